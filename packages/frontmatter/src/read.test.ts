import { afterEach, describe, expect, it } from "@jest/globals";
import { readFrontMatter } from "./index.js";

const found = (text: string) => {
  const result = readFrontMatter(text);
  if (result.kind !== "found") throw new Error(JSON.stringify(result));
  return result;
};

const world = globalThis as { pwn?: unknown };
const attack = "{a:(globalThis.pwn=1, 1)}";
const laughs = `a0: &a0 [x,x]\n${Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n},*a${n}]`).join("\n")}`;

describe("hostile front matter", () => {
  afterEach(() => expect(world.pwn).toBeUndefined());

  it.each([
    ["js", `---js\n${attack}\n---\nx`],
    ["javascript", `---javascript\n(function(){globalThis.pwn=1; return {}})()\n---\nx`],
    ["JS in capitals", `---JS\n${attack}\n---\n`],
    ["js with spaces", `--- js \n${attack}\n---\n`],
    ["js behind a BOM", `\ufeff---js\n${attack}\n---\n`],
    ["js with CRLF", `---js\r\n${attack}\r\n---\r\n`],
    ["coffee", `---coffee\n${attack}\n---\n`],
    ["json", '---json\n{"a":1}\n---\n'],
    ["a member of Object's prototype", "---constructor\na: 1\n---\n"],
    ["toString", "---toString\na: 1\n---\n"],
    ["a js tag", "---\na: !!js/function 'function(){globalThis.pwn=1}'\n---\n"],
    ["a long language", `---${"x".repeat(1000)}\na: 1\n---\n`],
    ["billion laughs", `---\n${laughs}\n---\n`],
    ["deep flow", `---\na: ${"[".repeat(30_000)}\n---\n`],
    ["deep lists", `---\n${"- ".repeat(30_000)}x\n---\n`],
    ["deep maps", `---\n${Array.from({ length: 250 }, (_, n) => `${" ".repeat(n)}a:`).join("\n")}\n---\n`],
    ["too many bytes", `---\na: ${"x".repeat(70_000)}\n---\n`],
    ["an end that is none", "---\na: 1\n---js\nb\n"],
    ["a scalar", "---\njust text\n---\n"],
    ["a list", "---\n- a\n---\n"],
    ["no end", "---\na: 1\n"],
    ["a key that is a list", "---\n? [a, b]\n: 1\n---\n"],
    ["two keys alike", "---\na: 1\na: 2\n---\n"],
  ])("is refused: %s", (_, text) => {
    expect(readFrontMatter(text)).toMatchObject({ kind: "bad", code: "FRONT_MATTER", line: expect.any(Number) });
    expect(readFrontMatter(text).kind).toBe("bad"); // gray-matter's cache would answer {} the second time
  });

  it("refuses 10 MB before looking at it", () => {
    expect(readFrontMatter("x".repeat(10_000_000))).toMatchObject({ kind: "bad", code: "SPEC_TOO_LARGE" });
  });

  it("never hands out keys that reach into prototypes", () => {
    const { data } = found("---\n__proto__: { p: 1 }\nconstructor: 2\nb: { prototype: 3, c: 4 }\n---\n");
    expect(Object.getOwnPropertyNames(data)).toEqual(["b"]);
    expect(data["b"]).toEqual({ c: 4 });
    expect(({} as { p?: number }).p).toBeUndefined();
  });
});

describe("front matter", () => {
  it("is told apart from the text, line endings and all", () => {
    expect(found("---\r\na: 1\r\n---\r\nText\r\n")).toMatchObject({ data: { a: 1 }, content: "Text\r\n", lines: 3 });
    expect(found("---yaml\na: 1\n---\n\nText")).toMatchObject({ content: "\nText", lines: 3 });
    expect(found("---\n---\nText")).toMatchObject({ data: {}, content: "Text" });
    expect(found("---\n# only a comment\n---\nText").data).toEqual({});
  });

  it.each(["", "# Title\n", "----\nrule\n", "text\n---\na: 1\n---\n", "\ufefftext"])("is not seen in %j", (text) =>
    expect(readFrontMatter(text)).toEqual({ kind: "none", content: text.replace("\ufeff", "") }),
  );

  it("keeps dates as text, and any scalar as its author wrote it", () => {
    const { data, textOf } = found(
      "---\nd: 2026-11-21\nn: 0123\nv: 1.10\nt: 12:30:45\nq: '049'\nl: [007, x]\ne:\n---\n",
    );
    expect(data).toMatchObject({ d: "2026-11-21", t: "12:30:45" });
    expect([textOf("n"), textOf("v"), textOf("q"), textOf("l", 0), textOf("e"), textOf("none", "deep")]).toEqual([
      "0123",
      "1.10",
      "049",
      "007",
      undefined,
      undefined,
    ]);
  });

  it("says which line is broken, and does not repeat what stands there", () => {
    const result = readFrontMatter("---\nid: 1\ntoken: 's3cret\nb: 2\n---\n");
    expect(result).toMatchObject({ kind: "bad", line: expect.any(Number) });
    expect(readFrontMatter("---\na: 1\nb: [\n---\n")).toMatchObject({ kind: "bad" });
    expect(readFrontMatter("---\na: 1\na: 2\n---\n")).toMatchObject({ line: 3 });
    expect(JSON.stringify(result)).not.toContain("s3cret");
  });
});
