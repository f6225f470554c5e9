/** What Forge's own checks say: nothing about our app, and the right thing about apps that are broken on purpose. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { askForge, jiraDescription, leftOut, ourApp, problemsIn } from "../../scripts/forge/lint.mjs";
import { manifestOf } from "../../scripts/forge/manifest.mjs";
import { broken, moduleOf, type Manifest } from "./broken.js";
import { whereToolsAre } from "./tools.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const handlers = ["ingest", "apply", "onIssueDeleted", "onInstalled", "sweep", "ui"];
const empty = `${handlers.map((name) => `export const ${name} = async () => undefined;`).join("\n")}\n`;

/** Manifests that the validator must refuse, and what it must say. */
const refused: [string, (manifest: Manifest) => void, RegExp][] = [
  ["a nonsense interval", (one) => (moduleOf(one, "sweep")["interval"] = "fortnight"), /interval.*'fortnight'/],
  [
    "a consumer of no function",
    (one) => (moduleOf(one, "apply")["function"] = "fn-nope"),
    /consumer references undefined function.*fn-nope/,
  ],
  [
    "a static web trigger that names no answers",
    (one) => (moduleOf(one, "ingest")["response"] = { type: "static" }),
    /must have required property 'outputs'/,
  ],
  [
    "a key that is used twice",
    (one) => one.modules["scheduledTrigger"]?.push({ key: "sweep", function: "fn-sweep", interval: "hour" }),
    /duplicate module key 'sweep'/,
  ],
  [
    "a scope that does not exist",
    (one) => one.permissions.scopes.push("write:everything"),
    /Invalid 'scopes' permission.*write:everything/,
  ],
  ["a page without its file", (one) => one.resources.push({ key: "lost", path: "src/lost.tsx" }), /src\/lost\.tsx/],
  ["a runtime that is gone", (one) => (one.app["runtime"] = { name: "nodejs18.x" }), /nodejs18\.x/],
];

/** One app with four faults that only its sources or its functions show. */
const faulty = {
  manifest: broken("hmac", (one) => {
    one.permissions.scopes = ["read:jira-work", "storage:app"];
    moduleOf(one, "fn-apply")["handler"] = "index.applyx";
    moduleOf(one, "fn-ingest")["timeoutSeconds"] = 90;
  }),
  source: `import { asApp, fetch, route } from "@forge/api";
export const apply = async () => asApp().requestJira(route\`/rest/api/3/issue/\${"1"}/comment\`, { method: "POST" });
export const ingest = async () => fetch("https://egress.example.org/hello");
${handlers
  .slice(2)
  .map((name) => `export const ${name} = async () => undefined;`)
  .join("\n")}
`,
};

const tools = whereToolsAre();
const place = mkdtempSync(join(tmpdir(), "satellite-judged-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function app(name: string, manifest: object, source = empty, include = "src/**/*"): string {
  const folder = join(place, name);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("manifest.yml", stringify(manifest));
  write("tsconfig.json", JSON.stringify({ include: [include] }));
  write("src/index.ts", source);
  for (const page of ["panel", "admin", "project"]) write(`src/frontend/${page}-entry.tsx`, "export {};\n");
  cpSync(join(root, "forge-app/resources"), join(folder, "resources"), { recursive: true });
  return folder;
}

interface Answer {
  readonly problems: { readonly level: string; readonly says: string }[];
  readonly looked: string[];
}

tools.describe("what Forge says", () => {
  const asked: Record<string, { readonly folder: string; readonly as?: string; readonly manifest?: boolean }> = {};
  const askedOf = (name: string) => asked[name] ?? { folder: "was never asked about" };
  const answers: Record<string, Answer> = {};

  // One process for all: the platform's linters take seconds to load.
  beforeAll(async () => {
    const [hmac, connected] = ourApp(join(root, ".cache/forge/judged"));
    const whole = { manifest: true, sources: true };
    Object.assign(asked, {
      hmac,
      connected,
      faulty: { folder: app("faulty", faulty.manifest, faulty.source), ...whole },
      blind: { folder: app("blind", faulty.manifest, faulty.source, "src"), ...whole },
      sound: { folder: app("sound", manifestOf("hmac")), manifest: true },
    });
    for (const [at, [what, breakIt]] of refused.entries())
      asked[what] = { folder: app(`refused-${at}`, broken("hmac", breakIt)), manifest: true };
    const all = (await askForge(Object.values(asked))) as Answer[];
    Object.assign(answers, Object.fromEntries(Object.keys(asked).map((name, at) => [name, all[at]])));
    const missing = leftOut();
    if (missing !== undefined) process.stderr.write(`skipped: ${missing}\n`);
  }, 120_000);

  const answerOn = (name: string): Answer => answers[name] ?? { problems: [], looked: [] };
  const says = (name: string): string =>
    answerOn(name)
      .problems.map((one) => one.says)
      .join("\n");

  it.each(["hmac", "connected"])("nothing about %s, of which every source was read", (variant) => {
    expect(problemsIn(askedOf(variant), answerOn(variant))).toEqual([]);
    expect(answerOn(variant).looked).toContain("src/frontend/panel-entry.tsx");
  });

  it.each(refused.map(([what, , pattern]) => [what, pattern] as const))("%s is refused", (what, pattern) => {
    expect(answerOn(what).problems.some((one) => one.level === "error")).toBe(true);
    expect(says(what)).toMatch(pattern);
  });

  it("nothing about the same manifest unbroken", () => expect(answers["sound"]?.problems).toEqual([]));

  it.each([
    ["egress that the manifest does not declare", /egress\.example\.org/],
    ["a handler that is not exported", /Cannot find exported function "applyx"/],
    ["a web trigger with a time of its own", /timeoutSeconds \(90s\).*webtrigger/],
  ])("%s is found", (_, pattern) => expect(says("faulty")).toMatch(pattern));

  (jiraDescription() === undefined ? it.skip : it)("a call without its scope is found", () => {
    expect(says("faulty")).toMatch(/requires "write:jira-work" scope/);
  });

  it("nothing about sources that it was kept from reading, so reading is part of what is checked", () => {
    expect(answerOn("blind").looked).toEqual([]);
    expect(says("blind")).not.toMatch(/egress\.example\.org/);
    expect(problemsIn(askedOf("blind"), answerOn("blind"))).toContain(
      'Forge\'s linter did not read src/index.ts: look at "include" in tsconfig.json',
    );
  });
});

describe("Forge's checks", () => it(tools.line, () => expect(tools.allowed).toBe(true)));
