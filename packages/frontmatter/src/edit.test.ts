import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { editFrontMatter, readFrontMatter, type EditOptions } from "./index.js";

const edit = (text: string, edits: Record<string, unknown>, options?: EditOptions) => {
  const result = editFrontMatter(text, edits, options);
  if ("bad" in result) throw new Error(result.bad.says);
  return result.text;
};

const task = `---
# a task
id: TASK-1
title: "Fix: login" # the title
status: To Do   # soon
labels:
    - 'auth'
    # later
    - ui   # both

custom: [ a,b ]
upstream:
  provider: jira
  fields: { a: 1 }
# behind
note: |
  # text
  more

due:
---

# Body \u2028 stays\t
`;

describe("an edit of front matter", () => {
  it.each([
    ["a plain scalar", { status: "Done" }, ["status: To Do   # soon", "status: Done   # soon"]],
    ["a quoted scalar, in its own quotes", { title: 'A "b"' }, ['"Fix: login" #', '"A \\"b\\"" #']],
    [
      "a list that grows",
      { labels: ["auth", "ui", "x: y"] },
      ["# later\n    - ui   # both\n", "- ui   # both\n    - 'x: y'\n"],
    ],
    ["a list in brackets", { custom: ["a", "b", "c,d"] }, ["[ a,b ]", "[a, b, 'c,d']"]],
    ["a mapping, whole", { upstream: { id: "049" } }, ["  provider: jira\n  fields: { a: 1 }\n", "  id: '049'\n"]],
    ["an empty value", { due: "2026-11-21" }, ["due:\n", "due: '2026-11-21'\n"]],
    ["a block text", { note: "x\ny" }, ["note: |\n  # text\n  more\n", 'note: "x\\ny"\n']],
    ["a removal", { upstream: undefined }, ["upstream:\n  provider: jira\n  fields: { a: 1 }\n", ""]],
    ["a new key", { type: "bug" }, ["due:\n", "due:\ntype: bug\n"]],
    ["nothing, when it says so already", { status: "To Do", labels: ["auth", "ui"], none: undefined }, ["", ""]],
  ])("changes those lines alone: %s", (_, edits, [from, to]) => {
    const changed = edit(task, edits);
    const wanted = task.replace(from ?? "", to ?? "");
    // Between entries that are written anew a comment has no place of its own.
    expect(changed).toBe(wanted.replace("# later\n    - ui   # both\n    - 'x", "- ui   # both\n    - 'x"));
    const crlf = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    expect(edit(crlf(task), edits)).toBe(crlf(changed));
  });

  it.each([
    "049",
    "1.10",
    "yes",
    "No",
    "2026-11-21",
    "2026-11-21 02:51",
    "#1",
    "a: b",
    "a #b",
    "@sara",
    "- x",
    "",
    " x",
    "null",
    "~",
    "0x1F",
    "it's",
    "'",
    "a:",
    "*x",
    "&x",
    "!x",
    "%x",
    "`x",
    "[x](y)",
    "{x",
    "---",
    "...",
    "<<",
    "=",
    "line\nbreak",
    "tab\t",
    "\u0085",
    "\ufeff",
    "😀 x",
    "https://acme.test/x#y?z=1",
  ])("writes %j so that it reads as the text that it is", (text) => {
    const changed = edit(edit("---\na: 1\n---\n", { t: text, l: [text, [text]], m: { [`k${text}`]: text } }), {
      a: text,
    });
    const data = { a: text, t: text, l: [text, [text]], m: { [`k${text}`]: text } };
    expect(readFrontMatter(changed)).toMatchObject({ data });
  });

  it("leaves no date, number or word bare that YAML 1.1 would misread", () => {
    const changed = edit("", { a: "2026-11-21", b: "049", c: "on", d: "12:30", e: "To Do", f: 5, g: true, h: null });
    expect(changed).toBe(
      "---\na: '2026-11-21'\nb: '049'\nc: 'on'\nd: '12:30'\ne: To Do\nf: 5\ng: true\nh: null\n---\n",
    );
    expect(edit("---\na: 2026-11-21\n---\n", { a: "2026-11-22T10:00:00Z" }, { plainTimes: true })).toBe(
      "---\na: 2026-11-22T10:00:00Z\n---\n",
    );
  });

  it("puts new keys into the format's order, behind what comes before them", () => {
    const order = ["id", "title", "status", "labels", "priority", "upstream"];
    const at = (text: string) => edit(text, { upstream: { id: "A-1" }, status: "Done", labels: [] }, { order });
    expect(at("---\nid: 1\ntitle: x\n\n# note\npriority: high\nmine: 1\n---\n")).toBe(
      "---\nid: 1\ntitle: x\nstatus: Done\nlabels: []\n\n# note\npriority: high\nupstream:\n  id: A-1\nmine: 1\n---\n",
    );
    expect(at("---\nmine: 1\npriority: high\n---\n")).toBe(
      "---\nmine: 1\nstatus: Done\nlabels: []\npriority: high\nupstream:\n  id: A-1\n---\n",
    );
  });

  it("makes front matter where there is none, and none for nothing", () => {
    expect(edit("\ufeff# A\r\n", { a: "b" })).toBe("\ufeff---\r\na: b\r\n---\r\n# A\r\n");
    expect(edit("# A\n", { a: undefined })).toBe("# A\n");
    expect(edit("---\n# only this\n---\n", { a: [{ b: 1, c: ["d"] }] })).toBe(
      "---\n# only this\na:\n  - b: 1\n    c:\n      - d\n---\n",
    );
  });

  it("keeps offsets where an address is pasted as a Markdown link", () => {
    const pasted = "---\nurl: [https://acme.test/1](https://acme.test/1)\nstatus: a\nrest: 1\n---\n";
    expect(edit(pasted, { status: "b" })).toBe(pasted.replace("status: a", "status: b"));
  });

  it.each([
    ["not YAML", "---\na: [\n---\n", { b: 1 }],
    ["no end", "---\na: 1\n", { b: 1 }],
    ["braces", "---\n{ a: 1 }\n---\n", { b: 1 }],
    ["an anchor that is used elsewhere", "---\na: &x [1]\nb: *x\n---\n", { a: undefined }],
    ["a key that is never read", "---\na: 1\n---\n", { constructor: 1 }],
    ["a value that YAML has no word for", "---\na: 1\n---\n", { b: () => 1 }],
    ["nesting without end", "", { a: JSON.parse(`${'{"a":'.repeat(120)}1${"}".repeat(120)}`) as unknown }],
  ])("is refused with a line: %s", (_, text, edits) =>
    expect(editFrontMatter(text, edits)).toEqual({ bad: { line: expect.any(Number), says: expect.any(String) } }),
  );
});

