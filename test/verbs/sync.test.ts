import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import { openVerbBench, weights } from "./bench.js";
import { closing, seedWithLabels, syncing, trackersOf, type Tracker } from "./syncing.js";

jest.setTimeout(30_000);
const bench = openVerbBench({ seed: seedWithLabels() });
const { change, item, pulled, run } = syncing(bench);
const omar = "5b10ac8d82e05b22cc7d4ef2";

describe.each(trackersOf(bench).map((one) => [one.name, one] as [string, Tracker]))("with %s", (_name, tracker) => {
  let id = "";
  beforeEach(async () => {
    tracker.edit({ title: "Sign in", body: "One.\n\nTwo.\n\nThree.", labels: ["login"] });
    id = await pulled(tracker.typed);
    const first = await run({ refs: [id] });
    expect([first.plan.effects, first.notices]).toEqual([[], []]);
  });
  const quiet = async () => {
    const again = await run({ refs: [id] });
    expect(again.plan.effects).toEqual([]);
    expect(again.receipts).toEqual([]);
    return again;
  };

  it("a title comes in", async () => {
    tracker.edit({ title: "Sign in without typing" });
    const answer = await run({ refs: [id] });
    expect(answer.value).toMatchObject({ pulled: [{ ticket: tracker.ref, fields: ["title"] }], pushed: [] });
    expect((await item(id)).content.title).toBe("Sign in without typing");
    expect(weights(await quiet())).toEqual([]);
  });

  it("a title goes out", async () => {
    await change(id, { title: "Nobody types" });
    const answer = await run({ refs: [id] });
    expect(answer.value).toMatchObject({ pushed: [{ ticket: tracker.ref, fields: ["title"] }], pulled: [] });
    expect(tracker.now().title).toBe("Nobody types");
    expect(weights(await quiet())).toEqual([]);
  });

  it("texts that changed in different places hold both edits", async () => {
    tracker.edit({ body: "One more.\n\nTwo.\n\nThree." });
    await change(id, { body: "One.\n\nTwo.\n\nThree less." });
    const answer = await run({ refs: [id] });
    expect(weights(answer)).toEqual([]);
    expect((await item(id)).content.body.trim()).toBe("One more.\n\nTwo.\n\nThree less.");
    for (const words of ["One more.", "Three less."]) expect(tracker.now().body).toContain(words);
    await quiet();
  });

  it("line breaks by white space stay where nobody touched them", async () => {
    await change(id, { body: "One,  \nand on.\n\nTwo.\n\nThree." });
    expect(weights(await run({ refs: [id] }))).toEqual([]);
    await quiet();
    tracker.edit({ body: tracker.name === "github" ? "One,  \nand on.\n\nTwo.\n\nThree!" : "One,\n\nTwo.\n\nThree!" });
    if (tracker.name === "jira") return;
    await run({ refs: [id] });
    expect((await item(id)).content.body.trim()).toBe("One,  \nand on.\n\nTwo.\n\nThree!");
    await quiet();
  });

  it("a paragraph that both changed waits, with both texts, and the command ends with 3", async () => {
    tracker.edit({ body: "One.\n\nTwo of theirs.\n\nThree." });
    await change(id, { body: "One.\n\nTwo of ours.\n\nThree." });
    const answer = await run({ refs: [id] });
    expect(weights(answer)).toEqual(["person CONFLICT"]);
    const [row] = await bench.store.conflicts.all();
    expect(row).toMatchObject({ field: "body", kind: "conflict", ticket: tracker.ref });
    expect([row?.ours, row?.theirs, row?.base].map((text) => String(text).trim())).toEqual([
      "One.\n\nTwo of ours.\n\nThree.",
      "One.\n\nTwo of theirs.\n\nThree.",
      "One.\n\nTwo.\n\nThree.",
    ]);
    expect(weights(await quiet())).toEqual(["person CONFLICT"]);
    await change(id, { body: "One.\n\nTwo of theirs.\n\nThree." });
    expect(weights(await run({ refs: [id] }))).toEqual([]);
    expect(await bench.store.conflicts.all()).toEqual([]);
  });

  it("labels travel as what was added and taken away", async () => {
    tracker.edit({ labels: [...tracker.now().labels.filter((one) => one !== "login"), "web"] });
    await change(id, { addLabels: ["ours"] });
    expect(weights(await run({ refs: [id] }))).toEqual([]);
    expect((await item(id)).content.labels.toSorted()).toEqual(["ours", "web"]);
    expect(tracker.now().labels).toEqual(expect.arrayContaining(["web", "ours"]));
    expect(tracker.now().labels).not.toContain("login");
    await quiet();
  });

  it("who is assigned comes in, and goes out", async () => {
    tracker.edit({ assignee: omar });
    await run({ refs: [id] });
    expect((await item(id)).content.assignees).toEqual(["@omar"]);
    await quiet();
    await change(id, { assignees: ["@sara"] });
    await run({ refs: [id] });
    expect(tracker.now().assignees).toHaveLength(1);
    expect(tracker.now().assignees).not.toContain(tracker.name === "jira" ? omar : "omar");
    await quiet();
  });

  it("the state comes in, in the item's own word, and its mirror with it", async () => {
    tracker.start();
    await run({ refs: [id] });
    expect(await item(id)).toMatchObject({ content: { status: "In Progress" }, links: [{ state: "in_progress" }] });
    await quiet();
    tracker.close();
    await run({ refs: [id] });
    expect((await item(id)).content.status).toBe("Done");
    await quiet();
  });

  it("the state goes out, forward alone, and the file notes where the ticket is", async () => {
    await change(id, { status: "In Progress" });
    expect(weights(await run({ refs: [id] }))).toEqual([]);
    expect(tracker.now()[tracker.name === "jira" ? "state" : "labels"]).toContain(
      tracker.name === "jira" ? "In Development" : "status: in progress",
    );
    expect((await item(id)).links).toMatchObject([{ state: "in_progress" }]);
    await quiet();
    await change(id, { status: "To Do" });
    const back = await run({ refs: [id] });
    expect(weights(back)).toEqual(["drift DRIFT"]);
    expect(back.skipped).toMatchObject([{ kind: "move", why: "not-allowed" }]);
    expect((await item(id)).content.status).toBe("To Do");
  });

  it("a ticket is closed only where that was opted in", async () => {
    await change(id, { status: "Done" });
    const kept = await run({ refs: [id] });
    expect(kept.skipped).toMatchObject([{ why: "not-asked" }]);
    expect(tracker.now().state).not.toMatch(/done|closed/i);
    const opted = { config: closing, more: "on: { merged: closed }\n" };
    await run({ refs: [id] }, opted);
    expect(tracker.now().state).toMatch(/done|closed/i);
    const again = await run({ refs: [id] }, opted);
    expect(again.plan.effects).toEqual([]);
  });
});
