/** A site with the app on it: the sandbox behind, and the people of acme, each of whom can look at pages. */
import { join } from "node:path";
import { defaultSeed, startSandbox, type GitHubSeed, type JiraSeed, type Sandbox } from "@satellite/testkit/sandbox";
import { createForgeHost, type ForgeHost, type Installation } from "@satellite/testkit/forge";

export const people = {
  /** Administers Jira. */
  sara: "5b10ac8d82e05b22cc7d4ef1",
  /** Administers PROJ, and nothing beyond. */
  omar: "5b10ac8d82e05b22cc7d4ef2",
  /** May look at PROJ, and at nothing else. */
  noor: "5b10ac8d82e05b22cc7d4ef3",
  /** The app itself. */
  app: "557058:0b0c7a3e-4a6f-4a5f-9d55-6d3f1c8e2b10",
} as const;

export interface ForgeSite {
  readonly sandbox: Sandbox;
  readonly host: ForgeHost;
  /** Another installation of the same app, in the same process: a site of its own, with empty storage. */
  install(): Promise<Installation>;
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly app: Readonly<Record<string, unknown>>;
  readonly variant: "hmac" | "connected";
  readonly seed?: (jira: JiraSeed) => JiraSeed;
  readonly gitHub?: (github: GitHubSeed) => GitHubSeed;
}

const manifests = { hmac: "manifest.yml", connected: "manifest.connected.yml" };

export async function openSite({ app, gitHub, seed, variant }: SiteOptions): Promise<ForgeSite> {
  const { github, jira, ...rest } = defaultSeed();
  const planted = seed?.(jira) ?? jira;
  const sandbox = await startSandbox({ seed: { ...rest, github: gitHub?.(github) ?? github, jira: planted } });
  const host = createForgeHost();
  const doors = Object.fromEntries(
    planted.users.flatMap(({ accountId, email, token }) =>
      token === undefined ? [] : [[accountId, { email, token }]],
    ),
  );
  const { [people.app]: own, ...others } = doors;
  if (own === undefined) throw new Error("the sandbox knows no user for the app");
  let sites = 0;
  const install = () =>
    host.install({
      app,
      manifest: join(import.meta.dirname, "../../forge-app", manifests[variant]),
      cloudId: `11111111-1111-4111-8111-${String((sites += 1)).padStart(12, "0")}`,
      siteUrl: "https://acme.atlassian.net",
      jira: {
        baseUrl: sandbox.jira.baseUrl,
        app: own,
        people: others,
      },
      external: { "https://api.github.com": sandbox.github.apiUrl },
    });
  return {
    sandbox,
    host,
    install,
    async close() {
      await host.close();
      await sandbox.close();
    },
  };
}
