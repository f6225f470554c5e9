import { pathText } from "../validation/index.js";
import { checkData, checkMeaning, type Locate } from "./check.js";
import { defaultConfig } from "./defaults/index.js";
import { layered } from "./layers.js";
import { notYetPaths } from "./not-yet.js";
import { withoutNulls } from "./nulls.js";
import { problem, tidy } from "./problem.js";
import type { RawConfig } from "./schema/index.js";
import { secretKeysIn, secretsIn } from "./secrets.js";
import type { ParsedConfig, Problem } from "./settled.js";
import { settle } from "./settle.js";
import { readTheirs, type Theirs } from "./theirs/index.js";
import { readYaml } from "./yaml.js";

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
  return parseConfigs(files, []);
}

/**
 * The same, with what files of other tools say below it: ours wins over theirs key by key, lists as a whole, and of
 * theirs the earlier file wins.
 */
export function parseConfigs(own: readonly ConfigFile[], theirs: readonly ConfigFile[]): ParsedConfig {
  const [first, ...more] = own;
  const others = theirs.map(readTheirs);
  if (first === undefined && others.length === 0) return { config: defaultConfig(), notices: [] };
  const read = own.map(readOwn);
  const twice = more.map((file) => problem(file.path, "CONFIG_TWICE", `stands beside ${first?.path ?? ""}`));
  const problems = [...twice, ...[...read, ...others].flatMap((one) => one.problems)];
  if (problems.length > 0) return { problems };
  return joined(read[0] ?? nothing, others);
}

/** What one file says, where each key of it stands, or what is wrong with it. */
interface Read {
  readonly raw: RawConfig;
  readonly locate: Locate;
  readonly problems: readonly Problem[];
}

const nothing: Read = {
  raw: {},
  locate: (at) => ({ file: "", line: 1, column: 1, path: pathText(at) }),
  problems: [],
};

function readOwn({ path: file, text }: ConfigFile): Read {
  const yaml = readYaml(text);
  const refused = "problems" in yaml ? yaml.problems.map(({ code, says, ...at }) => problem(file, code, says, at)) : [];
  if (refused.some(({ code }) => code === "CONFIG_TOO_LARGE")) return { ...nothing, problems: refused };
  const tokens = secretsIn(text).map(({ what, ...at }) => problem(file, "CONFIG_SECRET", `holds ${what}`, at));
  if ("problems" in yaml) return { ...nothing, problems: tidy([...tokens, ...refused]) };
  const locate: Locate = (at, which) => ({ file, ...yaml.locate(at, which), path: pathText(at) });
  const data = withoutNulls(yaml.data ?? {});
  const secretKeys = secretKeysIn(data);
  const secrets = secretKeys.map((at) => {
    const { file: _, ...place } = locate(at, "key");
    return problem(file, "CONFIG_SECRET", "holds a secret", place);
  });
  const checked = checkData(data, locate, new Set(secretKeys.map(pathText)));
  const problems = tidy([...tokens, ...secrets, ...("problems" in checked ? checked.problems : [])]);
  return { raw: "raw" in checked ? checked.raw : {}, locate, problems };
}

/** Each file is sound by itself; together they may still contradict each other. */
function joined(own: Read, others: readonly Theirs[]): ParsedConfig {
  const raw = others.length === 0 ? own.raw : layered([own.raw, ...others.map((one) => one.raw)]);
  const locate: Locate = (at, which) => {
    const sayer = [own, ...others].find((one) => valueAt(one.raw, at) !== undefined);
    return (sayer ?? own).locate(at, which);
  };
  const problems = others.length === 0 ? [] : checkMeaning(raw, locate);
  if (problems.length > 0) return { problems };
  const later = notYetPaths(raw).map((at) => {
    const { file, ...place } = locate(at, "key");
    return problem(file, "NOT_AVAILABLE_YET", "is not available yet and changes nothing", place);
  });
  return { config: settle(raw), notices: [...tidy(later), ...others.flatMap((one) => one.notices)] };
}

function valueAt(raw: unknown, at: readonly (string | number)[]): unknown {
  return at.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], raw);
}
