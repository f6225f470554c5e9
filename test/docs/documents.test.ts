import { describe, expect, it } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { defaultConfig, parseConfig } from "@satellite/core/config";
import { advice } from "@satellite/core/errors";
import { jobResults, rules } from "@satellite/core/policy";
import { schemas } from "@satellite/core/schema";
import { defaultOf, keysOf } from "../../scripts/docs/config.mjs";
import { capabilityKeys, partsFrom } from "../../scripts/docs/parts.mjs";
import { fill, placesIn } from "../../scripts/docs/table.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const pages = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)];
const written = [...pages, "ARCHITECTURE.md", "CHANGELOG.md", ".github/CONTRIBUTING.md"].map((file) => ({
  file,
  text: read(file),
}));

async function capabilities(): Promise<Record<string, Record<string, unknown>>> {
  const folder = join(root, "packages/providers/src");
  const ids = readdirSync(folder).filter((id) => existsSync(join(folder, id, "capabilities.ts")));
  const found = ids.sort().map(async (id) => {
    const { can } = (await import(join(folder, id, "capabilities.ts"))) as { can: Record<string, unknown> };
    return [id, can] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

const sources = async () => ({
  action: parse(read("action.yml")) as unknown,
  capabilities: await capabilities(),
  jobResults,
  rules,
  advice,
  schema: schemas.config,
  defaults: defaultConfig(),
  parseConfig,
  example: read("examples/satellite.yml"),
});

describe("the generated parts of the documents", () => {
  it("are what the code says today", async () => {
    const parts = (partsFrom as (from: unknown) => Record<string, string>)(await sources());
    const stale = pages.filter(
      (file) => (fill as (text: string, parts: object) => string)(read(file), parts) !== read(file),
    );
    expect(stale).toEqual([]);
  });

  it("all stand in some document", async () => {
    const parts = Object.keys((partsFrom as (from: unknown) => object)(await sources()));
    expect([...new Set(pages.flatMap((file) => (placesIn as (text: string) => string[])(read(file))))].sort()).toEqual(
      parts.sort(),
    );
  });

  it("ask every tracker about everything that a tracker can do", async () => {
    const { shown, unused } = capabilityKeys;
    const known = Object.entries(await capabilities());
    expect(known.map(([id]) => id)).toEqual(expect.arrayContaining(["jira"]));
    for (const [id, can] of known)
      expect({ id, keys: Object.keys(can).sort() }).toEqual({ id, keys: [...shown, ...unused].sort() });
  });

  it("replace what stands in a place, and nothing around it", () => {
    const page =
      "a\n<!-- generated: x -->\nold\n<!-- /generated -->\nb\n<!-- generated: y -->\n<!-- /generated -->\nc $& c\n";
    const filled = (fill as (text: string, parts: object) => string)(page, { x: "new $&", y: "other" });
    expect(filled.split("\n").filter((line) => line !== "" && !line.startsWith("<!--"))).toEqual([
      "a",
      "new $&",
      "b",
      "other",
      "c $& c",
    ]);
  });
});

describe("the table of config keys", () => {
  it("gives defaults that are the defaults: a file that says them all settles as an empty one", () => {
    const file: Record<string, unknown> = {};
    const keys = (keysOf as (node: unknown, path: string[]) => { path: string[] }[])(schemas.config, []);
    for (const { path } of keys) {
      const value = (defaultOf as (path: string[], from: unknown) => unknown)(path, defaultConfig());
      if (value === undefined) continue;
      let at = file;
      for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
      at[path.at(-1) ?? ""] = value;
    }
    expect(Object.keys(file).length).toBeGreaterThan(8);
    expect(parseConfig([{ path: "satellite.yml", text: JSON.stringify(file) }])).toEqual({
      config: defaultConfig(),
      notices: [],
    });
  });
});

describe("the table of results", () => {
  it("never lets a strict check through as neutral or skipped, and never calls an unknown a success", () => {
    const { strict } = jobResults;
    expect(Object.values(strict).map((one) => one.check)).toEqual(expect.not.arrayContaining(["neutral", "skipped"]));
    expect([strict.fail, strict.unknown].map((one) => one.job)).toEqual(["failure", "failure"]);
    const rows = read("README.md")
      .split("\n")
      .filter((line) => line.startsWith("| `strict` |"));
    expect(rows).toHaveLength(4);
    expect(rows.join("\n")).not.toMatch(/neutral|skipped/);
  });
});

describe("what is written for people", () => {
  it.each(written)("$file links only to what is there", ({ file, text }) => {
    const broken = linksIn(text).filter((link) => !resolves(file, link));
    expect(broken).toEqual([]);
  });

  it.each(written)("$file leaves nothing to be filled in, and speaks of the product alone", ({ text }) => {
    expect(text).not.toMatch(/\b(?:TODO|TBD|FIXME|XXX)\b/);
    expect(text).not.toMatch(/\b(?:lorem ipsum|coming soon|placeholder)\b/i);
    expect(text).not.toMatch(/\/(?:work|tmp|root|home)\//);
  });

  it("names npm commands and scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = written.flatMap(({ text }) =>
      [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map((match) => match[1] ?? ""),
    );
    expect(named).toEqual(expect.arrayContaining(["start", "test"]));
    const ours = [...new Set(named)].filter((name) => name !== "install");
    expect(ours.filter((name) => !(name in scripts))).toEqual([]);
    const files = written.flatMap(({ text }) =>
      [...text.matchAll(/\bnode ((?:scripts|dist)\/[\w./-]+)/g)].map((match) => match[1] ?? ""),
    );
    expect([...new Set(files)].filter((name) => name !== "dist/index.js" && !existsSync(join(root, name)))).toEqual([]);
  });

  it("names commands and options that the command line has", () => {
    const registry = readdirSync(join(root, "packages/cli/src/registry")).map((file) => `registry/${file}`);
    const program = ["program.ts", ...registry].map((file) => read(`packages/cli/src/${file}`)).join("\n");
    const commands = new Set([...program.matchAll(/\bcommand\(\s*"(\w+)/g)].map((match) => match[1]));
    const options = new Set([...program.matchAll(/(--[a-z][a-z-]*)/g)].map((match) => match[1]));
    const text = written
      .filter(({ file }) => file !== "ARCHITECTURE.md")
      .map((one) => one.text)
      .join("\n");
    expect(
      [...new Set([...text.matchAll(/`satellite ([a-z]+)/g)].map((match) => match[1]))].filter(
        (name) => name !== "remote" && !commands.has(name),
      ),
    ).toEqual([]);
    const told = new Set([...read("docs/cli.md").matchAll(/`(--[a-z][a-z-]*)/g)].map((match) => match[1]));
    expect([...told].filter((name) => !options.has(name))).toEqual([]);
    const page = read("docs/cli.md");
    const usual = ["--help", "--version"];
    const missing = [...options].filter((name) => !usual.includes(name ?? "") && !page.includes(name ?? ""));
    expect(missing).toEqual([]);
    expect([...commands].filter((name) => !read("docs/cli.md").includes(`\`satellite ${name ?? ""}`))).toEqual([]);
  });

  it("names codes, rules and config keys that exist", () => {
    const text = written.map((one) => one.text).join("\n");
    const known = new Set(rules.map((rule) => rule.id));
    const asRules = [
      ...text.matchAll(/`((?:ticket|spec|commit|gate|files|all|not)-[a-z-]+)` (?:asks|names|shows|then|says|fails)/g),
    ].map((match) => match[1] ?? "");
    expect(asRules.filter((name) => !known.has(name))).toEqual([]);
    const keys = (keysOf as (node: unknown, path: string[]) => { path: string[] }[])(schemas.config, []).map(
      ({ path }) => path.join("."),
    );
    const asKeys = [...text.matchAll(/`((?:policy|remotes|on|pull_request|labels|milestones)(?:\.[a-z_]+)+)[`:]/g)].map(
      (match) => match[1] ?? "",
    );
    expect(asKeys.length).toBeGreaterThan(20);
    expect(asKeys.filter((name) => !keys.some((key) => key === name || key.startsWith(`${name}.`)))).toEqual([]);
  });

  it("shows configs that are read without a problem or a notice", () => {
    const blocks = written.flatMap(({ file, text }) => fences(text, "yaml").map((block) => ({ file, block })));
    const configs = [
      ...blocks.filter(({ block }) => block.startsWith("# .github/satellite.yml")),
      { file: "example", block: read("examples/satellite-config.yml") },
    ];
    expect(configs.length).toBeGreaterThan(3);
    for (const { file, block } of configs)
      expect({ file, ...parseConfig([{ path: "satellite.yml", text: block }]) }).toMatchObject({
        file,
        notices: [],
        config: {},
      });
    for (const { block } of blocks) expect(() => parse(block) as unknown).not.toThrow();
  });
});

function linksIn(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, "").replaceAll(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
    .map((match) => match[1] ?? "")
    .filter((link) => !link.startsWith("https://"));
}

function resolves(file: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? file : normalize(join(dirname(file), path));
  if (!existsSync(join(root, target))) return false;
  if (anchor === undefined) return true;
  const headings = [...read(target).matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
  return headings.includes(anchor);
}

function fences(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    (match) => match[1] ?? "",
  );
}
