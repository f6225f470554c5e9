import { beforeEach, describe, expect, it } from "@jest/globals";
import { resume, type Draft } from "@satellite/engine/desk";
import { conflicts } from "@satellite/engine/verbs/conflicts";
import { unlink } from "@satellite/engine/verbs/link";
import { resolve, type ResolveInput } from "@satellite/engine/verbs/resolve";
import { weights } from "./bench.js";
import { apart, begin, bench, decide, here, id, onGitHub, onJira, quiet, step, waiting } from "./resolving.js";

describe.each([onJira, onGitHub])("a title that both sides of $name changed", (tracker) => {
  beforeEach(() => begin(tracker));

  it.each(["local", "remote", "base"] as const)("takes %s: both read it, and the next sync is quiet", async (take) => {
    const base = tracker.read().title;
    await apart(tracker, "title", "Ours", "Theirs");
    const answer = await decide({ take });
    const value = { local: "Ours", remote: "Theirs", base }[take];
    expect(answer.notices).toEqual([]);
    expect(answer.value).toMatchObject({ item: { id }, fields: [{ field: "title", did: "resolved", take, value }] });
    expect([await here("title"), tracker.read().title]).toEqual([value, value]);
    expect(await waiting()).toEqual([]);
    await quiet();
  });

  it("is left when a side changed since: nothing is written, and a sync is asked for", async () => {
    await apart(tracker, "title", "Ours", "Theirs");
    tracker.change("title", "Theirs again");
    const answer = await decide({ take: "local" });
    expect(answer.notices).toMatchObject([{ weight: "person", code: "CHANGED_MEANWHILE" }]);
    expect(answer.notices[0]?.remedy).toContain("satellite sync TASK-3");
    expect([await here("title"), tracker.read().title]).toEqual(["Ours", "Theirs again"]);
    await step();
    expect(weights(await decide({ take: "local" }))).toEqual([]);
    expect(tracker.read().title).toBe("Ours");
  });
});

describe("a body that both sides changed", () => {
  const texts = [
    "One.\n\nTwo.\n\nThree.",
    "One here.\n\nTwo here.\n\nThree.",
    "One.\n\nTwo there.\n\nThree there.",
  ] as const;
  const [was, ours, theirs] = texts;
  beforeEach(async () => {
    onJira.change("body", was);
    await begin(onJira);
    await apart(onJira, "body", ours, theirs);
  });

  it.each([
    ["local", "One here.\n\nTwo here.\n\nThree there."],
    ["remote", "One here.\n\nTwo there.\n\nThree there."],
  ] as const)("takes %s where both did; what one side alone changed stays", async (take, wanted) => {
    expect((await decide({ take })).notices).toEqual([]);
    expect([(await here("body")).trim(), onJira.read().body.trim()]).toEqual([wanted, wanted.replace(/\n\n/g, "\n")]);
    await quiet();
  });

  it("shows each disputed place, and takes what somebody makes of both", async () => {
    const drafts: Draft[] = [];
    const edit = async (draft: Draft) => {
      drafts.push(draft);
      return { text: draft.text.replace(/<{7}[^]*>{7} remote/, "Two, of both.") };
    };
    const desk = await bench.desk({ answers: [3] });
    const answer = await resolve({ ...desk, ask: { ...desk.ask, edit } }, { item: id });
    expect(bench.asked).toMatchObject([
      { details: ["line 3:", "base    Two.", "local   Two here.", "remote  Two there."], options: expect.any(Array) },
    ]);
    expect(drafts[0]?.text).toBe(
      "One here.\n\n<<<<<<< local\nTwo here.\n=======\nTwo there.\n>>>>>>> remote\n\nThree there.\n",
    );
    expect(answer.value?.fields).toMatchObject([{ did: "resolved", take: "edit" }]);
    expect((await here("body")).trim()).toBe("One here.\n\nTwo, of both.\n\nThree there.");
    await quiet();
  });

  it.each([
    ["left as it was", (text: string) => text],
    ["with one marker left", (text: string) => text.replace(/^(?:<|=){7}.*\n/gm, "")],
    ["with the row between them left", (text: string) => text.replace(/^(?:<|>){7}.*\n/gm, "")],
  ])("refuses a text %s, and writes nothing", async (_, change) => {
    const desk = await bench.desk();
    const edit = ({ text }: Draft) => Promise.resolve({ text: change(text) });
    const answer = await resolve({ ...desk, ask: { ...desk.ask, edit } }, { item: id, edit: true });
    expect(weights(answer)).toEqual(["person CONFLICT"]);
    expect((await here("body")).trim()).toBe(ours);
    expect(await waiting()).toEqual(["conflict body"]);
  });

  it("takes no text in which both versions stand", async () =>
    expect(weights(await decide({ take: "merged" }))).toEqual(["usage USAGE"]));
});

