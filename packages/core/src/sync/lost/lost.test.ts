import { describe, expect, it } from "@jest/globals";
import type { ItemContent, ItemPatch } from "../../contracts/item.js";
import type { ItemEditEffect } from "../../contracts/workspace.js";
import { lostOf, withoutLost } from "./lost.js";

const content: ItemContent = {
  title: "Old",
  status: "To Do",
  body: "One.",
  criteria: [],
  labels: ["mine"],
  assignees: [],
  dependsOn: [],
  comments: [],
  sections: {},
};
const write = (patch: ItemPatch, was: Partial<ItemContent> = {}): ItemEditEffect => ({
  kind: "item-edit",
  on: "item:backlog:TASK-1",
  patch,
  expect: "r0",
  was,
});
const title = write({ title: "New" }, { title: "Old" });

describe("writes that a file does not show", () => {
  it.each<[string, Partial<ItemContent>, ItemEditEffect[], Record<string, unknown>, object]>([
    ["nothing was written", {}, [], { title: "New" }, {}],
    ["it stands there", { title: "New" }, [title], { title: "New" }, {}],
    ["it stands there as its format shows it", { title: "new" }, [title], { title: "new" }, {}],
    ["what was there before stands there", {}, [title], { title: "New" }, { title: { is: "before", value: "Old" } }],
    ["something else", { title: "Mine" }, [title], { title: "New" }, { title: { is: "unclear" } }],
    [
      "the first of two writes knew what was there",
      {},
      [title, write({ title: "Newest" }, { title: "New" })],
      { title: "Newest" },
      { title: { is: "before", value: "Old" } },
    ],
    [
      "labels that did not come or go",
      { labels: ["mine", "gone"] },
      [write({ addLabels: ["web", "mine"], removeLabels: ["gone"] })],
      { labels: ["mine", "web"] },
      { labels: { is: "labels", absent: ["web"], still: ["gone"] } },
    ],
    [
      "boxes",
      { criteria: [{ text: "a", done: false }] },
      [write({ criteria: [{ text: "a", done: true }] })],
      { criteria: [{ text: "a", done: true }] },
      { criteria: { is: "unclear" } },
    ],
  ])("%s", (_, more, writes, agreed, lost) =>
    expect(lostOf({ content: { ...content, ...more } }, writes, agreed)).toEqual(lost),
  );

  it("count for nothing in what was agreed on, and their marks neither", () => {
    const sync = { marks: { title: "m", body: "m", labels: "m", status: "m" }, revision: "r1" };
    const agreed = { title: "New", body: "Both", labels: ["mine", "web"], status: "To Do", sync };
    expect(
      withoutLost(agreed, {
        title: { is: "before", value: "Old" },
        body: { is: "unclear" },
        labels: { is: "labels", absent: ["web"], still: ["gone"] },
      }),
    ).toEqual({
      title: "Old",
      labels: ["gone", "mine"],
      status: "To Do",
      sync: { marks: { status: "m" }, revision: "r1" },
    });
  });
});
