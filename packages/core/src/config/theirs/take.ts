import { pathText, type Path } from "../../validation/index.js";
import { checkData, type Locate } from "../check.js";
import { didYouMean } from "../did-you-mean.js";
import { withoutNulls } from "../nulls.js";
import { problem, tidy } from "../problem.js";
import type { RawConfig } from "../schema/index.js";
import { secretKeysIn, secretsIn } from "../secrets.js";
import type { Problem } from "../settled.js";
import { kindOf } from "../shape.js";
import { readYaml, type ReadYaml } from "../yaml.js";

/** A file of another tool. */
export interface TheirFile {
  readonly path: string;
  readonly text: string;
}

/** What such a file says in our words. */
export interface Theirs {
  readonly file: string;
  readonly raw: RawConfig;
  /** Keys of theirs that have no counterpart here. */
  readonly notices: readonly Problem[];
  readonly problems: readonly Problem[];
  /** Which key of theirs became which of ours, in the order of reading. */
  readonly taken: readonly { readonly from: string; readonly to: string; readonly line: number }[];
  /** Where a key of `raw` stands in their file, under their name. */
  readonly locate: Locate;
}

/** What becomes of a key of theirs: it stands at this path of ours, or somebody looks at it. */
export type Rule = Path | ((from: Path, value: unknown) => void);

/** One of their files while it is read. Keys without a value, or with an empty one, count as left out. */
export interface Take {
  readonly data: unknown;
  /** A value at a path of ours; its shape is checked at the end, and told in their words. */
  put(to: Path, from: Path, value: unknown): void;
  /** Said, and not taken over. */
  left(from: Path, says?: string): void;
  wrong(from: Path, says: string, remedy: string): void;
  /** Every key of a mapping by its rule. One that is near to a known key is a misspelling, others stay behind. */
  section(from: Path, value: unknown, rules: Readonly<Record<string, Rule>>): void;
}

export interface Wish {
  /** Top-level keys that are about trackers; the rest is the tool's own. Without it the whole file is. */
  readonly about?: readonly string[];
  /** The text that is read as YAML, line for line, where the file holds more than YAML can say. */
  readonly part?: (text: string) => string;
}

export function takeFrom({ path: file, text }: TheirFile, read: (take: Take) => void, wish: Wish = {}): Theirs {
  const yaml = readYaml(wish.part?.(text) ?? text);
  const tokens = secretsIn(text).map(({ what, ...at }) => problem(file, "CONFIG_SECRET", `holds ${what}`, at));
  if ("problems" in yaml) {
    const refused = yaml.problems.map(({ code, says, ...at }) => problem(file, code, says, at));
    const huge = refused.some(({ code }) => code === "CONFIG_TOO_LARGE");
    return refusedFile(file, tidy(huge ? refused : [...tokens, ...refused]));
  }
  const data = trackersOf(yaml.data, wish.about);
  const secrets = secretsUnder(data).map((at) =>
    problem(file, "CONFIG_SECRET", "holds a secret", { ...yaml.locate(at, "key"), path: pathText(at) }),
  );
  const taking = createTake(file, yaml, data);
  read(taking.take);
  return taking.done([...tokens, ...secrets]);
}

function refusedFile(file: string, problems: readonly Problem[]): Theirs {
  const locate: Locate = (at) => ({ file, line: 1, column: 1, path: pathText(at) });
  return { file, raw: {}, notices: [], problems, taken: [], locate };
}

type Map = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Map => typeof value === "object" && value !== null && !Array.isArray(value);

function trackersOf(data: unknown, about: readonly string[] | undefined): unknown {
  if (about === undefined || !isMap(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => about.includes(key)));
}

/** Keys named for a secret; but the name of a variable is none. */
function secretsUnder(data: unknown): Path[] {
  return secretKeysIn(data, ["remotes"])
    .map((at) => at.slice(1))
    .filter((at) => {
      const value = valueAt(data, at);
      return !(String(at.at(-1)).endsWith("_env") && typeof value === "string" && /^[A-Z][A-Z0-9_]*$/.test(value));
    });
}

