import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

type Validate = ((value: unknown) => boolean) & { readonly errors?: unknown };
type AjvClass = new (options: object) => { compile(schema: unknown): Validate };

/** What the published schema says against a document; nothing when it is valid. */
export type AdfJudge = (document: unknown) => readonly string[];

const said = new Set<string>();

/**
 * Atlassian's own schema of documents, from `tools/forge`: an oracle for tests, never part of the product.
 *
 * @param from where to look for the repository, upward
 * @returns undefined where it is not installed, which is said once on stderr
 * @throws {Error} not installed although REQUIRE_ALL=1
 * @see https://unpkg.com/@atlaskit/adf-schema@57.7.22/dist/json-schema/v1/full.json
 */
export function adfJudge(from = process.cwd()): AdfJudge | undefined {
  const file = installed(from, "@atlaskit/adf-schema/dist/json-schema/v1/full.json");
  if (file === undefined) return undefined;
  const loaded = createRequire(file)("ajv-draft-04") as { readonly default: AjvClass };
  const validate = new loaded.default({ strict: false }).compile(JSON.parse(readFileSync(file, "utf8")));
  return (document) => (validate(document) ? [] : [JSON.stringify(validate.errors)?.slice(0, 2000) ?? "invalid"]);
}

/** The examples of the CommonMark specification, as Markdown; none where they are not installed, as above. */
export function commonMarkExamples(from = process.cwd()): readonly string[] {
  const file = installed(from, "commonmark-spec/spec.txt");
  if (file === undefined) return [];
  const fences = readFileSync(file, "utf8").matchAll(/^`{32} example\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm);
  return [...fences].map(([, markdown = ""]) => markdown.replaceAll("→", "\t"));
}

function installed(from: string, name: string): string | undefined {
  const tools = toolsFolder(from);
  const file = tools === undefined ? undefined : join(tools, "node_modules", name);
  if (file !== undefined && existsSync(file)) return file;
  if (process.env["REQUIRE_ALL"] === "1") throw new Error(`${name} is required; install what tools/forge lists.`);
  if (!said.has(name))
    process.stderr.write(`skipped: no document is held against ${name}; tools/forge is not installed\n`);
  said.add(name);
  return undefined;
}

function toolsFolder(from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, "tools", "forge", "package.json"))) return join(at, "tools", "forge");
    if (dirname(at) === at) return undefined;
  }
}
