import { describe, expect, it } from "@jest/globals";
import { createFace } from "./face.js";
import { tellTable } from "./table.js";
import { cut, widthOf } from "./width.js";

const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";

describe("cells that a text takes", () => {
  it.each([
    ["Sign in", 7],
    ["", 0],
    ["日本語", 6],
    ["한국어 ok", 9],
    ["e\u0301te\u0301", 3],
    ["\u200b\u2060", 0],
    ["ｆｕｌｌ", 8],
    ["🎉 done", 7],
    [family, 2],
    ["Größe", 5],
    ["…", 1],
  ])("%j: %i", (text, width) => expect(widthOf(text)).toBe(width));

  it.each([
    ["Sign in with a passkey", 10, "Sign in w…"],
    ["日本語日本語", 7, "日本語…"],
    ["日本語日本語", 6, "日本…"],
    ["short", 5, "short"],
    [`ab${family}cd`, 4, `ab…`],
  ])("%j cut to %i: %j", (text, width, kept) => {
    expect(cut(text, width)).toBe(kept);
    expect(widthOf(cut(text, width))).toBeLessThanOrEqual(width);
  });
});

function told(color: boolean, rows: Parameters<typeof tellTable>[1]): string {
  let out = "";
  const globals = {
    json: false,
    dryRun: false,
    yes: false,
    cwd: "/",
    offline: true,
    quiet: false,
    verbose: false,
    color,
  };
  const streams = { out: (text: string) => void (out += text), err: () => undefined };
  tellTable(["ITEM", "TITLE", "STATE"], rows, createFace(globals, {}, streams, {} as never));
  return out;
}

describe("a table", () => {
  it("stands in columns, whatever is written in it", () => {
    const rows = [
      [{ text: "TASK-1" }, { text: "日本語" }, { text: "open" }],
      [{ text: "TASK-22" }, { text: "Sign in" }, { text: "done" }],
    ];
    expect(told(false, rows)).toBe(
      ["ITEM     TITLE    STATE", "TASK-1   日本語   open", "TASK-22  Sign in  done", ""].join("\n"),
    );
  });

  it("has the same columns in colour, and lets nobody else paint", () => {
    const rows = [[{ text: "a\u001b[31mb\nc", style: "bold" as const }, { text: "x" }, { text: "" }]];
    const plain = told(false, rows);
    const painted = told(true, rows);
    expect(plain).not.toContain("\u001b");
    expect(painted).toContain("\u001b[1ma [31mb c\u001b[0m");
    const bare = ["1", "2", "0"].reduce((text, code) => text.replaceAll(`\u001b[${code}m`, ""), painted);
    expect(bare).toBe(plain);
  });

  it("says nothing where there are no rows", () => expect(told(false, [])).toBe(""));
});
