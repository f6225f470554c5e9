import { gitHubParts, type ChangeRef, type Conclusion } from "@satellite/core";
import { cleanText, safeAddress } from "@satellite/core/markup/inline";
import type { Property } from "@satellite/core/schema";
import type { PanelChange, PanelFinding } from "../shared/defs";

type PropertyEntry = Property["changes"][string];

/**
 * What the panel shows, from the issue property and from what is kept of specs: open ones first, then newest first. Pure.
 * Whoever may edit the issue may write the property, so texts are cleaned and only web addresses become links.
 *
 * @param stored digest of the spec that is kept, by change
 */
export function toChanges(property: Property, stored: ReadonlyMap<string, string>): readonly PanelChange[] {
  return Object.entries(property.changes)
    .flatMap(([ref, entry]) => {
      const url = web(entry.url) ?? homeOf(ref);
      return url === undefined ? [] : [toChange(ref, entry, url, stored.get(ref))];
    })
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) || (other.checkedAtMs ?? 0) - (one.checkedAtMs ?? 0) || order(one.ref, other.ref),
    );
}

function toChange(ref: string, entry: PropertyEntry, url: string, kept: string | undefined): PanelChange {
  const { approvedAtMs, detailsUrl, passed, updatedAtMs } = entry;
  const verdict = conclusions.find((one) => one === entry.verdict);
  const details = detailsUrl === undefined ? undefined : web(detailsUrl);
  return {
    ref,
    url,
    title: line(entry.title),
    state: stateOf(entry),
    findings: (entry.findings ?? []).map(toFinding),
    ...(verdict !== undefined && { verdict }),
    ...(passed !== undefined && { passed }),
    ...(entry.spec && { spec: toSpec(entry, entry.spec, url, kept) }),
    ...(approvedAtMs !== undefined && { approvedAtMs }),
    ...(updatedAtMs !== undefined && { checkedAtMs: updatedAtMs }),
    ...(details !== undefined && { detailsUrl: details }),
  };
}

function toSpec(
  { approvedAtMs, approvedSha256 }: PropertyEntry,
  { complete, path, sha256, url }: NonNullable<PropertyEntry["spec"]>,
  home: string,
  kept: string | undefined,
): NonNullable<PanelChange["spec"]> {
  return {
    path: line(path),
    sha256,
    url: web(url) ?? home,
    complete,
    drifted: approvedAtMs !== undefined && approvedSha256 !== undefined && approvedSha256 !== sha256,
    // Another version than the one that was judged is not shown in its place.
    stored: kept === sha256,
  };
}

function toFinding({ outcome, remedy, rule, says }: NonNullable<PropertyEntry["findings"]>[number]): PanelFinding {
  return { rule: line(rule), outcome, says: line(says), ...(remedy !== undefined && { remedy: line(remedy) }) };
}

const conclusions: readonly Conclusion[] = ["pass", "fail", "unknown", "exempt"];

function stateOf({ draft, state }: PropertyEntry): PanelChange["state"] {
  if (state === "merged" || state === "closed") return state;
  return draft === true ? "draft" : "open";
}

const rank = ({ state }: PanelChange) => (state === "open" || state === "draft" ? 0 : 1);
const order = (one: string, other: string) => (one < other ? -1 : 1);

const line = (text: string) => cleanText(text).replace(/\s+/g, " ").trim();

function web(address: string): string | undefined {
  const safe = safeAddress(address);
  return safe !== undefined && /^https?:/.test(safe) ? safe : undefined;
}

/** Where a pull request is by its name, when nobody said so in a way that can be believed. */
function homeOf(ref: string): string | undefined {
  const parts = ref.startsWith("change:github:") ? gitHubParts(ref as ChangeRef) : undefined;
  return parts === undefined ? undefined : web(`https://github.com/${parts.repository}/pull/${parts.number}`);
}
