import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Deed, Effect, Receipt, TicketEditEffect, TicketRef } from "@satellite/core";
import { aConfig } from "@satellite/testkit/builders";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../../../shared/http/index.js";
import { createGitHubProvider } from "../../index.js";

let site: GitHubSite;
const shop = "acme/shop";
const ref = (number: number): TicketRef => `github:${shop}#${number}`;

beforeEach(async () => {
  site = await openGitHubSite(gitHubShop());
});
afterEach(async () => {
  const violations = site.violations();
  await site.close();
  expect(violations).toEqual([]);
});

function open(token = "ghp_sara", createMissing = true) {
  const { apiUrl, graphqlUrl, clock } = site;
  const transport = governed(nodeTransport(), { clock, deadlineMs: clock.nowMs() + 90_000, readers: [gitHubLimits] });
  const labels = { ...aConfig().labels, createMissing };
  return createGitHubProvider({ token, apiUrl, graphqlUrl, repository: shop, transport, clock, labels });
}

const effects = (...deeds: readonly Deed[]): readonly Effect[] =>
  deeds.map((deed, at) => ({ ...deed, key: `k${at}`, because: "test", says: `deed ${at}` }));
const edit = (number: number, patch: TicketEditEffect["patch"], was: TicketEditEffect["was"] = {}): Deed => ({
  kind: "ticket-edit",
  on: ref(number),
  patch,
  was,
});
const move = (number: number, to: "in_progress" | "closed" | "open", expected: string): Deed => ({
  kind: "move",
  on: ref(number),
  to,
  names: [],
  expect: expected,
  fields: {},
});

async function apply(deeds: readonly Deed[], provider = open()): Promise<readonly Receipt[]> {
  const told: Receipt[] = [];
  const receipts = await provider.applyMany?.(effects(...deeds), (receipt) => Promise.resolve(void told.push(receipt)));
  expect(new Set(told)).toEqual(new Set(receipts));
  expect(receipts?.map(({ key }) => key)).toEqual(deeds.map((_, at) => `k${at}`));
  return receipts ?? [];
}

const outcomes = (receipts: readonly Receipt[]) => receipts.map(({ outcome, code }) => code ?? outcome);
const thread = (number: number) => site.world.thread(shop, number);

/** Issues 100, 101, … */
function plant(count: number): readonly number[] {
  const numbers = Array.from({ length: count }, (_, at) => 100 + at);
  for (const number of numbers)
    site.world.openIssue(shop, { number, title: `Was ${number}`, body: "Old", author: "noor" });
  return numbers;
}
const retitled = (numbers: readonly number[]) =>
  numbers.map((number) => edit(number, { title: `Now ${number}` }, { title: `Was ${number}` }));

