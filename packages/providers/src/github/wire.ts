/** What GitHub's GraphQL sends, as far as it is asked for in query.ts. Fields that a token may lack are null. */
export interface Page<T> {
  readonly totalCount?: number;
  readonly nodes: readonly (T | null)[] | null;
  readonly pageInfo?: {
    readonly hasNextPage: boolean;
    readonly endCursor: string | null;
    /** For lists that are read from their end. */
    readonly hasPreviousPage?: boolean;
    readonly startCursor?: string | null;
  };
}

export interface WireActor {
  readonly __typename: string;
  readonly login: string;
  readonly databaseId?: number | null;
}

export interface WireCommit {
  readonly oid: string;
  readonly message: string;
  readonly committedDate: string;
  readonly url: string;
  readonly parents: { readonly totalCount: number };
  readonly author: {
    readonly name: string | null;
    readonly email: string | null;
    readonly user: { readonly login: string; readonly databaseId: number | null } | null;
  } | null;
}

export interface WireFile {
  readonly path: string;
  readonly changeType: string;
}

export interface WireCheckRun {
  readonly databaseId: number | null;
  readonly externalId: string | null;
  readonly conclusion: string | null;
  readonly completedAt: string | null;
}

export interface WireChecked {
  readonly oid: string;
  readonly checkSuites: Page<{ readonly checkRuns: Page<WireCheckRun> | null }> | null;
}

export interface WireBlob {
  readonly oid: string;
  readonly byteSize: number;
  readonly isBinary: boolean | null;
  readonly isTruncated: boolean;
  readonly text: string | null;
}

export interface WireRepository {
  readonly databaseId: number | null;
  readonly nameWithOwner: string;
  readonly url: string;
  readonly defaultBranchRef: { readonly name: string } | null;
  readonly owner: { readonly __typename: string };
}

export interface WireComment {
  readonly databaseId: number | null;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

/** A comment as somebody else's words. */
export interface WireSaid {
  readonly databaseId: number | null;
  readonly url: string;
  readonly body: string;
  readonly createdAt: string;
  readonly isMinimized: boolean;
  readonly author: WireActor | null;
}

export interface WireReview {
  readonly state: string;
  readonly submittedAt: string | null;
  readonly authorCanPushToRepository: boolean;
  readonly author: WireActor | null;
  readonly commit: { readonly oid: string } | null;
}

/** A commit with the files that were asked for as c0, c1 … */
export type WireTip = { readonly oid: string } & Readonly<
  Record<string, { readonly object: Partial<WireBlob> | null } | string | null>
>;

export interface WirePull {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  readonly isDraft: boolean;
  readonly author: WireActor | null;
  readonly authorAssociation: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly baseRefName: string;
  readonly baseRefOid: string;
  readonly headRefName: string;
  readonly headRefOid: string;
  readonly headRepository: { readonly nameWithOwner: string } | null;
  readonly isCrossRepository: boolean;
  readonly labels: Page<{ readonly name: string }> | null;
  readonly milestone: { readonly number: number; readonly title: string } | null;
  readonly commits: Page<{ readonly commit: WireCommit }>;
  readonly tip: Page<{ readonly commit: WireChecked }>;
}

/** The rest, which only judging needs; lists of open pull requests go without. */
export interface WireFullPull extends WirePull {
  readonly lastEditedAt: string | null;
  readonly baseRef: { readonly target: WireTip | null } | null;
  readonly files: Page<WireFile> | null;
  readonly comments: Page<WireComment>;
  readonly closingIssuesReferences: Page<{
    readonly number: number;
    readonly repository: { readonly nameWithOwner: string };
  }> | null;
  readonly reviews: Page<WireReview> | null;
  readonly edits: Page<{ readonly editedAt: string; readonly editor: WireActor | null }> | null;
  readonly renames: Page<{ readonly createdAt?: string }>;
}

export interface WireIssue {
  readonly __typename: "Issue" | "PullRequest";
  readonly number: number;
  readonly url: string;
  readonly title: string;
  /** Of an issue; the two have types of their own in GraphQL. */
  readonly state?: string;
  readonly pullState?: string;
  readonly stateReason?: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly repository: { readonly nameWithOwner: string };
  readonly labels: Page<{ readonly name: string }> | null;
  readonly milestone: { readonly number: number; readonly title: string; readonly state: string } | null;
  readonly assignees: Page<{ readonly login: string; readonly databaseId: number | null }>;
  /** From here on: only where it was asked for whole. */
  readonly body?: string;
  readonly viewerDidAuthor?: boolean;
  readonly authorAssociation?: string;
  readonly parent?: { readonly number: number; readonly repository: { readonly nameWithOwner: string } } | null;
}

export function nodesOf<T>(page: Page<T> | null | undefined): readonly T[] {
  return (page?.nodes ?? []).filter((node): node is T & {} => node !== null && node !== undefined);
}
