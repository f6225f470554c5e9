import type { AdfNode } from "../adf/index.js";
import type { Job } from "./job.js";
import { graftNode } from "./nodes.js";
import { pairsOf } from "./pairs.js";
import { markdownOf } from "./reader.js";
import { unitsOf, type Unit } from "./units.js";
import { graftWrapper, isWrapper } from "./wrappers.js";

/** A plain block of the new text, and what of the document was there before. */
interface Claim {
  readonly at: number;
  /** Which of the blocks that the unit is read as. */
  readonly read: number;
  readonly same: boolean;
}

/** What takes the place of some plain blocks. */
interface Outcome {
  readonly unit: number;
  /** Behind the last of them. */
  readonly end: number;
  readonly node: AdfNode;
}

/**
 * Blocks in the place of others, in the order of the new text.
 *
 * @param nodes of the document
 * @param shown what was read of them
 * @param fresh what the reader wrote, as plain blocks for the same place
 */
export function graftBlocks(
  nodes: readonly AdfNode[],
  shown: readonly AdfNode[],
  fresh: readonly AdfNode[],
  job: Job,
): AdfNode[] {
  const units = unitsOf(nodes, shown, job.reader);
  // The empty paragraph that an item begins with is there already.
  const [first] = nodes;
  const begun = first?.type === "paragraph" && isEmpty(fresh[0]) && markdownOf([first]) === "";
  const wanted = begun ? fresh.slice(1) : fresh;
  const { claims, owners } = claimsOf(units, wanted);
  const outcomes = new Map<number, Outcome>();
  for (const [at, own] of claims) {
    const unit = units[at] as Unit;
    const [first, last] = [Math.min(...own.map((claim) => claim.at)), Math.max(...own.map((claim) => claim.at))];
    const clean = owners.slice(first, last + 1).every((owner) => owner === undefined || owner === at);
    const node = clean ? graftUnit(unit, own, wanted.slice(first, last + 1), job) : undefined;
    if (node === undefined) job.failed.add(unit.node);
    else outcomes.set(first, { unit: at, end: last + 1, node });
  }
  return assembled(units, wanted, outcomes);
}

function claimsOf(units: readonly Unit[], fresh: readonly AdfNode[]) {
  const places = units.flatMap(({ reads }, unit) => reads.map((block, read) => ({ unit, read, block })));
  const { same, alike } = pairsOf(
    places.map(({ block }) => block),
    fresh,
  );
  const claims = new Map<number, Claim[]>();
  const owners = fresh.map((_, at) => {
    const place = places[same.get(at) ?? alike.get(at) ?? -1];
    if (place === undefined) return undefined;
    const own = claims.get(place.unit) ?? [];
    own.push({ at, read: place.read, same: same.has(at) });
    claims.set(place.unit, own);
    return place.unit;
  });
  return { claims, owners };
}

function graftUnit({ node, reads }: Unit, own: readonly Claim[], fresh: readonly AdfNode[], job: Job) {
  const whole = own.length === reads.length && fresh.length === reads.length;
  if (whole && own.every(({ same, read }, at) => same && read === at)) return node;
  if (isWrapper(node)) return graftWrapper(node, reads, fresh, job);
  const [read, wanted] = [reads[0], fresh[0]];
  return whole && reads.length === 1 && read !== undefined && wanted !== undefined
    ? graftNode(node, read, wanted, job)
    : undefined;
}

function assembled(
  units: readonly Unit[],
  fresh: readonly AdfNode[],
  outcomes: ReadonlyMap<number, Outcome>,
): AdfNode[] {
  const unseen = unseenOf(units, new Set([...outcomes.values()].map(({ unit }) => unit)));
  const nodes = [...(unseen.get(-1) ?? [])];
  for (let at = 0; at < fresh.length;) {
    const outcome = outcomes.get(at);
    nodes.push(
      ...(outcome === undefined ? [fresh[at] as AdfNode] : [outcome.node, ...(unseen.get(outcome.unit) ?? [])]),
    );
    at = outcome?.end ?? at + 1;
  }
  return nodes;
}

/**
 * Blocks that show nothing, by the unit that they follow. Nobody saw them, so nobody took them out; but an empty line goes with
 * what it stood between.
 */
function unseenOf(units: readonly Unit[], there: ReadonlySet<number>): ReadonlyMap<number, readonly AdfNode[]> {
  const unseen = new Map<number, AdfNode[]>();
  let [anchor, before] = [-1, true];
  let empties: { readonly node: AdfNode; readonly anchor: number }[] = [];
  const put = (at: number, node: AdfNode): void => void unseen.set(at, [...(unseen.get(at) ?? []), node]);
  for (const [at, { node, reads }] of units.entries()) {
    if (reads.length > 0) {
      if (there.has(at)) for (const empty of empties) put(empty.anchor, empty.node);
      empties = [];
      before = there.has(at);
      if (before) anchor = at;
    } else if (before || !isEmpty(node)) put(anchor, node);
    else empties.push({ node, anchor });
  }
  return unseen;
}

function isEmpty(node: AdfNode | undefined): boolean {
  return (
    node?.type === "paragraph" &&
    (node.content ?? []).every(({ type, text = "" }) => type === "hardBreak" || (type === "text" && text.trim() === ""))
  );
}
