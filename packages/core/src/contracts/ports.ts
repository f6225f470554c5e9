import type { Blob, Change, Repository } from "./change.js";
import type { Effect, EffectKey, Receipt } from "./effect.js";
import type { Delivery, Event, Parsed } from "./event.js";
import type { ChangeRef, ProviderId, TicketRef } from "./ref.js";
import type { Relation } from "./mention.js";
import type { Spec } from "./thread.js";
import type { CommentsRead, FieldInfo, Person, Read, Ticket, Unread } from "./ticket.js";
import type { Verdict } from "./verdict.js";

/** What a tracker can do, as data: the docs' table, the config's check and the plan's skips all read it. */
export interface Capabilities {
  readonly move: "none" | "open-closed" | "named";
  readonly comment: { readonly maxChars: number; readonly edit: boolean } | false;
  readonly link: boolean;
  readonly remember: boolean;
  readonly labels: boolean;
  readonly milestone: "none" | "own" | "fix-version";
  readonly children: boolean;
  /** Parent and type of a ticket that is there can be changed; absent: no. */
  readonly parent?: boolean;
  readonly type?: boolean;
  readonly update: boolean;
  readonly search: boolean;
  readonly stateSync: boolean;
  /** Effects may be planned on a ticket that could not be read: whoever carries them out looks first. */
  readonly blind?: boolean;
  /** Refs that one read request takes at most. */
  readonly readBatch: number;
}

export interface Query {
  /** In the tracker's own language (JQL, GitHub search). */
  readonly text?: string;
  readonly refs?: readonly TicketRef[];
  /** Assigned to whoever asks, and not closed. */
  readonly assigned?: boolean;
  /** In progress, by the tracker's own words for it, in the repository's projects. With `assigned`: either of them. */
  readonly inProgress?: boolean;
  /** Words of which a title holds at least one, in the repository or its projects. */
  readonly words?: readonly string[];
}

/** How much of a ticket is read. */
export interface ReadWish {
  /** With its content. */
  readonly whole?: boolean;
  /** Fields of the tracker, by id or name; they come in the content. */
  readonly fields?: readonly string[];
}

/** What the effects on one ticket follow from: a tracker's own app is told of it in the same message. */
export interface Telling {
  readonly change: Change;
  readonly verdict: Verdict;
  readonly relation: Relation;
  readonly spec?: Spec;
}

/** Tickets that were made from items, in one project or repository. */
export interface MadeQuery {
  /** Project key, or `owner/repo`. */
  readonly project: string;
  /** As `TicketCreateEffect` puts them on tickets. */
  readonly identities: readonly string[];
  /** How far back to look, epoch milliseconds. */
  readonly sinceMs: number;
}

/** A tracker, seen from inside the house. */
export interface Provider {
  readonly id: ProviderId;
  readonly can: Capabilities;
  /** What a delivery means. Pure; a kind that we do not know gives no events. */
  parse(delivery: Delivery): Parsed | Promise<Parsed>;
  /** Batched: one round trip where the service has one. Never throws for a service's answer. */
  read(refs: readonly TicketRef[], wish?: ReadWish): Promise<readonly Read[]>;
  /**
   * Tickets that match and changed since the moment given (epoch milliseconds), all of them, page by page.
   *
   * @throws {SatelliteError} when a page cannot be read, or the service would cut the list: never a silent cap
   */
  search(query: Query, sinceMs?: number, wish?: ReadWish): AsyncIterable<readonly Ticket[]>;
  /** The service's own clock at its last answer, epoch milliseconds, as far as it tells it. */
  clockMs?(): number | undefined;
  /** What people said on tickets, the newest thousand of each; batched as `read`. Never throws for a service's answer. */
  comments?(refs: readonly TicketRef[]): Promise<readonly CommentsRead[]>;
  /** Who asks. */
  viewer?(): Promise<Person | Unread>;
  /** Fields by the names or ids given, from the tracker's own metadata; one that it does not know is not in the map. */
  fieldsOf?(names: readonly string[]): Promise<ReadonlyMap<string, FieldInfo> | Unread>;
  /**
   * Which tickets say that they were made from these, oldest first; more than one where two machines made one at the same moment.
   * Asked of what the tracker stores, and not of a search alone that may lag behind.
   */
  madeFrom?(query: MadeQuery): Promise<ReadonlyMap<string, readonly TicketRef[]> | Unread>;
  /** Do one thing. Under the same key, the second time changes nothing. */
  apply(effect: Effect, key: EffectKey): Promise<Receipt>;
  /**
   * Deeds on many tickets, in as few round trips as the service allows: read in bulk, written, read again where an answer was
   * lost. One receipt each, in order; a deed that fails leaves the others to be tried. Each is as safe to repeat as with `apply`.
   *
   * @param ended told of each receipt as soon as it is there, and waited for, so that a process that dies leaves less to look up;
   *   a provider that sends all in one message need not tell
   */
  applyMany?(effects: readonly Effect[], ended?: (receipt: Receipt) => Promise<void>): Promise<readonly Receipt[]>;
  /** All effects on one ticket in one message, for a tracker whose own app carries them out. One receipt each, in order. */
  applyTogether?(effects: readonly Effect[], telling: Telling): Promise<readonly Receipt[]>;
}

