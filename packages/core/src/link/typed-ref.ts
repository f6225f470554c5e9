import type { Dialects } from "../contracts/mention.js";
import { providerIds, type ProviderId, type TicketRef } from "../contracts/ref.js";
import { findMentions } from "../mention/index.js";
import { trackerNames } from "./tracker-names.js";

export type TypedRef = { readonly ref: TicketRef } | { readonly code: "USAGE" | "TRACKER_OFF"; readonly says: string };

/**
 * A reference that somebody typed, and nothing else: `PROJ-123`, `#42`, `acme/shop#42`, `ENG-9`, a whole ref, or the
 * address of a ticket. One of a tracker that is not enabled is told apart from what is no reference at all.
 */
export function typedRef(text: string, dialects: Dialects): TypedRef {
  const asked = text.trim();
  const found = whole(asked, dialects);
  if (found !== undefined) return { ref: found };
  // Once more with every tracker on: then it is known whose it would be.
  const trackers: readonly ProviderId[] = [...providerIds];
  const anywhere = whole(asked, { ...dialects, trackers, projects: {}, hosts: {}, repository: "owner/repo" });
  const shown = asked.slice(0, 100);
  if (anywhere === undefined) {
    const says = `"${shown}" names no ticket: give PROJ-123, #42, owner/repo#42 or a ticket's address`;
    return { code: "USAGE", says };
  }
  const own = anywhere.slice(0, anywhere.indexOf(":")) as ProviderId;
  const project = /^([A-Za-z][A-Za-z0-9_]+)-\d+$/.exec(asked)?.[1]?.toUpperCase();
  if (project !== undefined && own !== "github") return ofNoProject(shown, project, dialects);
  if (!isOn(dialects, own)) {
    const says = `"${shown}" is a ticket of ${trackerNames[own]}, and ${trackerNames[own]} is not enabled`;
    return { code: "TRACKER_OFF", says };
  }
  return { code: "USAGE", says: `"${shown}" ${elsewhere(own, project, dialects)}` };
}

const isOn = ({ trackers }: Dialects, id: ProviderId): boolean => trackers === undefined || trackers.includes(id);

/** `ENG-9` may be of Jira or of Linear: why it is of neither. */
function ofNoProject(shown: string, project: string, dialects: Dialects): TypedRef {
  const jira = reason("jira", "projects", project, dialects);
  const linear = reason("linear", "teams", project, dialects);
  const says = `"${shown}" names no ticket here: ${jira}, and ${linear}`;
  return { code: isOn(dialects, "jira") && isOn(dialects, "linear") ? "USAGE" : "TRACKER_OFF", says };
}

function reason(id: "jira" | "linear", of: string, project: string, dialects: Dialects): string {
  const name = trackerNames[id];
  if (!isOn(dialects, id)) return `${name} is not enabled`;
  const known = dialects.projects?.[id] ?? [];
  if (known.length === 0) return `${project} is not known in ${name}`;
  return `${project} is none of the ${name} ${of} that the config names (${known.join(", ")})`;
}

function elsewhere(own: ProviderId, project: string | undefined, { hosts, projects, repository }: Dialects): string {
  if (own === "github" && repository === undefined)
    return "is a number of which repository? Name it as remotes.github.repo, or give owner/repo#42";
  const site = own === "jira" ? hosts?.jira : own === "github" ? hosts?.github : undefined;
  const known = own === "jira" ? (projects?.jira ?? []) : [];
  const of = [
    ...(site === undefined ? [] : [`its site (${site})`]),
    ...(known.length === 0 || project !== undefined ? [] : [`its projects (${known.join(", ")})`]),
  ];
  if (of.length === 0) return "is of another site or project than those that the config names";
  return `is no ticket of the ${trackerNames[own]} that the config names: ${of.join(", ")}`;
}

function whole(text: string, dialects: Dialects): TicketRef | undefined {
  const { mentions } = findMentions([{ text, in: "frontmatter" }], dialects);
  const [one, ...more] = mentions;
  return one !== undefined && more.length === 0 && one.index === 0 && covers(one.raw, text) ? one.ref : undefined;
}

/** An address may go on behind the ticket's name: a title, a query. */
function covers(raw: string, text: string): boolean {
  return raw.length === text.length || /^https?:\/\/\S+$/.test(text);
}
