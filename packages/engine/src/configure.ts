import type { Look, PolicySource, Problem, SettledConfig } from "@satellite/core";
import { defaultConfig, knownConfigPaths, tighten } from "@satellite/core/config/defaults";
import { digestOf, sha256Of } from "@satellite/core/digest";
import type { House } from "./house.js";

export type Configured =
  | {
      readonly kind: "ready";
      readonly config: SettledConfig;
      readonly policy: PolicySource;
      readonly notices: readonly Problem[];
    }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** The policy as the base has it. The change's own copy is never looked at. */
export async function configure(look: Pick<Look, "configs" | "configSha">, house: House): Promise<Configured> {
  const own = house.options.configText;
  const files =
    own === undefined
      ? look.configs.flatMap((blob) => (blob.text === null ? [] : [{ path: blob.path, text: blob.text }]))
      : [own];
  const [file] = files;
  const unusable = own === undefined ? notUsable(look, house.options.configPaths) : undefined;
  if (unusable !== undefined) return { kind: "problems", problems: [unusable] };
  const free = house.options.ownMode === true && (file === undefined || own !== undefined);
  const settle = (config: SettledConfig): SettledConfig =>
    withMode(house.overlay?.(config) ?? config, house.options.mode, free);
  if (file === undefined) {
    const config = defaultConfig();
    return {
      kind: "ready",
      config: settle(config),
      policy: { source: "defaults", sha256: digestOf(config) },
      notices: [],
    };
  }
  const parsed = await house.parseConfig(files);
  if ("problems" in parsed) return { kind: "problems", problems: parsed.problems };
  const policy = {
    source: own === undefined ? `${look.configSha}:${file.path}` : file.path,
    sha256: sha256Of(file.text),
  };
  return { kind: "ready", config: settle(parsed.config), policy, notices: parsed.notices };
}

/** A flag never loosens a policy that others committed; one's own, or none, it may. */
function withMode(config: SettledConfig, mode: SettledConfig["mode"] | undefined, free: boolean): SettledConfig {
  if (mode === undefined) return config;
  return free ? { ...config, mode } : tighten(config, { mode }).config;
}

/** A config that was asked for and is not there, or is there and cannot be taken in, is never the defaults in silence. */
function notUsable(look: Pick<Look, "configs" | "configSha">, asked: readonly string[]): Problem | undefined {
  const at = (file: string) => ({ file, line: 1, column: 1, path: "" });
  const large = look.configs.find((blob) => blob.text === null);
  if (large !== undefined) {
    const says = `the file at the base is no text, or has more bytes than are read (${large.bytes})`;
    return { ...at(large.path), code: "CONFIG_TOO_LARGE", says, remedy: "Keep the config under 256 KiB." };
  }
  const named = asked.find((path) => !(knownConfigPaths as readonly string[]).includes(path));
  if (named === undefined || look.configs.length > 0) return undefined;
  const says = `there is no such file at the base (${look.configSha.slice(0, 8)})`;
  return {
    ...at(named),
    code: "CONFIG_SHAPE",
    says,
    remedy: "Correct the input config, or bring the file to the base branch first.",
  };
}
