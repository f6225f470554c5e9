import type { Local, ProviderId, SettledConfig, Store, Workspace } from "@satellite/core";
import type { Desk } from "@satellite/engine/desk";
import type { House } from "@satellite/engine";

/** What a command on items stands on, beside the run's own trackers. */
export interface Ground {
  readonly config: SettledConfig;
  /** `owner/repo` that a bare `#42` belongs to. */
  readonly repository: string;
  readonly workspace: Workspace;
  readonly store: Store;
  readonly local: Local;
  readonly dryRun: boolean;
  /** What the working tree is called among those that share the store. */
  readonly tree?: string;
}

/** A desk on a runner: trackers as the run has them, each opened once, and nobody there to ask. */
export function deskOver(house: House, { config, dryRun, local, repository, store, tree, workspace }: Ground): Desk {
  const opened = new Map<ProviderId, ReturnType<House["openProvider"]>>();
  return {
    config,
    repository,
    webUrl: house.options.webUrl ?? "https://github.com",
    workspace,
    ...(tree === undefined ? {} : { tree }),
    store,
    journal: store.journal,
    local,
    clock: house.clock,
    ask: { confirm: () => Promise.resolve("nobody"), choose: () => Promise.resolve("nobody") },
    options: { dryRun, offline: false },
    host: house.host,
    provider(id) {
      const one = opened.get(id) ?? house.openProvider(id, config);
      opened.set(id, one);
      return one;
    },
    pullRequestsOf: (branch) => house.host.pullRequestsOf?.(repository, branch) ?? Promise.resolve([]),
    readItem: (path, text) => house.readItem(path, text),
    progress: () => undefined,
    log: (line) => house.log(line),
  };
}
