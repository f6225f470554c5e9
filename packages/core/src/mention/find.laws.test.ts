import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { places, type Dialects, type Source } from "../contracts/index.js";
import { findMentions } from "./index.js";

const piece = fc.oneof(
  fc.constantFrom(
    "PROJ-12",
    "proj-12",
    "KAKFA-3",
    "UTF-8",
    "#42",
    "acme/shop#7",
    "AB#9",
    "GH-1",
    "Fixes ",
    "closes: ",
    ", ",
    " and ",
  ),
  fc.constantFrom(
    "`",
    "``",
    "```\n",
    "~~~\n",
    "<!--",
    "-->",
    "\n",
    "\n\n",
    "    ",
    "> ",
    "- ",
    "1. ",
    "\\",
    "\t",
    "\r\n",
    "_",
    ".",
    "-",
    "/",
    "2024-01",
  ),
  fc.constantFrom(
    "https://github.com/acme/shop/issues/3",
    "https://x.atlassian.net/browse/PROJ-5",
    "Ticket: ",
    "See-Also: ",
    "word ",
    "é",
    "修",
    "😀",
    "\ud83d",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
const source: fc.Arbitrary<Source> = fc.record({ text, in: fc.constantFrom(...places) });
const dialects: fc.Arbitrary<Dialects> = fc.constantFrom<Dialects>(
  {},
  { repository: "acme/shop" },
  { repository: "acme/shop", projects: { jira: ["PROJ", "KAFKA"], linear: ["ENG"] } },
  { trackers: ["jira", "linear", "github"], projects: { linear: ["MY_PROJ"] }, repository: "acme/shop" },
);

function inBranch(text: string): string[] {
  return findMentions([{ text, in: "branch" }], {}).mentions.map(({ ref }) => ref);
}

describe("findMentions, on any text", () => {
  it("never throws, and raw is what stands at index", () => {
    fc.assert(
      fc.property(source, dialects, (source, dialects) => {
        const { mentions, ignored } = findMentions([source], dialects);
        for (const { raw, index } of [...mentions, ...ignored])
          expect(source.text.slice(index, index + raw.length)).toBe(raw);
        for (const { raw } of mentions) expect(raw).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("names each ticket once in a place, with keys in upper case", () => {
    fc.assert(
      fc.property(source, dialects, (source, dialects) => {
        const { mentions } = findMentions([source], dialects);
        const ids = mentions.map((one) => `${one.in} ${one.ref.toLowerCase()}`);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { ref, kind } of mentions)
          if (kind === "key") expect(ref.slice(ref.indexOf(":"))).toBe(ref.slice(ref.indexOf(":")).toUpperCase());
      }),
    );
  });

  it("finds in each text what it finds in that text alone", () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 4 }), dialects, (sources, dialects) => {
        const named = sources.map((source, at) => ({ ...source, path: String(at) }));
        const together = findMentions(named, dialects);
        const alone = named.map((source) => findMentions([source], dialects));
        expect(together.mentions).toEqual(alone.flatMap(({ mentions }) => mentions));
        expect(together.ignored).toEqual(alone.flatMap(({ ignored }) => ignored));
      }),
    );
  });

  it("finds the same when its own upper case is read again", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9]{1,8}-[1-9][0-9]{0,5}$/), (key) => {
        const [ref] = inBranch(key);
        if (ref !== undefined && ref.startsWith("jira:")) expect(inBranch(ref.slice(5))).toEqual([ref]);
      }),
    );
  });

  it("loses a key when a letter or digit is put to either side of it", () => {
    const joint = fc.constantFrom("a", "Z", "7", "é", "ß", "я", "٣");
    fc.assert(
      fc.property(joint, fc.constantFrom(...places), (char, place) => {
        const find = (text: string): string[] =>
          findMentions([{ text, in: place }], { projects: { jira: ["PROJ"] } }).mentions.map(({ ref }) => ref);
        expect(find("PROJ-12")).toEqual(["jira:PROJ-12"]);
        expect(find(`${char}PROJ-12`)).toEqual([]);
        const behind = find(`PROJ-12${char}`);
        expect(behind).toEqual(char === "7" ? ["jira:PROJ-127"] : []);
      }),
    );
  });
});
