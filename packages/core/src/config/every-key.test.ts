import { describe, expect, it } from "@jest/globals";
import { stringify } from "yaml";
import { pathText, type Path } from "../validation/index.js";
import { defaultConfig } from "./defaults/index.js";
import { parseConfig } from "./parse-config.js";
import { ConfigSchema } from "./schema/index.js";
import type { SettledConfig } from "./settled.js";

/*
 * Walked from the schema itself, so that a key that is added there and forgotten elsewhere fails here:
 * every leaf, set to something other than its default, changes the settled config; a wrong type is a problem
 * with the right path and line.
 */
interface Node {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: boolean | Node;
}

interface Leaf {
  readonly at: Path;
  readonly node: Node;
  /** The same file without the leaf. */
  readonly without: unknown;
}

function leaves(node: Node, at: Path, wrap: (inner: unknown) => unknown): Leaf[] {
  if (node.properties !== undefined) {
    return Object.entries(node.properties).flatMap(([key, child]) => {
      const siblings: Record<string, unknown> = {};
      for (const name of [...(node.required ?? []), ...(at[0] === "people" ? ["local", "email"] : [])]) {
        if (name !== key) siblings[name] = someValue(node.properties?.[name] as Node);
      }
      return leaves(child, [...at, key], (inner) =>
        wrap(inner === undefined ? siblings : { ...siblings, [key]: inner }),
      );
    });
  }
  if (node.items?.properties !== undefined) return leaves(node.items, [...at, 0], (inner) => wrap([inner]));
  return [{ at, node, without: wrap(undefined) }];
}

/** A valid value that is not the default one. */
function someValue(node: Node, standing?: unknown): unknown {
  if (node.examples?.[0] !== undefined) return node.examples[0];
  if (node.enum) return node.enum.find((word) => word !== standing && word !== null);
  if (node.type === "boolean") return standing !== true;
  if (node.type === "integer") return (typeof standing === "number" ? standing : (node.minimum ?? 0)) + 1;
  if (node.type === "array") return [someValue(node.items as Node)];
  throw new Error(`no value for ${JSON.stringify(node)}: give it an example`);
}

const wrap = (at: Path, value: unknown): unknown =>
  at.reduceRight<unknown>((inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }), value);

const settled = (data: unknown): SettledConfig => {
  const parsed = parseConfig([{ path: "satellite.yml", text: stringify(data) }]);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  // the list of what is not available yet would hide a value that was dropped
  return { ...parsed.config, notYet: [] };
};

/** What an entry of a list is when it does not say. */
const ofEntries: Readonly<Record<string, unknown>> = {
  "sync.custom_fields[0].type": "string",
  "sync.custom_fields[0].direction": "both",
};

/** The default of a key, found in the settled defaults under its name in either spelling. */
function standingAt(at: Path): unknown {
  if (pathText(at) in ofEntries) return ofEntries[pathText(at)];
  const renamed: Record<string, string> = { pull_request: "pullRequest" };
  let value: unknown = defaultConfig();
  for (const step of at) {
    const key = renamed[step] ?? String(step).replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const here = value as Record<string, unknown> | undefined;
    value = here?.[step] ?? here?.[key];
  }
  // a section that is there counts as switched on
  return at.at(-1) === "enabled" ? true : value;
}

const all = leaves(JSON.parse(JSON.stringify(ConfigSchema)) as Node, [], (inner) => inner ?? {});
const table = all.map((leaf) => [pathText(leaf.at), leaf] as const);

describe("every key of the config", () => {
  it("is found by the walk", () => {
    expect(all.length).toBeGreaterThan(100);
    expect(table.map(([path]) => path)).toEqual(
      expect.arrayContaining([
        "mode",
        "remotes.jira.status_map.todo",
        "policy.exempt.bots",
        "sync.fields.title",
        "mapping[0].pattern",
        "people[0].jira",
      ]),
    );
  });

  it.each(table)("%s changes what is settled", (_, { at, node, without }) => {
    const value = someValue(node, standingAt(at));
    const data = merge(without, wrap(at, value));
    expect(settled(data)).not.toEqual(settled(baseline(at, without)));
  });

  it.each(table)("%s of a wrong type is a problem with its path and line", (_, { at, node, without }) => {
    const types = [node.type ?? "object"].flat();
    const wrong = types.includes("array") ? 7 : types.includes("object") ? [[1]] : [["x"]];
    const text = stringify(merge(without, wrap(at, wrong)), { flowCollectionPadding: false });
    const parsed = parseConfig([{ path: "satellite.yml", text }]);
    if (!("problems" in parsed)) throw new Error("the wrong type was taken");
    const problem = parsed.problems.find(({ path }) => path === pathText(at));
    expect(problem).toMatchObject({ code: "CONFIG_SHAPE", says: expect.stringMatching(/^must be /) });
    const line =
      text.split("\n").findIndex((row) =>
        row
          .trim()
          .replace(/^- /, "")
          .startsWith(`${at.at(-1)}:`),
      ) + 1;
    // a list in block style begins on the line below its key
    expect([line, line + 1]).toContain(problem?.line);
  });
});

/** Required siblings make an entry valid without the leaf; a leaf that is itself required has no such file. */
function baseline(at: Path, without: unknown): unknown {
  const parsed = parseConfig([{ path: "satellite.yml", text: stringify(without) }]);
  return "config" in parsed ? without : wrap(at.slice(0, at.indexOf(0)), []);
}

function merge(base: unknown, over: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(over)) return [merge(base[0], over[0])];
  const both = [base, over].every((one) => typeof one === "object" && one !== null && !Array.isArray(one));
  if (!both) return over;
  const out: Record<string, unknown> = { ...(base as object) };
  for (const [key, value] of Object.entries(over as object)) out[key] = key in out ? merge(out[key], value) : value;
  return out;
}
