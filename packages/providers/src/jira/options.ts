import { nameOf, type Clock, type JiraApproval, type State, type TicketRef, type Unread } from "@satellite/core";
import type { createApply } from "./apply/index.js";
import type { Transport } from "../shared/http/index.js";

/** What a Jira site needs to be told. Nothing of it comes from the environment: a face hands it in. */
export interface JiraOptions {
  /** `https://company.atlassian.net`, no slash at the end. */
  readonly baseUrl: string;
  /** With an email the token is sent as Basic, without as Bearer. */
  readonly email?: string;
  /** Absent: every ref is unreadable for want of credentials. */
  readonly token?: string;
  /** The transport proves by itself who asks (an app on Atlassian's own platform): no token is needed, and none is sent. */
  readonly proven?: boolean;
  /** Of a scoped token: such tokens answer only on the gateway. */
  readonly cloudId?: string;
  /** Where scoped tokens answer; `https://api.atlassian.com` when absent. */
  readonly gatewayUrl?: string;
  readonly projects: readonly string[];
  /** The site's own status names for our states, best first. */
  readonly statusMap: Readonly<Partial<Record<State, readonly string[]>>>;
  /** How an approval is given on a ticket; absent: tickets bring no approvals. */
  readonly approval?: JiraApproval;
  /** Values for fields that a transition's screen requires, by field id or name. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Statuses, by name, that a move may end in; absent: every one. */
  readonly targets?: readonly string[];
  /** What writing needs, for code that cannot be loaded in pieces; absent: it is loaded by the first deed. */
  readonly writing?: Writing;
  readonly transport: Transport;
  readonly clock: Clock;
}

/** What `jira/apply` gives. */
export type Writing = typeof createApply;

/** Whether there is anything to prove with who asks. */
export function hasCredentials({ proven, token }: JiraOptions): boolean {
  return proven === true || (token !== undefined && token !== "");
}

export function noToken(ref: TicketRef): Unread {
  return { what: `ticket ${nameOf(ref)}`, ref, code: "NO_CREDENTIALS", says: "Jira needs a token: set JIRA_API_TOKEN" };
}
