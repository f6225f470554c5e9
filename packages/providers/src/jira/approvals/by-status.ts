/** Whoever moves a ticket into an approved status approves it, until it is moved back out. */
import type { Approval } from "@satellite/core";
import { sameName, toState } from "../map.js";
import type { JiraOptions } from "../options.js";
import { rankOf } from "../path.js";
import type { WireIssue, WireStatus } from "../wire.js";
import { sameEnd, type End, type Entry, type Step } from "./entries.js";

interface Move {
  readonly from: End;
  readonly to: End;
  readonly approval: Approval;
}

/**
 * Approvals stand while the ticket is in an approved status or went on from there. They fall when it goes to where it
 * was before, or to a state that comes earlier; coming back in is a new approval, of whoever brought it back.
 */
export function approvedByStatus(
  entries: readonly Entry[],
  issue: WireIssue,
  { approval, statusMap }: Pick<JiraOptions, "approval" | "statusMap">,
): readonly Approval[] {
  const present = endOf(issue.fields.status);
  const names = approval?.statuses ?? [];
  const isApproved = (end: End) =>
    names.some((name) => sameName(name, end.text) || (sameEnd(end, present) && sameName(name, present.text)));
  const isEarlier = earlierThan(issue, statusMap);
  const moves = entries.flatMap(movesOf);
  let standing: { readonly approval: Approval; readonly in: End }[] = [];
  const before: End[] = [];
  for (const { approval: given, from, to } of moves) {
    if (standing.length === 0 && !isApproved(from)) before.push(from);
    if (isApproved(to)) standing.push({ approval: given, in: to });
    else if (before.some((end) => sameEnd(end, to)) || standing.some((one) => isEarlier(to, one.in))) standing = [];
  }
  const last = moves.at(-1)?.to;
  // A history that ends elsewhere than the ticket stands is not the ticket's whole history.
  return last !== undefined && sameEnd(last, present) ? standing.map((one) => one.approval) : [];
}

function movesOf({ atMs, by, steps }: Entry): readonly Move[] {
  const approval: Approval = { by, atMs, how: "status", from: "jira" };
  return steps.filter(isStatus).map(({ from, to }) => ({ from, to, approval }));
}

/** The system's own status; a custom field may bear the same name. */
function isStatus({ custom, field, fieldId }: Step): boolean {
  return !custom && (fieldId ?? field).toLowerCase() === "status";
}

/** Compares by what a status counts as, where that is known: by the map, or by categories that came along. */
function earlierThan(issue: WireIssue, statusMap: JiraOptions["statusMap"]): (one: End, other: End) => boolean {
  const known = [issue.fields.status, ...(issue.transitions ?? []).map(({ to }) => to)];
  const stateOf = (end: End) =>
    toState(known.find((status) => sameEnd(endOf(status), end)) ?? { name: end.text }, statusMap);
  return (one, other) => {
    const [to, approved] = [stateOf(one), stateOf(other)];
    return to !== "unknown" && approved !== "unknown" && rankOf(to) < rankOf(approved);
  };
}

function endOf({ id, name }: WireStatus): End {
  return { id: id ?? "", text: name };
}
