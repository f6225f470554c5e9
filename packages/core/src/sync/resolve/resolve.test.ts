import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { FieldValue } from "../../merge/fields/index.js";
import { decisionFor, draftOf, textsOf, valueOfDraft, within, type Dispute, type Take } from "./index.js";

const same = (one: FieldValue, other: FieldValue): boolean => JSON.stringify(one) === JSON.stringify(other);
const title: Dispute = { field: "title", base: "was", ours: "here", theirs: "there" };
const body: Dispute = {
  field: "body",
  base: "One.\n\nTwo.\n\nThree.",
  ours: "One here.\n\nTwo here.\n\nThree.",
  theirs: "One.\n\nTwo there.\n\nThree there.",
};
/** Only ours moved; what is asked about is what the ticket would lose. */
const loss: Dispute = {
  field: "body",
  base: "Ask @Ana.\n\nTwo.",
  ours: "Ask Ana.\n\nTwo.",
  theirs: "Ask @Ana.\n\nTwo.",
  merged: "Ask Ana.\n\nTwo.",
  lost: ["the mention of Ana"],
  isLoss: true,
};
const labels: Dispute = { field: "labels", base: ["a"], ours: ["a", "b"], theirs: ["c"], merged: ["b", "c"] };

describe("a choice as a decision", () => {
  it.each<readonly [Dispute, Take, object]>([
    [title, "local", { kind: "to-remote", value: "here", agreed: "here" }],
    [title, "remote", { kind: "to-local", value: "there", agreed: "there" }],
    [title, "base", { kind: "both", value: "was", agreed: "was" }],
    [title, "merged", { says: "title: the two cannot be brought into one" }],
    [
      { field: "title", ours: "here", theirs: "there" },
      "base",
      { says: "title: nobody knows what both last agreed on" },
    ],
    [{ field: "title", ours: "here", theirs: "there" }, "local", { kind: "to-remote", value: "here" }],
    [{ ...title, theirs: "here" }, "local", { kind: "none", agreed: "here" }],
    [body, "local", { kind: "both", value: "One here.\n\nTwo here.\n\nThree there." }],
    [body, "remote", { kind: "both", value: "One here.\n\nTwo there.\n\nThree there." }],
    [
      { ...body, merged: "<<<<<<< local\na\n=======\nb\n>>>>>>> remote" },
      "merged",
      { says: expect.stringContaining("markers") },
    ],
    [labels, "merged", { kind: "both", value: ["b", "c"] }],
    [loss, "local", { kind: "to-remote", value: loss.ours }],
    [loss, "remote", { kind: "to-local", value: loss.theirs }],
  ])("%j, %s", (dispute, take, wanted) => expect(decisionFor(dispute, { take }, same)).toMatchObject(wanted));

  it("a value that somebody wrote goes to each side that has another", () => {
    expect(decisionFor(title, { value: "mine" }, same)).toEqual({ kind: "both", value: "mine", agreed: "mine" });
    expect(decisionFor(title, { value: "there" }, same)).toMatchObject({ kind: "to-local" });
  });

  it("leaves both sides with one value, whatever they were", () => {
    const value = fc.constantFrom("", "a", "b", "c d");
    fc.assert(
      fc.property(value, value, value, fc.constantFrom<Take>("local", "remote", "base"), (base, ours, theirs, take) => {
        const decision = decisionFor({ field: "title", base, ours, theirs }, { take }, same);
        if ("says" in decision || decision.kind === "suggest" || decision.kind === "conflict") throw new Error("open");
        const to = (side: "to-local" | "to-remote", before: string): FieldValue =>
          decision.kind === side || decision.kind === "both" ? decision.value : before;
        expect(to("to-local", ours)).toEqual(to("to-remote", theirs));
      }),
    );
  });
});

