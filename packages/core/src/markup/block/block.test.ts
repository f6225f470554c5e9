import { sha256Of } from "../../digest/index.js";
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { authorText, blockKey, composeBlock, isUpToDate, putBlock, readBlock, roomFor, sizeOf } from "./index.js";

const sha = sha256Of("spec");
const key = "0123456789abcdef";
const make = (content: string): string => composeBlock({ content, specSha256: sha, renderedFrom: key });
const block = make("## Implementation Spec\n\nText.");
const other = make("## Implementation Spec\n\n```\ncode\n```\n\nOther.");
const open = block.slice(0, block.indexOf("\n"));
const close = "<!-- /satellite:spec -->";

const bodyOf = (result: ReturnType<typeof putBlock>): string => {
  if (result.kind !== "put") throw new Error(result.says);
  return result.body;
};

/** Bodies as people leave them: fences and comments open, lists, CRLF, the odd look-alike. */
const lines = fc.oneof(
  fc.constantFrom(
    "```",
    "~~~~",
    "- ```js",
    "  ```",
    "<!-- hidden",
    "-->",
    "<details>",
    "> quote",
    "1. one",
    "    code",
    "",
    " ",
    "Fixes #1 $& $1",
  ),
  fc.string({ unit: "grapheme" }),
);
const authors = fc
  .tuple(fc.array(lines, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"))
  .map(([all, feed]) => all.join(feed))
  .filter((text) => readBlock(text).kind === "none");

describe("the block in a body", () => {
  it("is put once, however often it is put", () => {
    fc.assert(
      fc.property(authors, (author) => {
        const once = bodyOf(putBlock(author, block));
        expect(putBlock(once, block)).toEqual({ kind: "put", body: once, changed: false });
        expect(readBlock(once)).toMatchObject({ kind: "found", intact: true, specSha256: sha, renderedFrom: key });
      }),
      { numRuns: 500 },
    );
  });

  it("goes without a trace: the author's text comes back to the byte", () => {
    fc.assert(
      fc.property(authors, (author) => {
        const exchanged = bodyOf(putBlock(bodyOf(putBlock(author, block)), other));
        expect(bodyOf(putBlock(exchanged, null))).toBe(author);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves every byte outside of it alone when text stands on both sides", () => {
    fc.assert(
      fc.property(authors, authors, (before, after) => {
        const body = `${before}\n\n${block}\n${after}`;
        const seen = readBlock(body);
        fc.pre(seen.kind === "found");
        expect(bodyOf(putBlock(body, other))).toBe(`${before}\n\n${other}\n${after}`);
      }),
    );
  });

  it("treats null as an empty body, and gives the empty body back", () => {
    expect(putBlock(null, block)).toEqual({ kind: "put", body: block, changed: true });
    expect(putBlock(block, null)).toEqual({ kind: "put", body: "", changed: true });
    expect(putBlock(null, null)).toEqual({ kind: "put", body: "", changed: false });
  });

  it("survives GitHub's web form, which turns line endings into CRLF", () => {
    const crlf = bodyOf(putBlock("Author\nhere", block)).replace(/\n/g, "\r\n");
    expect(readBlock(crlf)).toMatchObject({ kind: "found", intact: true });
    expect(putBlock(crlf, block)).toMatchObject({ changed: false });
    expect(bodyOf(putBlock(bodyOf(putBlock(crlf, other)), null))).toBe("Author\r\nhere");
  });

  it("goes above a text that leaves a fence or a comment open", () => {
    const body = bodyOf(putBlock("```\nnever closed", block));
    expect(body).toMatch(/^<!-- satellite:spec .* gap=below -->\n/);
    expect(bodyOf(putBlock(body, null))).toBe("```\nnever closed");
  });

  it("knows that somebody edited inside of it", () => {
    const edited = bodyOf(putBlock("a", block)).replace("Text.", "Text!");
    expect(readBlock(edited)).toMatchObject({ kind: "found", intact: false });
    expect(putBlock(edited, block)).toEqual({ kind: "put", body: `a\n\n${block}`, changed: true });
  });

  it.each([
    ["doubled", `${block}\n\n${block}`, "second block", 9],
    ["unclosed", `a\n${open}\ntext`, "no closing", 2],
    ["nested", `${open}\n${open}\n${close}`, "second opening", 2],
    ["reversed", `${close}\n${open}`, "before any opening", 1],
    ["closed twice", `${block}\n${close}`, "second closing", 8],
    ["shortened", `${open.replace(sha, "abc")}\n\nx\n\n${close}`, "opening marker was changed", 1],
    ["changed at the end", `${open}\n\nx\n\n<!-- /satellite:spec edited -->`, "closing marker was changed", 5],
    ["of another version", `${open.replace("v1", "v9")}\n\nx\n\n${close}`, "opening marker was changed", 1],
  ])("is left alone when its markers are %s", (_, body, says, line) => {
    expect(readBlock(body)).toMatchObject({ kind: "broken", line, says: expect.stringContaining(says) });
    expect(putBlock(body, other).kind).toBe("broken");
    expect(putBlock(body, null).kind).toBe("broken");
  });

  it.each([
    ["a fence", `\`\`\`\n${block}\n\`\`\``],
    ["a tilde fence", `~~~ md\n${open}\n~~~`],
    ["a longer fence", `\`\`\`\`\n\`\`\`\n${open}\n\`\`\`\``],
    ["indented code", block.replace(/^/gm, "    ")],
    ["a quote", block.replace(/^/gm, "> ")],
    ["an inline code span", `see \`${open}\``],
    ["a fence in a list", `- \`\`\`\n  ${open}\n  \`\`\``],
    ["an author's comment", `<!-- why\n${open}`],
    ["another name", "<!-- satellite:spec-draft -->"],
  ])("does not take markers inside %s for its own", (_, body) => {
    expect(readBlock(body)).toEqual({ kind: "none" });
    const once = bodyOf(putBlock(body, block));
    expect(putBlock(once, block)).toMatchObject({ changed: false });
    expect(bodyOf(putBlock(once, null))).toBe(body);
  });

  it("finds its markers behind a list whose fence ended with the list", () => {
    expect(readBlock(`- \`\`\`\n  code\n\n${block}`).kind).toBe("found");
  });

  it("refuses to make a body longer than GitHub takes, but may always shrink one", () => {
    const author = "a".repeat(65_400);
    expect(putBlock(author, block)).toMatchObject({ kind: "too-long", code: "TOO_LONG", limit: 65_536 });
    expect(putBlock(`${"a".repeat(70_000)}\n\n${block}`, null)).toMatchObject({ kind: "put", changed: true });
  });

  it("is never composed from a content that would break out", () => {
    expect(() => make(`x\n\n${close}\n\nClosed early`)).toThrow("break out");
    expect(() => make("```\nopen fence")).toThrow("break out");
    expect(make("x").includes("gap")).toBe(false);
  });

  it("carries the closing line inside", () => {
    expect(composeBlock({ content: "x", specSha256: sha, renderedFrom: key, closes: "Closes #42" })).toContain(
      "x\n\nCloses #42\n\n<!-- /",
    );
  });
});

describe("what a block was rendered from", () => {
  const input = { specSha256: sha, path: "specs/a/spec.md", url: "https://x/y", heading: "Implementation Spec" };

  it.each(["specSha256", "path", "url", "heading", "closing"] as const)("changes with %s", (name) => {
    expect(blockKey({ ...input, [name]: "other" })).not.toBe(blockKey(input));
  });

  it("tells without rendering that a block is up to date", () => {
    const mine = composeBlock({ content: "x", specSha256: sha, renderedFrom: blockKey(input) });
    expect(isUpToDate(readBlock(mine), { ...input, room: 2048 })).toBe(true);
    expect(isUpToDate(readBlock(mine), { ...input, room: 100 })).toBe(false);
    expect(isUpToDate(readBlock(mine), { ...input, url: "https://x/z", room: 2048 })).toBe(false);
    expect(isUpToDate(readBlock(mine.replace("\nx\n", "\ny\n")), { ...input, room: 2048 })).toBe(false);
    expect(isUpToDate(readBlock("nothing"), { ...input, room: 2048 })).toBe(false);
  });

  it("keeps the key of a cut block over small edits of the author's text", () => {
    const cut = composeBlock({ content: "x", specSha256: sha, renderedFrom: blockKey({ ...input, room: 5000 }) });
    expect(isUpToDate(readBlock(cut), { ...input, room: 4999 })).toBe(true);
    expect(isUpToDate(readBlock(cut), { ...input, room: 6000 + 1024 })).toBe(false);
  });
});

describe("room", () => {
  it.each([
    [null, 64_512],
    ["a".repeat(60_000), 4096],
    ["ж".repeat(32_000), 0],
    ["a".repeat(65_000), 0],
  ])("is what the author's text leaves", (body, room) => expect(roomFor(body)).toBe(room));

  it("does not count the block that is there already", () => {
    expect(roomFor(`a\n\n${make("x".repeat(40_000))}`)).toBe(roomFor("a\n\n"));
    expect(authorText(`a\n\n${block}\nb`)).toBe("a\n\n\nb");
  });

  it("counts UTF-8 bytes", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expect(sizeOf(text)).toBe(Buffer.byteLength(text))));
  });
});
