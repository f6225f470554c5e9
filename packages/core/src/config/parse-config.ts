import { advice } from "../errors/index.js";
import { validateConfig } from "../generated/config/index.js";
import { pathText, type Path } from "../validation/index.js";
import { defaultConfig } from "./defaults/index.js";
import { notYetPaths } from "./not-yet.js";
import { contradictions } from "./rules.js";
import type { RawConfig } from "./schema/index.js";
import { redact, secretKeysIn, secretsIn } from "./secrets.js";
import type { ParsedConfig, Problem, SettledConfig } from "./settled.js";
import { settle } from "./settle.js";
import { explainShape, knownKeys } from "./shape.js";
import { readYaml, type ReadYaml } from "./yaml.js";

export interface ConfigFile {
  /** As the user knows it: `.github/satellite.yml`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Config files as a config, or everything that is wrong with them in one answer.
 * No file: the defaults. Two: a problem, because nobody could say which one counts.
 * Order: syntax, shape, defaults, meaning; after this door nobody checks again.
 */
export function parseConfig(files: readonly ConfigFile[]): ParsedConfig {
  const [first, ...more] = files;
  if (first === undefined) return { config: defaultConfig(), notices: [] };
  const parsed = files.map(parseFile);
  const twice = more.map((file) => problem(file.path, "CONFIG_TWICE", `stands beside ${first.path}`));
  const problems = [...twice, ...parsed.flatMap((one) => ("problems" in one ? one.problems : []))];
  if (problems.length > 0) return { problems };
  return parsed[0] as ParsedConfig;
}

function parseFile({ path, text }: ConfigFile): ParsedConfig {
  const file = path;
  const yaml = readYaml(text);
  if ("problems" in yaml && yaml.problems.some(({ code }) => code === "CONFIG_TOO_LARGE")) {
    return { problems: yaml.problems.map(({ code, says, ...at }) => problem(file, code, says, { ...at })) };
  }
  const tokens = secretsIn(text).map(({ what, ...at }) => problem(file, "CONFIG_SECRET", `holds ${what}`, { ...at }));
  if ("problems" in yaml) {
    return {
      problems: tidy([...tokens, ...yaml.problems.map(({ code, says, ...at }) => problem(file, code, says, at))]),
    };
  }
  return parseData(file, yaml, tokens);
}

function parseData(file: string, yaml: ReadYaml, tokens: readonly Problem[]): ParsedConfig {
  const data = yaml.data === undefined ? {} : withoutNulls(yaml.data, []);
  const secretKeys = secretKeysIn(data);
  const secrets = secretKeys.map((at) =>
    problem(file, "CONFIG_SECRET", "holds a secret", { ...yaml.locate(at, "key"), path: pathText(at) }),
  );
  const checked = validateConfig(data);
  if (!checked.ok) {
    const taken = new Set(secretKeys.map(pathText));
    const shapes = checked.errors
      .slice(0, mostErrors)
      .map((error) => explainShape(error, data))
      .filter(({ at }) => !taken.has(pathText(at)));
    const found = shapes.map(({ code, at, point, says, remedy }) =>
      problem(file, code, says, { ...yaml.locate(at, point), path: pathText(at), remedy }),
    );
    return { problems: tidy([...tokens, ...secrets, ...found]) };
  }
  const raw: RawConfig = checked.value;
  const config: SettledConfig = settle(raw);
  const meaning = contradictions(config, raw).map(({ at, says, remedy }) =>
    problem(file, "CONFIG_MEANING", says, { ...yaml.locate(at), path: pathText(at), remedy }),
  );
  const problems = tidy([...tokens, ...secrets, ...meaning]);
  if (problems.length > 0) return { problems };
  const notices = notYetPaths(raw).map((at) =>
    problem(file, "NOT_AVAILABLE_YET", "is not available yet and changes nothing", {
      ...yaml.locate(at, "key"),
      path: pathText(at),
    }),
  );
  return { config, notices: tidy(notices) };
}

/** Keys for which null is a value of its own. */
const nullable =
  /^(labels\.(open|in_progress|blocked|in_review|closed|failed)|pull_request\.close_keyword|remotes\.jira\.fields\..*)$/;

/** Errors of shape that are told at once; nobody reads more, and each costs a look-up. */
const mostErrors = 200;

/** The data without known keys that have no value (`policy:` and nothing below): they count as left out. */
function withoutNulls(data: unknown, at: Path): unknown {
  if (Array.isArray(data)) return data.map((item, index) => withoutNulls(item, [...at, index]));
  if (typeof data !== "object" || data === null) return data;
  const known = knownKeys(at);
  const kept = Object.entries(data).filter(
    ([key, value]) => value !== null || !known.includes(key) || nullable.test([...at, key].join(".")),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutNulls(value, [...at, key])]));
}

interface Where {
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  readonly remedy?: string;
}

function problem(file: string, code: Problem["code"], says: string, where: Where = {}): Problem {
  const { line = 1, column = 1, path = "", remedy = advice[code] } = where;
  return { code, file, line, column, path: redact(path), says: redact(says), remedy: redact(remedy) };
}

/** In the order of the file, each once: a token under a key named token is one problem. */
function tidy(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
    .filter(({ code, line, column }) => {
      const id = code === "CONFIG_SECRET" ? `${code} ${line}` : `${code} ${line} ${column}`;
      return code === "CONFIG_SECRET" || code === "CONFIG_SYNTAX" ? !seen.has(id) && seen.add(id) : true;
    });
}
