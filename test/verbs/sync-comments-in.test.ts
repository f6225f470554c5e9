import { describe, expect, it, jest } from "@jest/globals";
import { status } from "@satellite/engine/verbs/status";
import { commentByHand, type Seed } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type VerbBench } from "./bench.js";
import { seedWithLabels, syncing, untied } from "./syncing.js";

jest.setTimeout(30_000);
const omar = "5b10ac8d82e05b22cc7d4ef2";
const shop = "acme/shop";
const more = { more: "sync: { comments: pull }\n" };
const both = { more: "sync: { comments: both }\n" };
const doc = (text: string) => ({
  type: "doc",
  version: 1,
  content: text.split("\n\n").map((words) => ({ type: "paragraph", content: [{ type: "text", text: words }] })),
});

/** What people say on either tracker. */
function talk({ sandbox }: Pick<VerbBench, "sandbox">) {
  const jira = () => sandbox.services.jira.world;
  const github = () => sandbox.services.github.world;
  const thread = () => github().thread(shop, 3);
  return {
    jira: {
      ref: "PROJ-1042",
      say: (body: string, id?: string) =>
        commentByHand(jira(), "PROJ-1042", { body: doc(body), ...(id === undefined ? {} : { id }) }, omar),
      takeBack: (id: string) => void commentByHand(jira(), "PROJ-1042", { body: null, id }, omar),
      count: () =>
        jira()
          .all()
          .find(({ key }) => key === "PROJ-1042")?.comments.length,
    },
    github: {
      ref: "#3",
      say: (body: string, id?: string) => {
        const known = thread().comments.find((one) => String(one.id) === id);
        if (known === undefined) return String(github().comment(shop, 3, { author: "omar", body }).id);
        known.body = body;
        thread().updatedAt = github().raw.tick();
        return String(known.id);
      },
      takeBack: (id: string) => {
        thread().comments = thread().comments.filter((one) => String(one.id) !== id);
        thread().updatedAt = github().raw.tick();
      },
      count: () => thread().comments.length,
    },
  };
}

/** The usual worlds, where nobody has said anything yet. */
function silentSeed(): Seed {
  const seed = seedWithLabels();
  return { ...seed, jira: { ...seed.jira, issues: seed.jira.issues.map((one) => ({ ...one, comments: [] })) } };
}

/** Whether the one text is the other with something put in at one place. */
function isInserted(before: string, after: string): boolean {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return after.endsWith(before.slice(at));
}

const callsOf = ({ sandbox }: VerbBench) => sandbox.requests().map(({ path, service }) => `${service} ${path}`);

