import { nameOf, SatelliteError, type Clock, type ItemLink, type Store, type TicketRef } from "@satellite/core";
import type { Answer } from "@satellite/engine/desk";
import { memoryStore } from "@satellite/store/memory";
import { asFaceDoes } from "./commands.js";
import { fateOfItem, fateOfTicket } from "./existence.js";
import { Death, type Trouble } from "./life.js";
import { configOf, startProcess, type Machine, type Undoing } from "./machine.js";
import { editTask, editTicket, fieldOf } from "./people.js";
import { Clone, Repository } from "./repository.js";
import type { Act, Happening, Setting, Verb } from "./schedule.js";
import { addressOf } from "./told.js";
import { clockOf, Time } from "./time.js";
import { Tracker } from "./tracker.js";
import { newTask, pathOf, taskOf, textOf, Tree } from "./tree.js";
import { Words } from "./words.js";

export interface WorldOptions extends Setting {
  readonly undoing?: Undoing;
  /** Absent: in memory. One a machine, or one for both. */
  readonly openStore?: (clock: Clock) => Promise<Store>;
}

export interface World {
  readonly machines: readonly Machine[];
  readonly tracker: Tracker;
  readonly words: Words;
  readonly time: Time;
  readonly setting: Setting;
  /** Which fields of which item or ticket a person edited: `item TASK-1 title`, `ticket PROJ-1 body`. */
  readonly edited: Set<string>;
  /** Machines on which something that was to be made waits. */
  readonly unfinished: Set<Machine>;
  /** A whole item or ticket met a fate: it was deleted, moved, put away. */
  isFated: boolean;
  /** An item was deleted by a person. */
  isDeleted: boolean;
  /** Tickets that somebody asked for by name where the item that they were made from was not: that makes another, and says so. */
  readonly remade: Set<string>;
  act(act: Act): Promise<void>;
  /** The stores are let go. */
  close(): Promise<void>;
  /** One command from start to end; nothing when its process died. */
  run(machine: Machine, verb: Verb, nth: number, troubles?: readonly Trouble[]): Promise<Answer<unknown> | undefined>;
}

/** Three tasks and three tickets: two pairs, a task without a ticket, a ticket without a task. */
export async function openWorld(setting: WorldOptions): Promise<World> {
  const time = new Time();
  const words = new Words();
  const { lagMs, makes, normalises, skewMs, strategy, topology, undoing = {} } = setting;
  const openStore = setting.openStore ?? ((clock: Clock) => Promise.resolve(memoryStore({ clock })));
  const tracker = new Tracker({ time, lagMs, normalises, skewMs: skewMs[2] });
  const clocks = [clockOf(time, skewMs[0], 1), clockOf(time, skewMs[1], 2)];
  const files = firstFiles(tracker, words);
  const origin = new Repository(files);
  const stores: Store[] = [];
  for (const clock of topology === "apart" ? clocks : clocks.slice(0, 1)) stores.push(await openStore(clock));
  const [first] = stores as [Store];
  const config = configFor(strategy, makes);
  const machines = (topology === "one" ? [0] : [0, 1]).map((number): Machine => {
    const clock = clocks[number] ?? clockOf(time, 0);
    const tree = new Tree(() => clock.nowMs());
    for (const [path, text] of files) tree.put(path, text);
    const store = stores[number] ?? first;
    return {
      number,
      clock,
      skewMs: (skewMs[number] ?? 0) - skewMs[2],
      store,
      config,
      tracker,
      clone: new Clone(origin, tree, words),
      undoing,
    };
  });
  const world: World = {
    machines,
    tracker,
    words,
    time,
    setting,
    edited: new Set(),
    unfinished: new Set(),
    isFated: false,
    isDeleted: false,
    remade: new Set(),
    act: (act) => doAct(world, act),
    close: async () => {
      for (const store of stores) await store.close();
    },
    run: (machine, verb, nth, troubles) => runVerb(machine, verb, nth, troubles),
  };
  return world;
}

const configs = new Map<string, ReturnType<typeof configOf>>();

/** Nobody changes one: it is read once for all worlds. */
function configFor(strategy: Setting["strategy"], makes?: boolean): ReturnType<typeof configOf> {
  const name = `${strategy} ${makes}`;
  const config = configs.get(name) ?? configOf(`strategy: ${strategy}`, makes);
  configs.set(name, config);
  return config;
}

