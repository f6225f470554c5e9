/** What one document asks for: per repository so many issues, labels and milestones, and so many people. */
export interface Counts {
  readonly repositories: readonly { readonly issues: number; readonly labels: number; readonly milestones: number }[];
  readonly people: number;
}

/** Only what deeds are held against, and the ids that they are written with. For `#?` see query.ts. */
const parts = `fragment Standing on Issue {
  id number url title body state
  labels(first: 100) { nodes { id name } } milestone { title } assignees(first: 20) { nodes { id login } }
  parent { id number repository { nameWithOwner } } #?
}`;

/** Issues n0_0 …, labels l0_0 … and milestones m0_0 … of the repositories r0 …, and people u0 …; names are only variables. */
export function standingsQuery({ repositories, people }: Counts): string {
  const variables = repositories.flatMap(({ issues, labels, milestones }, at) => [
    `$o${at}: String!, $p${at}: String!`,
    ...names("n", at, issues).map((name) => `$${name}: Int!`),
    ...names("l", at, labels).map((name) => `$${name}: String!`),
    ...names("m", at, milestones).map((name) => `$${name}: String!`),
  ]);
  const who = Array.from({ length: people }, (_, at) => `u${at}`);
  const fields = repositories.map(
    ({ issues, labels, milestones }, at) => `r${at}: repository(owner: $o${at}, name: $p${at}) {
    nameWithOwner
    ${names("n", at, issues)
      .map((name) => `${name}: issueOrPullRequest(number: $${name}) { __typename ...Standing }`)
      .join("\n    ")}
    ${names("l", at, labels)
      .map((name) => `${name}: label(name: $${name}) { id }`)
      .join("\n    ")}
    ${names("m", at, milestones)
      .map((name) => `${name}: milestones(first: 100, query: $${name}) { nodes { id title } }`)
      .join("\n    ")}
  }`,
  );
  const all = [...variables, ...who.map((name) => `$${name}: String!`)];
  return `query Standings(${all.join(", ")}) {
  ${fields.join("\n  ")}
  ${who.map((name) => `${name}: user(login: $${name}) { id }`).join("\n  ")}
}
${parts}`;
}

const names = (kind: "n" | "l" | "m", at: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${kind}${at}_${index}`);