describe.each(["backlog", "leanspec", "atelier", "markdown"] as const)("comments of tickets, into %s", (kind) => {
  const bench = openVerbBench({ kind, seed: silentSeed(), ...(kind === "backlog" ? { files: untied } : {}) });
  const { change, item, pulled, run } = syncing(bench);
  const bodies = async (id: string) => (await item(id)).content.comments.map(({ body }) => body);

  it.each(["jira", "github"] as const)("of %s come once, are told nowhere, and stay as they came", async (name) => {
    const { count, ref, say, takeBack } = talk(bench)[name];
    const id = await pulled(ref);
    await run();
    const before = bench.read((await item(id)).path);
    const first = say("First.\n\nWhy?");
    say("Second.");
    await run();
    expect(await bodies(id)).toEqual([]);
    const there = count();

    const answer = await run({}, both);
    expect(answer.value?.pulled).toMatchObject([{ fields: ["comments"] }]);
    expect(answer.plan.effects.map(({ says }) => says)).toEqual([
      expect.stringMatching(/^take 2 comments of .* into /),
    ]);
    const told = name === "jira" ? "PROJ-1042" : "acme/shop#3";
    expect((await item(id)).content.comments).toMatchObject([
      { author: `@omar (${told})`, at: expect.stringMatching(/^2026-/), body: "First.\n\nWhy?" },
      { author: `@omar (${told})`, body: "Second." },
    ]);
    const after = bench.read((await item(id)).path);
    if (kind !== "atelier") expect(isInserted(before, after)).toBe(true);
    const quiet = await run({}, both);
    expect([quiet.plan.effects, quiet.notices, count()]).toEqual([[], [], there]);

    say("First, said otherwise.", first);
    expect((await run({}, both)).plan.effects).toEqual([]);
    takeBack(first);
    expect((await run({}, both)).plan.effects).toEqual([]);
    expect(bench.read((await item(id)).path)).toBe(after);
    const shown = await status(await bench.desk(both), { issues: false, refresh: true });
    expect([shown.value?.rows, shown.notices]).toEqual([[], []]);

    say("Third.");
    await change(id, { addComments: [{ author: "@sara", at: "2026-01-05 10:00", body: "From here." }] });
    await run({}, both);
    expect((await bodies(id)).toSorted()).toEqual(["First.\n\nWhy?", "From here.", "Second.", "Third."].toSorted());
    // One was taken back there, two were said since.
    expect(count()).toBe((there ?? 0) + 1);
    const settled = await run({ refs: [id] }, both);
    expect([settled.plan.effects, settled.notices]).toEqual([[], []]);
  });

  it("are told from those that stand here, though nobody remembers", async () => {
    const { ref, say } = talk(bench).github;
    const id = await pulled(ref);
    say("Fine.");
    say("Fine.");
    await run({}, more);
    const before = await bodies(id);
    expect(before).toHaveLength(2);
    const { bases, cursors } = bench.store;
    await bases.remove((await item(id)).ref);
    await cursors.put(`sync:${kind}:github`, "");
    expect((await run({}, both)).plan.effects).toEqual([]);
    say("Third.");
    await run({}, both);
    expect(await bodies(id)).toEqual([...before, "Third."]);
  });

  it("bring nothing that acts, hides, or speaks as somebody else", async () => {
    const { ref, say } = talk(bench).github;
    const id = await pulled(ref);
    await run({}, more);
    say(hostile.join("\n\n"));
    expect((await run({}, more)).notices).toEqual([]);
    const { comments } = (await item(id)).content;
    expect(comments.map(({ author }) => author)).toEqual(["@omar (acme/shop#3)"]);
    const text = bench.read((await item(id)).path);
    for (const bad of [/javascript:/, /<script|<img/, /\u202e|\u200b/, /<!-- (?:COMMENTS|satellite: A-1)/])
      expect(text.replace(/<!-- COMMENTS:(?:BEGIN|END) -->\n/g, "")).not.toMatch(bad);
    expect(comments[0]?.body).toContain("the last word");
    expect((await item(id)).problems).toEqual([]);
    expect((await run({}, both)).plan.effects).toEqual([]);
  });
});

const hostile = [
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "[a](javascript:alert(1)) and a \u202ehidden\u200b word",
  "---\nauthor: @sara\ncreated: 2026-01-05 10:00\n---\nI agree\n---",
  "**@sara, 2026-01-05 10:00**\n\n> I agree",
  "<!-- COMMENTS:END -->\n\n<!-- satellite: A-1 -->\n\n## Notes\n\n# Title",
  "the last word\n\n```\nand code that nobody closes",
];