describe("a question", () => {
  beforeEach(async () => {
    await begin(onJira);
    await apart(onJira, "title", "Ours", "Theirs");
  });

  it("is listed with its values whole, and ends with 3 while it waits", async () => {
    const answer = await conflicts(await bench.desk());
    expect(answer.value?.conflicts).toMatchObject([
      { id, title: "Ours", ticket: "jira:PROJ-1042", field: "title", kind: "conflict", ours: "Ours", theirs: "Theirs" },
    ]);
    expect(weights(answer)).toEqual(["person CONFLICT"]);
    await decide({ take: "local" });
    const none = await conflicts(await bench.desk());
    expect([none.value, none.notices]).toEqual([{ conflicts: [] }, []]);
  });

  it.each([
    ["nobody is there", [], ["person NOT_CONFIRMED"], "Theirs"],
    ["nothing is chosen", ["none"], ["person CHANGED_MEANWHILE"], "Theirs"],
    ["the item's value is chosen", [0], [], "Ours"],
    ["the ticket's value is chosen", [1], [], "Theirs"],
    ["editing is chosen, and there is no editor", [3], ["person NOT_CONFIRMED"], "Theirs"],
  ] as const)("at a terminal, when %s", async (_, answers, told, title) => {
    expect(weights(await decide({}, { answers }))).toEqual(told);
    expect(onJira.read().title).toBe(title);
    expect(await waiting()).toEqual(told.length > 0 ? ["conflict title"] : []);
  });

  it("is not answered by a dry run, nor by --yes", async () => {
    const dry = await decide({ take: "local" }, { dryRun: true });
    expect(dry.value?.fields).toMatchObject([{ did: "planned", value: "Ours" }]);
    expect(dry.plan.effects).toMatchObject([{ kind: "ticket-edit", because: "resolve" }]);
    expect(weights(await decide({}, { yes: true }))).toEqual(["person NOT_CONFIRMED"]);
    expect([onJira.read().title, await waiting()]).toEqual(["Theirs", ["conflict title"]]);
  });

  it.each([
    ["--offline", { offline: true }],
    ["no token", { without: ["jira"] }],
  ] as const)("waits on where the tracker cannot be asked: %s", async (_, options) => {
    const answer = await decide({ take: "remote" }, options);
    expect(answer.notices).toMatchObject([{ weight: "unverified" }]);
    expect([await here("title"), await waiting()]).toEqual(["Ours", ["conflict title"]]);
  });

  it("that an outage cut short waits in the journal, and the next sync ends it", async () => {
    bench.sandbox.faults.add({ service: "jira", method: "PUT", kind: "status", status: 503, times: "always" });
    const answer = await decide({ take: "local" });
    expect(answer.notices).toMatchObject([{ weight: "unverified" }]);
    expect([answer.pending.length, answer.value?.fields[0]?.did, await waiting()]).toEqual([
      1,
      "left",
      ["conflict title"],
    ]);
    bench.sandbox.faults.clear();
    await resume(await bench.desk());
    await step();
    expect([onJira.read().title, await waiting()]).toEqual(["Ours", []]);
  });

  it.each<readonly [string, Partial<ResolveInput>, string]>([
    ["an item that is not there", { item: "99" }, "usage NO_ITEM"],
    ["a field that is none", { field: "titel" }, "usage USAGE"],
    ["a choice and an edit", { take: "local", edit: true }, "usage USAGE"],
    ["unlink, where both are there", { take: "unlink" }, "usage USAGE"],
    ["a ticket that reads as none", { ticket: "???" }, "usage USAGE"],
  ])("is not answered by %s", async (_, input, told) => {
    expect(weights(await decide(input))).toEqual([told]);
    expect(await waiting()).toEqual(["conflict title"]);
  });

  it.each([["3"], ["task-3"], ["PROJ-1042"]])("is found by %s", async (typed) =>
    expect((await decide({ item: typed, take: "local" })).value?.fields).toHaveLength(1),
  );

  it("of another field is no question: nothing is written", async () => {
    const answer = await decide({ field: "body", take: "local" });
    expect([weights(answer), answer.plan.effects]).toEqual([["said CHANGED_MEANWHILE"], []]);
  });

  it("falls with the link that it is about", async () => {
    await unlink(await bench.desk({ yes: true }), { item: id, ref: "PROJ-1042" });
    expect(await waiting()).toEqual([]);
  });
});
