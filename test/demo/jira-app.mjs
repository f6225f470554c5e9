/**
 * The last chapter of the story: the same Action, with the Jira app between it and Jira. The app's own handlers run on a
 * Forge that is played on loopback; its panel, drawn by the same code, stands on the sandbox's page.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { createForgeHost } from "../../packages/testkit/lib/forge/index.js";
import { bundleEntry, drawForgeDoc, runPanel, uiKitStyle } from "../../packages/testkit/lib/uikit/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const app = (path) => `${root}forge-app/${path}`;
const sara = { accountId: "5b10ac8d82e05b22cc7d4ef1" };
const repositoryId = 4242;

/** All handlers in one file, as `forge deploy` would have them. */
async function bundleHandlers() {
  const { build } = createRequire(import.meta.url)("esbuild");
  const outfile = `${root}.cache/demo/forge-app.cjs`;
  const options = { bundle: true, platform: "node", format: "cjs", target: "node20", logLevel: "error" };
  await build({ entryPoints: [app("src/index.ts")], outfile, ...options });
  return outfile;
}

/** Installs the app on the sandbox's site, and has its admin make a key for acme/shop. */
export async function installApp(sandbox) {
  const host = createForgeHost();
  const { app: user, baseUrl, people, cloudId } = sandbox.jira;
  const site = await host.install({
    app: await bundleHandlers(),
    manifest: app("manifest.yml"),
    cloudId,
    jira: { app: user, baseUrl, people },
  });
  const ask = (name, payload) => site.invoke("admin-page", name, payload, sara);
  const made = await ask("createKey", { repositoryId, repository: "acme/shop", projects: ["PROJ", "OPS"] });
  const { forgeUrl } = await ask("admin");
  const page = await bundleEntry(app("src/frontend/panel-entry.tsx"));
  return {
    inputs: { "forge-url": forgeUrl, "forge-key-id": made.key.id, "forge-secret": made.secret },
    env: { GITHUB_REPOSITORY_ID: String(repositoryId), GITHUB_RUN_ID: "9001" },
    /** The app's queue, run until it is empty. */
    work: () => site.drain(),
    panel: (key) => panelOf({ site, sandbox, page }, key),
    draw: async (key) => drawForgeDoc(await drawn({ site, sandbox, page }, key), { theme: "auto" }),
    style: uiKitStyle,
    close: () => host.close(),
  };
}

const placeOf = (sandbox, key) => ({
  ...sara,
  issueKey: key,
  issueId: sandbox.services.jira.world.all().find((issue) => issue.key === key)?.id ?? "",
});

const panelOf = ({ site, sandbox }, key) => site.invoke("panel-context", "panel", undefined, placeOf(sandbox, key));

async function drawn({ site, sandbox, page }, key) {
  const invoke = (name, payload) => site.invoke("panel-context", name, payload, placeOf(sandbox, key));
  const running = await runPanel({ entry: page, invoke });
  await running.whenSettled();
  const doc = running.doc();
  running.close();
  return doc;
}
