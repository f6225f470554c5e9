/** A site with the app on it: the sandbox behind, and the people of acme, each of whom can look at pages. */
import { join } from "node:path";
import { defaultSeed, startSandbox, type GitHubSeed, type JiraSeed, type Sandbox } from "@satellite/testkit/sandbox";
import { createForgeHost, type ForgeHost, type Installation } from "@satellite/testkit/forge";

export const people = {
  /** Administers Jira. */
  omar: "5b10ac8d82e05b22cc7d4ef2",
  /** Works on tickets. */
  sara: "5b10ac8d82e05b22cc7d4ef1",
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
const tokenOf = (accountId: string) => `jira-token-of-${accountId}`;

export async function openSite({ app, gitHub, seed, variant }: SiteOptions): Promise<ForgeSite> {
  const { github, jira, ...rest } = defaultSeed();
  const users = jira.users.map((user) =>
    user.token === undefined ? { ...user, token: tokenOf(user.accountId) } : user,
  );
  const planted = seed?.({ ...jira, users }) ?? { ...jira, users };
  const sandbox = await startSandbox({ seed: { ...rest, github: gitHub?.(github) ?? github, jira: planted } });
  const host = createForgeHost();
  const doors = planted.users.flatMap(({ accountId, email, token }) =>
    token === undefined ? [] : [[accountId, { email, token }] as const],
  );
  let sites = 0;
  const install = () =>
    host.install({
      app,
      manifest: join(import.meta.dirname, "../../forge-app", manifests[variant]),
      cloudId: `11111111-1111-4111-8111-${String((sites += 1)).padStart(12, "0")}`,
      siteUrl: "https://acme.atlassian.net",
      jira: {
        baseUrl: sandbox.jira.baseUrl,
        app: { email: sandbox.jira.email, token: sandbox.jira.token },
        people: Object.fromEntries(doors),
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
