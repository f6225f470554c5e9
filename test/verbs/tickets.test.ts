import { beforeEach, describe, expect, it } from "@jest/globals";
import { validateTicketsOutput } from "@satellite/core/generated/tickets";
import type { TicketsInput } from "@satellite/core/tickets";
import { tickets, ticketsFrom } from "@satellite/engine/verbs/tickets";
import { moveByHand, setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

const bead = (id: string, title: string, more: object = {}): string =>
  `${JSON.stringify({ id, title, description: "Nobody wants to add it up.", status: "open", priority: 2, issue_type: "task", ...more })}\n`;

const own = JSON.stringify([{ provider: "github", id: "3", relation: "context", direction: "imported", odd: "kept" }]);
const bench = openVerbBench({
  kind: "atelier",
  files: {
    ".beads/issues.jsonl": [
      bead("shop-1", "Show prices with tax"),
      bead("shop-2", "Store prices with tax", { description: `Sums are stored.\nexternal_tickets: ${own}` }),
      bead("shop-3", "Keep it out", { labels: ["ext:no-export"] }),
    ].join(""),
  },
});
const sara = "5b10ac8d82e05b22cc7d4ef1";
const world = () => bench.sandbox.services.jira.world;
let before = 0;
beforeEach(() => void (before = bench.sandbox.state().jira.tickets.length));
const made = () => bench.sandbox.state().jira.tickets.length - before;
const run = async (input: Partial<TicketsInput>, options: DeskOptions = {}) => {
  const answer = await tickets(await bench.desk(options), {
    provider: "jira",
    operation: "link",
    bead_ids: [],
    ...input,
  });
  expect(validateTicketsOutput(JSON.parse(JSON.stringify(answer.value)))).toMatchObject({ ok: true });
  return answer;
};
const entries = (id: string): unknown => {
  const line =
    bench
      .read(".beads/issues.jsonl")
      .split("\n")
      .find((one) => one.includes(`"${id}"`)) ?? "{}";
  const { description = "" } = JSON.parse(line) as { description?: string };
  return JSON.parse(/^external_tickets: (.*)$/m.exec(description)?.[1] ?? "[]");
};
const project = { filters: { project: "PROJ" } };

describe("import", () => {
  it("makes a bead of a ticket, once; asked again it links what is there", async () => {
    const first = await run({ operation: "import", query: "OPS-12" });
    expect(first.value?.errors).toBeUndefined();
    expect(first.value?.tickets).toMatchObject([
      {
        provider: "jira",
        id: "OPS-12",
        relation: "primary",
        direction: "imported",
        sync_mode: "import",
        state: "open",
      },
    ]);
    const count = bench.read(".beads/issues.jsonl").split("\n").length;
    expect(weights(await run({ operation: "import", query: "OPS-12" }))).toEqual([]);
    expect(bench.read(".beads/issues.jsonl").split("\n")).toHaveLength(count);
  });

  it("ties what matches to the beads that are named, as context where asked, and keeps what stands there", async () => {
    const answer = await run({
      provider: "github",
      operation: "import",
      bead_ids: ["shop-2"],
      query: "#3",
      relation: "context",
    });
    expect(answer.value?.tickets).toHaveLength(1);
    expect(entries("shop-2")).toMatchObject([{ relation: "context", direction: "imported", odd: "kept" }]);
    expect(entries("shop-2")).toHaveLength(1);
  });

  it.each([[{}], [{ filters: { sprint: 4 } }], [{ query: "this is ( no JQL" }]])(
    "of %j is a wrong question",
    async (more) => {
      const answer = await run({ operation: "import", ...more });
      expect(answer.value?.tickets).toEqual([]);
      expect(answer.value?.errors?.length).toBeGreaterThan(0);
      expect(weights(answer)[0]).toMatch(/^usage/);
    },
  );
});

describe("link", () => {
  it("several beads to one ticket: what fails for one stops none of the others", async () => {
    const answer = await run({ bead_ids: ["shop-1", "shop-9", "shop-2"], filters: { ids: ["OPS-12"] } });
    expect(answer.value?.tickets).toMatchObject([{ id: "OPS-12", direction: "linked", sync_mode: "manual" }]);
    expect(answer.value?.errors).toEqual([expect.stringContaining("shop-9")]);
    expect(weights(answer)).toEqual(["part NO_ITEM"]);
    expect(entries("shop-1")).toMatchObject([{ id: "OPS-12", relation: "primary", sync_mode: "manual" }]);
    expect(entries("shop-2")).toMatchObject([{ id: "3" }, { id: "OPS-12" }]);
  });

  it("of a ticket that is not there is an error of its own", async () => {
    const answer = await run({ bead_ids: ["shop-1"], filters: { ids: ["OPS-12", "PROJ-99999"] } });
    expect(answer.value?.tickets.map((one) => (one as { id: string }).id)).toEqual(["OPS-12"]);
    expect(answer.value?.errors).toEqual([expect.stringContaining("PROJ-99999")]);
  });
});

describe("what is written upstream", () => {
  it("waits for a yes: without one nothing is written, and the code says so", async () => {
    const answer = await run({ operation: "create", bead_ids: ["shop-1"], ...project });
    expect(weights(answer)).toEqual(["person NOT_CONFIRMED"]);
    expect(answer.value).toMatchObject({ tickets: [], errors: [expect.stringContaining("NOT_CONFIRMED")] });
    expect(made()).toBe(0);
  });

  it.each([
    ["--yes", { yes: true }],
    ["safe_mode: false", { more: "sync: { safe_mode: false }\n" }],
  ])("goes with %s", async (_, options) => {
    const answer = await run({ operation: "export", bead_ids: ["shop-1", "shop-3"], ...project }, options);
    expect(made()).toBe(1);
    expect(answer.value?.tickets).toMatchObject([
      { provider: "jira", relation: "primary", direction: "exported", sync_mode: "export" },
    ]);
    expect(answer.value?.errors).toEqual([expect.stringContaining("shop-3 is kept out")]);
    expect(bench.read(".beads/issues.jsonl")).toContain("ext:jira");
    await run({ operation: "export", bead_ids: ["shop-1"], ...project }, options);
    expect(made()).toBe(1);
  });

  it("children, progress and text reach the ticket", async () => {
    const { value } = await run({ operation: "create", bead_ids: ["shop-1"], ...project }, { yes: true });
    const [{ id } = { id: "" }] = (value?.tickets ?? []) as { id: string }[];
    const child = await run({ operation: "create_child", bead_ids: ["shop-1"], filters: { count: 1 } }, { yes: true });
    expect(child.value?.tickets).toMatchObject([{ relation: "derived", parent_id: id }]);
    expect(weights(await run({ operation: "set_in_progress", bead_ids: ["shop-1"] }, { yes: true }))).toEqual([]);
    expect(bench.ticket(id).status).toBe("In Development");
    const line = bench.read(".beads/issues.jsonl");
    bench.write(".beads/issues.jsonl", line.replace("Show prices with tax", "Show all prices with tax"));
    expect(weights(await run({ operation: "update", bead_ids: ["shop-1"] }, { yes: true }))).toEqual([]);
    expect(bench.ticket(id).summary).toBe("Show all prices with tax");
  });

  it("takes nothing from the ticket that Markdown cannot say", async () => {
    const { value } = await run({ operation: "create", bead_ids: ["shop-1"], ...project }, { yes: true });
    const [{ id } = { id: "" }] = (value?.tickets ?? []) as { id: string }[];
    const comment = { type: "annotation", attrs: { id: "1", annotationType: "inlineComment" } };
    const description = () =>
      JSON.stringify(
        world()
          .all()
          .find(({ key }) => key === id)?.description,
      );
    const commented = description().replace('add it up."', `add it up.","marks":[${JSON.stringify(comment)}]`);
    setByHand(world(), id, { field: "description", value: JSON.parse(commented) as unknown }, sara);
    const text = bench.read(".beads/issues.jsonl");
    bench.write(".beads/issues.jsonl", text.replace("Nobody wants to add it up.", "Sums go astray!"));
    const answer = await run({ operation: "update", bead_ids: ["shop-1"] }, { yes: true });
    expect(weights(answer)).toEqual(["person LOSS"]);
    expect(answer.notices[0]?.says).toContain('the comment on "Nobody wants to add it up."');
    expect(description()).toBe(commented);
  });

  it("does not go over what changed there", async () => {
    await run({ bead_ids: ["shop-1"], filters: { ids: ["OPS-12"] }, sync_mode: "sync" });
    const answer = await run({ operation: "update", bead_ids: ["shop-1"] }, { yes: true });
    expect(weights(answer)).toEqual(["person CHANGED_MEANWHILE"]);
    expect(bench.ticket("OPS-12").summary).not.toBe("Show prices with tax");
  });

  it("never goes through a context link", async () => {
    await run({ bead_ids: ["shop-1"], filters: { ids: ["OPS-12"] }, relation: "context" });
    for (const operation of ["update", "set_in_progress"] as const)
      expect(weights(await run({ operation, bead_ids: ["shop-1"] }, { yes: true }))).toEqual(["part NOT_LINKED"]);
  });
});

describe("sync_state", () => {
  it("refreshes what is cached, of these beads or of all, and touches no text", async () => {
    await run({ bead_ids: ["shop-1"], filters: { ids: ["OPS-12"] } });
    const text = bench.read(".beads/issues.jsonl");
    moveByHand(bench.sandbox.services.jira.world, "OPS-12", "Done", "5b10ac8d82e05b22cc7d4ef1");
    const answer = await run({ operation: "sync_state" });
    expect(answer.value?.tickets).toMatchObject([{ id: "OPS-12", state: "closed" }]);
    expect(entries("shop-1")).toMatchObject([{ state: "closed", direction: "linked" }]);
    expect(bench.read(".beads/issues.jsonl").replace(/external_tickets.*?\]/g, "")).toContain(
      "Nobody wants to add it up.",
    );
    expect(text).not.toBe(bench.read(".beads/issues.jsonl"));
    const again = bench.read(".beads/issues.jsonl");
    await run({ operation: "sync_state", bead_ids: ["shop-1"] });
    expect(bench.read(".beads/issues.jsonl")).toBe(again);
  });
});

