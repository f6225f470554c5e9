import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

type Validate = ((value: unknown) => boolean) & { readonly errors?: unknown };
type AjvClass = new (options: object) => { compile(schema: unknown): Validate };

/** What the published schema says against a document; nothing when it is valid. */
export type AdfJudge = (document: unknown) => readonly string[];

let said = false;

/**
 * Atlassian's own schema of documents, from `tools/forge`: an oracle for tests, never part of the product.
 *
 * @returns undefined where it is not installed, which is said once on stderr
 * @throws {Error} not installed although REQUIRE_ALL=1
 * @see https://unpkg.com/@atlaskit/adf-schema@57.7.22/dist/json-schema/v1/full.json
 */
export function adfJudge(): AdfJudge | undefined {
  const tools = toolsFolder(process.cwd());
  const file = join(tools ?? "", "node_modules/@atlaskit/adf-schema/dist/json-schema/v1/full.json");
  if (tools === undefined || !existsSync(file)) {
    if (process.env["REQUIRE_ALL"] === "1") throw new Error("tools/forge is required and is not installed.");
    if (!said)
      process.stderr.write(
        "skipped: documents are not held against Atlassian's schema; tools/forge is not installed\n",
      );
    said = true;
    return undefined;
  }
  const loaded = createRequire(join(tools, "package.json"))("ajv-draft-04") as { readonly default: AjvClass };
  const validate = new loaded.default({ strict: false }).compile(JSON.parse(readFileSync(file, "utf8")));
  return (document) => (validate(document) ? [] : [JSON.stringify(validate.errors)?.slice(0, 2000) ?? "invalid"]);
}

/** The examples of the CommonMark specification, as Markdown; none where they are not installed. */
export function commonMarkExamples(): readonly string[] {
  const tools = toolsFolder(process.cwd());
  const file = join(tools ?? "", "node_modules/commonmark-spec/spec.txt");
  if (tools === undefined || !existsSync(file)) return [];
  const fences = readFileSync(file, "utf8").matchAll(/^`{32} example\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm);
  return [...fences].map(([, markdown = ""]) => markdown.replaceAll("→", "\t"));
}

function toolsFolder(from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, "tools", "forge", "package.json"))) return join(at, "tools", "forge");
    if (dirname(at) === at) return undefined;
  }
}
