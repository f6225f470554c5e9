import type { Effect, ProviderId } from "@satellite/core";
import type { LinkWish } from "@satellite/core/pull";
import {
  nothingDone,
  openShelf,
  ownFieldsOf,
  ticketSide,
  type Answer,
  type Desk,
  type Notice,
  type OwnFields,
} from "../../desk/index.js";
import type { Pair } from "./pairs.js";
import { bringPortion, portionSize, type Portion, type Step, type Work } from "./portion.js";
import type { Brought, ImportResult } from "./result.js";
import type { Room } from "./room.js";
import type { Came, Sorted } from "./sort.js";

export interface How {
  readonly wish: LinkWish;
  /** The result where nothing is made. */
  readonly none: ImportResult;
  /** What is to be told before anything is made. */
  readonly told: readonly Notice[];
}

/** All that came and was agreed to, in portions. */
export async function bring(
  desk: Desk,
  room: Room,
  sorted: Sorted,
  { none, told, wish }: How,
): Promise<Answer<ImportResult>> {
  const own = await ownFieldsByTracker(desk, sorted.fresh);
  const work: Work = { room, side: await ticketSide(desk), own, wish };
  const steps = [
    ...sorted.fresh.map((came): Step => ({ came, does: "make" })),
    ...sorted.untied.map((came): Step => ({ came, does: "tie" })),
    ...sorted.unknown.map((came): Step => ({ came, does: "know" })),
  ];
  const writer = counting(desk, sorted.fresh.length + sorted.untied.length);
  const notices = [...told, ...[...own.values()].flatMap((one) => one.notices)];
  let answer: Answer<ImportResult> = nothingDone(notices, none);
  for (let at = 0; at < steps.length; at += portionSize)
    answer = grown(answer, await bringPortion(writer, steps.slice(at, at + portionSize), work), desk);
  // What was seen of the files between the portions is kept once.
  if (answer.receipts.length > 0) await openShelf(writer);
  return answer;
}

async function ownFieldsByTracker(desk: Desk, tickets: readonly Came[]): Promise<ReadonlyMap<ProviderId, OwnFields>> {
  const ids = [...new Set(tickets.map(({ provider }) => provider))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await ownFieldsOf(desk, id)] as const)));
}

function grown(answer: Answer<ImportResult>, portion: Portion, desk: Desk): Answer<ImportResult> {
  const { carried, linked, made, notices } = portion;
  const { value } = answer;
  // A dry run tells what would be written; afterwards it stands in the files, and need not be held here.
  const light = desk.options.dryRun ? (effect: Effect) => effect : withoutText;
  return {
    ...(value === undefined
      ? {}
      : {
          value: {
            ...value,
            created: [...value.created, ...made.map(brought)],
            linked: [...value.linked, ...linked.map(brought)],
          },
        }),
    plan: {
      effects: [...answer.plan.effects, ...carried.plan.effects.map(light)],
      skipped: [...answer.plan.skipped, ...carried.plan.skipped],
    },
    receipts: [...answer.receipts, ...carried.receipts],
    skipped: [...answer.skipped, ...carried.skipped],
    pending: [...answer.pending, ...carried.pending.map(light)],
    notices: [...answer.notices, ...notices, ...carried.notices],
  };
}

function withoutText(effect: Effect): Effect {
  if (effect.kind !== "item-create") return effect;
  const { body: _, ...content } = effect.item.content;
  return { ...effect, item: { ...effect.item, content } };
}

/** The same desk; each write that ends is progress. */
function counting(desk: Desk, total: number): Desk {
  let count = 0;
  return {
    ...desk,
    log: (line) => {
      desk.progress("items made", Math.min((count += 1), total), total);
      desk.log(line);
    },
  };
}

function brought({ item, ticket }: Pair): Brought {
  return { ticket: ticket.ref, title: ticket.title, item: item.ref, path: item.path };
}
