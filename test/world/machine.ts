import type { Clock, Provider, SettledConfig, Store, Workspace } from "@satellite/core";
import { parseConfig } from "@satellite/core/config";
import type { Desk } from "@satellite/engine/desk";
import { happens } from "./happened.js";
import { Life, type Trouble } from "./life.js";
import { simProvider } from "./provider.js";
import { mortalStore } from "./store.js";
import type { Tracker } from "./tracker.js";
import type { Clone } from "./repository.js";
import { simWorkspace } from "./workspace.js";

/** What of a process may be swapped for something worse: a defence taken away. */
export interface Undoing {
  readonly store?: (store: Store) => Store;
  readonly provider?: (provider: Provider) => Provider;
  readonly workspace?: (workspace: Workspace) => Workspace;
  /** Nobody looks for what was made before from an item. */
  readonly isBlind?: true;
}

export interface Machine {
  readonly number: number;
  readonly clone: Clone;
  readonly store: Store;
  readonly clock: Clock;
  /** How far it is off from the service's, milliseconds. */
  readonly skewMs: number;
  readonly tracker: Tracker;
  readonly config: SettledConfig;
  readonly undoing: Undoing;
}

export const rootOf = (machine: number): string => `/work/machine-${machine}`;

/** A process that starts over what survives on this machine, with its desk; nobody sits at the terminal, `--yes` answers. */
export function startProcess(machine: Machine, troubles: readonly Trouble[] = []): { life: Life; desk: Desk } {
  const life = new Life(troubles);
  if (Math.abs(machine.skewMs) >= 3_600_000) happens("a command ran with a clock an hour off");
  const { clock, clone, config, number, tracker, undoing } = machine;
  const same = <T>(one: T): T => one;
  const store = (undoing.store ?? same)(mortalStore(machine.store, life));
  const provider = (undoing.provider ?? same)(simProvider(tracker, life, undoing.isBlind !== true));
  const root = rootOf(number);
  const workspace = (undoing.workspace ?? same)(simWorkspace(clone.tree, life, { root, parity: number }));
  const desk: Desk = {
    config,
    repository: "acme/shop",
    webUrl: "https://github.com",
    workspace,
    store,
    journal: store.journal,
    local: localOf(machine),
    clock,
    ask: {
      confirm: ({ yesCounts }) => Promise.resolve(yesCounts ? "yes" : "nobody"),
      choose: () => Promise.resolve("nobody"),
    },
    options: { dryRun: false, offline: false },
    host: {
      apply: ({ kind, on }, key) =>
        Promise.resolve({ key, kind, on, outcome: "refused", says: "changes live elsewhere", code: "NO_CREDENTIALS" }),
    },
    provider: (id) =>
      Promise.resolve(
        id === "jira"
          ? provider
          : { what: id, code: "NO_CREDENTIALS", says: `${id} was not asked: its token is not set` },
      ),
    pullRequestsOf: () => Promise.resolve([]),
    progress: () => undefined,
    log: () => undefined,
  };
  return { life, desk };
}

function localOf({ clone, number }: Machine): Desk["local"] {
  const { tree } = clone;
  return {
    top: rootOf(number),
    branch: () => Promise.resolve("main"),
    head: () => Promise.resolve(`c${clone.origin.count}`),
    defaultBranch: () => Promise.resolve("main"),
    isPushed: () => Promise.resolve(clone.isShared),
    ownCommits: () => Promise.resolve([]),
    readFile: (path) => Promise.resolve(tree.get(path)?.text),
    list: () => Promise.resolve(tree.paths()),
    isCommitted: (path) => Promise.resolve(clone.origin.tip().get(path) === tree.get(path)?.text),
  };
}

/** @throws {Error} naming what is wrong with the lines */
export function configOf(sync: string, makes = false): SettledConfig {
  const text = `remotes:
  jira:
    enabled: true
    domain: acme.atlassian.net
    email: sara@acme.dev
    projects: [PROJ]
    status_map: { open: "To Do", in_progress: "In Development", blocked: "Blocked", in_review: "Code Review", closed: "Done" }
people:
  - { local: "@sara", jira: acc-sara }
  - { local: "@omar", jira: acc-omar }
on: { merged: closed }
sync: { safe_mode: false, bulk_limit: 1000, ${sync} }
${makes ? 'mapping: [{ pattern: "**", project: PROJ, create: true }]' : ""}
`;
  const parsed = parseConfig([{ path: "satellite.yml", text }]);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.config;
}
