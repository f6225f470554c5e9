import { afterEach, describe, expect, it } from "@jest/globals";
import type { JiraApproval, Provider, Read, TicketRef } from "@satellite/core";
import { decode, type ForgeRead } from "@satellite/contract";
import { governed, jiraLimits, nodeTransport } from "@satellite/providers/shared/http";
import { aRead, aTicket } from "@satellite/testkit/builders";
import { createForgeProvider, type ForgeOptions } from "./index.js";
import { aClock, openApp, secret, type App, type Fault } from "./testing.js";

const apps: App[] = [];
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));

interface World {
  readonly read?: (asked: ForgeRead) => readonly Read[];
  readonly faults?: readonly Fault[];
  readonly answers?: "words" | "json";
  readonly options?: Partial<ForgeOptions>;
}

/** A job without a Jira token, and the app that it asks. */
async function world({ options, ...script }: World = {}): Promise<{ app: App; provider: Provider }> {
  const clock = aClock();
  const tokens = Array.from({ length: 9 }, (_, n) => `a.b.c${n}`);
  const left = [...tokens];
  const app = await openApp({ answers: "json", ...script, clock, tokens });
  apps.push(app);
  let made = 0;
  const transport = governed(nodeTransport(), { clock, deadlineMs: clock.nowMs() + 240_000, readers: [jiraLimits] });
  const provider = createForgeProvider({
    url: app.url,
    proof: { kind: "oidc", token: () => Promise.resolve(left.shift() ?? "") },
    transport,
    clock,
    repository: { id: 4711, fullName: "acme/shop", url: "https://github.com/acme/shop" },
    run: { id: 12, attempt: 2 },
    deliveryId: () => `delivery-${(made += 1)}`,
    ...options,
  });
  return { app, provider };
}

const all = ({ keys }: ForgeRead): readonly Read[] => keys.map((key) => aRead(aTicket(`jira:${key}`)));
const questions = (app: App) =>
  app.seen.map(({ body }) => {
    const decoded = decode(body);
    return "read" in decoded ? decoded.read : undefined;
  });
const why = (read: Read | undefined) => (read?.outcome === "unreadable" ? [read.why.code, read.why.says] : []);

describe("tickets asked of the app", () => {
  it("come as the app sees them, once each, in the order asked", async () => {
    const { app, provider } = await world({
      read: ({ keys }) =>
        keys.map((key) =>
          key === "PROJ-2" ? { outcome: "missing", ref: "jira:PROJ-2" } : aRead(aTicket(`jira:${key}`)),
        ),
    });
    const reads = await provider.read(["jira:PROJ-3", "jira:PROJ-2", "jira:proj-1", "jira:PROJ-3", "jira:no key"]);
    expect(reads.map(({ outcome, ref }) => [ref, outcome])).toEqual([
      ["jira:PROJ-3", "found"],
      ["jira:PROJ-2", "missing"],
      ["jira:proj-1", "found"],
      ["jira:no key", "missing"],
    ]);
    expect(questions(app)).toMatchObject([
      { keys: ["PROJ-3", "PROJ-2", "PROJ-1"], approvals: false, delivery: "delivery-1" },
    ]);
  });

  it("are a hundred to a question", async () => {
    const { app, provider } = await world({ read: all });
    const refs = Array.from({ length: 150 }, (_, n): TicketRef => `jira:PROJ-${n + 1}`);
    const reads = await provider.read(refs);
    expect(reads.every(({ outcome }) => outcome === "found")).toBe(true);
    expect(questions(app).map((asked) => asked?.keys.length)).toEqual([100, 50]);
  });

  it("cost no question when there is none", async () => {
    const { app, provider } = await world({ read: all });
    expect(await provider.read([])).toEqual([]);
    expect(app.seen).toEqual([]);
  });

  it("may stand under a new key", async () => {
    const { provider } = await world({ read: () => [{ ...aRead(aTicket("jira:OPS-7")), ref: "jira:PROJ-1" }] });
    expect(await provider.read(["jira:PROJ-1"])).toMatchObject([
      { outcome: "found", ref: "jira:PROJ-1", ticket: { ref: "jira:OPS-7" } },
    ]);
  });

  it("are in the state that the config names for their status", async () => {
    const transitions = [{ id: "1", name: "Go", to: "code review ", toState: "in_progress" as const, required: [] }];
    const { provider } = await world({
      read: () => [aRead(aTicket("jira:PROJ-1", { rawState: "On Hold", state: "in_progress", transitions }))],
      options: { statusMap: { blocked: ["on hold"], in_review: ["Code Review"] } },
    });
    expect(await provider.read(["jira:PROJ-1"])).toMatchObject([
      { ticket: { state: "blocked", rawState: "On Hold", transitions: [{ toState: "in_review" }] } },
    ]);
  });

  it.each<[string, JiraApproval, boolean]>([
    ["statuses", { statuses: ["Approved"], values: [] }, true],
    ["a field", { statuses: [], field: "Approvers", values: ["Yes"] }, true],
    ["no way", { statuses: [], values: [] }, false],
  ])("bring approvals when the config names %s", async (_, approval, asked) => {
    const { app, provider } = await world({ read: all, options: { approval } });
    await provider.read(["jira:PROJ-1"]);
    expect(questions(app)[0]).toMatchObject({ approvals: asked, ...(asked && { approval }) });
  });

  it("are asked for again, under a new token, when the answer was lost", async () => {
    const { app, provider } = await world({ read: all, faults: ["cut"] });
    expect(await provider.read(["jira:PROJ-1"])).toMatchObject([{ outcome: "found" }]);
    expect(new Set(app.seen.map((seen) => seen.headers.authorization)).size).toBe(2);
  });
});

