import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Octokit } from "@octokit/rest";
import { openShop, type OpenShop } from "../testing.js";

const at = { owner: "acme", repo: "shop" } as const;
const nowhere = "0".repeat(40);
let shop: OpenShop;

beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
});

type Ask = (octokit: Octokit, head: string) => Promise<unknown>;
interface Refused {
  readonly status: number;
  readonly response: {
    readonly data: { readonly message: string; readonly errors?: readonly Record<string, unknown>[] };
  };
}

async function refusal(ask: Ask, token?: string | null): Promise<Refused> {
  const head = shop.github.world.pull("acme/shop", 7).pull.headSha;
  try {
    await ask(new Octokit(shop.client(token)), head);
  } catch (error) {
    return error as Refused;
  }
  throw new Error("it was not refused");
}

const check = (head_sha: string, rest: object = {}) => ({ ...at, name: "satellite", head_sha, ...rest });

describe("who may do what", () => {
  const writes: readonly [string, Ask][] = [
    ["a pull request", ({ rest }) => rest.pulls.update({ ...at, pull_number: 7, body: "x" })],
    ["an issue", ({ rest }) => rest.issues.update({ ...at, issue_number: 42, title: "x" })],
    ["a comment", ({ rest }) => rest.issues.createComment({ ...at, issue_number: 7, body: "x" })],
    ["a label", ({ rest }) => rest.issues.addLabels({ ...at, issue_number: 7, labels: ["bug"] })],
    ["a milestone", ({ rest }) => rest.issues.createMilestone({ ...at, title: "2.0" })],
    ["a check", ({ rest }, head) => rest.checks.create(check(head))],
    ["a status", ({ rest }, head) => rest.repos.createCommitStatus({ ...at, sha: head, state: "success" })],
    ["a dispatch", ({ rest }) => rest.repos.createDispatchEvent({ ...at, event_type: "x" })],
    [
      "a rerun",
      ({ rest }) =>
        rest.actions.reRunWorkflow({ ...at, run_id: shop.github.world.repository("acme/shop").runs[0]?.id ?? 0 }),
    ],
  ];
  it.each(writes)("a read-only token may not write %s", async (_, ask) => {
    const before = JSON.stringify(shop.github.state());
    const refused = await refusal(ask, "ghs_sandbox_read");
    expect([refused.status, refused.response.data.message]).toEqual([403, "Resource not accessible by integration"]);
    expect(JSON.stringify(shop.github.state())).toBe(before);
    expect(shop.violations).toEqual([]);
  });

  it.each([
    [
      "a token that GitHub does not know",
      "ghs_wrong",
      ({ rest }: Octokit) => rest.repos.get(at),
      401,
      "Bad credentials",
    ],
    [
      "nobody who writes",
      null,
      ({ rest }: Octokit) => rest.issues.createComment({ ...at, issue_number: 7, body: "x" }),
      401,
      "Requires authentication",
    ],
    [
      "nobody who reads what is private",
      null,
      ({ rest }: Octokit) => rest.repos.get({ ...at, repo: "vault" }),
      404,
      "Not Found",
    ],
    [
      "a person outside who reads what is private",
      "ghp_guest",
      ({ rest }: Octokit) => rest.repos.get({ ...at, repo: "vault" }),
      404,
      "Not Found",
    ],
    [
      "a person who makes a check",
      "ghp_sara",
      ({ rest }: Octokit) => rest.checks.create(check(nowhere)),
      403,
      "You must authenticate via a GitHub App.",
    ],
    [
      "a token without the permission to read",
      "ghs_checks_only",
      ({ rest }: Octokit) => rest.pulls.get({ ...at, pull_number: 7 }),
      403,
      "Resource not accessible by integration",
    ],
  ] as const)("%s is turned away", async (_, token, ask, status, message) => {
    const refused = await refusal(ask, token);
    expect([refused.status, refused.response.data.message]).toEqual([status, message]);
    expect(shop.violations).toEqual([]);
  });
});
