import { route } from "@forge/api";
import { validateProperty } from "@satellite/core/generated/property";
import type { Property } from "@satellite/core/schema";
import { readSpec, type StoredSpec } from "../store";
import type { NotShown, PanelAnswer, SpecAnswer } from "../shared/defs";
import { ask, isObject, isRefused, textIn } from "../ask";
import type { Place } from "./context";
import { failedBy } from "./permission";
import { toChanges } from "./view-model";

/** Specs that are looked for in storage, whose reading costs; further changes are shown with a link to theirs. */
const mostLooked = 10;

export async function panel(_: unknown, place: Place): Promise<PanelAnswer> {
  const seen = await seenIssue(place);
  if ("kind" in seen) return seen;
  const stored = await storedDigests(seen);
  return { kind: "changes", issueKey: seen.issueKey, changes: toChanges(seen.property, stored) };
}

/** @param asked.change a change's ref; one that the issue does not name has no spec, whatever storage holds */
export async function spec(asked: unknown, place: Place): Promise<SpecAnswer> {
  const seen = await seenIssue(place);
  if ("kind" in seen) return seen;
  const change = textIn(asked, "change") ?? "";
  const entry = Object.hasOwn(seen.property.changes, change) ? seen.property.changes[change] : undefined;
  if (entry?.spec === undefined) return { kind: "none" };
  const kept = await readSpec(seen.issueId, change);
  return kept?.sha256 === entry.spec.sha256 ? { kind: "spec", ...shown(kept) } : { kind: "none" };
}

const shown = ({ document, sha256, truncated }: StoredSpec) => ({ document, sha256, truncated });

interface Seen {
  readonly issueId: string;
  readonly issueKey: string;
  readonly property: Property;
}

/**
 * The issue and our property on it, read as the person who looks: the app sees more issues than they may. One request.
 */
async function seenIssue({ issueId }: Place): Promise<Seen | NotShown> {
  if (issueId === undefined) return { kind: "hidden" };
  const asked = await ask("user", route`/rest/api/3/issue/${issueId}?fields=status&properties=satellite`);
  if (isRefused(asked)) return [401, 403, 404].includes(asked.status) ? { kind: "hidden" } : failedBy(asked);
  const issueKey = textIn(asked.value, "key");
  // By id, and nothing else: an issue that moved keeps it.
  if (issueKey === undefined || textIn(asked.value, "id") !== issueId) return { kind: "hidden" };
  const properties = isObject(asked.value) ? asked.value["properties"] : undefined;
  const value = isObject(properties) ? properties["satellite"] : undefined;
  if (value === undefined || value === null) return { issueId, issueKey, property: none };
  const checked = validateProperty(value);
  if (checked.ok) return { issueId, issueKey, property: checked.value };
  const where = checked.errors[0]?.path ?? "";
  const says = `What this issue remembers of its changes cannot be read${where === "" ? "" : ` (at ${where})`}. The next check writes it anew.`;
  return { kind: "failed", code: "PROPERTY_BROKEN", says };
}

const none: Property = { schema: "satellite/property@1", changes: {} };

/** Of the changes that stand first. */
async function storedDigests({ issueId, property }: Seen): Promise<ReadonlyMap<string, string>> {
  const refs = toChanges(property, new Map()).flatMap(({ ref, spec: named }) => (named === undefined ? [] : [ref]));
  const kept = await Promise.all(
    refs.slice(0, mostLooked).map(async (ref) => [ref, (await readSpec(issueId, ref))?.sha256] as const),
  );
  return new Map(kept.flatMap(([ref, sha256]) => (sha256 === undefined ? [] : [[ref, sha256]])));
}
