import { describe, expect, it } from "@jest/globals";
import type { Dialects, Place } from "../contracts/index.js";
import { findMentions } from "./index.js";

const shop: Dialects = { repository: "acme/shop" };

function refs(text: string, place: Place = "body", dialects: Dialects = shop): string[] {
  return findMentions([{ text, in: place }], dialects).mentions.map(({ ref }) => ref);
}

function closed(text: string, dialects: Dialects = shop): string[] {
  return findMentions([{ text, in: "body" }], dialects).mentions.flatMap(({ ref, closes }) => (closes ? [ref] : []));
}

describe("closing keywords", () => {
  it.each(["close", "closes", "closed", "fix", "fixes", "fixed", "resolve", "resolves", "resolved"])(
    "%s closes on GitHub",
    (word) => {
      for (const said of [word, word.toUpperCase(), `${word}:`, `${word} :`])
        expect(closed(`${said} #42`)).toEqual(["github:acme/shop#42"]);
      expect(closed(`x${word} #42`)).toEqual([]);
    },
  );

  it.each([
    ["Fixes #1, #2 and #3", ["github:acme/shop#1", "github:acme/shop#2", "github:acme/shop#3"]],
    ["Fixes #1, fixes #2, and #3; #4 & #5", [1, 2, 3, 4, 5].map((n) => `github:acme/shop#${n}`)],
    ["Fixes #1. See #2", ["github:acme/shop#1"]],
    ["See #1 and fixes #2", ["github:acme/shop#2"]],
    ["Fixes #1, see #2, #3", ["github:acme/shop#1"]],
    ["Closes GH-1 and other/repo#2", ["github:acme/shop#1", "github:other/repo#2"]],
    ["Closes https://github.com/acme/shop/issues/9", ["github:acme/shop#9"]],
    ["Fixes [#9](https://example.com)", ["github:acme/shop#9"]],
    ["does not close #9", ["github:acme/shop#9"]],
    ["Fixes PROJ-1, #2", ["github:acme/shop#2"]],
    ["Implements #1, completes #2, refs #3", []],
    ["closes AB#1, fixes AB#2", ["azure:AB#2"]],
  ])("%j closes %j", (text, expected) => expect(closed(text)).toEqual(expected));

  it("knows Linear's own words, and those that only link", () => {
    const dialects: Dialects = { projects: { linear: ["ENG"] } };
    for (const word of ["Closes", "fixing", "resolved", "Completes", "implements"]) {
      expect(closed(`${word} ENG-9, ENG-10`, dialects)).toEqual(["linear:ENG-9", "linear:ENG-10"]);
    }
    for (const word of ["ref", "references", "part of", "related to", "contributes to", "toward"]) {
      expect(closed(`${word} ENG-9`, dialects)).toEqual([]);
      expect(refs(`${word} ENG-9`, "body", dialects)).toEqual(["linear:ENG-9"]);
    }
  });

  it("keeps the closing one of two mentions in one place", () => {
    const { mentions } = findMentions([{ text: "#1 #2, fixes #1", in: "body" }], shop);
    expect(mentions.map(({ ref, closes, index }) => [ref, closes, index])).toEqual([
      ["github:acme/shop#1", true, 13],
      ["github:acme/shop#2", false, 3],
    ]);
  });
});
