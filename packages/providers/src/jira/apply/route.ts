/**
 * Which transition to take next. A direct one wins. Else the workflow is read once and the whole path is known before
 * the first step. Where it may not be read (only administrators may), the issue is walked forward under guard: never
 * back, never through a final or a blocked status, never twice through the same.
 */
import type { MoveEffect } from "@satellite/core";
import { findPath, nextStep, type Status, type Workflow } from "../path.js";
import type { WirePart, WireTransition } from "../wire.js";
import type { Act } from "./act.js";
import { fillFrom, isWanted, mayEnd } from "./aim.js";
import { readWorkflow } from "./workflow.js";

/** One way out of the present status. `last`: it leads to the wanted one. */
export interface Way {
  readonly transition: WireTransition;
  readonly to: Status;
  readonly last: boolean;
}

export interface Route {
  next(at: Status, ways: readonly Way[], visited: ReadonlySet<string>): Promise<Way | undefined>;
}

export function createRoute(act: Act<MoveEffect>, issue: WirePart): Route {
  const { effect } = act;
  const shut = new Set<string>();
  let reading: Promise<Workflow | undefined> | undefined;

  /** Along the known path; a transition that is not open to this person is left out and the path is sought again. */
  function along(workflow: Workflow, at: Status, ways: readonly Way[]): Way | undefined {
    const named = workflow.statuses.some((status) => isWanted(status, effect));
    const wanted = (status: Status) =>
      (named ? isWanted(status, effect) : status.state === effect.to) && mayEnd(status, act);
    for (;;) {
      const edge = findPath(workflow, at.id, wanted, effect.to, { without: shut })?.[0];
      if (!edge) return undefined;
      const way = best(
        act,
        ways.filter(({ to }) => to.id === edge.to),
      );
      if (way) return { ...way, last: wanted(way.to) };
      shut.add(edge.id);
    }
  }

  return {
    async next(at, ways, visited) {
      const direct = best(
        act,
        ways.filter(({ to }) => isWanted(to, effect) && mayEnd(to, act)),
      );
      if (direct) return { ...direct, last: true };
      if (at.state === effect.to) return undefined;
      const workflow = await (reading ??= readWorkflow(act, issue));
      if (workflow) return along(workflow, at, ways);
      const step = nextStep(
        at.state,
        ways.map(({ to }) => to).filter((to) => to.state !== effect.to || mayEnd(to, act)),
        effect.to,
        visited,
      );
      if (step)
        return best(
          act,
          ways.filter(({ to }) => to.id === step.id),
        );
      const alike = best(
        act,
        ways.filter(({ to }) => to.state === effect.to && mayEnd(to, act)),
      );
      return alike && { ...alike, last: true };
    },
  };
}

/** Of several transitions to one status, the first whose screen can be filled. */
function best(act: Act<MoveEffect>, ways: readonly Way[]): Way | undefined {
  return ways.find(({ transition }) => fillFrom(act, transition).missing.length === 0) ?? ways[0];
}
