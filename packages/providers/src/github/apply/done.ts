import type { Deed, ErrorCode, Receipt, TicketCreateEffect, TicketRef } from "@satellite/core";
import type { GitHubClient } from "../client.js";
import { threadOf } from "../name.js";
import type { GitHubOptions } from "../options.js";

/** A receipt without what the caller knows. */
export type Done = Omit<Receipt, "key" | "kind" | "on">;

export interface Tools {
  readonly client: GitHubClient;
  readonly options: GitHubOptions;
  /** Runs that were started again in this process. */
  readonly rerun: Set<string>;
  /** Issues that were made in this process, by the item's identity. */
  readonly made: Map<string, Made>;
  /** Those that a look for many did not find, and when that began, epoch milliseconds: each is taken out when it is made. */
  readonly sought: Map<string, number>;
  /** Those that were looked for by their titles: older ones do not come to be while we look. */
  readonly titled: Set<string>;
  /** GitHub takes no more of them for now, until then, epoch milliseconds. */
  stopped?: { readonly receipt: Receipt; readonly untilMs: number };
  /** Repositories in which this account's latest creations were counted. */
  readonly counted: Set<string>;
}

export function createTools(client: GitHubClient, options: GitHubOptions): Tools {
  return {
    client,
    options,
    rerun: new Set(),
    made: new Map(),
    sought: new Map(),
    titled: new Set(),
    counted: new Set(),
  };
}

/** What an issue that is made from an item is known by in this process. */
export function madeName({ identity, project }: Pick<TicketCreateEffect, "identity" | "project">): string {
  return `${project} ${identity}`;
}

/** An issue of our making. */
export interface Made {
  /** GitHub's own number for it, across repositories. */
  readonly id: number;
  readonly ref: TicketRef;
  readonly url: string;
}

export type Said<D extends Deed> = D & { readonly says: string };

export function done(effect: { readonly says: string }, id?: number | string): Done {
  return { outcome: "done", says: effect.says, ...(id === undefined ? {} : { id: String(id) }) };
}

export function unchanged(effect: { readonly says: string }, why: string, id?: number | string): Done {
  return { outcome: "unchanged", says: `${effect.says}: ${why}`, ...(id === undefined ? {} : { id: String(id) }) };
}

export function yielded(effect: { readonly says: string }, why: string): Done {
  return { outcome: "yielded", says: `${effect.says}: ${why}`, code: "CONFLICT" };
}

export function refused(effect: { readonly says: string }, code: ErrorCode, why: string): Done {
  return { outcome: "refused", says: `${effect.says}: ${why}`, code };
}

// A type, since Octokit's parameters take no interfaces.
export type Issue = { readonly owner: string; readonly repo: string; readonly issue_number: number };

/** The issue or pull request that a deed is on, as REST addresses it. */
export function issueOf(effect: Pick<Deed, "on">): Issue {
  const thread = threadOf(effect.on);
  if (!thread) throw new NotAThread();
  const { owner, repo, number } = thread;
  return { owner, repo, issue_number: number };
}

/** A push or a merge group has no text, labels or comments. */
export class NotAThread extends Error {}