describe("a ticket is unreadable, never missing,", () => {
  it.each<[string, World, string, RegExp]>([
    ["when the app cannot answer questions", { answers: "words" }, "NO_CREDENTIALS", /jira-token.*connected/],
    ["when the app leaves it out", { read: () => [] }, "BAD_ANSWER", /left it out/],
    [
      "when the app speaks of another tracker",
      { read: () => [aRead(aTicket("linear:PROJ-1"))] },
      "BAD_ANSWER",
      /left it out/,
    ],
    [
      "when the app passes another tracker's ticket off as it",
      { read: () => [{ ...aRead(aTicket("linear:ENG-1")), ref: "jira:PROJ-1" }] },
      "BAD_ANSWER",
      /left it out/,
    ],
    ["when the app does not trust us", { faults: [{ status: 401 }] }, "UNAUTHORIZED", /admin page/],
    ["when the app is busy", { faults: Array.from({ length: 4 }, () => ({ status: 503 })) }, "UNAVAILABLE", /503/],
    ["when something else answers", { faults: [{ status: 200, text: "<html>" }] }, "BAD_ANSWER", /no Jira app/],
    [
      "when the answer has no reads",
      { faults: [{ status: 200, text: '{"schema":"satellite/forge-answer@1","fate":"read"}' }] },
      "BAD_ANSWER",
      /app/,
    ],
    [
      "when the answer is cut off",
      { faults: [{ status: 200, text: '{"schema":"satellite/forge-answer@1","fate":"read","reads":[' }] },
      "BAD_ANSWER",
      /app/,
    ],
    [
      "when GitHub gives no token",
      { options: { proof: { kind: "oidc", token: () => Promise.resolve("") } } },
      "NO_CREDENTIALS",
      /id-token/,
    ],
  ])("%s", async (_, script, code, says) => {
    const { provider } = await world(script);
    const [read] = await provider.read(["jira:PROJ-1"]);
    expect(why(read)).toEqual([code, expect.stringMatching(says)]);
  });

  it("under a key: the app's static web trigger answers nothing but a status, so it is not asked", async () => {
    const { app, provider } = await world({ read: all, options: { proof: { kind: "hmac", keyId: "key-1", secret } } });
    const [read] = await provider.read(["jira:PROJ-1"]);
    expect(why(read)).toEqual(["NO_CREDENTIALS", expect.stringMatching(/jira-token.*connected manifest/)]);
    expect(app.seen).toEqual([]);
  });
});

describe("with a Jira token for reading", () => {
  const reader: Provider = {
    id: "jira",
    can: { ...({} as Provider["can"]) },
    parse: () => ({ events: [] }),
    read: (refs) => Promise.resolve(refs.map((ref) => aRead(aTicket(ref)))),
    async *search() {
      yield [aTicket()];
    },
    apply: () => Promise.reject(new Error("only the app writes")),
  };

  it("tickets are read and searched over REST, and the app is not asked", async () => {
    const { app, provider } = await world({ options: { reader } });
    expect(await provider.read(["jira:PROJ-1"])).toMatchObject([{ outcome: "found" }]);
    const pages = [];
    for await (const page of provider.search({ text: "project = PROJ" })) pages.push(page);
    expect(pages).toEqual([[aTicket()]]);
    expect(provider.can).toMatchObject({ search: true, blind: true, move: "named", labels: false });
    expect(app.seen).toEqual([]);
  });

  it("and without one, a search fails: no result would read as none that matches", async () => {
    const { provider } = await world({ read: all });
    const search = async () => {
      for await (const page of provider.search({ text: "x" })) expect(page).toBeUndefined();
    };
    await expect(search()).rejects.toMatchObject({ code: "NO_CREDENTIALS" });
    expect(provider.can.search).toBe(false);
  });
});