describe("the reply", () => {
  it("tells capabilities under the planners' names, and offers without doing", async () => {
    await run({ bead_ids: ["shop-1"], filters: { ids: ["OPS-12"] } });
    const long = "Rounded half up, cached for ten minutes, invalidated whenever somebody edits prices or currencies.";
    bench.write(
      ".beads/issues.jsonl",
      bench.read(".beads/issues.jsonl").replace("Nobody wants", `${long} Nobody wants`),
    );
    const { value } = await run({ operation: "sync_state", bead_ids: ["shop-1"] });
    expect(value?.metadata?.["capabilities"]).toEqual({
      supports_children: true,
      supports_update: true,
      supports_state_sync: true,
      import: true,
      create: true,
      link: true,
      set_in_progress: true,
      close: true,
    });
    const offers = value?.metadata?.["offers"] as { offer: string; default: string }[];
    expect(offers.map(({ offer }) => offer)).toEqual(["import", "push-back"]);
    expect(new Set(offers.map((one) => one.default))).toEqual(new Set(["none"]));
    expect(made()).toBe(0);
  });

  it.each(["linear", "beads", "custom", "notion"] as const)("names %s as not available yet", async (provider) => {
    const answer = await run({ provider, bead_ids: ["shop-1"] });
    expect(weights(answer)).toEqual(["usage NOT_AVAILABLE_YET"]);
    expect(answer.value).toMatchObject({ tickets: [], errors: [expect.stringContaining(provider)] });
  });

  it.each(["no json", '{"provider":"jira","bead_ids":[]}', '{"provider":"jira","operation":"link","bead_ids":[{}]}'])(
    "to %s is a document with errors",
    async (text) => {
      const answer = await ticketsFrom(await bench.desk(), text);
      expect(answer.value).toMatchObject({ tickets: [], errors: [expect.any(String)] });
      expect(weights(answer)[0]).toBe("usage USAGE");
    },
  );

  it("says what would be done in a dry run, and writes nothing", async () => {
    const text = bench.read(".beads/issues.jsonl");
    const answer = await run({ operation: "create", bead_ids: ["shop-1"], ...project }, { dryRun: true });
    expect(answer.value?.metadata?.["planned"]).toHaveLength(1);
    expect([bench.read(".beads/issues.jsonl"), made()]).toEqual([text, 0]);
  });

  it("without credentials does the part that is here, and says what waits", async () => {
    const answer = await run({ bead_ids: ["shop-1"], filters: { ids: ["OPS-12"] } }, { without: ["jira"] });
    expect(weights(answer)).toEqual(["unverified NO_CREDENTIALS"]);
    expect(answer.value?.tickets).toMatchObject([{ id: "OPS-12" }]);
    expect(entries("shop-1")).toMatchObject([{ id: "OPS-12" }]);
  });
});
