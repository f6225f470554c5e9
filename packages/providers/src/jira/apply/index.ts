/** Deeds in Jira. Each begins by looking, so that doing it again, or after a lost answer, changes nothing more. */
import { nameOf, type Deed, type Effect, type Receipt } from "@satellite/core";
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
import { createTicket, editTicket } from "./tickets/index.js";
import { untie } from "./untie.js";

/** Attempts of one deed: the first, and two more when its answer was lost or somebody wrote at the same moment. */
const attempts = 3;

export function createApply(client: JiraClient, options: JiraOptions): (effect: Effect) => Promise<Receipt> {
  const notes: Notes = {
    comments: new Map(),
    walked: new Map(),
    again: new Set(),
    begun: new Map(),
    made: new Map(),
  };
  const queues = new Map<string, Promise<unknown>>();

  return (effect) => {
    const key = subjectOf(effect);
    if (key === undefined) {
      return Promise.resolve(receipt(effect, "refused", `${effect.on} is no ticket of Jira`, { code: "REFUSED" }));
    }
    if (!hasCredentials(options)) {
      return Promise.resolve(
        receipt(effect, "refused", "Jira needs a token: set JIRA_API_TOKEN", { code: "NO_CREDENTIALS" }),
      );
    }
    // Jira limits writes by issue and serves them in no certain order: one after the other. Tickets share their versions.
    const line = effect.kind === "progress" ? "versions" : key;
    const turn = (queues.get(line) ?? Promise.resolve()).then(() => persist({ effect, key, client, options, notes }));
    queues.set(
      line,
      turn.catch(() => undefined),
    );
    return turn;
  };
}

/** The key of the issue that an effect is on; for one that is still to be made, the identity under which it is. */
function subjectOf(effect: Effect): string | undefined {
  if (!effect.on.startsWith("jira:")) return undefined;
  if (effect.kind === "ticket-create") return effect.identity;
  const key = nameOf(effect.on).toUpperCase();
  return isKey(key) ? key : undefined;
}

async function persist(act: Act<Deed>): Promise<Receipt> {
  for (let attempt = 1; ; attempt += 1) {
    act.notes.again.delete(act.effect.key);
    const result = await perform(act);
    if (attempt === attempts || !act.notes.again.has(act.effect.key)) return result;
  }
}

function perform(act: Act<Deed>): Promise<Receipt> {
  const { client, effect, key, notes, options } = act;
  const rest = { key, client, options, notes };
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