interface Put {
  readonly to: Path;
  readonly from: Path;
  readonly value: unknown;
}

function createTake(file: string, yaml: ReadYaml, data: unknown): { take: Take; done(secrets: Problem[]): Theirs } {
  const puts: Put[] = [];
  const notices: Problem[] = [];
  const problems: Problem[] = [];
  const at = (from: Path, which: "key" | "value") => ({ ...yaml.locate(from, which), path: pathText(from) });
  const take: Take = {
    data,
    put: (to, from, value) => void puts.push({ to, from, value }),
    left: (from, says = "has no counterpart in Satellite") =>
      void notices.push(problem(file, "NO_COUNTERPART", says, at(from, "key"))),
    wrong: (from, says, remedy) =>
      void problems.push(problem(file, "CONFIG_SHAPE", says, { ...at(from, "value"), remedy })),
    section(from, value, rules) {
      if (isEmpty(value)) return;
      if (!isMap(value)) return take.wrong(from, `must be a mapping, not ${kindOf(value)}`, "Write a mapping.");
      for (const [key, one] of Object.entries(value)) {
        const here = [...from, key];
        const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
        if (rule === undefined) unknown(here, didYouMean(key, Object.keys(rules)));
        else if (isEmpty(one)) continue;
        else if (typeof rule === "function") rule(here, one);
        else take.put(rule, here, one);
      }
    },
  };
  const unknown = (from: Path, meant: string | undefined): void => {
    if (meant === undefined) return take.left(from);
    const says = `is no key that is known here; did you mean ${meant}?`;
    problems.push(problem(file, "CONFIG_UNKNOWN_KEY", says, { ...at(from, "key"), remedy: `Write ${meant}.` }));
  };
  const done = (secrets: Problem[]): Theirs => {
    const locate: Locate = (to, which) => {
      return { file, ...at(originOf(to, puts), which) };
    };
    const refused = new Set(secrets.map(({ path }) => path));
    const checked = checkData(withoutNulls(built(puts)), locate);
    const faults = ("problems" in checked ? checked.problems : []).filter(({ path }) => !refused.has(path));
    const all = tidy([...secrets, ...problems, ...faults]);
    return {
      file,
      raw: "raw" in checked && all.length === 0 ? checked.raw : {},
      notices: tidy(notices.filter(({ path }) => !refused.has(path))),
      problems: all,
      taken: puts.map(({ to, from }) => ({ from: pathText(from), to: pathText(to), line: at(from, "key").line })),
      locate,
    };
  };
  return { take, done };
}

/** The key of theirs that a path of ours came from, or what stands around it. */
function originOf(to: Path, puts: readonly Put[]): Path {
  const above = puts
    .filter((one) => one.to.every((step, index) => step === to[index]))
    .toSorted((one, other) => other.to.length - one.to.length)[0];
  if (above !== undefined) return [...above.from, ...to.slice(above.to.length)];
  const below = puts.find((one) => to.every((step, index) => step === one.to[index]));
  return below === undefined ? [] : below.from.slice(0, Math.max(0, below.from.length - below.to.length + to.length));
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === "";

function built(puts: readonly Put[]): unknown {
  const root: Record<string | number, unknown> = {};
  for (const { to, value } of puts) {
    let node = root;
    for (const [index, step] of to.slice(0, -1).entries()) {
      node[step] ??= typeof to[index + 1] === "number" ? [] : {};
      node = node[step] as Record<string | number, unknown>;
    }
    node[to.at(-1) ?? ""] = value;
  }
  return root;
}

function valueAt(data: unknown, at: Path): unknown {
  return at.reduce<unknown>((value, step) => (value as Map | undefined)?.[step], data);
}
