import type { ProviderId, TicketRef } from "../contracts/index.js";
import type { Found } from "./found.js";
import { isListed, isOn, type Home } from "./home.js";
import { notionId } from "./ticket-url.js";

/**
 * A text that is one reference and nothing else, as front matter's `upstream.id` and a host's development links give it:
 * a whole ref (`jira:PROJ-12`, `azure:acme/Shop#7`), or a Notion page's bare id. Other forms are found like everywhere else.
 */
export function findDeclared(text: string, home: Home): Found[] | undefined {
  if (text.length > 300) return undefined;
  const value = text.trim();
  const start = text.indexOf(value);
  const span = { start, end: start + value.length };
  const page = /^[0-9a-fA-F-]{32,36}$/.test(value) ? notionId(value) : undefined;
  if (page)
    return [isOn(home, "notion") ? { ...span, ref: `notion:${page}`, kind: "id" } : { ...span, reason: "no-tracker" }];
  const [, tracker, name] = /^(github|jira|notion|azure|linear|beads|custom):(\S.*)$/.exec(value) ?? [];
  if (tracker === undefined || name === undefined) return undefined;
  return declared(tracker as ProviderId, name, span, home);
}

function declared(
  tracker: ProviderId,
  name: string,
  span: { start: number; end: number },
  home: Home,
): Found[] | undefined {
  const shape = shapes[tracker];
  if (shape && !shape.test(name)) return undefined;
  if (!isOn(home, tracker)) return [{ ...span, reason: "no-tracker" }];
  const isKey = tracker === "jira" || tracker === "linear";
  const canonical = isKey ? name.toUpperCase() : tracker === "notion" ? (notionId(name) as string) : name;
  const list = isKey ? home[tracker] : undefined;
  const project = canonical.slice(0, canonical.lastIndexOf("-"));
  if (list && list.size > 0 && !isListed(home, project)) return [{ ...span, reason: "not-in-projects" }];
  const ref: TicketRef = `${tracker}:${canonical}`;
  return [{ ...span, ref, kind: isKey ? "key" : tracker === "github" || tracker === "azure" ? "number" : "id" }];
}

const key = /^[A-Za-z][A-Za-z0-9_]{1,63}-[1-9][0-9]{0,11}$/;

const shapes: Readonly<Partial<Record<ProviderId, RegExp>>> = {
  jira: key,
  linear: key,
  github: /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}#[1-9][0-9]{0,9}$/,
  azure: /^[^/#]{1,100}\/[^/#]{1,100}#[1-9][0-9]{0,9}$/,
  notion: /^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/,
};
