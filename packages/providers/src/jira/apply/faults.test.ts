/** Any single fault, then everything again by another run: the same world as without the fault. */
import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import type { Deed, TicketRef } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../../shared/http/index.js";
import { createJiraProvider } from "../index.js";

const on: TicketRef = "jira:PROJ-1";
const change = "change:github:acme/shop#7";
const url = "https://github.com/acme/shop/pull/7";
const deeds: readonly Deed[] = [
  { kind: "move", on, to: "in_progress", names: ["In Development"], expect: "To Do", fields: {} },
  { kind: "comment", on, identity: change, body: "built in **#7**", digest: "c1" },
  { kind: "link", on, to: change, url, title: "Pay by card", summary: "passes", resolved: false, digest: "l1" },
  { kind: "labels", on, add: ["shipped"], remove: ["planned"], create: [] },
  { kind: "remember", on, change, entry: { url, title: "Pay by card", state: "open" } },
];

let site: JiraSite | undefined;

afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

async function begin(): Promise<JiraSite> {
  site = await openJiraSite(jiraSeed([jiraIssue({ labels: ["planned"] })]));
  return site;
}

/** One run: a provider of its own, every deed once. */
async function run({ baseUrl, clock }: JiraSite): Promise<readonly string[]> {
  const { email, token } = jiraPeople.sara;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [jiraLimits] });
  const provider = createJiraProvider({
    baseUrl,
    email,
    token,
    projects: [],
    statusMap: {},
    fields: {},
    transport,
    clock,
  });
  const outcomes = [];
  for (const [at, deed] of deeds.entries()) {
    const receipt = await provider.apply({ ...deed, key: `key-${at}`, because: "test", says: deed.kind }, `key-${at}`);
    outcomes.push(receipt.outcome);
  }
  return outcomes;
}

/** What people see; ids and times differ from run to run. */
function seen({ world }: JiraSite): string {
  const [issue] = world.all();
  const ids = new Set(issue?.comments.map(({ id }) => id));
  return JSON.stringify({
    status: issue?.status,
    way: issue?.changelog.flatMap(({ items }) =>
      items.filter(({ field }) => field === "status").map((item) => item.toString),
    ),
    labels: issue?.labels,
    comments: issue?.comments.map(({ body, properties }) => ({ body, properties })),
    links: issue?.remoteLinks.map(({ globalId, object }) => ({ globalId, object })),
    memory: issue?.properties,
  }).replace(/"commentId":"(\d+)"/, (_, id: string) => `"commentId":${ids.has(id) ? '"ours"' : '"another"'}`);
}

describe("deeds in Jira under faults", () => {
  let wanted = "";
  let requests = 0;

  beforeAll(async () => {
    const calm = await begin();
    expect(await run(calm)).toEqual(["done", "done", "done", "done", "done"]);
    wanted = seen(calm);
    requests = calm.requests().length;
    expect(await run(calm)).toEqual(["unchanged", "unchanged", "unchanged", "unchanged", "unchanged"]);
    expect(seen(calm)).toBe(wanted);
    await calm.close();
    site = undefined;
  });

  it.each([{ kind: "cut", when: "before" }, { kind: "cut", when: "after" }, { kind: "truncated" }] as const)(
    "ends in the same world after %j at any request",
    async (harm) => {
      expect(requests).toBeGreaterThan(10);
      for (let after = 0; after < requests; after += 1) {
        const harmed = await begin();
        harmed.faults.add({ service: "jira", after, ...harm });
        await run(harmed);
        await run(harmed);
        expect({ after, world: seen(harmed), violations: harmed.violations() }).toEqual({
          after,
          world: wanted,
          violations: [],
        });
        await harmed.close();
      }
    },
    60_000,
  );
});
