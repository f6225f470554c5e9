import { type Problem, type SettledConfig, type Unread } from "@satellite/core";
import { parseConfigs } from "@satellite/core/config";
import { knownConfigPaths, theirPaths } from "@satellite/core/config/defaults";
import { commentMarker, configure, type House } from "@satellite/engine";
import type { Standing } from "./standing.js";

/** The repository and its config, from a commit that no open change reaches. */
export interface Base {
  readonly repository: string;
  readonly branch: string;
  /** The commit that the default branch stands at; absent where nothing is written. */
  readonly tip?: string;
  readonly config: SettledConfig;
  readonly notices: readonly Problem[];
}

export type Based =
  | { readonly base: Base }
  | { readonly unread: Unread }
  | { readonly problems: readonly Problem[] }
  | { readonly nothing: string };

type Look = Parameters<typeof configure>[0];

/** A push is told by the config of the commit before it, everything else by that of the branch's tip or the change's base. */
export function baseOf(standing: Exclude<Standing, { kind: "nothing" }>, house: House): Promise<Based> {
  return standing.kind === "looks" ? ofChange(standing, house) : ofBranch(standing, house);
}

async function ofBranch(standing: Standing & { readonly kind: "writes" }, house: House): Promise<Based> {
  const { host } = house;
  const { before, repository } = standing;
  const read = host.readConfigs?.bind(host);
  if (read === undefined) return { nothing: "the repository cannot be read here" };
  const paths = pathsFor(house);
  const tip = await read(repository, "HEAD", paths);
  if ("says" in tip) return { unread: tip };
  const then = before === undefined ? tip : await read(repository, before, paths);
  if ("says" in then) return { unread: then };
  const { defaultBranch: branch, fullName } = tip.repository;
  return settled(house, then, { repository: fullName, branch, tip: tip.configSha });
}

async function ofChange({ event }: Standing & { readonly kind: "looks" }, house: House): Promise<Based> {
  const { checkName } = house.options;
  const looked = await house.host.readChange(event, { configPaths: pathsFor(house), checkName, commentMarker });
  if ("unread" in looked) return looked;
  const { base, fork, repository } = looked.look.change;
  if (fork)
    return { nothing: "this pull request comes from a fork: nothing was read from its files, and nothing was written" };
  return settled(house, looked.look, { repository: repository.fullName, branch: base.ref });
}

/** Our own file, and those of other tools unless ours was named, as every command on items reads them. */
function pathsFor({ options: { configPaths } }: House): readonly string[] {
  return configPaths === knownConfigPaths ? [...configPaths, ...theirPaths] : configPaths;
}

async function settled(house: House, look: Look, where: Omit<Base, "config" | "notices">): Promise<Based> {
  const isTheirs = ({ path }: Look["configs"][number]): boolean => theirPaths.includes(path);
  const own = look.configs.filter((blob) => !isTheirs(blob));
  const configured = await configure({ configs: own, configSha: look.configSha }, house);
  if (configured.kind === "problems") return { problems: configured.problems };
  const theirs = textsOf(look.configs.filter(isTheirs));
  if (theirs.length === 0) return { base: { ...where, config: configured.config, notices: configured.notices } };
  const parsed = parseConfigs(textsOf(own), theirs);
  if ("problems" in parsed) return parsed;
  const config = house.overlay?.(parsed.config) ?? parsed.config;
  const notices = parsed.notices.filter(({ code }) => code !== "NO_COUNTERPART");
  return { base: { ...where, config, notices } };
}

function textsOf(blobs: Look["configs"]): readonly { readonly path: string; readonly text: string }[] {
  return blobs.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]));
}
