import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const packages = join(root, "packages");
const app = "forge-app";

/** Where a package's sources lie; the Forge app is no workspace. */
const sourcesOf = (name: string): string => join(name === app ? root : packages, name, "src");

/** The table of ARCHITECTURE.md: package → what it may import. */
function table(): Map<string, Set<string>> {
  const text = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  const rows = text
    .slice(text.indexOf("<!-- imports -->"), text.indexOf("<!-- /imports -->"))
    .matchAll(/^\| ([\w-]+) \|([^|]*)\|$/gm);
  const found = [...rows].filter(([, name]) => name !== "package");
  return new Map(
    found.map(([, name = "", list = ""]) => [
      name,
      new Set(
        list
          .split(",")
          .map((one) => one.trim())
          .filter((one) => one !== ""),
      ),
    ]),
  );
}

interface Import {
  readonly file: string;
  readonly of: string;
  readonly from: string;
  readonly test: boolean;
}

function imports(): Import[] {
  return [...readdirSync(packages), app].flatMap((of) =>
    readdirSync(sourcesOf(of), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
      .flatMap((name) => {
        const file = join(sourcesOf(of), name);
        const text = readFileSync(file, "utf8");
        const test = /\.test\.tsx?$/.test(name);
        const statements =
          /^(?:import|export)\b[^;"'`=]*?\bfrom\s+["']([^"']+)["']|^import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
        return [...text.matchAll(statements)].map((found) => ({
          file,
          of,
          from: found[1] ?? found[2] ?? found[3] ?? "",
          test,
        }));
      }),
  );
}

const all = imports();
const allowed = table();

describe("the table of imports in ARCHITECTURE.md", () => {
  it("names every package that is there", () => {
    expect(new Set(allowed.keys())).toEqual(new Set([...readdirSync(packages), app]));
  });

  it("holds for every import of product code", () => {
    const wrong = all
      .filter((one) => !one.test && one.from.startsWith("@satellite/"))
      .filter((one) => {
        const target = one.from.split("/")[1] ?? "";
        return target !== one.of && allowed.get(one.of)?.has(target) !== true;
      })
      .map((one) => `${relative(root, one.file)} imports ${one.from}`);
    expect(wrong).toEqual([]);
  });

  it("keeps relative imports inside their package; the app's tests may reach what plays its platform", () => {
    const plays = (one: Import): boolean =>
      one.of === app && one.test && /^test[\\/](?:forge|ui)[\\/]/.test(relative(root, join(one.file, "..", one.from)));
    const wrong = all
      .filter((one) => one.from.startsWith(".") && !plays(one))
      .filter((one) => !join(one.file, "..", one.from).startsWith(sourcesOf(one.of) + sep))
      .map((one) => `${relative(root, one.file)} imports ${one.from}`);
    expect(wrong).toEqual([]);
  });

  it("keeps node and the outside out of core", () => {
    const known =
      /^(?:\.|@sinclair\/typebox|@noble\/hashes|mdast-util-|micromark-extension-gfm|mdast$|yaml$|diff$|re2js$)/;
    const wrong = all
      .filter((one) => one.of === "core" && !one.test && !known.test(one.from))
      .map((one) => `${relative(root, one.file)} imports ${one.from}`);
    expect(wrong).toEqual([]);
  });

  it.each(["providers", "workspaces"])("keeps the folders of %s apart", (of) => {
    const wrong = all
      .filter((one) => one.of === of && !one.test && one.from.startsWith("."))
      .filter((one) => {
        const inside = (path: string): string => relative(join(packages, of, "src"), path).split(sep)[0] ?? "";
        const [mine, theirs] = [inside(one.file), inside(join(one.file, "..", one.from))];
        return mine !== theirs && theirs !== "shared" && !mine.endsWith(".ts");
      })
      .map((one) => `${relative(root, one.file)} imports ${one.from}`);
    expect(wrong).toEqual([]);
  });

  it("lets only frontmatter import gray-matter, and nothing of the product import testkit", () => {
    expect(all.filter((one) => one.from === "gray-matter" && one.of !== "frontmatter")).toEqual([]);
    expect(
      all
        .filter((one) => one.from.startsWith("@satellite/testkit") && !one.test && one.of !== "testkit")
        .map((one) => one.file),
    ).toEqual([]);
  });

  it("lets the Forge app write to Jira through jira and shared alone, and use nothing of node but what computes", () => {
    const mine = all.filter((one) => one.of === app && !one.test);
    const known =
      /^(?:\.|@forge\/|react$|jose$|node:crypto$|node:zlib$|@satellite\/(?:core|contract)(?:$|\/)|@satellite\/providers\/(?:jira(?:\/apply)?|shared\/http)$)/;
    expect(mine.length).toBeGreaterThan(100);
    expect(
      mine.filter((one) => !known.test(one.from)).map((one) => `${relative(root, one.file)} imports ${one.from}`),
    ).toEqual([]);
  });

  it("keeps the app's pages to themselves: what they know, the app told them", () => {
    const inside = (path: string): string => relative(sourcesOf(app), path).split(sep)[0] ?? "";
    const wrong = all
      .filter((one) => one.of === app && !one.test && inside(one.file) === "frontend")
      .filter((one) =>
        one.from.startsWith(".")
          ? !["frontend", "shared"].includes(inside(join(one.file, "..", one.from)))
          : !/^(?:react$|@forge\/(?:react|bridge)$|@satellite\/core(?:$|\/))/.test(one.from),
      );
    expect(wrong.map((one) => `${relative(root, one.file)} imports ${one.from}`)).toEqual([]);
  });
});
