import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Person } from "../contracts/ticket.js";
import { commentsToTell } from "./comments.js";
import { commentsToTake, heardAuthor, heardMark, isForItem, type HeardComment } from "./heard.js";

const sara: Person = { login: "sara", type: "user", id: "101" };
const people = [{ local: "@kim", github: "sara", jira: "5b10" }];
const heard = (id: string, body = "Fine", at = "2026-01-05T10:00:20Z"): HeardComment => ({
  id,
  comment: { author: "sara (acme/shop#3)", at, body },
});
/** As a tool keeps it that knows minutes. */
const kept = ({ comment }: HeardComment, at = comment.at.slice(0, 16).replace("T", " ")) => ({ ...comment, at });

describe("who is named as the author of a ticket's comment", () => {
  it.each([
    ["a name as the tracker has it", sara, [], "sara (acme/shop#3)"],
    ["the local name of somebody who is known", sara, people, "@kim (acme/shop#3)"],
    [
      "nothing that a line of a file means something by",
      { login: "a\n---\n@b: *c* <!-- d -->(e)" },
      [],
      "a --- b c -- d -- e (acme/shop#3)",
    ],
    ["no hidden letters", { login: "sa\u202era\u200b" }, [], "sara (acme/shop#3)"],
    ["somebody where no letter is left", { login: "@@@" }, [], "somebody (acme/shop#3)"],
    ["as much as fits a line", { login: "x".repeat(5_000) }, [], `${"x".repeat(59)}… (acme/shop#3)`],
  ] as [string, Partial<Person>, typeof people, string][])("%s", (_, person, known, expected) => {
    expect(heardAuthor({ ...sara, ...person }, "github:acme/shop#3", known)).toBe(expected);
  });

  it("is nobody else for having chosen a name: an account tells who it is", () => {
    const liar: Person = { login: "5b10", type: "user", id: "666" };
    expect(heardAuthor(liar, "jira:PROJ-1", people)).toBe("5b10 (PROJ-1)");
    expect(heardAuthor({ ...liar, id: "5b10", login: "Kim" }, "jira:PROJ-1", people)).toBe("@kim (PROJ-1)");
    expect(heardAuthor({ ...liar, id: "5b10", login: "Kim" }, "jira:PROJ-1", [{ jira: "5b10" }])).toBe("Kim (PROJ-1)");
  });
});

describe("comments of a ticket", () => {
  const said = { id: "1", url: "", author: sara, atMs: 0, body: "" };
  it.each([
    ["of people come", {}, true],
    ["of ours do not", { ours: true }, false],
    ["of machines do not", { author: { ...sara, type: "bot" } }, false],
    ["of apps do not", { author: { ...sara, type: "app" } }, false],
    ["that are not for everybody do not", { restricted: true }, false],
  ])("%s", (_, more, expected) => expect(isForItem({ ...said, ...more } as typeof said)).toBe(expected));

  it.each([
    ["one that is new comes", [], [heard("1")], [], ["1"], []],
    ["one that came does not come again, though it was taken out here", ["1"], [heard("1")], [], [], []],
    [
      "one that came and was edited there does not come again",
      ["1"],
      [heard("1", "Other")],
      [kept(heard("1"))],
      [],
      [],
    ],
    ["one that stands here, and nobody remembers, is remembered", [], [heard("1")], [kept(heard("1"))], [], ["1"]],
    [
      "a tool that keeps its own time keeps a later one",
      [],
      [heard("1")],
      [kept(heard("1"), "2026-02-01 10:00")],
      [],
      ["1"],
    ],
    [
      "the same words later are another comment",
      ["1"],
      [heard("1"), heard("2", "Fine", "2026-01-05T11:00:00Z")],
      [kept(heard("1"))],
      ["2"],
      [],
    ],
    ["the same words twice in a minute are two", [], [heard("1"), heard("2")], [], ["1", "2"], []],
    [
      "of the same words the copy that stands is the first one's",
      ["1"],
      [heard("1"), heard("2")],
      [kept(heard("1"))],
      ["2"],
      [],
    ],
  ] as [string, string[], HeardComment[], HeardComment["comment"][], string[], string[]][])(
    "%s",
    (_, known, all, own, take, here) => {
      const result = commentsToTake(known.map(heardMark), all, own);
      expect([result.take.map(({ id }) => id), result.here]).toEqual([take, here]);
    },
  );

  it("settle: whatever was taken comes no second time, remembered or not, and is told to no ticket", () => {
    const comments = fc.uniqueArray(
      fc.record({
        id: fc.nat(30).map(String),
        body: fc.constantFrom("Fine", "+1", "a\n\n---\nb", "> x"),
        minute: fc.integer({ min: 10, max: 13 }),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(comments, fc.array(fc.nat(7)), (all, forgotten) => {
        const ordered = all.toSorted((one, other) => one.minute - other.minute);
        const there = ordered.map(({ body, id, minute }) => heard(id, body, `2026-01-05T10:${minute}:00Z`));
        const first = commentsToTake([], there, []);
        expect(first.take).toEqual(there);
        const own = first.take.map((one) => kept(one));
        const known = there.filter((_, at) => !forgotten.includes(at)).map(({ id }) => heardMark(id));
        expect(commentsToTake(known, there, own).take).toEqual([]);
        expect(commentsToTell([], own)).toEqual([]);
      }),
    );
  });

  it.each(["Ana (PROJ-12)", "x (acme/shop#3)", "x (org/project#7)", "x (0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0)"])(
    "of %s are told to no ticket",
    (author) => expect(commentsToTell([], [{ author, at: "", body: "Hm" }])).toEqual([]),
  );
  it.each(["Ana", "Ana (Berlin)", "PROJ-12", ""])("of %j are told", (author) =>
    expect(commentsToTell([], [{ author, at: "", body: "Hm" }])).toHaveLength(1),
  );
});
