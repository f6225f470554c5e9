/**
 * The way through a workflow, as pure search. A ticket is never led backward, never through a final status that is not
 * the wanted one, and never through a status that stands for "blocked" unless that is the aim.
 */
import type { State } from "@satellite/core";

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly state: State;
}

export interface Edge {
  readonly id: string;
  readonly name: string;
  /** Absent: from every status (Jira's global transitions). */
  readonly from?: string;
  readonly to: string;
}

export interface Workflow {
  readonly statuses: readonly Status[];
  readonly edges: readonly Edge[];
}

const ranks: Readonly<Record<State, number>> = {
  unknown: 0,
  open: 0,
  in_progress: 1,
  blocked: 1,
  in_review: 2,
  closed: 3,
};

/** How far along a state is. Blocked stands beside in_progress: work goes back and forth between the two. */
export function rankOf(state: State): number {
  return ranks[state];
}

/** What teams call a status in which work waits; it counts as blocked on the way, whatever the config maps. */
const waiting = /\b(?:blocked|impeded|on hold|waiting|parked|paused)\b/i;

/** May a ticket pass from one state through another on its way to `aim`? */
export function mayPass(from: State, through: State, aim: State): boolean {
  if (through === "closed" || through === "blocked") return false;
  return rankOf(through) >= rankOf(from) && rankOf(through) <= rankOf(aim);
}

function onTheWay({ name, state }: Status): State {
  return state === "in_progress" && waiting.test(name) ? "blocked" : state;
}

/**
 * The shortest way from a status to one that is wanted, by breadth-first search.
 *
 * @param aim the state that the wanted statuses stand for
 * @param without edges, by id, that were found shut for this person
 * @returns the edges to walk, at most `maxHops`; nothing when there is no way
 */
export function findPath(
  { edges, statuses }: Workflow,
  from: string,
  wanted: (status: Status) => boolean,
  aim: State,
  { without = new Set<string>(), maxHops = 6 }: { without?: ReadonlySet<string>; maxHops?: number } = {},
): readonly Edge[] | undefined {
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const seen = new Set([from]);
  let front: readonly { at: string; way: readonly Edge[] }[] = [{ at: from, way: [] }];
  for (let hop = 0; hop < maxHops && front.length > 0; hop += 1) {
    const next: { at: string; way: readonly Edge[] }[] = [];
    for (const { at, way } of front) {
      for (const edge of edges) {
        const status = byId.get(edge.to);
        if (!status || without.has(edge.id) || seen.has(edge.to) || (edge.from ?? at) !== at) continue;
        if (wanted(status)) return [...way, edge];
        seen.add(edge.to);
        if (mayPass(byId.get(at)?.state ?? "unknown", onTheWay(status), aim))
          next.push({ at: edge.to, way: [...way, edge] });
      }
    }
    front = next;
  }
  return undefined;
}

/**
 * One step on, where the workflow itself may not be read: the furthest status that may be passed and was not yet
 * visited. Guarded, so that a step into the unknown can never end past the aim or behind the start.
 */
export function nextStep<S extends Status>(
  from: State,
  ways: readonly S[],
  aim: State,
  visited: ReadonlySet<string>,
): S | undefined {
  return ways
    .filter((status) => !visited.has(status.id) && mayPass(from, onTheWay(status), aim))
    .reduce<S | undefined>(
      (best, status) => (best && rankOf(best.state) >= rankOf(status.state) ? best : status),
      undefined,
    );
}