function firstFiles(tracker: Tracker, words: Words): ReadonlyMap<string, string> {
  const body = (): string => ["one", "two", "three"].map((name) => `Paragraph ${name} ${words.fresh()}.`).join("\n\n");
  const files = new Map<string, string>();
  for (const [at, name] of ["Keys", "Prices", "Loose"].entries()) {
    const id = `TASK-${at + 1}`;
    const text = body();
    const title = `${name} ${words.fresh()}`;
    const task = newTask(id, title, text, { labels: ["login"] });
    const made = at === 2 ? undefined : tracker.make({ title, body: text, labels: ["login"] });
    const links = made === undefined ? [] : [linkTo(made.ref)];
    files.set(pathOf(id), textOf({ ...task, links, references: made === undefined ? [] : [addressOf(made.ref)] }));
  }
  tracker.make({ title: `Alone ${words.fresh()}`, body: body(), assignees: ["acc-sara"] });
  return files;
}

function linkTo(ref: TicketRef): ItemLink {
  const id = ref.slice("jira:".length);
  return {
    provider: "jira",
    id,
    url: addressOf(ref),
    relation: "primary",
    direction: "linked",
    syncMode: "sync",
    onClose: "close",
  };
}

async function doAct(world: World, act: Act): Promise<void> {
  if (act.do === "wait") return world.time.pass(act.ms);
  const machine = world.machines[act.by % world.machines.length];
  if (machine === undefined) return;
  if (act.do === "run") return doRun(world, act, machine);
  const { clone, tracker } = machine;
  if (act.do === "share") return clone.share();
  const paths = clone.tree.paths();
  if (act.do === "fate") {
    world.isFated = true;
    world.isDeleted ||= act.on === "item" && act.fate === "delete";
    return act.on === "item"
      ? fateOfItem(clone, act.nth, act.fate, world.words)
      : fateOfTicket(tracker, act.nth, act.fate, world.words);
  }
  const tickets = tracker.all();
  const path = paths[act.nth % paths.length];
  const ticket = tickets[act.nth % tickets.length];
  if (act.on === "item" && path !== undefined) {
    world.edited.add(`item ${taskOf(clone.tree.get(path)?.text ?? "").id} ${fieldOf(act.edit)}`);
    editTask(clone.tree, path, act.edit, world.words);
  }
  if (act.on === "ticket" && ticket !== undefined) {
    world.edited.add(`ticket ${nameOf(ticket.ref)} ${fieldOf(act.edit)}`);
    editTicket(tracker, ticket, act.edit, world.words);
  }
}

/**
 * Whoever makes items of tickets pulls first and pushes after, and what one machine left half made it makes itself: two that
 * know nothing of each other make two. Tickets say from which item they were made: whoever makes those need not pull.
 */
async function doRun(world: World, act: Extract<Act, { do: "run" }>, asked: Machine): Promise<void> {
  const { unfinished } = world;
  const isMaking = act.verb === "import" || act.verb === "pull";
  const machine = isMaking ? ([...unfinished][0] ?? asked) : asked;
  const troubles = act.happenings.filter((one) => isFit(world, machine, act.verb, one));
  const isShared = isMaking || unfinished.has(machine);
  if (isShared) machine.clone.share();
  if (act.verb === "pull") noteRemade(world, machine, act.nth);
  const answer = await world.run(
    machine,
    act.verb,
    act.nth,
    troubles.map((one) => troubleOf(world, one)),
  );
  if (answer !== undefined && answer.pending.length === 0) unfinished.delete(machine);
  else if (isMaking) unfinished.add(machine);
  if (isShared) machine.clone.share();
}

function noteRemade({ remade, tracker }: World, { clone }: Machine, nth: number): void {
  const name = `PROJ-${nth + 1}`;
  const { identity } = tracker.get(`jira:${name}`) ?? {};
  const here = [...clone.tree.snapshot().values()].map(taskOf);
  if (identity !== undefined && !here.some(({ id }) => identity.startsWith(`item:backlog:${id}@`))) remade.add(name);
}

/** What a command is about to make, another one that starts over the same store would make as well: they are not run at once. */
function isFit({ machines }: World, machine: Machine, verb: Verb, one: Happening): boolean {
  if (one.what !== "meanwhile" || one.act.do !== "run") return true;
  const other = machines[one.act.by % machines.length];
  return other?.store !== machine.store || verb === "sync";
}

function troubleOf(world: World, one: Happening): Trouble {
  return one.what === "meanwhile" ? { at: one.at, what: "meanwhile", act: () => world.act(one.act) } : one;
}

async function runVerb(
  machine: Machine,
  verb: Verb,
  nth: number,
  troubles?: readonly Trouble[],
): Promise<Answer<unknown> | undefined> {
  const { desk, life } = startProcess(machine, troubles);
  try {
    const answer = await asFaceDoes(desk, verb, nth);
    return life.isDead ? undefined : answer;
  } catch (error) {
    if (life.isDead || error instanceof Death || isBusy(error)) return undefined;
    throw error;
  }
}

/** Another process was writing: the command ended with nothing done. */
function isBusy(error: unknown): boolean {
  return error instanceof SatelliteError && error.code === "STORE_BUSY";
}
