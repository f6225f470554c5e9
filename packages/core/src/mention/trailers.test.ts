import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { trailersOf } from "./index.js";

const pairs = (message: string): string[] => trailersOf(message).map(({ token, value }) => `${token}=${value}`);

describe("trailersOf", () => {
  it.each<[string, string, string[]]>([
    ["a block after the text", "Log in\n\nWhy.\n\nTicket: PROJ-1\nRefs: #2", ["Ticket=PROJ-1", "Refs=#2"]],
    ["no text between", "Log in\n\nTicket: PROJ-1\n", ["Ticket=PROJ-1"]],
    ["CRLF", "Log in\r\n\r\nTicket: PROJ-1\r\nRefs: #2\r\n", ["Ticket=PROJ-1", "Refs=#2"]],
    ["folding", "Log in\n\nTicket: PROJ-1,\n  PROJ-2\n\tPROJ-3", ["Ticket=PROJ-1, PROJ-2 PROJ-3"]],
    ["blanks before the colon", "Log in\n\nTicket : PROJ-1", ["Ticket=PROJ-1"]],
    ["an empty value", "Log in\n\nTicket:", ["Ticket="]],
    ["the subject alone", "Ticket: PROJ-1", []],
    ["the subject's paragraph", "Log in\nTicket: PROJ-1", []],
    ["prose in the last paragraph", "Log in\n\nNote: we\nchanged the way of things\nhere", []],
    ["prose beside a known token", "Log in\n\nand so on\nTicket: PROJ-1", ["Ticket=PROJ-1"]],
    ["much prose beside a known token", "Log in\n\na\nb\nc\nd\nTicket: PROJ-1", []],
    ["a URL", "Log in\n\nhttps://example.com/PROJ-1", []],
    ["prose after the block", "Log in\n\nTicket: PROJ-1\n\nThe end.", []],
    [
      "GitHub's squash",
      "Log in\n\nTicket: PROJ-1\n\nCo-authored-by: Sara <s@example.com>",
      ["Ticket=PROJ-1", "Co-authored-by=Sara <s@example.com>"],
    ],
    ["nothing", "", []],
  ])("%s", (_name, message, expected) => expect(pairs(message)).toEqual(expected));

  it("says where each value stands", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("Ticket: PROJ-1", "x", "", " y", "Refs:  #2\r", "a:b")), (lines) => {
        const message = lines.join("\n");
        for (const { value, index } of trailersOf(message)) {
          expect(message.slice(index).startsWith(value.split(" ", 1).join(""))).toBe(true);
        }
      }),
    );
  });
});
