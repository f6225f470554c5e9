import { nameOf } from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import { settle, type Settled } from "./settle.js";
import type { Schedule, Setting, Verb } from "./schedule.js";
import { asTicket } from "./provider.js";
import { normalised, type SimTicket } from "./tracker.js";
import { taskOf, type Task } from "./tree.js";
import { doubledIn, wordsIn } from "./words.js";
import { openWorld, type World, type WorldOptions } from "./world.js";

/** One law that a world broke, in words. */
export interface Breach {
  readonly law:
    "settles" | "quiet" | "lost" | "doubled" | "twice" | "twins" | "untied" | "agree" | "needless" | "pending" | "died";
  readonly says: string;
}

export interface PlayOptions extends Pick<WorldOptions, "undoing" | "openStore"> {
  /** The command that brings the world to rest. */
  readonly closing?: Verb;
}

/** Plays a schedule to its end, lets the world come to rest, and looks at what became of it. */
export async function breachesOf(
  { acts, setting }: Schedule,
  { closing = "sync", ...options }: PlayOptions = {},
): Promise<readonly Breach[]> {
  const world = await openWorld({ ...setting, ...options });
  try {
    for (const act of acts) await world.act(act);
    const settled = await settle(world, closing);
    if (settled.rounds === undefined) return [{ law: "settles", says: "it does not come to rest" }];
    const asked = isUndisturbed(acts) && closing === "sync" ? await needless(world) : [];
    return [...quiet(world, settled.last), ...(await afterRest(world, setting, closing)), ...asked];
  } catch (error) {
    return [{ law: "died", says: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
  } finally {
    await world.close();
  }
}

/** A run that wrote nothing had nothing to do, and says so. */
function quiet({ isFated }: World, last: Settled["last"]): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const [at, answer] of last.entries()) {
    const effects = answer?.plan.effects.length ?? -1;
    // Where all tickets vanished at once nobody takes that for proven, however often it is asked.
    const odd = (answer?.notices ?? []).filter(
      ({ code, weight }) =>
        (weight === "unverified" || weight === "part") && !(isFated && weight === "unverified" && code === "NOT_FOUND"),
    );
    const says = `machine ${at}: ${effects} planned, ${odd.map((one) => one.says).join("; ")}`;
    if (effects !== 0 || odd.length > 0) breaches.push({ law: "quiet", says });
  }
  return breaches;
}

async function afterRest(world: World, setting: Setting, closing: Verb): Promise<readonly Breach[]> {
  const tasks = tasksOf(world);
  return [
    ...(await lost(world, setting)),
    ...doubled(world, tasks),
    ...twice(world, tasks),
    ...twins(world, tasks),
    ...untied(world, tasks),
    ...(await pending(world)),
    ...(closing === "sync" ? await agree(world, tasks) : []),
  ];
}

/** Those that are kept in step. */
function tasksOf({ machines }: World): readonly Task[] {
  const files = machines.flatMap(({ clone }) => [...clone.tree.snapshot()]);
  return [...new Map(files.filter(([path]) => path.startsWith("backlog/tasks/"))).values()].map(taskOf);
}

/**
 * Every word that somebody wrote and nobody took back stands on a side, or waits with a conflict. History counts only where a
 * strategy decided, or where the service itself was raced between a look and the write behind it.
 */
async function lost(world: World, { strategy }: Setting): Promise<readonly Breach[]> {
  const places: unknown[] = [
    world.tracker.all(),
    world.machines.map(({ clone }) => [...clone.tree.snapshot().values()]),
  ];
  for (const { store } of world.machines) {
    places.push(await store.conflicts.all());
    if (strategy !== "manual") places.push(await store.journal.rows(), await store.bases.all());
  }
  const found = new Set([...wordsIn(JSON.stringify(places)), ...world.tracker.raced]);
  const gone = world.words.standing().filter((word) => !found.has(word));
  return gone.map((word) => ({ law: "lost", says: `${word} was written, and stands nowhere` }));
}

/** No paragraph came twice. */
function doubled({ tracker }: World, tasks: readonly Task[]): readonly Breach[] {
  const texts = [...tracker.all().map(({ body }) => body), ...tasks.map(({ content }) => content.body)];
  return texts.flatMap((text) =>
    doubledIn(text).map((word): Breach => ({ law: "doubled", says: `${word} in: ${text}` })),
  );
}

/** One ticket an item, one item a ticket, and no comment twice. */
function twice({ isDeleted, remade, tracker }: World, tasks: readonly Task[]): readonly Breach[] {
  // Two of the same moment have a law of their own; what moved to another project is not found in its own.
  const moved = tracker.all().filter(({ ref }) => !ref.startsWith("jira:PROJ-"));
  const isKnown = (identity: string): boolean =>
    !tracker.twins.has(identity) && !moved.some((ticket) => ticket.identity === identity);
  const made = tracker.all().flatMap(({ identity }) => (identity !== undefined && isKnown(identity) ? [identity] : []));
  // Pulled by its first name after it moved twice, it is not known by the name in between until the next sync.
  const isOne = (id: string): boolean => !remade.has(id) && tracker.movesOf(`jira:${id}`) < 2;
  // Whose item somebody deleted may be imported anew, and another's edit bring the first one back.
  const refs = isDeleted ? [] : tasks.flatMap(({ links }) => [...new Set(links.map(({ id }) => id))].filter(isOne));
  const comments = tracker.all().flatMap(({ comments: own, ref }) => own.map(({ identity }) => `${ref} ${identity}`));
  const again = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);
  return [...again(made), ...again(refs), ...again(comments)].map((name) => ({
    law: "twice",
    says: `${name} is there twice`,
  }));
}