describe("a decision, as far as it may be written", () => {
  const both = { kind: "both", value: "v", agreed: "v" } as const;
  const up = { kind: "to-remote", value: "here", agreed: "here" } as const;
  const down = { kind: "to-local", value: "there", agreed: "there" } as const;
  it.each([
    [both, true, true, both],
    [both, true, false, { kind: "to-local", value: "v", agreed: "there", drift: "local" }],
    [both, false, true, { kind: "to-remote", value: "v", agreed: "here", drift: "remote" }],
    [both, false, false, { kind: "none", agreed: "there", drift: "local" }],
    [up, true, false, { kind: "none", agreed: "there", drift: "local" }],
    [up, false, true, up],
    [down, false, true, { kind: "none", agreed: "here", drift: "remote" }],
    [down, true, false, down],
    [{ kind: "none", agreed: "x" } as const, false, false, { kind: "none", agreed: "x" }],
  ])("%j, local %j, remote %j", (decision, local, remote, wanted) =>
    expect(within(decision, title, { local, remote })).toEqual(wanted),
  );
});

describe("a text to edit", () => {
  it.each<readonly [string, Dispute, string]>([
    ["a line above the other", title, "<<<<<<< local\nhere\n=======\nthere\n>>>>>>> remote\n"],
    ["what could be merged", { ...title, merged: "both" }, "both\n"],
    ["a list", labels, "b\nc\n"],
    [
      "boxes",
      { field: "criteria", ours: [], theirs: [], merged: [{ text: "it runs", done: true }] },
      "- [x] it runs\n",
    ],
  ])("%s", (_, dispute, wanted) => expect(draftOf(dispute)).toBe(wanted));

  it.each<readonly [Dispute, string, object]>([
    [title, " mine \n", { value: "mine" }],
    [title, "\n", { says: expect.stringContaining("at least a word") }],
    [title, "two\nlines\n", { says: expect.stringContaining("one line") }],
    [title, "<<<<<<< local\nhere\n", { says: expect.stringContaining("markers") }],
    [body, "a\r\n\r\nb\n", { value: "a\n\nb" }],
    [body, "a\n=======\nb\n", { says: expect.stringContaining("markers") }],
    [{ ...body, ours: "Heading\n=======" }, "Heading\n=======\n", { value: "Heading\n=======" }],
    [body, "a >>>>>>> b\n", { value: "a >>>>>>> b" }],
    [labels, "b\n\n c \nb\n", { value: ["b", "c"] }],
    [labels, "\n", { value: [] }],
    [{ field: "custom.n", ours: 1, theirs: 2 }, "3\n", { value: 3 }],
    [{ field: "custom.n", ours: 1, theirs: 2 }, "many\n", { says: expect.stringContaining("number") }],
    [
      { field: "criteria", ours: [], theirs: [] },
      "- [ ] one\n* [X] two\n",
      {
        value: [
          { text: "one", done: false },
          { text: "two", done: true },
        ],
      },
    ],
    [{ field: "criteria", ours: [], theirs: [] }, "one\n", { says: expect.stringContaining("- [ ] text") }],
  ])("%j as %j", (dispute, text, wanted) => expect(valueOfDraft(dispute, text)).toEqual(wanted));
});

describe("what a person sees", () => {
  it("of a value all three, on a line each", () =>
    expect(textsOf(title)).toEqual(["base    was", "local   here", "remote  there"]));
  it("says where nobody knows what both agreed on", () =>
    expect(textsOf({ field: "title", ours: "a", theirs: "" })).toEqual([
      "base    (not known)",
      "local   a",
      "remote  (empty)",
    ]));
  it("of a text each disputed place", () =>
    expect(textsOf(body)).toEqual(["line 3:", "base    Two.", "local   Two here.", "remote  Two there."]));
  it("of a text that would take something, what it would take", () =>
    expect(textsOf(loss).at(-1)).toBe("local   drops the mention of Ana"));
  it("of a long text its beginning", () => {
    const long = Array.from({ length: 40 }, (_, n) => `Line ${n}.`).join("\n\n");
    const lines = textsOf({ field: "body", ours: long, theirs: "Short." });
    expect(lines).toContain("        (and 67 more lines)");
    expect(lines.at(-1)).toBe("remote  Short.");
  });
});
