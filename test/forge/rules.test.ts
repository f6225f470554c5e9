import { describe, expect, it } from "@jest/globals";
import { handlersOf, manifestOf } from "../../scripts/forge/manifest.mjs";
import { badgeProblems, ownProblems } from "../../scripts/forge/rules.mjs";
import { broken, moduleOf, type Manifest, type Variant } from "./broken.js";

interface Source {
  readonly path: string;
  readonly text: string;
}

const events = new Set(["avi:jira:updated:issue", "avi:jira:deleted:issue"]);
const imagined = "avi:jira:imagined:issue";

const exporting = (variant: Variant): Source[] => [
  { path: "src/index.ts", text: `export { ${handlersOf(variant).join(", ")} } from "./all";\n` },
];

const cases: [string, Variant, (manifest: Manifest) => void, string][] = [
  [
    "a made-up event",
    "hmac",
    (manifest) => (moduleOf(manifest, "issue-deleted")["events"] = [imagined]),
    `there is no event ${imagined}`,
  ],
  [
    "a made-up event with a filter",
    "hmac",
    (manifest) => (moduleOf(manifest, "installed")["events"] = [{ eventType: imagined, filter: { ignoreSelf: true } }]),
    `there is no event ${imagined}`,
  ],
  [
    "one key for two things",
    "hmac",
    (manifest) => (moduleOf(manifest, "apply")["key"] = "ingest"),
    "the key ingest is used more than once",
  ],
  [
    "an answer that is no status",
    "hmac",
    (manifest) =>
      (moduleOf(manifest, "ingest")["response"] = { type: "static", outputs: [{ key: "accepted", statusCode: 999 }] }),
    "ingest answers accepted with 999, which is no final status",
  ],
  [
    "a scope that outlived its module",
    "connected",
    (manifest) => delete manifest.modules["devops:developmentInfoProvider"],
    "the scope write:dev-info:jira has no module that needs it",
  ],
  [
    "a module without its scope",
    "connected",
    (manifest) => (manifest.permissions.scopes = ["read:jira-work", "write:jira-work", "storage:app"]),
    "the development information provider lacks the scope write:dev-info:jira",
  ],
  [
    "a function that nobody calls",
    "hmac",
    (manifest) => delete manifest.modules["scheduledTrigger"],
    "no module calls fn-sweep",
  ],
  [
    "six schedules",
    "hmac",
    (manifest) => {
      const more = [1, 2, 3, 4, 5].map((n) => ({ key: `sweep-${n}`, function: "fn-sweep", interval: "day" }));
      manifest.modules["scheduledTrigger"]?.push(...more);
    },
    "6 scheduledTriggers, and 5 are allowed",
  ],
];

describe("our own rules find what the platform's checks let pass", () => {
  it.each(["hmac", "connected"] as const)("and nothing in %s", (variant) => {
    expect(ownProblems(manifestOf(variant), exporting(variant), events)).toEqual([]);
  });

  it.each(cases)("%s", (_, variant, breakIt, says) => {
    expect(ownProblems(broken(variant, breakIt), exporting(variant), events)).toEqual([says]);
  });

  it("storage without its scope, where storage is used", () => {
    const manifest = broken("hmac", ({ permissions }) => (permissions.scopes = ["read:jira-work", "write:jira-work"]));
    const stores = { path: "src/store/kvs.ts", text: 'import { kvs } from "@forge/kvs";\n' };
    expect(ownProblems(manifest, [...exporting("hmac"), stores], events)).toEqual([
      "@forge/kvs is used, and the scope storage:app is missing",
    ]);
    expect(ownProblems(manifest, exporting("hmac"), events)).toEqual([]);
  });

  it("a handler that the entry file does not export", () => {
    const entry = 'export { ingest } from "./ingest";\nexport const sweep = clean;\nconst apply = 1;\n';
    const found = ownProblems(manifestOf("hmac"), [{ path: "src/index.ts", text: entry }], events);
    expect(found).toEqual(
      ["apply", "onIssueDeleted", "onInstalled", "ui"].map((name) => `src/index.ts does not export ${name}`),
    );
  });
});

describe("the badge", () => {
  it.each([
    ["egress", { permissions: { external: { images: ["*.example.com"] } } }, "there is egress"],
    ["a remote", { remotes: [{ key: "r", baseUrl: "https://example.com" }] }, "there are remotes"],
    ["an auth provider", { providers: { auth: [] } }, "there are providers"],
    ["Connect modules", { connectModules: {} }, "there are connectModules"],
    ["a Connect key", { app: { connect: { key: "c" } } }, "it is a Connect app"],
  ])("goes with %s", (_, part, says) => expect(badgeProblems({ ...manifestOf("hmac"), ...part })).toEqual([says]));

  it("goes with a web trigger that says what it likes", () => {
    const manifest = broken("hmac", (one) => (moduleOf(one, "ingest")["response"] = { type: "dynamic" }));
    expect(badgeProblems(manifest)).toEqual(["the web trigger ingest is not static"]);
  });
});
