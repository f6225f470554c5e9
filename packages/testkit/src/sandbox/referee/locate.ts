import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** How often a description was missing in this process, by file name. */
const missing = new Map<string, number>();

/**
 * The folder of API descriptions: SATELLITE_DESCRIPTIONS, or `../shared/openapi` beside the repository.
 *
 * @returns undefined where neither is there
 */
export function descriptionsFolder(): string | undefined {
  const asked = process.env["SATELLITE_DESCRIPTIONS"];
  if (asked !== undefined && asked !== "") return existsSync(asked) ? asked : undefined;
  const root = repositoryRoot(process.cwd());
  const beside = root === undefined ? undefined : join(root, "..", "shared", "openapi");
  return beside !== undefined && existsSync(beside) ? beside : undefined;
}

function repositoryRoot(from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, "packages", "testkit", "package.json"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

const loaded = new Map<string, unknown>();

/**
 * One description as JSON, read once a process; undefined where it is absent, which is said once on stderr.
 *
 * @throws {Error} absent although REQUIRE_ALL=1
 */
export function loadDescription(name: string): unknown {
  const folder = descriptionsFolder();
  const file = folder === undefined ? undefined : join(folder, name);
  if (file === undefined || !existsSync(file)) {
    if (process.env["REQUIRE_ALL"] === "1")
      throw new Error(`The API description ${name} is required and was not found.`);
    const count = (missing.get(name) ?? 0) + 1;
    missing.set(name, count);
    if (count === 1)
      process.stderr.write(`skipped: exchanges are not checked against ${name}, which was not found (1 description)\n`);
    return undefined;
  }
  if (!loaded.has(file)) loaded.set(file, JSON.parse(readFileSync(file, "utf8")));
  return loaded.get(file);
}

/** Descriptions that were asked for and not found, with how often. */
export const skippedDescriptions = (): Readonly<Record<string, number>> => Object.fromEntries(missing);
