/** Deeds in Jira. Each begins by looking, so that doing it again, or after a lost answer, changes nothing more. */
import { nameOf, type Deed, type Effect, type ErrorCode, type Receipt } from "@satellite/core";
import type { JiraClient } from "../client.js";
import { isKey } from "../map.js";
import { hasCredentials, type JiraOptions } from "../options.js";
import { receipt, type Act, type Notes } from "./act.js";
import { comment } from "./comment.js";
import { labels, milestone } from "./edit.js";
import { link } from "./link.js";
import { move } from "./move.js";
import { progress } from "./progress.js";
import { remember } from "./remember.js";
import type { Seen } from "./seen.js";
import { createTicket, editTicket, MadeLooks } from "./tickets/index.js";
import { untie } from "./untie.js";

/** Attempts of one deed: the first, and two more when its answer was lost or somebody wrote at the same moment. */
export const attempts = 3;

/** What became of one attempt; `again`: its answer was lost, or somebody wrote at the same moment, so it is worth another. */
export interface Tried {
  readonly receipt: Receipt;
  readonly again: boolean;
}

export interface Deeds {
  /** With as many attempts as it takes. */
  readonly apply: (effect: Effect) => Promise<Receipt>;
  /** One attempt, on what was read of the issue beside others. */
  readonly attempt: (effect: Effect, seen?: Seen) => Promise<Tried>;
  /** All of these are to be done: what is looked for once for all of them may be. */
  readonly expect: (effects: readonly Effect[]) => void;
}

export function createApply(client: JiraClient, options: JiraOptions): Deeds["apply"] {
  return createDeeds(client, options).apply;
}

export function createDeeds(client: JiraClient, options: JiraOptions): Deeds {
  const notes: Notes = {
    comments: new Map(),
    walked: new Map(),
    again: new Set(),
    begun: new Map(),
    looks: new MadeLooks(client, options.clock),
    made: new Map(),
    workflows: new Map(),
  };
  const queues = new Map<string, Promise<unknown>>();

  function inLine(effect: Effect, run: (act: Act<Deed>) => Promise<Tried>): Promise<Tried> {
    const key = subjectOf(effect);
    const no = (says: string, code: ErrorCode) =>
      Promise.resolve({ receipt: receipt(effect, "refused", says, { code }), again: false });
    if (key === undefined) return no(`${effect.on} is no ticket of Jira`, "REFUSED");
    if (!hasCredentials(options)) return no("Jira needs a token: set JIRA_API_TOKEN", "NO_CREDENTIALS");
    // Jira limits writes by issue and serves them in no certain order: one after the other. Tickets share their versions.
    const line = effect.kind === "progress" ? "versions" : key;
    const turn = (queues.get(line) ?? Promise.resolve()).then(() => run({ effect, key, client, options, notes }));
    queues.set(
      line,
      turn.catch(() => undefined),
    );
    return turn;
  }

  return {
    attempt: (effect, seen) => inLine(effect, (act) => attempt({ ...act, ...(seen && { seen }) })),
    apply: async (effect) => (await inLine(effect, persist)).receipt,
    expect: (effects) => notes.looks.expect(effects),
  };
}

/** The key of the issue that an effect is on; for one that is still to be made, the identity under which it is. */
export function subjectOf(effect: Effect): string | undefined {
  if (!effect.on.startsWith("jira:")) return undefined;
  if (effect.kind === "ticket-create") return effect.identity;
  const key = nameOf(effect.on).toUpperCase();
  return isKey(key) ? key : undefined;
}

async function persist(act: Act<Deed>): Promise<Tried> {
  for (let tries = 1; ; tries += 1) {
    const tried = await attempt(act);
    if (tries === attempts || !tried.again) return tried;
  }
}

async function attempt(act: Act<Deed>): Promise<Tried> {
  act.notes.again.delete(act.effect.key);
  const result = await perform(act);
  return { receipt: result, again: act.notes.again.has(act.effect.key) };
}

function perform(act: Act<Deed>): Promise<Receipt> {
  const { effect, ...rest } = act;
  switch (effect.kind) {
    case "move":
      return move({ effect, ...rest });
    case "comment":
      return comment({ effect, ...rest });
    case "link":
      return link({ effect, ...rest });
    case "remember":
      return remember({ effect, ...rest });
    case "labels":
      return labels({ effect, ...rest });
    case "milestone":
      return milestone({ effect, ...rest });
    case "ticket-create":
      return createTicket({ effect, ...rest });
    case "ticket-edit":
      return editTicket({ effect, ...rest });
    case "progress":
      return progress({ effect, ...rest });
    case "untie":
      return untie({ effect, ...rest });
    default:
      return Promise.resolve(receipt(effect, "refused", `Jira has no ${effect.kind} to write`, { code: "REFUSED" }));
  }
}
