import {
  SatelliteError,
  type Effect,
  type EffectKey,
  type Problem,
  type Receipt,
  type SettledConfig,
  type Store,
  type StoreNotice,
  type Workspace,
} from "@satellite/core";
import { nothingResumed, rebuildLinks, resume, type Answer, type Desk, type Notice } from "@satellite/engine/desk";
import { createLocal, originOf, trackedAmong } from "@satellite/git";
import { addressesOf } from "./addresses.js";
import { localConfig, maybeCheckedOut, topOf } from "./config-files.js";
import type { ExitCode } from "./exit.js";
import type { Face } from "./face.js";
import { clock, servicesOf, type Services } from "./services.js";
import { tellAnswer, type Show } from "./tell-answer.js";
import { tellProblems } from "./tell-problems.js";

export interface DeskWish {
  /** The command neither keeps nor reads anything: no store is made. */
  readonly withoutStore?: boolean;
  /** Where work stands on files and tickets of no workspace. */
  readonly workspace?: Workspace;
  /** The command only looks: what waits in the journal stays there, and no service is called for it. */
  readonly onlyLooks?: boolean;
  /** The command has something to say where no workspace is: it is told why, and stands on an empty one. */
  readonly withoutWorkspace?: (why: SatelliteError) => void;
  /** What the command stands on instead: the desk with something around it. */
  readonly around?: (desk: Desk) => Desk;
}

/**
 * One command on items from beginning to end: open what it stands on, do what an earlier run left behind, do it, tell of
 * it, close.
 *
 * @param show the result in words, for people
 */
export async function withDesk<T>(
  face: Face,
  work: (desk: Desk) => Promise<Answer<T>>,
  show: Show<T>,
  wish: DeskWish = {},
): Promise<ExitCode> {
  const done = await onDesk(face, work, wish);
  return "problems" in done ? tellProblems(done.problems, face) : tellAnswer(done, show, face);
}

/** The same without telling: for faces that answer in another form than a command line does. */
export async function onDesk<T>(
  face: Face,
  work: (desk: Desk) => Promise<Answer<T>>,
  wish: DeskWish = {},
): Promise<Answer<T> | { readonly problems: readonly Problem[] }> {
  const top = (await topOf(face.globals)) ?? face.globals.cwd;
  const parsed = await localConfig(face.globals);
  if ("problems" in parsed) return parsed;
  const { config } = parsed;
  for (const { file, line, path, says } of parsed.notices) face.note(`note: ${file}:${line} ${path}: ${says}`);
  const { notices, store } = await storeFor(face, config, top, wish);
  try {
    const opened = await openDesk(face, { config, store, top, wish });
    const desk = wish.around?.(opened) ?? opened;
    const said: Notice[] = notices.map(({ says }) => ({ weight: "said", code: "STORE_UNUSABLE", says }));
    const count = wish.withoutStore === true ? 0 : await rebuildLinks(desk);
    if (count > 0)
      said.push({ weight: "said", code: "STORE_UNUSABLE", says: `${count} links were taken from the files` });
    const resumed = wish.onlyLooks === true ? nothingResumed : await resume(desk);
    const answer = await work(desk);
    return {
      ...answer,
      receipts: [...resumed.receipts, ...answer.receipts],
      pending: [...resumed.pending, ...answer.pending],
      notices: [...said, ...resumed.notices, ...answer.notices],
    };
  } finally {
    await store.close();
  }
}

/** `owner/repo` that a bare `#42` belongs to; empty when there is none. */
export async function repositoryOf(env: NodeJS.ProcessEnv, config: SettledConfig, top: string): Promise<string> {
  const said = config.remotes.github.repo ?? env["GITHUB_REPOSITORY"] ?? "";
  if (said !== "") return said;
  const origin = await originOf(top).catch(() => undefined);
  return origin?.fullName ?? "";
}

interface Parts {
  readonly config: SettledConfig;
  readonly store: Store;
  readonly top: string;
  readonly wish: DeskWish;
}

