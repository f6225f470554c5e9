import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moveByHand } from "../sandbox/jira/index.js";
import { startSandbox, type Sandbox } from "../sandbox/index.js";
import { createForgeHost, issueUpdated, type ForgeHost } from "./index.js";
import { clock } from "./testing.js";

const sdks = createRequire(new URL("../../../../forge-app/package.json", import.meta.url));
const sara = "5b10ac8d82e05b22cc7d4ef1";

// As Forge's bundler leaves it: CommonJS, SDKs required, state at the top of the module.
const bundle = `
const { asApp, asUser, route } = require(${JSON.stringify(sdks.resolve("@forge/api"))});
const { kvs } = require(${JSON.stringify(sdks.resolve("@forge/kvs"))});
const { makeResolver } = require(${JSON.stringify(sdks.resolve("@forge/resolver"))});
let calls = 0;
exports.ingest = async ({ body }) => {
  calls += 1;
  await kvs.set("key", body);
  const answer = await asApp().requestJira(route\`/rest/api/3/issue/\${body}?fields=summary\`);
  return answer.ok ? { outputKey: "accepted" } : { outputKey: "invalid" };
};
exports.heard = async (event) => void (await kvs.set("heard", [event.issue.key, event.changelog.items[0].toString]));
exports.ui = makeResolver({
  me: async () => (await (await asUser().requestJira(route\`/rest/api/3/myself\`)).json()).displayName,
  calls: async () => calls,
});
`;

const manifest = `
app: { id: "ari:cloud:ecosystem::app/1", runtime: { name: nodejs24.x } }
permissions: { scopes: ["read:jira-work", "read:jira-user", "storage:app"] }
modules:
  webtrigger:
    - key: ingest
      function: fn-ingest
      response:
        type: static
        outputs:
          - { key: accepted, statusCode: 202, contentType: text/plain }
          - { key: invalid, statusCode: 400, contentType: text/plain }
  trigger: [{ key: issue, function: fn-heard, events: ["avi:jira:updated:issue"], filter: { ignoreSelf: true } }]
  jira:issueContext: [{ key: panel, resolver: { function: fn-ui }, label: Satellite }]
  function:
    - { key: fn-ingest, handler: index.ingest }
    - { key: fn-heard, handler: index.heard }
    - { key: fn-ui, handler: index.ui }
`;

let folder: string;
let sandbox: Sandbox;
let host: ForgeHost;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "forge-"));
  await writeFile(join(folder, "index.js"), bundle);
  await writeFile(join(folder, "manifest.yml"), manifest);
  sandbox = await startSandbox({ services: ["jira"] });
});
afterEach(() => host.close());
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const install = (cloudId: string) => {
  const { app, baseUrl, people } = sandbox.jira;
  const at = { app: join(folder, "index.js"), manifest: join(folder, "manifest.yml") };
  return host.install({ ...at, cloudId, jira: { baseUrl, app, people } });
};
const open = () => (host = createForgeHost({ clock: clock() }));

describe("a bundle and its manifest, as files", () => {
  it("runs against the sandbox as the app, and as the person who looks", async () => {
    open();
    const site = await install("one");
    const post = async (body: string) =>
      (await fetch(await site.webTriggerUrl("ingest"), { method: "POST", body })).status;
    expect([await post("PROJ-1042"), await post("PROJ-9999")]).toEqual([202, 400]);
    const context = { accountId: sara, issueKey: "PROJ-1042" };
    expect(await site.invoke("panel", "me", undefined, context)).toBe("Sara Lind");
    expect(await (await site.requestJira(sara, "/rest/api/3/myself")).json()).toMatchObject({ accountId: sara });
    expect(sandbox.violations()).toEqual([]);
  });

  it("shares what it keeps in memory between sites, as the platform does, but never its storage", async () => {
    open();
    const [one, two] = [await install("one"), await install("two")];
    const context = { accountId: sara };
    const before = Number(await two.invoke("panel", "calls", undefined, context));
    await fetch(await one.webTriggerUrl("ingest"), { method: "POST", body: "PROJ-1042" });
    expect(await two.invoke("panel", "calls", undefined, context)).toBe(before + 1);
    expect([[...one.storage()], [...two.storage()]]).toEqual([[["key", "PROJ-1042"]], []]);
  });

  it("hears what people do in Jira, and not what its own user does", async () => {
    open();
    const site = await install("one");
    const { world } = sandbox.services.jira;
    moveByHand(world, "PROJ-1042", "Selected", sara);
    await site.emit("avi:jira:updated:issue", issueUpdated(world, "PROJ-1042"));
    expect(site.storage().get("heard")).toEqual(["PROJ-1042", "Selected"]);
    const own = world.seed.users.find(({ accountType }) => accountType === "app")?.accountId ?? "";
    moveByHand(world, "PROJ-1042", "Blocked", own);
    await site.emit("avi:jira:updated:issue", issueUpdated(world, "PROJ-1042"));
    expect(site.storage().get("heard")).toEqual(["PROJ-1042", "Selected"]);
  });
});
