/** The GraphQL documents about issues. Texts of users are only ever variables; for `#?` see query.ts. */
const issueParts = (whole: boolean) => `fragment IssueParts on Issue {
  number url title state stateReason createdAt updatedAt
  repository { nameWithOwner } labels(first: 100) { nodes { name } } milestone { number title state }
  assignees(first: 20) { nodes { login databaseId } }
  ${
    whole
      ? `body viewerDidAuthor authorAssociation
  parent { number repository { nameWithOwner } } #?`
      : ""
  }
}`;
const pullParts = (whole: boolean) => `fragment PullParts on PullRequest {
  number url title pullState: state createdAt updatedAt repository { nameWithOwner } labels(first: 100) { nodes { name } }
  milestone { number title state } assignees(first: 20) { nodes { login databaseId } }
  ${whole ? "body viewerDidAuthor authorAssociation" : ""}
}`;
const ticketParts = (whole: boolean) => `${issueParts(whole)}\n${pullParts(whole)}`;

/** Tickets across repositories: r0 … each with n0 …, as `counts` says. */
export function ticketsQuery(counts: readonly number[], whole = false): string {
  const each = counts.map((count, at) => ({
    at,
    numbers: Array.from({ length: count }, (_, index) => `${at}_${index}`),
  }));
  const variables = each.map(({ at, numbers }) =>
    [`$o${at}: String!, $p${at}: String!`, ...numbers.map((name) => `$n${name}: Int!`)].join(", "),
  );
  const fields = each.map(
    ({ at, numbers }) => `r${at}: repository(owner: $o${at}, name: $p${at}) {
    ${numbers.map((name) => `n${name}: issueOrPullRequest(number: $n${name}) { __typename ...IssueParts ...PullParts }`).join("\n    ")}
  }`,
  );
  return `query Tickets(${variables.join(", ")}) {
  ${fields.join("\n  ")}
}
${ticketParts(whole)}`;
}

/** A page of comments of so many issues, from the newest one back: of r0, r1 … */
export function saidQuery(count: number): string {
  const each = Array.from({ length: count }, (_, at) => at);
  const variables = each.map((at) => `$o${at}: String!, $p${at}: String!, $n${at}: Int!, $b${at}: String`);
  const fields = each.map(
    (at) =>
      `r${at}: repository(owner: $o${at}, name: $p${at}) {
    issue(number: $n${at}) { comments(last: 50, before: $b${at}) { ...SaidParts } }
  }`,
  );
  return `query Comments(${variables.join(", ")}) {
  ${fields.join("\n  ")}
}
fragment SaidParts on IssueCommentConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes { databaseId url body createdAt isMinimized author { __typename login ... on User { databaseId } } }
}`;
}

export const searchQuery = (whole = false): string => `query Search($query: String!, $after: String) {
  search(type: ISSUE, query: $query, first: 100, after: $after) {
    issueCount pageInfo { hasNextPage endCursor }
    nodes { __typename ...IssueParts ...PullParts }
  }
}
${ticketParts(whole)}`;

/**
 * The repository's own list, which has no end. Oldest first, so that what is made meanwhile comes last; where it is asked for
 * what changed, by the last change, so that what changes meanwhile comes last and is not passed over.
 */
export const listQuery = (whole = false, by: "CREATED_AT" | "UPDATED_AT" = "CREATED_AT"): string =>
  `query Issues($owner: String!, $repo: String!, $after: String, $states: [IssueState!], $labels: [String!], $filter: IssueFilters) {
  repository(owner: $owner, name: $repo) {
    issues(first: 100, after: $after, states: $states, labels: $labels, filterBy: $filter, orderBy: { field: ${by}, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes { __typename ...IssueParts }
    }
  }
}
${issueParts(whole)}`;

/** An issue that may be of our making. */
export interface WireOld {
  readonly databaseId: number | null;
  readonly number: number;
  readonly url: string;
  readonly createdAt: string;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
  readonly authorAssociation: string;
  readonly repository?: { readonly nameWithOwner: string };
}
const oldParts = "databaseId number url createdAt body viewerDidAuthor authorAssociation";

/** Issues by as many titles, q0 …; so many of each. */
export function titledQuery(count: number): string {
  const names = Array.from({ length: count }, (_, at) => `q${at}`);
  const fields = names.map(
    (name) => `${name}: search(type: ISSUE, query: $${name}, first: 20) { nodes { ...OldParts } }`,
  );
  return `query MadeBefore(${names.map((name) => `$${name}: String!`).join(", ")}) {
  ${fields.join("\n  ")}
}
fragment OldParts on Issue { ${oldParts} repository { nameWithOwner } }`;
}

/** The newest issues with their first lines and who wrote them. */
export const newestQuery = `query NewestIssues($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    nameWithOwner
    issues(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ${oldParts} }
    }
  }
}`;

export const viewerQuery = `query Viewer { viewer { login databaseId } }`;

export const homeQuery = `query Home($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { nameWithOwner }
}`;