async function openDesk(face: Face, { config, store, top, wish }: Parts): Promise<Desk> {
  const { env, globals } = face;
  const repository = await repositoryOf(env, config, top);
  const services = servicesOf(face, repository);
  const opened = new Map<string, ReturnType<Desk["provider"]>>();
  return {
    config,
    repository,
    webUrl: addressesOf(env).webUrl,
    workspace: wish.workspace ?? (await workspaceOr(wish, top, () => workspaceFor(face, config, top, repository))),
    store,
    journal: store.journal,
    local: createLocal(top, () => maybeCheckedOut(globals)),
    clock,
    ask: face.ask,
    options: { dryRun: globals.dryRun, offline: globals.offline },
    host: { apply: (effect, key) => onHost(services, effect, key) },
    provider(id) {
      const one = opened.get(id) ?? services.provider(id, config);
      opened.set(id, one);
      return one;
    },
    async pullRequestsOf(branch) {
      const none = { what: "pull requests", says: "GitHub was not asked: there is no repository on GitHub here" };
      if (repository === "") return { ...none, code: "NOT_LOOKED_AT" };
      try {
        const host = await services.gitHubHost();
        return (await host.pullRequestsOf?.(repository, branch)) ?? [];
      } catch (error) {
        if (error instanceof SatelliteError) return { ...none, code: error.code, says: error.message };
        throw error;
      }
    },
    readItem: async (path, text) => (await import("@satellite/frontmatter")).readItem(path, text),
    ownValues: async (text) => (await import("@satellite/frontmatter")).ownValues(text),
    progress: (what, done, total) => face.progress(what, done, total),
    tell: (says) => face.note(says),
    log: (line) => face.detail(line),
  };
}

/** A host that cannot be opened refuses the one effect; the others go on. */
async function onHost(services: Services, effect: Effect, key: EffectKey): Promise<Receipt> {
  try {
    return await (await services.gitHubHost()).apply(effect, key);
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    const { kind, on, says } = effect;
    return { key, kind, on, outcome: "refused", says: `${says}: ${error.message}`, code: error.code };
  }
}

async function workspaceOr(
  { withoutWorkspace }: DeskWish,
  root: string,
  find: () => Promise<Workspace>,
): Promise<Workspace> {
  try {
    return await find();
  } catch (error) {
    if (withoutWorkspace === undefined || !(error instanceof SatelliteError)) throw error;
    withoutWorkspace(error);
    return emptyWorkspace(root);
  }
}

/** No items, and no place for one. */
function emptyWorkspace(root: string): Workspace {
  return {
    id: "markdown",
    root,
    can: { create: false, write: [], places: [], links: "none", comments: false },
    statuses: () => Promise.resolve([]),
    scan: () => Promise.resolve({ items: [], gone: [], index: new Map(), problems: [] }),
    read: () => Promise.resolve(undefined),
    apply: ({ kind, on, says }, key) =>
      Promise.resolve({ key, kind, on, outcome: "refused", says, code: "NO_WORKSPACE" }),
  };
}

/** The local format of the folder at hand, else of the repository. */
async function workspaceFor(face: Face, config: SettledConfig, top: string, repository: string): Promise<Workspace> {
  const { detectWorkspace, openWorkspace } = await import("@satellite/workspaces");
  const { kind, write } = config.workspace;
  const specPaths = config.policy.spec.paths;
  const { cwd } = face.globals;
  for (const root of cwd === top ? [top] : [cwd, top]) {
    const found = await detectWorkspace(root, kind, specPaths);
    if ("ambiguous" in found) {
      const says = `${found.ambiguous.join(" and ")} both lie in ${root}: say which by workspace.kind`;
      throw new SatelliteError("AMBIGUOUS", says);
    }
    if ("none" in found) continue;
    face.detail(`workspace: ${found.kind}, ${found.why}`);
    const named = repository === "" ? {} : { repository };
    return openWorkspace(found.kind, { root, write, specPaths, ...named, now: () => clock.nowMs() });
  }
  throw new SatelliteError("NO_WORKSPACE", `no tasks and no specs were found in ${top}`);
}

interface Kept {
  readonly store: Store;
  readonly notices: readonly StoreNotice[];
}

/** A dry run writes nothing: where no store is yet, it makes none. */
async function storeFor(face: Face, config: SettledConfig, top: string, wish: DeskWish): Promise<Kept> {
  const { fileOf, openStore } = await import("@satellite/store/files");
  const { existsSync } = await import("node:fs");
  const place = fileOf(config.store.url, top);
  const isNew = "path" in place && !existsSync(place.path);
  if (wish.withoutStore === true || (face.globals.dryRun && isNew)) {
    const { memoryStore } = await import("@satellite/store/memory");
    return { store: memoryStore({ clock }), notices: [] };
  }
  const opened = await openStore(config.store.url, {
    root: top,
    clock,
    report: ({ says }) => face.note(`store: ${says}`),
    tracked: (paths) => trackedAmong(top, paths),
  });
  if ("problem" in opened) throw new SatelliteError(opened.problem.code, opened.problem.says);
  return opened;
}
