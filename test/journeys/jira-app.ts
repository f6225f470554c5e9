/** The Jira app, installed on the sandbox's site as Forge bundles it, for journeys that go through it. */
import { afterEach, beforeAll, beforeEach } from "@jest/globals";
import type { AdminState, KeyMade, PanelAnswer } from "../../forge-app/src/shared/defs.js";
import { createForgeHost, startIssuer, type ForgeHost, type Installation, type Issuer } from "@satellite/testkit/forge";
import { bundleApp } from "../../scripts/forge/bundle.mjs";
import type { Stage } from "./stage.js";

type Variant = "hmac" | "connected";

/** Administers the site. */
export const admin = { accountId: "5b10ac8d82e05b22cc7d4ef1" };
/** Administers PROJ. */
export const omar = { accountId: "5b10ac8d82e05b22cc7d4ef2" };
const repositoryId = 4242;

export interface JiraApp {
  readonly site: Installation;
  readonly issuer: Issuer;
  /** Inputs that send the Action to the app; who asks is proven as the variant wants it. */
  inputs(): Promise<Readonly<Record<string, string>>>;
  /** What the runner adds to the environment. */
  readonly env: Readonly<Record<string, string>>;
  panel(key?: string): Promise<PanelAnswer>;
  admin(): Promise<AdminState>;
}

/** Each test gets an installation of its own, on the sandbox of the stage. */
export function openJiraApp(stage: Stage, variant: Variant): JiraApp {
  let host: ForgeHost;
  let site: Installation;
  let issuer: Issuer;
  let bundled: { readonly code: string; readonly folder: string };
  // As long as Forge's own bundler takes on a slow machine; nothing when the app did not change.
  beforeAll(async () => {
    bundled = await (bundleApp as Bundle)(variant, { pages: false });
  }, 300_000);
  beforeEach(async () => {
    const { app, baseUrl, people, cloudId } = stage.sandbox.jira;
    host = createForgeHost();
    issuer = await startIssuer();
    site = await host.install({
      app: bundled.code,
      manifest: `${bundled.folder}/manifest.yml`,
      cloudId,
      jira: { baseUrl, app, people },
      external: {
        "https://api.github.com": stage.sandbox.github.apiUrl,
        "https://token.actions.githubusercontent.com": issuer.url,
      },
    });
  });
  afterEach(async () => {
    await host.close();
    await issuer.close();
  });
  const ask = (name: string, payload: unknown) => site.invoke("admin-page", name, payload, admin);
  return {
    get site() {
      return site;
    },
    get issuer() {
      return issuer;
    },
    get env() {
      const runner = { GITHUB_REPOSITORY_ID: String(repositoryId), GITHUB_RUN_ID: "9001" };
      return variant === "hmac" ? runner : { ...runner, ...issuer.environment({ repositoryId }) };
    },
    async inputs() {
      const { forgeUrl, cloudId } = await this.admin();
      const shop = { repositoryId, repository: "acme/shop", projects: ["PROJ", "OPS"] };
      if (variant === "connected") {
        await ask("saveTrust", { ...shop, ownerId: 900 });
        return {
          "forge-url": forgeUrl,
          "jira-cloud-id": cloudId,
          "jira-email": "",
          "jira-token": "",
          "jira-base-url": "",
        };
      }
      const made = (await ask("createKey", shop)) as KeyMade;
      if (made.kind !== "made") throw new Error(JSON.stringify(made));
      return { "forge-url": forgeUrl, "forge-key-id": made.key.id, "forge-secret": made.secret };
    },
    async panel(key = "PROJ-1042") {
      const issueId = stage.jira.all().find((issue) => issue.key === key)?.id ?? "";
      return (await site.invoke("panel-context", "panel", undefined, {
        ...omar,
        issueId,
        issueKey: key,
      })) as PanelAnswer;
    },
    admin: async () => (await ask("admin", undefined)) as AdminState,
  };
}

type Bundle = (variant: Variant, wanted: { pages: boolean }) => Promise<{ code: string; folder: string }>;