describe("any edit of any document", () => {
  const scalar = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const value = fc.oneof(
    scalar,
    fc.array(fc.string({ maxLength: 6 }), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom("provider", "id", "url", "x y"),
      fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })),
      { maxKeys: 3 },
    ),
    fc.array(fc.dictionary(fc.constantFrom("provider", "id"), scalar, { minKeys: 1, maxKeys: 2 }), { maxLength: 2 }),
  );
  /** Lines as people write them, each a key of its own. */
  const written = [
    "a: 1 # one",
    "b: 'x'",
    'c: "y"',
    "d:\n  - p\n  - q",
    "d: [p, q]",
    "e:",
    "f: >-\n  folded\n  text",
    "g: |\n  # kept\n\n  text",
    "h: {k: v}",
    "i: 049",
    "j:\n  k: 1\n  # in\n  l: [1,\n    2]",
    "k: two\n  lines",
    "'l': 2026-11-21",
    "? m\n: 1",
    "n:\n- x\n-  - y\n   - z",
    "o: 'multi\n\n  line'",
  ] as const;
  const name = (line: string) => /[a-z]/.exec(line)?.[0] as string;
  const between = fc.constantFrom("", "", "# note\n", "\n", "  # deep\n");
  const documents = fc.tuple(
    fc.uniqueArray(fc.constantFrom(...written), { selector: name }),
    fc.array(between, { minLength: 20, maxLength: 20 }),
    fc.constantFrom("\n", "\r\n"),
    fc.constantFrom("", "\ufeff"),
  );

  it("changes the keys that were meant, and no other line", () => {
    fc.assert(
      fc.property(
        documents,
        fc.dictionary(fc.constantFrom(..."abcdefghijklmnopqr".split("")), fc.option(value, { nil: undefined }), {
          maxKeys: 4,
        }),
        ([keys, notes, eol, mark], edits) => {
          const lines = keys.map((key, index) => `${key}\n${notes[index] ?? ""}`);
          const text = `${mark}---\n${lines.join("")}z: end\n---\nBody\n---\n`.replaceAll("\n", eol);
          const before = readFrontMatter(text);
          if (before.kind !== "found") throw new Error(JSON.stringify([before, text]));
          const changed = edit(text, edits);
          const after = readFrontMatter(changed);
          const meant = Object.entries({ ...before.data, ...edits }).filter(([, each]) => each !== undefined);
          expect(after).toMatchObject({ kind: "found", content: before.content });
          expect(after.kind === "found" && after.data).toEqual(Object.fromEntries(meant));
          for (const key of keys) {
            if (name(key) in edits) continue;
            expect(changed).toContain(`${key}\n`.replaceAll("\n", eol));
          }
          const comments = (each: string) => each.split("# note").length;
          expect(comments(changed)).toBe(comments(text));
          expect(edit(changed, edits)).toBe(changed);
        },
      ),
      { numRuns: 300 },
    );
  });
});
