import type { Dialects, ItemLink, ItemProblem } from "@satellite/core";
import { nameTicket, readUpstream, sameTicket, writeUpstream, type Named } from "../shared/upstream/index.js";

type Data = Readonly<Record<string, unknown>>;

export interface LinksRead {
  readonly links: readonly ItemLink[];
  readonly problems: readonly ItemProblem[];
  readonly optOut: boolean;
}

/**
 * The tickets that a spec names: `issue` is the one it stands for, `epic` the one it belongs to and is never written to;
 * `upstream` says more of them, and names others. Where `issue` and `upstream` name two tickets of one tracker, `issue` is
 * what a person sees and edits: it counts.
 */
export function readLinks(data: Data, path: string, dialects: Dialects): LinksRead {
  const upstream = readUpstream(data.upstream, path, dialects);
  const issue = named(data.issue, dialects);
  const epic = named(data.epic, dialects);
  const problems = [...upstream.problems];
  let links = [...upstream.links];
  if (issue !== undefined) {
    const stale = links.filter((link) => link.relation === "primary" && link.provider === issue.provider);
    for (const { id } of stale.filter((link) => !sameTicket(link, issue)))
      problems.push({ code: "BAD_LINK", path, says: `issue says ${issue.id}, upstream says ${id}.`, blocks: false });
    links = links.filter((link) => !stale.includes(link) || sameTicket(link, issue));
    if (!links.some((link) => sameTicket(link, issue))) links.unshift(plainLink(issue, "primary"));
  }
  if (epic !== undefined && !links.some((link) => sameTicket(link, epic))) links.push(plainLink(epic, "context"));
  return { links, problems, optOut: upstream.optOut };
}

/** Front matter's new values for these links: `issue` for the one that counts, `upstream` only for what it cannot say. */
export function linkKeys(links: readonly ItemLink[], data: Data, dialects: Dialects): Record<string, unknown> {
  const primary = links.find(({ relation }) => relation === "primary");
  const issue = spelled(primary, named(data.issue, dialects), data.issue, dialects);
  const epicWas = named(data.epic, dialects);
  const epicStays = epicWas === undefined || links.some((link) => sameTicket(link, epicWas));
  const keys = { issue, epic: epicStays ? data.epic : undefined };
  const without = readLinks({ ...data, ...keys, upstream: undefined }, "", dialects).links;
  const enough = without.length === links.length && links.every((link, index) => alike(link, without[index]));
  return { ...keys, upstream: enough ? undefined : writeUpstream(links, data.upstream, dialects) };
}

/** LeanSpec drops numbers from `issue`; a text it keeps. A value that names the ticket already stays, and one that names none. */
function spelled(link: ItemLink | undefined, was: Named | undefined, value: unknown, dialects: Dialects): unknown {
  if (was === undefined && value !== undefined && value !== null && value !== "") return value;
  if (link === undefined) return undefined;
  if (was !== undefined && sameTicket(was, link) && typeof value === "string") return value;
  const own = `${dialects.repository ?? ""}#`;
  if (link.provider === "github" && link.id.startsWith(own)) return link.id.slice(own.length - 1);
  if (["github", "jira"].includes(link.provider)) return link.id;
  return link.url ?? `${link.provider}:${link.id}`;
}

function named(value: unknown, dialects: Dialects): Named | undefined {
  return typeof value === "string" || typeof value === "number" ? nameTicket(String(value), dialects) : undefined;
}

function plainLink(ticket: Named, relation: ItemLink["relation"]): ItemLink {
  return { ...ticket, relation, syncMode: relation === "context" ? "manual" : "sync", onClose: "none" };
}

function alike(one: ItemLink, other: ItemLink | undefined): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other ?? {})]) as Set<keyof ItemLink>;
  return [...keys].every((key) => JSON.stringify(one[key]) === JSON.stringify(other?.[key]));
}
