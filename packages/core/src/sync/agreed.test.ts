import { describe, expect, it } from "@jest/globals";
import type { Decision, FieldValue } from "../merge/fields/index.js";
import { agreedAfter, type After } from "./agreed.js";

const after = (decision: Decision<FieldValue>, more: Partial<After> = {}) =>
  agreedAfter({
    decisions: { title: decision },
    base: { title: "base" },
    baseMarks: { title: "base mark" },
    ours: { title: "ours" },
    marks: { title: "mark" },
    isWritten: () => true,
    same: (_, one, other) => one === other,
    ...more,
  });

describe("what both sides agree on afterwards", () => {
  it.each<[string, Decision<FieldValue>, Partial<After>, string, string | undefined, boolean]>([
    ["equal sides", { kind: "none", agreed: "x" }, {}, "x", "mark", false],
    ["drift", { kind: "none", drift: "local" }, {}, "base", "base mark", true],
    ["a conflict", { kind: "conflict", ours: "a", theirs: "b" }, {}, "base", "base mark", true],
    ["a suggestion", { kind: "suggest", value: "a" }, {}, "base", "base mark", true],
    [
      "taken, as the item shows it",
      { kind: "to-local", value: "a", agreed: "a" },
      { ours: { title: "A" } },
      "A",
      "mark",
      false,
    ],
    [
      "taken and not written",
      { kind: "to-local", value: "a", agreed: "a" },
      { isWritten: () => false },
      "base",
      "base mark",
      true,
    ],
    [
      "sent, and shown as it was sent",
      { kind: "to-remote", value: "a", agreed: "a" },
      { theirs: { title: "a" }, marksNow: { title: "now" } },
      "a",
      "now",
      false,
    ],
    [
      "sent, and shown otherwise: what is there now is news",
      { kind: "to-remote", value: "a", agreed: "a" },
      { theirs: { title: "A!" }, marksNow: { title: "now" } },
      "a",
      undefined,
      false,
    ],
    [
      "sent beside a part of theirs that does not come back: the part is news for as long as it is not here",
      { kind: "to-remote", value: "ours + theirs", agreed: "ours", drift: "remote" },
      { theirs: { title: "ours + theirs" }, marksNow: { title: "now" } },
      "ours",
      undefined,
      true,
    ],
    [
      "sent and not written",
      { kind: "to-remote", value: "a", agreed: "a" },
      { isWritten: () => false },
      "base",
      "base mark",
      true,
    ],
    [
      "a third value that only one side took",
      { kind: "both", value: "a", agreed: "a" },
      { isWritten: (_, side) => side === "local" },
      "base",
      "base mark",
      true,
    ],
  ])("%s", (_, decision, more, value, mark, isOpen) => {
    const { fields, marks, open } = after(decision, more);
    expect([fields["title"], marks["title"], open.length > 0]).toEqual([value, mark, isOpen]);
  });
});
