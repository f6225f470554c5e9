import type { ParsedConfig } from "@satellite/core";
import { knownConfigPaths } from "@satellite/core/config/defaults";
import type { House, Tools } from "@satellite/engine";
import { createGitHost, originOf, type Range } from "@satellite/git";
import { memoryJournal } from "@satellite/store";
import { addressesOf } from "./addresses.js";
import { namedConfig, type ConfigText } from "./config-files.js";
import type { Face } from "./face.js";
import { clock, servicesOf } from "./services.js";

export interface Wish {
  /** Where the change lies: the local repository, or GitHub. */
  readonly host: "git" | "github";
  readonly repository?: string;
  /** What is judged of the local repository. */
  readonly range?: Range;
  readonly mode?: "strict" | "warn";
  /** The change is judged as the Action would: a flag never loosens the mode, even where no policy is committed. */
  readonly asAction?: boolean;
}

/** The house for one command: config, credentials and services, as far as they are there. Nothing is ever written. */
export async function openHouse(face: Face, wish: Wish): Promise<House> {
  const { globals, env } = face;
  const said = wish.repository ?? (env["GITHUB_REPOSITORY"] || undefined);
  const asks = wish.host === "git" || said === undefined;
  const origin = asks ? await originOf(globals.cwd).catch(() => undefined) : undefined;
  const repository = said ?? origin?.fullName ?? "";
  const services = servicesOf(face, repository);
  return {
    host:
      wish.host === "git"
        ? createGitHost(globals.cwd, wish.range && { range: wish.range, origin })
        : await services.gitHubHost(),
    parse: wish.host === "git" ? () => ({ events: [] }) : (await import("@satellite/providers/github")).parseGitHub,
    openProvider: (id, config) => services.provider(id, config),
    parseConfig: (files) => parseConfig(files, face),
    readItem: async (path, text) => (await import("@satellite/frontmatter")).readItem(path, text),
    journal: memoryJournal(),
    clock,
    options: {
      configPaths: knownConfigPaths,
      ...(globals.config === undefined ? {} : { configText: namedConfig(globals.config, globals.cwd) }),
      checkName: "satellite / traceability",
      ...(wish.mode === undefined ? {} : { mode: wish.mode }),
      ...(wish.asAction === true ? {} : { ownMode: true }),
      autoClose: false,
      dryRun: true,
      check: wish.host === "github",
      webUrl: addressesOf(env).webUrl,
    },
    log: (line) => face.detail(line),
  };
}

export const tools: Tools = {
  stripFrontMatter: async (text) => (await import("@satellite/frontmatter")).withoutFrontMatter(text),
};

async function parseConfig(files: readonly ConfigText[], face: Face): Promise<ParsedConfig> {
  face.detail(`config: ${files.map((file) => file.path).join(", ")}`);
  return (await import("@satellite/core/config")).parseConfig(files);
}