/**
 * Two machines that look and make at the same moment make two: no service can keep them from it. Then the older one is the item's
 * wherever both are known, and the other gives context alone.
 */
function twins({ edited, tracker }: World, tasks: readonly Task[]): readonly Breach[] {
  return tasks.flatMap((task) => {
    const own = tracker.all().filter(({ identity }) => identity === `item:backlog:${task.id}@acme/shop`);
    const [first, ...others] = own.filter((ticket) => tracker.twins.has(ticket.identity ?? ""));
    // What moved to another project is not found in its own.
    if (first === undefined || others.length === 0 || own.some(({ ref }) => !ref.startsWith("jira:PROJ-"))) return [];
    const relationTo = (ticket: SimTicket) =>
      task.links.find((link) => tracker.get(`jira:${link.id}`) === ticket)?.relation ?? "none";
    const relations = [first, ...others].map(relationTo);
    // A tie that was dropped from one machine's file, and then brought together with another's, is not told from one that was cut.
    const isCut = relations[0] === "none" && edited.has(`item ${task.id} drop-mirror`);
    const isSettled =
      (relations[0] === "primary" || isCut) && relations.slice(1).every((one) => one === "context" || one === "none");
    const says = `${task.id} has ${relations.join(", ")} with the tickets that were made from it`;
    return isSettled || relations.every((one) => one === "none") ? [] : [{ law: "twins" as const, says }];
  });
}

/** A ticket that was made from an item is tied to it, whoever died in between. */
function untied({ isFated, tracker }: World, tasks: readonly Task[]): readonly Breach[] {
  if (isFated) return [];
  return tasks.flatMap((task): readonly Breach[] => {
    const own = tracker.all().filter(({ identity }) => identity === `item:backlog:${task.id}@acme/shop`);
    const linked = new Set(task.links.map(({ id }) => tracker.get(`jira:${id}`)));
    if (own.length === 0 || own.some((ticket) => linked.has(ticket))) return [];
    return [{ law: "untied", says: `${task.id} does not know ${own[0]?.ref}, which was made from it` }];
  });
}

async function pending({ machines }: World): Promise<readonly Breach[]> {
  const rows = await Promise.all(machines.map(({ store }) => store.journal.pending()));
  return rows.flat().map(({ effect }) => ({ law: "pending", says: `still to be done: ${effect.says}` }));
}

/** A text that differs on both sides of a pair waits for a person, and says so. */
async function agree({ machines, tracker }: World, tasks: readonly Task[]): Promise<readonly Breach[]> {
  const waits = (await Promise.all(machines.map(({ store }) => store.conflicts.all()))).flat();
  return tasks.flatMap((task) =>
    task.links.flatMap((link): Breach[] => {
      const ref = refOfLink(link, "acme/shop");
      const ticket = ref === undefined ? undefined : tracker.seen(ref);
      if (ticket === undefined || link.relation !== "primary" || link.syncMode !== "sync") return [];
      const there = asTicket(ticket);
      const { body, labels, title } = task.content;
      const pairs = [
        ["title", title.trim(), there.title.trim()],
        ["body", plain(body), plain(there.content?.body ?? "")],
        ["labels", [...labels].sort().join(), [...there.labels].sort().join()],
      ] as const;
      return pairs
        .filter(
          ([field, here, its]) =>
            here !== its && !waits.some((one) => tracker.get(one.ticket) === ticket && one.field === field),
        )
        .map(([field, here, its]) => ({ law: "agree", says: `${field} of ${task.id}: "${here}" beside "${its}"` }));
    }),
  );
}

/**
 * All begins with a sync that nothing disturbs, so that both sides of each pair are known to have agreed, and no run dies or
 * fails: one that wrote and could not remember it leaves a question that a person answers.
 */
function isUndisturbed(acts: Schedule["acts"]): boolean {
  const [first] = acts;
  if (first?.do !== "run" || first.verb !== "sync" || first.happenings.length > 0) return false;
  if (acts.some((act) => act.do === "fate")) return false;
  return acts.every((act) => act.do !== "run" || act.happenings.every(({ what }) => what === "meanwhile"));
}

/** Nobody is asked about a field that was edited on one side alone since both agreed. */
async function needless({ edited, machines, setting }: World): Promise<readonly Breach[]> {
  if (setting.topology !== "one") return [];
  const rows = (await Promise.all(machines.map(({ store }) => store.conflicts.all()))).flat();
  return rows
    .filter(({ field, item }) => /TASK-[12]$/.test(item) && ["title", "body", "labels"].includes(field))
    .filter(({ field, item, ticket }) => {
      const [here, there] = [
        `item ${item.slice("item:backlog:".length)} ${field}`,
        `ticket ${nameOf(ticket)} ${field}`,
      ];
      return !edited.has(here) || !edited.has(there);
    })
    .map(({ field, item }) => ({ law: "needless", says: `a person is asked about ${field} of ${item}` }));
}

/** However it is spelled. */
const plain = (text: string): string => normalised(text).replace(/\s+/g, " ").trim();
