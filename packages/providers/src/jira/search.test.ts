/** Searches as a run that follows changes makes them. */
import { afterEach, describe, expect, it } from "@jest/globals";
import type { Query, ReadWish, Ticket, TicketRef } from "@satellite/core";
import { setByHand } from "@satellite/testkit/sandbox";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../shared/http/index.js";
import { createJiraProvider } from "./index.js";

let site: JiraSite | undefined;
afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

const whole: ReadWish = { whole: true };
const linked: Query = { text: 'project in ("PROJ")' };

async function open(count: number) {
  const opened = await openJiraSite(
    jiraSeed(Array.from({ length: count }, (_, n) => jiraIssue({ key: `PROJ-${n + 1}` }))),
  );
  site = opened;
  const { baseUrl, clock, world } = opened;
  const { email, token } = jiraPeople.sara;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [jiraLimits] });
  const rest = { email, token, projects: [], statusMap: {}, fields: {}, transport, clock };
  const provider = createJiraProvider({ baseUrl, ...rest });
  const found = async (query: Query, sinceMs?: number, wish?: ReadWish): Promise<readonly Ticket[]> => {
    const tickets: Ticket[] = [];
    for await (const page of provider.search(query, sinceMs, wish)) tickets.push(...page);
    return tickets;
  };
  const touch = (n: number) =>
    setByHand(world, `PROJ-${n}`, { field: "summary", value: `New ${n}` }, jiraPeople.omar.accountId);
  return { found, touch, world, requests: () => opened.requests() };
}

describe("following changes", () => {
  it("is one request where nothing changed", async () => {
    const { found, requests, world } = await open(500);
    expect(await found(linked, world.nowMs + 1, whole)).toEqual([]);
    expect(requests()).toEqual(["POST search/jql"]);
  });

  it("finds what changed since, to the millisecond and with the moment itself, the oldest change first, whole", async () => {
    const { found, requests, touch } = await open(120);
    touch(7);
    touch(3);
    const all = await found(linked, undefined, whole);
    const [seven, three] = all.slice(-2);
    expect([seven?.ref, three?.ref]).toEqual(["jira:PROJ-7", "jira:PROJ-3"]);
    const before = requests().length;
    const since = await found(linked, seven?.updatedAtMs, whole);
    expect(since.map(({ ref }) => ref)).toEqual(["jira:PROJ-7", "jira:PROJ-3"]);
    expect(since.every(({ content }) => content !== undefined)).toBe(true);
    expect((await found(linked, (seven?.updatedAtMs ?? 0) + 1, whole)).map(({ ref }) => ref)).toEqual(["jira:PROJ-3"]);
    expect(requests().length - before).toBe(2);
  });

  it("of 50 tickets is one request, whole content and all", async () => {
    const { found, requests, touch, world } = await open(60);
    const start = world.nowMs;
    for (let n = 1; n <= 50; n += 1) touch(n);
    expect(await found(linked, start + 1, whole)).toHaveLength(50);
    expect(requests()).toEqual(["POST search/jql"]);
  });

  it("asks for many refs in portions, and for each once", async () => {
    const { found, requests } = await open(250);
    const refs = Array.from({ length: 250 }, (_, n): TicketRef => `jira:PROJ-${n + 1}`);
    const tickets = await found({ refs: [...refs, ...refs] });
    expect(new Set(tickets.map(({ ref }) => ref))).toEqual(new Set(refs));
    expect(tickets).toHaveLength(250);
    expect(requests()).toEqual(Array.from({ length: 3 }, () => "POST search/jql"));
  });
});