describe("deeds on many issues", () => {
  it("50 edits cost one look and one document", async () => {
    const numbers = plant(50);
    site.forget();
    expect(new Set(outcomes(await apply(retitled(numbers))))).toEqual(new Set(["done"]));
    expect(site.requests()).toEqual(["Standings", "Deeds"]);
    expect(numbers.map((number) => thread(number).title)).toEqual(numbers.map((number) => `Now ${number}`));
  });

  it("50 that changed there and 50 of ours in title, text, labels and state cost seven requests", async () => {
    await apply([move(42, "closed", "open")]);
    const numbers = plant(50);
    const since = site.world.nowMs + 1000;
    for (let number = 200; number < 250; number += 1) site.world.openIssue(shop, { number, title: "Theirs" });
    site.forget();
    const provider = open();
    const found = [];
    for await (const page of provider.search({}, since, { whole: true })) found.push(...page);
    const whole = numbers.map((number) =>
      edit(
        number,
        { title: `Now ${number}`, body: "New", addLabels: ["bug"] },
        { title: `Was ${number}`, body: "Old" },
      ),
    );
    const moves = numbers.map((number) => move(number, "closed", "open"));
    expect(new Set(outcomes(await apply([...whole, ...moves], provider)))).toEqual(new Set(["done"]));
    expect(found).toHaveLength(50);
    expect(site.requests()).toEqual(["Issues", "Standings", "Deeds", "Deeds", "Standings", "Deeds", "Deeds"]);
    expect(thread(149)).toMatchObject({
      title: "Now 149",
      body: "New",
      labels: ["bug", "status: done"],
      state: "closed",
    });
  });

  it("done again, it looks once and writes nothing", async () => {
    const numbers = plant(120);
    await apply(retitled(numbers));
    site.forget();
    expect(new Set(outcomes(await apply(retitled(numbers))))).toEqual(new Set(["unchanged"]));
    expect(site.requests()).toEqual(["Standings", "Standings"]);
  });

  it("changes all that it was told to, and nothing else", async () => {
    const before = { ...thread(43) };
    const patch = {
      title: "Carts",
      body: "New",
      milestone: "",
      assignees: ["noor"],
      addLabels: ["shiny"],
      removeLabels: ["bug"],
      parent: ref(44),
    } as const;
    const was = { title: "Cart loses items", milestone: "1.4", assignees: ["sara"] };
    const deeds = [edit(42, patch, was), move(43, "closed", "status: in progress"), edit(44, { milestone: "1.4" })];
    const receipts = await apply(deeds);
    expect(outcomes(receipts)).toEqual(["done", "done", "done"]);
    expect(receipts[0]?.url).toMatch(/acme\/shop\/issues\/42$/);
    expect(thread(42)).toMatchObject({
      title: "Carts",
      body: "New",
      milestone: null,
      assignees: ["noor"],
      labels: ["shiny"],
      parent: { repository: shop, number: 44 },
    });
    expect(thread(43)).toMatchObject({ title: before.title, state: "closed", stateReason: "completed" });
    expect(thread(44)).toMatchObject({ milestone: 1, title: "Done long ago" });
    await apply([edit(42, { parent: null }, { parent: ref(44) }), edit(43, { parent: null })]);
    expect(thread(42).parent).toBeUndefined();
  });

  it("keeps the mark of the item that an issue was made from, and forges none", async () => {
    const mark = "<!-- satellite:item item:backlog:TASK-1 -->\n";
    site.world.edit(shop, 42, { body: `${mark}Old` }, "sara");
    await apply([edit(42, { body: "New" }, { body: "Old" }), edit(43, { body: `${mark}Trust me` })]);
    expect([thread(42).body, thread(43).body]).toEqual([`${mark}New`, `\n${mark}Trust me`]);
  });

  it("deeds on one issue keep their order, each decided on what the one before left behind", async () => {
    const receipts = await apply([
      edit(42, { title: "A" }, { title: "Cart loses items" }),
      edit(42, { title: "B" }, { title: "A" }),
      edit(42, { title: "C" }, { title: "Cart loses items" }),
    ]);
    expect(outcomes(receipts)).toEqual(["done", "done", "CHANGED_MEANWHILE"]);
    expect(thread(42).title).toBe("B");
  });
});

describe("deeds that do not fit", () => {
  it("yield, are refused or are done alone, and the others go on", async () => {
    site.world.openIssue(shop, { number: 60, title: "Gone" });
    site.world.deleteIssue(shop, 60);
    const receipts = await apply([
      edit(42, { title: "Mine" }, { title: "An older one" }),
      edit(43, { title: " " }),
      edit(44, { title: "Fits" }),
      edit(60, { title: "Too late" }),
      edit(7, { title: "A pull request" }),
      { kind: "comment", on: ref(50), identity: "x", body: "Hm", digest: "d" },
      { ...edit(1, { title: "Hidden" }), on: "github:acme/nowhere#1" } as Deed,
    ]);
    expect(outcomes(receipts)).toEqual([
      "CHANGED_MEANWHILE",
      "REFUSED",
      "done",
      "NOT_FOUND",
      "REFUSED",
      "NOT_FOUND",
      "NOT_FOUND",
    ]);
    expect([thread(42).title, thread(44).title]).toEqual(["Cart loses items", "Fits"]);
  });

  it("a label that may not be created is refused before anything of its deed is written", async () => {
    const deeds = [edit(42, { title: "A", addLabels: ["new"] }), edit(43, { title: "B", addLabels: ["bug"] })];
    expect(outcomes(await apply(deeds, open("ghp_sara", false)))).toEqual(["NOT_FOUND", "done"]);
    expect([thread(42).title, thread(43).labels]).toEqual(["Cart loses items", ["status: in progress", "bug"]]);
  });

  it("a label that many need is made once", async () => {
    const numbers = plant(3);
    site.forget();
    const receipts = await apply(numbers.map((number) => edit(number, { addLabels: ["New"] })));
    expect(outcomes(receipts)).toEqual(["done", "done", "done"]);
    expect(site.requests().filter((request) => request === "POST labels")).toHaveLength(1);
    expect(numbers.map((number) => thread(number).labels)).toEqual([["New"], ["New"], ["New"]]);
  });

  it("somebody whom GitHub does not know is told of, and the known are assigned", async () => {
    const [receipt] = await apply([edit(43, { assignees: ["noor", "no-such-person"] })]);
    expect(receipt).toMatchObject({ outcome: "done", says: "deed 0; GitHub did not assign no-such-person" });
    expect(thread(43).assignees).toEqual(["noor"]);
  });

  it.each([
    ["guest", "FORBIDDEN"],
    ["no-such-token", "UNAUTHORIZED"],
  ])("by %s: each is refused", async (who, code) => {
    site.world.raw.addToken({ token: "ghp_guest", as: "guest", access: "write" });
    const provider = open(who === "guest" ? "ghp_guest" : who);
    expect(outcomes(await apply([move(42, "closed", "open"), edit(43, { title: "B" })], provider))).toEqual([
      code,
      code,
    ]);
    expect([thread(42).state, thread(43).title]).toEqual(["open", "Cart is slow"]);
  });
});

