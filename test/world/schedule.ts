import fc from "fast-check";
import { itemFates, ticketFates, type Fate } from "./existence.js";
import { faults, type Fault } from "./life.js";
import { editKinds, type Edit } from "./people.js";

/** `one` machine; two that `share` a store; two that stand `apart`, each with its own, and meet through files and tickets. */
export const topologies = ["one", "share", "apart"] as const;

export interface Setting {
  readonly topology: (typeof topologies)[number];
  readonly strategy: "manual" | "local-wins" | "remote-wins" | "last-write-wins";
  /** How long the search of the tracker may not know of a write, milliseconds. */
  readonly lagMs: number;
  /** How far each machine's clock, and the service's, is off, milliseconds. */
  readonly skewMs: readonly [number, number, number];
  readonly normalises: boolean;
  /** A mapping makes tickets of all items that have none, by any sync. */
  readonly makes?: boolean;
}

/** What may happen to a run at its nth step. */
export type Happening =
  | { readonly at: number; readonly what: "death"; readonly when: "before" | "after" }
  | { readonly at: number; readonly what: "fault"; readonly fault: Fault; readonly lasts: number }
  | { readonly at: number; readonly what: "meanwhile"; readonly act: Act };

/** What a person does. */
export type Act =
  | {
      readonly do: "edit";
      readonly on: "item" | "ticket";
      readonly by: number;
      readonly nth: number;
      readonly edit: Edit;
    }
  /** A whole item or ticket is deleted, moved, put away or brought back. */
  | {
      readonly do: "fate";
      readonly on: "item" | "ticket";
      readonly by: number;
      readonly nth: number;
      readonly fate: Fate;
    }
  /** Commit, pull, push. */
  | { readonly do: "share"; readonly by: number }
  | { readonly do: "wait"; readonly ms: number }
  /** Start a command. */
  | {
      readonly do: "run";
      readonly verb: Verb;
      readonly by: number;
      readonly nth: number;
      readonly happenings: readonly Happening[];
    };

export const verbs = ["sync", "create", "import", "pull"] as const;
export type Verb = (typeof verbs)[number];

export interface Schedule {
  readonly setting: Setting;
  readonly acts: readonly Act[];
}

const by = fc.nat(1);
const nth = fc.nat(3);
const skew = fc.constantFrom(0, 0, 3_600_000, -3_600_000, 90_000);

export const settings: fc.Arbitrary<Setting> = fc.record({
  topology: fc.constantFrom(...topologies),
  strategy: fc.constantFrom("manual", "manual", "manual", "local-wins", "remote-wins", "last-write-wins"),
  lagMs: fc.constantFrom(0, 0, 5_000, 30_000),
  skewMs: fc.tuple(skew, skew, skew),
  normalises: fc.boolean(),
  makes: fc.constantFrom(false, false, true),
});

const edit = fc.record({ kind: fc.constantFrom(...editKinds), which: fc.nat(5) });
/** One edit by a person, of an item or a ticket. */
export const edits = fc.record({
  do: fc.constant("edit" as const),
  on: fc.constantFrom("item", "ticket"),
  by,
  nth,
  edit,
});
const fates: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant("fate" as const),
    on: fc.constant("item" as const),
    by,
    nth,
    fate: fc.constantFrom(...itemFates),
  }),
  fc.record({
    do: fc.constant("fate" as const),
    on: fc.constant("ticket" as const),
    by,
    nth,
    fate: fc.constantFrom(...ticketFates),
  }),
);
const sharing = fc.record({ do: fc.constant("share" as const), by });
const waiting = fc.record({ do: fc.constant("wait" as const), ms: fc.constantFrom(1_000, 60_000, 3_600_000) });

/** Nobody is interrupted twice: a command that comes in between runs to its end. */
const quietRun = fc.record({
  do: fc.constant("run" as const),
  verb: fc.constant("sync" as const),
  by,
  nth,
  happenings: fc.constant([]),
});
/** Somebody else makes a ticket of the same item at about the same moment. */
const rival = fc.record({
  do: fc.constant("run" as const),
  verb: fc.constant("create" as const),
  by,
  nth: fc.constant(2),
  happenings: fc.constant([]),
});
const rivalry = fc.record({
  // Where it writes after it has looked, mostly.
  at: fc.constantFrom(3, 3, 4, 6, 7, 8),
  what: fc.constant("meanwhile" as const),
  act: rival,
});
const at = fc.integer({ min: 1, max: 40 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ at, what: fc.constant("death" as const), when: fc.constantFrom("before", "after") }),
  fc.record({
    at,
    what: fc.constant("fault" as const),
    fault: fc.constantFrom(...faults),
    lasts: fc.constantFrom(1, 1, 5),
  }),
  fc.record({ at, what: fc.constant("meanwhile" as const), act: fc.oneof(edits, edits, sharing, quietRun) }),
);

/** What a command is about: the task without a ticket, a ticket without a task, and now and then another. */
const about: Readonly<Record<Verb, fc.Arbitrary<number>>> = {
  sync: fc.constant(0),
  import: fc.constant(0),
  create: fc.oneof(fc.constant(2), nth),
  pull: fc.oneof(fc.constant(2), nth),
};

const running = (only: readonly Verb[]): fc.Arbitrary<Act> =>
  fc.constantFrom(...only).chain((verb) =>
    fc.record({
      do: fc.constant("run" as const),
      verb: fc.constant(verb),
      by,
      nth: about[verb],
      happenings:
        verb === "create"
          ? fc.array(fc.oneof(happening, rivalry), { maxLength: 3 })
          : fc.array(happening, { maxLength: 3 }),
    }),
  );

/** Schedules of commands among these; most of them `sync`, where it is one. */
export function schedules(
  only: readonly Verb[] = ["sync", "sync", "sync", "create", "import", "pull"],
): fc.Arbitrary<Schedule> {
  const act = fc.oneof(
    { weight: 5, arbitrary: edits },
    { weight: 4, arbitrary: running(only) },
    { weight: 2, arbitrary: fates },
    { weight: 1, arbitrary: sharing },
    { weight: 1, arbitrary: waiting },
  );
  const acts = fc.array(act, { minLength: 1, maxLength: 12 });
  const afterRest = acts.map((list): readonly Act[] => [
    { do: "run", verb: "sync", by: 0, nth: 0, happenings: [] },
    ...list,
  ]);
  return fc.record({ setting: settings, acts: fc.oneof(acts, afterRest) });
}
