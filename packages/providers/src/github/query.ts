/**
 * The GraphQL documents. Texts of users are only ever variables. A line that ends in `#?` holds a field that older
 * Enterprise Servers lack; the client leaves it out there.
 */
const repositoryParts = `fragment RepositoryParts on Repository {
  databaseId nameWithOwner url defaultBranchRef { name } owner { __typename }
}`;

const actorParts = `fragment ActorParts on Actor {
  __typename login ... on User { databaseId } ... on Bot { databaseId }
}`;

const commitParts = `fragment CommitParts on Commit {
  oid message committedDate url parents(first: 1) { totalCount }
  author { name email user { login databaseId } }
}`;

const checkParts = `fragment CheckParts on Commit {
  oid
  checkSuites(first: 20, filterBy: { checkName: $check }) {
    nodes { checkRuns(first: 5, filterBy: { checkName: $check, checkType: LATEST }) {
      nodes { databaseId externalId conclusion completedAt }
    } }
  }
}`;

const blobParts = `fragment BlobParts on Blob { oid byteSize isBinary isTruncated text }`;

const pullHead = `number url title body state isDraft authorAssociation createdAt updatedAt author { ...ActorParts }
  baseRefName baseRefOid headRefName headRefOid headRepository { nameWithOwner } isCrossRepository
  labels(first: 100) { nodes { name } } milestone { number title }
  tip: commits(last: 1) { nodes { commit { ...CheckParts } } }`;

const commitsPage = (page: string) =>
  `commits(${page}) { totalCount pageInfo { hasNextPage endCursor } nodes { commit { ...CommitParts } } }`;
const filesPage = (page: string) =>
  `files(${page}) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType } }`;
const commentsPage = (page: string) =>
  `comments(${page}) { pageInfo { hasNextPage endCursor } nodes { databaseId body viewerDidAuthor } }`;

/** Variables `$c0: String!, $c1: String! …` and the fields that read them. */
const configVariables = (count: number) => Array.from({ length: count }, (_, at) => `, $c${at}: String!`).join("");
const configFields = (count: number) =>
  Array.from({ length: count }, (_, at) => `c${at}: file(path: $c${at}) { object { ...BlobParts } }`).join(" ");

/** Everything about one pull request that is known in one look. */
export function pullQuery(configs: number): string {
  return `query PullRequest($owner: String!, $repo: String!, $number: Int!, $check: String!${configVariables(configs)}) {
  repository(owner: $owner, name: $repo) {
    ...RepositoryParts
    pullRequest(number: $number) {
      ${pullHead} lastEditedAt
      baseRef { target { oid ... on Commit { oid ${configFields(configs)} } } }
      ${commitsPage("first: 100")}
      ${filesPage("first: 100")}
      ${commentsPage("first: 100")}
      closingIssuesReferences(first: 50) { nodes { number repository { nameWithOwner } } }
      reviews(last: 100, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) {
        nodes { state submittedAt authorCanPushToRepository author { ...ActorParts } commit { oid } }
      }
      edits: userContentEdits(last: 20) { nodes { editedAt editor { ...ActorParts } } }
      renames: timelineItems(last: 20, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { ... on RenamedTitleEvent { createdAt } } }
    }
  }
}
${repositoryParts} ${actorParts} ${commitParts} ${checkParts} ${configs > 0 ? blobParts : ""}`;
}

/** The next pages of those lists that have one. */
export function morePullQuery(wanted: {
  readonly commits: boolean;
  readonly files: boolean;
  readonly comments: boolean;
}): string {
  const variables = Object.entries(wanted).flatMap(([name, is]) => (is ? [`, $${name}: String!`] : []));
  const fields = [
    wanted.commits ? commitsPage("first: 100, after: $commits") : "",
    wanted.files ? filesPage("first: 100, after: $files") : "",
    wanted.comments ? commentsPage("first: 100, after: $comments") : "",
  ];
  return `query PullRequestPage($owner: String!, $repo: String!, $number: Int!${variables.join("")}) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${fields.join(" ")} } }
}
${wanted.commits ? commitParts : ""}`;
}

/** Config files at a commit, for a base branch that is gone, a push and a queue. */
export function configQuery(configs: number): string {
  return `query Config($owner: String!, $repo: String!, $at: String!${configVariables(configs)}) {
  repository(owner: $owner, name: $repo) { ...RepositoryParts at: object(expression: $at) { oid ... on Commit { oid ${configFields(configs)} } } }
}
${repositoryParts} ${configs > 0 ? blobParts : ""}`;
}

