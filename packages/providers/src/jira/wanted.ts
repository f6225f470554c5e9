/** What is asked of every issue of a read or a search. */
import type { ReadWish, TicketContent } from "@satellite/core";
import { expansions } from "./approvals/index.js";
import type { Answer, JiraClient } from "./client.js";
import { propertyKey } from "./fetch.js";
import type { JiraOptions } from "./options.js";
import { issueFields, type WireIssue } from "./wire.js";

export interface Wanted {
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  /** What else is brought along: the ways out of the issue's state, its history. */
  readonly expand: readonly string[];
  /** Only where tickets are asked for whole. */
  readonly content?: (issue: WireIssue) => TicketContent;
}

/** What every ticket is made of: its basics, and our memory. */
export function basics(options: Pick<JiraOptions, "approval">): Wanted {
  return { fields: issueFields, properties: [propertyKey], expand: expansions(options) };
}

/** Reading whole tickets takes the way from ADF to Markdown, which most runs never need: it is loaded when asked for. */
export async function wantedFor(client: JiraClient, options: JiraOptions, wish?: ReadWish): Promise<Answer<Wanted>> {
  const fields = wish?.fields ?? [];
  if (wish?.whole !== true && fields.length === 0) return { value: basics(options) };
  const { wholly } = await import("./whole/index.js");
  return wholly(client, options, fields);
}