/** The change with the files that decide how it is judged, from one round trip. */
export interface Look {
  readonly change: Change;
  /** Config files found at the tip of the base, at the two known paths or the one asked for. */
  readonly configs: readonly Blob[];
  /** The commit that they were read from. */
  readonly configSha: string;
  readonly unread: readonly Unread[];
}

export interface LookOptions {
  /** Paths where a config may lie, at the base. */
  readonly configPaths: readonly string[];
  readonly checkName: string;
  /** Marker that our sticky comment starts with. */
  readonly commentMarker: string;
}

export type Looked = { readonly look: Look } | { readonly unread: Unread };

/** Where changes live: GitHub, or the local git repository. */
export interface Host {
  readonly id: "github" | "git";
  readChange(event: Event, options: LookOptions): Promise<Looked>;
  /**
   * Files at a commit, in one round trip; a missing file is a blob with null text. `also`: other commits'
   * files in the same round trip; each blob's `sha` tells where it stood.
   */
  readFiles(
    at: { repository: string; sha: string },
    paths: readonly string[],
    also?: readonly { readonly sha: string; readonly paths: readonly string[] }[],
  ): Promise<{ blobs: readonly Blob[]; unread: readonly Unread[] }>;
  /** Paths at a commit under these folders, for specs that the change does not touch. */
  listFiles?(
    at: { repository: string; sha: string },
    under: readonly string[],
  ): Promise<{ paths: readonly string[]; unread: readonly Unread[] }>;
  /**
   * Config files at a commit or branch, `HEAD` for the tip of the default branch, with the commit that it stands for and the
   * repository as the host has it; a path without a file is left out.
   */
  readConfigs?(
    repository: string,
    at: string,
    paths: readonly string[],
  ): Promise<(Pick<Look, "configs" | "configSha"> & { readonly repository: Repository }) | Unread>;
  /** Files of each commit, for policies about their order; a commit whose list is cut or unreadable is left out. */
  filesOfCommits?(repository: string, shas: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** A person's permission on the repository. */
  roleOf?(
    repository: string,
    login: string,
  ): Promise<"admin" | "maintain" | "write" | "triage" | "read" | "none" | Unread>;
  /** Open pull requests, newest first, with the refs that their text names: for re-checks. */
  openChanges?(repository: string): AsyncIterable<readonly Change[]>;
  /** Pull requests whose head is this branch, newest first; open, closed and merged. */
  pullRequestsOf?(repository: string, branch: string): Promise<readonly PullRequestSummary[] | Unread>;
  apply(effect: Effect, key: EffectKey): Promise<Receipt>;
}

export interface PullRequestSummary {
  readonly ref: ChangeRef;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly state: "open" | "closed" | "merged";
  readonly base: string;
}

/** The repository on this machine, as far as commands on items ask it. */
export interface Local {
  /** Absolute path of the working tree's top folder. */
  readonly top: string;
  /** Branch that HEAD is on; nothing when detached. */
  branch(): Promise<string | undefined>;
  head(): Promise<string | undefined>;
  /** Name of the default branch. */
  defaultBranch(): Promise<string | undefined>;
  /** Whether the branch is on the remote with all of its commits. */
  isPushed(branch: string): Promise<boolean>;
  /** Commits of HEAD that are not on the default branch, newest first, at most so many. */
  ownCommits(limit: number): Promise<readonly { readonly sha: string; readonly subject: string }[]>;
  /** A file of the working tree, by path from the top; nothing when it is not there, or no text. */
  readFile(path: string): Promise<string | undefined>;
  /** Tracked and new files that match these patterns. */
  list(patterns: readonly string[]): Promise<readonly string[]>;
  /** Whether HEAD holds the file as it stands here. */
  isCommitted?(path: string): Promise<boolean>;
  /** Whether one of the newest commits that touch the file left it with these bytes (SHA-256, hex), as far as history is here. */
  wasCommitted?(path: string, sha256: string): Promise<boolean>;
  /** Put our note on HEAD (`refs/notes/satellite`), in place of an earlier one. False: there is no commit to put it on. */
  note?(text: string): Promise<boolean>;
}

/** The door to time, chance and waiting: the engine and providers have no other. */
export interface Clock {
  nowMs(): number;
  sleep(ms: number, signal?: AbortSignalLike): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

/** As much of AbortSignal as core may know. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Where the intent is written before the request leaves. */
export interface Journal {
  /**
   * `before`, `after`: values where they are known, for a journal that keeps them; secrets never. `tree`: the working tree whose
   * files it may need; one that begins what another had begun takes it over.
   */
  begin(
    entries: readonly {
      readonly key: EffectKey;
      readonly effect: Effect;
      readonly before?: unknown;
      readonly after?: unknown;
      readonly tree?: string;
    }[],
  ): Promise<void>;
  end(receipt: Receipt): Promise<void>;
  done(key: EffectKey): Promise<Receipt | undefined>;
}

export type { ChangeRef };
