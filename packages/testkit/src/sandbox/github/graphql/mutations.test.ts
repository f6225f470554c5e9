import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { defaultTokens } from "../index.js";
import { openShop, shop as seed, type OpenShop } from "../testing.js";

let shop: OpenShop;
const full: string = defaultTokens[0].token;

beforeEach(async () => {
  shop = await openShop(seed);
});
afterEach(async () => {
  await shop.close();
});

interface Answer {
  readonly data?: Readonly<Record<string, { readonly issue?: object } | null>> | null;
  readonly errors?: readonly { readonly type?: string; readonly message: string; readonly path?: readonly unknown[] }[];
}

async function ask<T = Answer>(query: string, variables: object = {}, token = full) {
  const response = await fetch(shop.graphqlUrl, {
    method: "POST",
    headers: { authorization: `bearer ${token}`, "content-type": "application/json", "user-agent": "test" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as T;
}

interface Ids {
  readonly data: {
    readonly repository: {
      readonly issue: { readonly id: string };
      readonly bug: { readonly id: string };
      readonly milestones: { readonly nodes: readonly { readonly id: string }[] };
    };
    readonly sara: { readonly id: string };
    readonly noor: { readonly id: string };
  };
}

async function ids() {
  const { data } = await ask<Ids>(`{
    repository(owner: "acme", name: "shop") {
      issue(number: 42) { id } bug: label(name: "bug") { id } milestones(first: 1) { nodes { id } }
    }
    sara: user(login: "sara") { id } noor: user(login: "noor") { id }
  }`);
  const { repository, sara, noor } = data;
  const milestone = repository.milestones.nodes[0]?.id ?? "";
  return { issue: repository.issue.id, bug: repository.bug.id, milestone, sara: sara.id, noor: noor.id };
}

const issue = () => shop.github.world.thread("acme/shop", 42);

describe("a document of mutations", () => {
  it("does each in its turn, and moves the moment of the last change", async () => {
    const { issue: id, bug, sara, noor } = await ids();
    const before = issue().updatedAt;
    const answer = await ask(
      `mutation Many($text: UpdateIssueInput!) {
        a: updateIssue(input: $text) { issue { title body updatedAt milestone { title } } }
        b: removeLabelsFromLabelable(input: { labelableId: "${id}", labelIds: ["${bug}"] }) { labelable { labels(first: 5) { nodes { name } } } }
        c: addAssigneesToAssignable(input: { assignableId: "${id}", assigneeIds: ["${noor}"] }) { assignable { assignees(first: 5) { nodes { login } } } }
        d: removeAssigneesFromAssignable(input: { assignableId: "${id}", assigneeIds: ["${sara}"] }) { clientMutationId }
        e: closeIssue(input: { issueId: "${id}", stateReason: NOT_PLANNED }) { issue { state stateReason } }
      }`,
      { text: { id, title: "Carts", body: "New", milestoneId: null } },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      a: { issue: { title: "Carts", body: "New", milestone: null } },
      b: { labelable: { labels: { nodes: [] } } },
      c: { assignable: { assignees: { nodes: [{ login: "sara" }, { login: "noor" }] } } },
      e: { issue: { state: "CLOSED", stateReason: "NOT_PLANNED" } },
    });
    expect(issue()).toMatchObject({
      title: "Carts",
      state: "closed",
      labels: [],
      assignees: ["noor"],
      milestone: null,
    });
    expect(issue().updatedAt).toBeGreaterThan(before);
    expect(shop.violations).toEqual([]);
  });

  it("goes on behind one that fails, which is null with an error of its own", async () => {
    const { issue: id } = await ids();
    const answer = await ask(`mutation {
      a: closeIssue(input: { issueId: "I_none" }) { clientMutationId }
      b: updateIssue(input: { id: "${id}", title: "Done" }) { clientMutationId }
    }`);
    expect(answer.data).toEqual({ a: null, b: { clientMutationId: null } });
    expect(answer.errors).toMatchObject([
      { type: "NOT_FOUND", path: ["a"], message: "Could not resolve to a node with the global id of 'I_none'" },
    ]);
    expect(issue().title).toBe("Done");
  });

  it.each([
    ["ghs_checks_only", "closeIssue(input: { issueId: $id })", "Resource not accessible by integration"],
    ["ghp_guest", "closeIssue(input: { issueId: $id })", "guest does not have the correct permissions"],
    ["ghp_guest", "updateIssue(input: { id: $id, milestoneId: null })", "guest does not have the correct permissions"],
  ])("is forbidden to %s: %s", async (token, mutation, message) => {
    const { issue: id } = await ids();
    const { data, errors } = await ask(`mutation($id: ID!) { a: ${mutation} { clientMutationId } }`, { id }, token);
    expect([data, errors?.[0]?.type]).toEqual([{ a: null }, "FORBIDDEN"]);
    expect(errors?.[0]?.message).toContain(message);
    expect(issue().state).toBe("open");
  });

  it.each([
    ['updateIssue(input: { id: $id, title: " " })', "title"],
    [`updateIssue(input: { id: $id, title: "${"x".repeat(257)}" })`, "title is too long"],
    ["updateIssue(input: { id: $id, labelIds: [] })", "does not model updateIssue(labelIds)"],
    ["pinIssue(input: { issueId: $id })", "does not model Mutation.pinIssue"],
    ["addSubIssue(input: { issueId: $id, subIssueId: $id })", "ancestor"],
  ])("is refused, and the referee says so: %s", async (mutation, message) => {
    const { issue: id } = await ids();
    const { errors } = await ask(`mutation($id: ID!) { a: ${mutation} { clientMutationId } }`, { id });
    expect(errors?.[0]?.message).toContain(message);
    expect(shop.violations.join()).toContain(message);
  });

  it("takes the milestone by its id, and puts an issue under another once", async () => {
    const { issue: id, milestone } = await ids();
    const other = shop.github.world.openIssue("acme/shop", { number: 50, title: "Child", author: "noor" });
    const { data } = await ask<{ data: { repository: { issue: { id: string } } } }>(
      `{ repository(owner: "acme", name: "shop") { issue(number: 50) { id } } }`,
    );
    const child = data.repository.issue.id;
    const document = `mutation {
      a: updateIssue(input: { id: "${child}", milestoneId: "${milestone}" }) { clientMutationId }
      b: addSubIssue(input: { issueId: "${id}", subIssueId: "${child}" }) { subIssue { parent { number } } }
    }`;
    expect((await ask(document)).data).toMatchObject({ b: { subIssue: { parent: { number: 42 } } } });
    expect(other).toMatchObject({ milestone: 1, parent: { number: 42 } });
    expect((await ask(document)).errors?.[0]?.message).toBe("Issue may not contain duplicate sub-issues");
  });
});

describe("nodes by their ids", () => {
  it("are each there, or null with an error", async () => {
    const { issue: id } = await ids();
    const answer = await ask(`query($ids: [ID!]!) { nodes(ids: $ids) { ... on Issue { number } } }`, {
      ids: [id, "I_x"],
    });
    expect(answer.data).toEqual({ nodes: [{ number: 42 }, null] });
    expect(answer.errors).toMatchObject([{ type: "NOT_FOUND", path: ["nodes", 1] }]);
  });

  it("are at most a hundred", async () => {
    const asked = Array.from({ length: 101 }, () => "I_x");
    const { errors } = await ask(`query($ids: [ID!]!) { nodes(ids: $ids) { __typename } }`, { ids: asked });
    expect(errors).toMatchObject([{ type: "ARGUMENT_LIMIT" }]);
    expect(shop.violations.join()).toContain("You may not provide more than 100 node ids; you provided 101.");
  });
});