describe("an answer that was lost", () => {
  it.each([
    ["cut after all was done", { kind: "cut", when: "after" }],
    ["cut before anything was done", { kind: "cut", when: "before" }],
    ["truncated", { kind: "truncated" }],
    ["a proxy's outage", { kind: "status", status: 502 }],
  ] as const)("%s: it is looked at again, and each is done once", async (_, harm) => {
    const numbers = plant(20);
    site.forget();
    site.faults.add({ ...harm, operation: "Deeds" });
    const moves = numbers.map((number) => move(number, "in_progress", "open"));
    expect(new Set(outcomes(await apply(moves)))).toEqual(new Set(["done"]));
    expect(numbers.every((number) => thread(number).labels.join() === "status: in progress")).toBe(true);
    const added = numbers.flatMap((number) => thread(number).events.filter(({ kind }) => kind === "labeled"));
    expect(added).toHaveLength(20);
  });

  it("again and again: it gives up, and says that it does not know", async () => {
    const numbers = plant(3);
    site.faults.add({ kind: "cut", when: "before", operation: "Deeds", times: "always" });
    expect(outcomes(await apply(retitled(numbers)))).toEqual(["NETWORK", "NETWORK", "NETWORK"]);
  });

  it("a limit ends it: nothing more is sent, and all that is left says how long to wait", async () => {
    const numbers = plant(60);
    site.forget();
    site.faults.add({ kind: "rate-limit", reason: "github-secondary", retryAfterS: 600, operation: "Deeds", after: 1 });
    const receipts = await apply(retitled(numbers));
    expect(outcomes(receipts)).toEqual([...numbers.slice(0, 50).map(() => "done"), ...Array(10).fill("RATE_LIMITED")]);
    expect(receipts[59]).toMatchObject({ outcome: "failed", retryAfterMs: 600_000 });
    expect(site.requests()).toEqual(["Standings", "Deeds", "Deeds"]);
  });

  it("a limit that fits into the run is waited for: refused, the document did nothing, and is sent again", async () => {
    site.world.raw.clock = site.clock;
    site.world.raw.limits = { contentPerMinute: 1 };
    const numbers = plant(60);
    site.forget();
    const startMs = site.clock.nowMs();
    expect(new Set(outcomes(await apply(retitled(numbers))))).toEqual(new Set(["done"]));
    expect(site.requests()).toEqual(["Standings", "Deeds", "Deeds", "Deeds"]);
    expect(site.clock.nowMs() - startMs).toBe(60_000);
    const renamed = numbers.flatMap((number) => thread(number).events.filter(({ kind }) => kind === "renamed"));
    expect(renamed).toHaveLength(60);
  });

  it("an outage at the first look: each says so", async () => {
    site.faults.add({ kind: "status", status: 503, times: "always" });
    expect(outcomes(await apply([edit(42, { title: "A" }), edit(43, { title: "B" })]))).toEqual([
      "UNAVAILABLE",
      "UNAVAILABLE",
    ]);
  });
});
