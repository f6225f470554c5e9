import { advice, nameOf, type TicketRef } from "@satellite/core";
import { ends, heaviest, type Answer, type Notice } from "@satellite/engine/desk";
import { clean } from "./clean.js";
import type { ExitCode } from "./exit.js";
import type { Face } from "./face.js";
import { linesOfDone } from "./tell-done.js";

/** The result of a command in words. */
export type Show<T> = (value: T, face: Face) => void;

/** What a command on items did, in words or as one document, and the code that it ends with. */
export function tellAnswer<T>(answer: Answer<T>, show: Show<T>, face: Face): ExitCode {
  const { notices, pending, plan, receipts, skipped, value } = answer;
  if (value !== undefined && !face.globals.json) show(value, face);
  const { dryRun } = face.globals;
  if (dryRun) for (const { says } of plan.effects) face.line(`would ${clean(says)}`);
  // In the plan's own words, as a dry run would have told it; what an earlier run left behind, in those of its receipt.
  const planned = new Map(plan.effects.map(({ key, says }) => [key, says]));
  const done = receipts
    .filter(({ outcome }) => outcome === "done")
    .map(({ key, kind, says }) => ({ kind, says: planned.get(key) ?? says }));
  for (const line of linesOfDone(done, face.globals.verbose)) face.line(`${face.paint("green", "done")}  ${line}`);
  for (const one of skipped) face.line(`skip  ${clean(one.says)}: ${clean(one.reason)}`);
  if (pending.length > 0)
    face.line(
      `${face.paint("yellow", "wait")}  ${pending.length === 1 ? "1 write waits" : `${pending.length} writes wait`} for the next run`,
    );
  for (const notice of notices) tellNotice(notice, face);
  face.json({
    ...(value === undefined ? {} : { result: value }),
    plan: { effects: plan.effects, skipped: plan.skipped },
    receipts,
    skipped,
    pending: pending.map(({ key, kind, on, says }) => ({ key, kind, on, says })),
    notices: notices.map((notice) => ({ ...notice, remedy: remedyOf(notice) })),
  });
  return exitOf(answer);
}

/** The code that an answer ends with. */
export function exitOf(answer: Pick<Answer<unknown>, "notices" | "pending">): ExitCode {
  return ends[heaviest(answer)];
}

/** A notice for people. */
export function tellNotice(notice: Notice, face: Face): void {
  const { code, says, weight, where } = notice;
  const name = where === undefined ? "" : clean(nameIn(where));
  const isSaid = where?.startsWith("item:") === true && clean(says).includes(name);
  const text = name === "" || isSaid ? clean(says) : `${name}: ${clean(says)}`;
  if (weight === "said") face.note(`note: ${text}`);
  else if (weight === "drift") face.line(text);
  else face.error(code, text, remedyOf(notice));
}

/** A ticket goes by its name, an item by its id, a file by its path. */
function nameIn(where: string): string {
  const [, id] = /^item:[^:]+:(.+)$/.exec(where) ?? [];
  if (id !== undefined) return id;
  return /^(?:jira|github|notion|azure|linear|beads):\S+$/.test(where) ? nameOf(where as TicketRef) : where;
}

function remedyOf({ code, remedy, weight }: Notice): string | undefined {
  if (remedy !== undefined || weight === "said") return remedy;
  return (advice as Partial<Record<string, string>>)[code];
}