const associated = `associatedPullRequests(first: 5) { nodes {
  number merged state baseRefName repository { nameWithOwner } tip: commits(last: 1) { nodes { commit { ...CheckParts } } }
} }`;

/** A push: config where the branch stood before, and its newest commits with the pull requests that brought them. */
export function pushQuery(configs: number): string {
  return `query Push($owner: String!, $repo: String!, $before: String!, $after: String!, $check: String!${configVariables(configs)}) {
  repository(owner: $owner, name: $repo) {
    ...RepositoryParts
    before: object(expression: $before) { oid ... on Commit { oid ${configFields(configs)} } }
    after: object(expression: $after) { oid ... on Commit { ...CommitParts ...CheckParts history(first: 50) { nodes { oid ${associated} } } } }
  }
}
${repositoryParts} ${commitParts} ${checkParts} ${configs > 0 ? blobParts : ""}`;
}

/** Which pull requests brought these commits: $s0, $s1 … */
export function bringersQuery(count: number): string {
  const at = Array.from({ length: count }, (_, index) => index);
  return `query Bringers($owner: String!, $repo: String!, $check: String!${at.map((index) => `, $s${index}: GitObjectID!`).join("")}) {
  repository(owner: $owner, name: $repo) {
    ${at.map((index) => `s${index}: object(oid: $s${index}) { ... on Commit { oid ${associated} } }`).join("\n    ")}
  }
}
${checkParts}`;
}

/** A merge group: config at its base, and who waits in the queue. */
export function queueQuery(configs: number): string {
  return `query MergeGroup($owner: String!, $repo: String!, $base: String!, $head: String!, $branch: String!, $check: String!${configVariables(configs)}) {
  repository(owner: $owner, name: $repo) {
    ...RepositoryParts
    base: object(expression: $base) { oid ... on Commit { oid ${configFields(configs)} } }
    head: object(expression: $head) { oid ... on Commit { ...CheckParts history(first: 50) { nodes { oid associatedPullRequests(first: 5) { nodes {
      number state baseRefName repository { nameWithOwner } } } } } } }
    branch: ref(qualifiedName: $branch) { name }
    mergeQueue(branch: $branch) { entries(first: 100) { nodes { headCommit { oid } pullRequest { number } } } } #?
  }
}
${repositoryParts} ${checkParts} ${configs > 0 ? blobParts : ""}`;
}

/** Open pull requests from one branch name, for a run that names none. */
export const byHeadQuery = `query ByHead($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequests(first: 100, headRefName: $branch, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { number state headRefOid } }
  }
}`;

export const openPullsQuery = `query OpenPullRequests($owner: String!, $repo: String!, $check: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    ...RepositoryParts
    pullRequests(first: 100, states: [OPEN], after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ${pullHead} ${commitsPage("first: 20")} }
    }
  }
}
${repositoryParts} ${actorParts} ${commitParts} ${checkParts}`;

/** Files at a commit: $e0, $e1 … are `<sha>:<path>`. */
export function filesQuery(count: number, commits: number): string {
  const at = Array.from({ length: count }, (_, index) => index);
  const from = Array.from({ length: commits }, (_, index) => index);
  const names = [...from.map((index) => `c${index}`), ...at.map((index) => `e${index}`)];
  return `query Files($owner: String!, $repo: String!${names.map((name) => `, $${name}: String!`).join("")}) {
  repository(owner: $owner, name: $repo) {
    ${from.map((index) => `c${index}: object(expression: $c${index}) { oid }`).join("\n    ")}
    ${at.map((index) => `e${index}: object(expression: $e${index}) { ...BlobParts }`).join("\n    ")}
  }
}
${blobParts}`;
}

export const commentsQuery = `query Comments($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { ${commentsPage("first: 100, after: $after")} }
      ... on PullRequest { ${commentsPage("first: 100, after: $after")} }
    }
  }
}`;

/** Pull requests from one branch name, newest first. */
export const branchPullsQuery = `query BranchPullRequests($owner: String!, $repo: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    nameWithOwner
    pullRequests(first: 100, after: $after, headRefName: $branch, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { number url title state baseRefName isCrossRepository }
    }
  }
}`;
