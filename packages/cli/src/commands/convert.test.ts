import { describe, expect, it } from "@jest/globals";
import { SatelliteError } from "@satellite/core";
import { createAsk } from "../ask.js";
import { createFace } from "../face.js";
import { exitOf } from "../failure.js";
import { globalsOf } from "../globals.js";
import { convert } from "./convert.js";

interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

async function run(
  from: string,
  to: string,
  input: string | Uint8Array,
  flags: Record<string, unknown> = {},
): Promise<Ended> {
  let [out, err] = ["", ""];
  const globals = globalsOf(flags, {}, false);
  if ("wrong" in globals) throw new Error(globals.wrong);
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  async function* stdin(): AsyncGenerator<string | Uint8Array> {
    yield input;
  }
  try {
    const code = await convert(createFace(globals, {}, streams, createAsk(globals, {})), [], { from, to }, stdin());
    return { out, err, code };
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    return { out, err: `${error.code}: ${error.message}`, code: exitOf(error.code) };
  }
}

const doc = (...content: unknown[]): string => JSON.stringify({ version: 1, type: "doc", content });
const paragraph = (...content: unknown[]): unknown => ({ type: "paragraph", content });
const text = (words: string): unknown => ({ type: "text", text: words });

describe("convert", () => {
  it("makes a document of Markdown, and Markdown of the document", async () => {
    const markdown = "# Login\n\nWith **passkeys**.\n\n- [ ] works\n";
    const there = await run("markdown", "adf", markdown);
    expect(there).toMatchObject({ code: 0, err: "" });
    expect((JSON.parse(there.out) as { content: { type: string }[] }).content.map(({ type }) => type)).toEqual([
      "heading",
      "paragraph",
      "taskList",
    ]);
    expect(await run("adf", "markdown", there.out)).toEqual({ code: 0, err: "", out: markdown });
    expect(await run("adf", "adf", there.out)).toEqual({ code: 0, err: "", out: there.out });
    expect(await run("markdown", "markdown", markdown)).toEqual({ code: 0, err: "", out: markdown });
  });

  it("tells which nodes are kept by their words only, where they stand", async () => {
    const mention = { type: "mention", attrs: { id: "1", text: "@kim" } };
    const input = doc(paragraph(text("Ask "), mention), { type: "extension", attrs: { extensionKey: "toc" } });
    expect(await run("adf", "markdown", input)).toEqual({
      code: 0,
      out: "Ask @kim\n\n\\[toc]\n",
      err: 'content[0].content[1]: mention is kept by its words only: "@kim"\ncontent[1]: extension is kept by its words only: "[toc]"\n',
    });
    const json = await run("adf", "markdown", input, { json: true, quiet: true });
    expect(JSON.parse(json.out)).toMatchObject({ lost: [{ type: "mention", shows: "@kim" }, { path: "content[1]" }] });
    expect(json.err).toBe("");
    const many = await run("adf", "markdown", doc(paragraph(...Array.from({ length: 103 }, () => mention))));
    expect(many.err.split("\n").slice(-2)).toEqual(["… and 3 more nodes that are kept by their words only", ""]);
  });

  it("leaves front matter out of a document, cuts nothing, and says both", async () => {
    const told = await run("markdown", "adf", `---\ntitle: x\n---\n${"word ".repeat(8000)}end\n`);
    expect(told.err).toBe(
      "the front matter was left out\nJira takes 32767 characters at most; this document is longer\n",
    );
    expect(told.out).not.toContain("title");
    expect(told.out).toContain("word end");
    const json = await run("markdown", "adf", "a", { json: true });
    expect(JSON.parse(json.out)).toEqual({
      document: { version: 1, type: "doc", content: [paragraph(text("a"))] },
      lost: [],
      notes: [],
    });
  });

  it.each([
    ["html", "adf"],
    ["markdown", "notion"],
    ["wiki", "markdown"],
  ])("refuses %s → %s by name", async (from, to) => {
    const name = [from, to].find((one) => one !== "markdown" && one !== "adf");
    expect(await run(from, to, "x")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(`NOT_AVAILABLE_YET: .*${name}`),
    });
  });

  it.each([
    ["no JSON", "{", /USAGE: this is no JSON: .+/],
    ["no document", "[]", /USAGE: this is no Atlassian document: a document is an object/],
    ["a text in the wrong place", doc(paragraph(), text("a")), /document: content\[1\]: "text" cannot stand in doc/],
    ["an empty text", doc(paragraph(text(""))), /document: content\[0\]\.content\[0\]\.text: words are expected/],
    ["no UTF-8", new Uint8Array([0x7b, 0xff]), /USAGE: the text on stdin is no UTF-8/],
    ["too much", "x".repeat(4_194_305), /TOO_LONG: the text on stdin has more than 4194304 bytes/],
  ])("ends with 2 on %s, precisely", async (_what, input, says) => {
    const told = await run("adf", "markdown", input);
    expect(told).toMatchObject({ code: 2, out: "", err: expect.stringMatching(says) });
  });

  it.each(["docx", undefined, "constructor"])("refuses a form that nobody knows: %s", async (form) => {
    expect(await run(form as string, "adf", "x")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--from takes"),
    });
  });

  it("refuses front matter that is code", async () => {
    expect(await run("markdown", "adf", "---js\n1\n---\n")).toMatchObject({
      code: 2,
      err: expect.stringContaining("FRONT_MATTER"),
    });
  });
});
