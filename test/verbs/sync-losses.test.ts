import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import { conflicts } from "@satellite/engine/verbs/conflicts";
import { resolve, type ResolveInput } from "@satellite/engine/verbs/resolve";
import { setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";
import { seedWithLabels, syncing } from "./syncing.js";

jest.setTimeout(30_000);
const bench = openVerbBench({ seed: seedWithLabels() });
const { change, item, pulled, run } = syncing(bench);
const [sara, omar] = ["5b10ac8d82e05b22cc7d4ef1", "5b10ac8d82e05b22cc7d4ef2"] as const;

const words = (text: string) => ({ type: "text", text });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const mention = { type: "mention", attrs: { id: omar, text: "@Ana Ruiz" } };
const status = { type: "status", attrs: { text: "Blocked", color: "red" } };
const media = { type: "media", attrs: { type: "file", id: "m1", collection: "c", alt: "login.png" } };
const picture = { type: "mediaSingle", attrs: { layout: "center" }, content: [media] };
const panel = { type: "panel", attrs: { panelType: "warning" }, content: [paragraph(words("Do not ship on Friday"))] };
const first = paragraph(words("The login page asks twice."));
const asked = paragraph(words("Ask "), mention, words(" before you begin."));
const rich = [first, panel, asked, picture, paragraph(words("It is "), status, words(".")), paragraph(words("Last."))];
const lines = {
  asked: "Ask @Ana Ruiz before you begin.",
  picture: "\\[image: login.png]",
};
const theMention = "the mention of Ana Ruiz";

let id = "";
const jira = () => bench.sandbox.services.jira.world;
const there = (): readonly unknown[] => {
  const issue = jira()
    .all()
    .find(({ key }) => key === "PROJ-1042");
  return issue?.description?.content ?? [];
};
const before = () => JSON.stringify(there());
const describeAs = (...content: readonly unknown[]): void =>
  setByHand(jira(), "PROJ-1042", { field: "description", value: doc(content) }, sara);
const doc = (content: readonly unknown[]) => ({ version: 1, type: "doc", content });
const here = async () => (await item(id)).content.body;
const edit = async (from: string, to: string): Promise<void> => {
  const text = await here();
  expect(text).toContain(from);
  await change(id, { body: text.replace(from, to) });
};
const decide = async (input: Partial<ResolveInput> = {}, options: DeskOptions = {}) =>
  resolve(await bench.desk(options), { item: id, ...input });
const quiet = async (): Promise<void> => {
  const again = await run({ refs: [id] });
  expect([again.plan.effects, weights(again)]).toEqual([[], []]);
};
const rows = () => bench.store.conflicts.all();

beforeEach(async () => {
  describeAs(...rich);
  id = await pulled("PROJ-1042");
  await run({ refs: [id] });
});

describe("a ticket's rich text", () => {
  it("stays byte for byte where another paragraph was edited", async () => {
    const others = JSON.stringify(there().slice(1));
    await edit("asks twice", "asks three times");
    expect(weights(await run({ refs: [id] }))).toEqual([]);
    expect(there()[0]).toMatchObject({ content: [{ text: "The login page asks three times." }] });
    expect(JSON.stringify(there().slice(1))).toBe(others);
    await quiet();
  });

  it("goes with a block that somebody took out, and nobody is asked", async () => {
    await edit(`${lines.asked}\n\n`, "");
    await edit(`${lines.picture}\n\n`, "");
    expect(weights(await run({ refs: [id] }))).toEqual([]);
    expect(there()).toEqual(rich.filter((block) => block !== asked && block !== picture));
    await quiet();
  });
});

describe("an edit that would take something from it", () => {
  const lost = [theMention, "image login.png"];
  let was = "";
  beforeEach(async () => {
    was = before();
    await edit("@Ana Ruiz", "Ana");
    await edit(lines.picture, "See the picture.");
  });
  const row = { kind: "loss", field: "body", lost };

  it.each([
    {},
    { strategy: "local-wins" },
    { direction: "push-only" },
    { review: true, strategy: "last-write-wins" },
  ] as const)("is not written, and listed: %j", async (input) => {
    const dry = await run({ refs: [id], ...input }, { dryRun: true });
    expect([dry.value?.waiting, dry.plan.effects, await rows()]).toMatchObject([[row], [], []]);
    const answer = await run({ refs: [id], ...input });
    expect(weights(answer)).toEqual(["person LOSS"]);
    expect(answer.notices[0]?.says).toContain(`${theMention}, image login.png`);
    expect([before(), answer.value?.waiting, await rows()]).toMatchObject([was, [row], [row]]);
    const listed = await conflicts(await bench.desk(), { item: id });
    expect([weights(listed), listed.value?.conflicts]).toMatchObject([["person CONFLICT"], [row]]);
  });

  it("holds nothing else up: other fields and items go on, and it is told again without a write", async () => {
    const other = await pulled("#3");
    const both = { refs: [id, other] };
    await run(both);
    await change(id, { title: "Ours" });
    await change(other, { title: "Ours too" });
    const answer = await run(both);
    expect(answer.value?.pushed).toMatchObject([{ fields: ["title"] }, { fields: ["title"] }]);
    expect([weights(answer), bench.ticket("PROJ-1042").summary, before()]).toEqual([["person LOSS"], "Ours", was]);
    const again = await run(both);
    expect([again.plan.effects, weights(again)]).toEqual([[], ["person LOSS"]]);
  });

  it("goes when somebody says so, naming what went", async () => {
    await run({ refs: [id] });
    const dry = await decide({ field: "body", take: "local" }, { dryRun: true });
    expect([weights(dry), before()]).toEqual([["said LOSS"], was]);
    const answer = await decide({ field: "body", take: "local" });
    expect(answer.value?.fields).toMatchObject([{ field: "body", kind: "loss", did: "resolved" }]);
    expect(answer.notices).toMatchObject([{ weight: "said", says: `PROJ-1042 lost ${lost.join(", ")}` }]);
    expect(before()).toContain("Ask Ana before you begin.");
    expect([there()[1], JSON.stringify(there()[4]), await rows()]).toEqual([panel, JSON.stringify(rich[4]), []]);
    await quiet();
  });

  it("gives way to the ticket's text", async () => {
    await run({ refs: [id] });
    expect(weights(await decide({ field: "body", take: "remote" }))).toEqual([]);
    expect([before(), await rows()]).toEqual([was, []]);
    expect(await here()).toContain(`${lines.asked}\n\n${lines.picture}`);
    await quiet();
  });

  it("falls when what was missing is put back", async () => {
    await run({ refs: [id] });
    await edit("Ask Ana", "Ask @Ana Ruiz");
    await edit("See the picture.", lines.picture);
    expect(weights(await run({ refs: [id] }))).toEqual([]);
    expect([before(), await rows()]).toEqual([was, []]);
  });

  it("shows at a terminal what would go, and takes the answer", async () => {
    await run({ refs: [id] });
    expect(weights(await decide({}, { answers: [0] }))).toEqual(["said LOSS"]);
    expect(bench.asked.at(-1)?.details).toEqual(expect.arrayContaining(lost.map((one) => `local   drops ${one}`)));
    expect(before()).not.toContain("mention");
  });
});

describe("a choice between two texts", () => {
  it("says what taking ours would cost, and taking it goes", async () => {
    const theirs = paragraph(words("Ask "), mention, words(" whenever."));
    await edit(lines.asked, "Ask whoever is there.");
    describeAs(...rich.map((block) => (block === asked ? theirs : block)));
    expect(weights(await run({ refs: [id] }))).toEqual(["person CONFLICT"]);
    expect(await rows()).toMatchObject([{ kind: "conflict", lost: [theMention] }]);
    expect(weights(await decide({ take: "local" }))).toEqual(["said LOSS"]);
    expect(JSON.stringify(there()[2])).toContain("whoever");
    await quiet();
  });

  it("asks once more about what nobody had seen when it was listed", async () => {
    await edit("@Ana Ruiz", "Ana");
    await run({ refs: [id] });
    // With a comment on it, a word reads the same.
    const commented = {
      ...words("Last."),
      marks: [{ type: "annotation", attrs: { id: "9", annotationType: "inlineComment" } }],
    };
    await edit("Last.", "At last!");
    await run({ refs: [id] });
    describeAs(...rich.slice(0, -1), paragraph(commented));
    const first = await decide({ take: "local" });
    expect([weights(first), first.value?.fields]).toMatchObject([["person LOSS"], [{ did: "left" }]]);
    expect(await rows()).toMatchObject([{ lost: [theMention, 'the comment on "Last."'] }]);
    expect(JSON.stringify(there())).toContain("mention");
    expect(weights(await decide({ take: "local" }))).toEqual(["said LOSS"]);
    expect(JSON.stringify(there())).not.toContain("mention");
    await quiet();
  });
});