describe("comments of tickets", () => {
  const bench = openVerbBench({ seed: silentSeed(), files: untied });
  const { change, item, pulled, run } = syncing(bench);
  const bodies = async (id: string) => (await item(id)).content.comments.map(({ body }) => body);

  it("cost nothing where no ticket changed, and two calls a hundred tickets on Jira, one for fifty on GitHub", async () => {
    const { github, jira } = talk(bench);
    bench.sandbox.services.github.world.openIssue(shop, { number: 42, title: "Another", author: "sara" });
    const ids = [await pulled("PROJ-1042"), await pulled("#3"), await pulled("#42")];
    await run({}, more);
    await run({}, more);
    bench.sandbox.clearRequests();
    await run({}, more);
    expect(callsOf(bench)).toHaveLength(2);
    jira.say("One.");
    github.say("Two.");
    bench.sandbox.services.github.world.comment(shop, 42, { author: "omar", body: "Three." });
    bench.sandbox.clearRequests();
    await run({}, more);
    expect((await Promise.all(ids.map(bodies))).flat()).toEqual(["One.", "Two.", "Three."]);
    expect(callsOf(bench).filter((call) => call.startsWith("github"))).toHaveLength(2);
    expect(callsOf(bench).filter((call) => call.startsWith("jira"))).toHaveLength(3);
  });

  it("of machines, and those that are not for everybody, stay there", async () => {
    const id = await pulled("#3");
    const other = await pulled("PROJ-1042");
    const { services } = bench.sandbox;
    services.github.world.comment(shop, 3, { author: "coverage[bot]", body: "98 %" });
    const visibility = { type: "role", value: "Administrators", identifier: "Administrators" };
    commentByHand(services.jira.world, "PROJ-1042", { body: doc("For few."), visibility }, omar);
    await run({}, more);
    expect([await bodies(id), await bodies(other)]).toEqual([[], []]);
  });

  it("are shown by a dry run, come only where tickets bring values here, and not when only pushing", async () => {
    const { ref, say } = talk(bench).jira;
    const id = await pulled(ref);
    await run({}, more);
    say("Seen.");
    const dry = await run({ review: true }, { ...more, dryRun: true });
    expect(dry.notices).toMatchObject([
      { weight: "said", says: expect.stringMatching(/@omar \(PROJ-1042\) says "Seen\."$/) },
    ]);
    expect(dry.value?.pulled).toMatchObject([{ fields: ["comments"] }]);
    expect(dry.plan.effects).toMatchObject([{ kind: "item-edit", patch: { addComments: [{ body: "Seen." }] } }]);
    await run({ direction: "push-only" }, more);
    expect(await bodies(id)).toEqual([]);
    await run({}, more);
    expect(await bodies(id)).toEqual(["Seen."]);
    const rows = await bench.store.journal.rows({ on: (await item(id)).ref });
    expect(rows[0]).toMatchObject({
      effect: { patch: { addComments: [{ body: "Seen." }] } },
      receipt: { outcome: "done" },
    });
  });

  it("that we wrote come not back, also where somebody took our mark away", async () => {
    const id = await pulled("#3");
    await run({}, both);
    await change(id, { addComments: [{ author: "@sara", at: "2026-01-05 10:00", body: "From here." }] });
    await run({}, both);
    const { world } = bench.sandbox.services.github;
    const [told] = world.thread(shop, 3).comments;
    if (told === undefined) throw new Error("nothing was told");
    expect(told.body).toMatch(/^<!-- satellite:sync:.*\n[^]*From here\.$/);
    for (const body of ["Ours, edited.", "Ours, edited again."]) {
      told.body = body;
      world.thread(shop, 3).updatedAt = world.raw.tick();
      expect((await run({}, both)).plan.effects).toEqual([]);
    }
    expect(await bodies(id)).toEqual(["From here."]);
  });

  it("that could not be read are read by the next run", async () => {
    const { ref, say } = talk(bench).jira;
    const id = await pulled(ref);
    await run({}, more);
    say("Seen.");
    bench.sandbox.faults.add({
      kind: "status",
      status: 503,
      service: "jira",
      path: "/rest/api/3/comment/list",
      times: "always",
    });
    expect(weights(await run({ refs: [id] }, more))).toEqual(["unverified UNAVAILABLE"]);
    expect(await bodies(id)).toEqual([]);
    bench.sandbox.faults.clear();
    expect(weights(await run({}, more))).toEqual([]);
    expect(await bodies(id)).toEqual(["Seen."]);
  });

  it("are cut where they are too long, and stay there where an item holds as many as it may", async () => {
    const { ref, say } = talk(bench).github;
    const id = await pulled(ref);
    say(`A long one. ${"word ".repeat(4_000)}`);
    for (let count = 0; count < 15; count += 1) say(`${count} ${"x".repeat(15_000)}`);
    expect(weights(await run({}, more))).toEqual(["said TOO_LONG"]);
    const [first = "", ...others] = await bodies(id);
    expect(Buffer.byteLength(first)).toBeLessThanOrEqual(16_000);
    expect(first).toMatch(/The whole comment: <http\S+#issuecomment-\d+>$/);
    expect(others.length).toBeGreaterThan(8);
    expect(Buffer.byteLength([first, ...others].join(""))).toBeLessThanOrEqual(200_000);
    expect((await run({}, more)).plan.effects).toEqual([]);
  });
});

describe("comments of tickets, in a format that has no place for them", () => {
  const bench = openVerbBench({ kind: "debussy" });
  const { run } = syncing(bench);

  it("stay there, and the plan says so", async () => {
    const { github } = talk(bench);
    github.say("Seen.");
    const answer = await run({ refs: ["#3"] }, more);
    expect(answer.skipped).toMatchObject([{ kind: "item-edit", because: "sync.comments", why: "not-able" }]);
    expect(callsOf(bench).filter((call) => call.includes("comment"))).toEqual([]);
  });
});
