import { SatelliteError, type Person, type Provider, type Query, type Read, type Ticket } from "@satellite/core";
import { carryOutOn } from "./deeds.js";
import type { Life } from "./life.js";
import { addressOf, codeOf, troubleOf } from "./told.js";
import { stateNames, type SimTicket, type Tracker } from "./tracker.js";

const pageSize = 2;

/** A tracker as one process sees it: each request is a step of the process, and may meet a fault. */
export function simProvider(tracker: Tracker, life: Life, looks = true): Provider {
  let toldMs: number | undefined;
  const told = <T>(answer: T): T => {
    toldMs = tracker.shownMs();
    return answer;
  };
  return {
    id: "jira",
    can: {
      move: "named",
      comment: { maxChars: 32_767, edit: true },
      link: false,
      remember: false,
      labels: true,
      milestone: "none",
      children: false,
      update: true,
      search: true,
      stateSync: true,
      readBatch: 100,
    },
    parse: () => ({ events: [] }),
    clockMs: () => toldMs,
    read: (refs) =>
      life.step("request", (fault) =>
        told(refs).map((ref): Read => {
          const ticket = tracker.seen(ref);
          if (fault !== undefined && fault !== "nothing")
            return { outcome: "unreadable", ref, why: { what: ref, ref, ...troubleOf(fault) } };
          return ticket === undefined
            ? { outcome: "missing", ref }
            : { outcome: "found", ref, ticket: asTicket(ticket) };
        }),
      ),
    search: (query, sinceMs) => search(tracker, life, told, query, sinceMs),
    viewer: () => Promise.resolve(sara),
    fieldsOf: (names) =>
      Promise.resolve(
        new Map(names.map((name) => [name, { id: name, name, type: "string", writable: true, ...optionsOf(name) }])),
      ),
    madeFrom: ({ identities }) =>
      life.step("request", (fault) =>
        fault !== undefined && fault !== "nothing"
          ? { what: "what was made", ...troubleOf(fault) }
          : new Map(identities.map((one) => [one, tracker.madeFrom(one).map(({ ref }) => ref)])),
      ),
    apply: (effect) => carryOutOn(tracker, life, effect, looks),
  };
}

const sara: Person = { login: "sara", id: "acc-sara", type: "user" };
const optionsOf = (name: string) => (name === "priority" ? { options: ["High", "Medium", "Low"] } : {});

async function* search(
  tracker: Tracker,
  life: Life,
  told: <T>(answer: T) => T,
  { refs, words, text }: Query,
  sinceMs = 0,
): AsyncGenerator<readonly Ticket[]> {
  let found: SimTicket[] = [];
  for (let page = 0; page === 0 || page * pageSize < found.length; page += 1)
    yield await life.step("request", (fault) => {
      if (fault !== undefined && fault !== "nothing") throw new SatelliteError(codeOf[fault], `jira: ${fault}`);
      if (page === 0)
        found = tracker
          .changedSince(sinceMs)
          .filter(
            (ticket) =>
              (refs === undefined || refs.some((ref) => tracker.get(ref) === ticket)) &&
              (text === undefined || (isOfProject(text) ? isHere(ticket) : ticket.title.includes(text))) &&
              (words === undefined || words.some((word) => ticket.title.includes(word))),
          );
      return told(found.slice(page * pageSize, (page + 1) * pageSize).map(asTicket));
    });
}

/** As much of the query language as names the one project that there is. */
const isHere = ({ ref }: SimTicket): boolean => ref.startsWith("jira:PROJ-");
const isOfProject = (query: string): boolean => query === 'project in ("PROJ")';

export function asTicket(ticket: SimTicket): Ticket {
  const { assignees, body, createdAtMs, identity, labels, priority, ref, state, title, updatedAtMs } = ticket;
  return {
    ref,
    provider: "jira",
    url: addressOf(ref),
    title,
    kind: "ticket",
    state,
    rawState: stateNames[state],
    type: "Story",
    project: isHere(ticket) ? "PROJ" : "OPS",
    assignees: assignees.map((id): Person => ({ login: id, id, type: "user" })),
    labels: [...labels],
    milestones: [],
    approvals: [],
    createdAtMs,
    updatedAtMs,
    content: { body, priority, fields: {}, ...(identity === undefined ? {} : { madeFrom: identity }) },
  };
}
