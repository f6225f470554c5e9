import { describe, expect, it } from "@jest/globals";
import { growth } from "@satellite/testkit/growth";
import * as fc from "fast-check";
import type { ItemContent, ItemLink } from "../contracts/item.js";
import { readyGaps, type ReadyInput } from "./index.js";

const whole = `The price shows the tax, because people want to know what they pay.

## Constraints

Nothing is rounded before the sum.

## Acceptance Criteria

- [ ] The sum is right to the cent
`;

const link = (more: Partial<ItemLink>): ItemLink => ({
  provider: "jira",
  id: "PROJ-7",
  relation: "primary",
  direction: "imported",
  syncMode: "sync",
  onClose: "none",
  ...more,
});

function input(text: string, more: Partial<ItemContent> = {}, rest: Partial<ReadyInput> = {}): ReadyInput {
  const content: ItemContent = {
    title: "Show prices with tax",
    status: "open",
    body: text.split("\n## ")[0] ?? "",
    criteria: [],
    labels: [],
    assignees: [],
    dependsOn: [],
    comments: [],
    sections: {},
    ...more,
  };
  return {
    item: { id: "T-1", content, links: [] },
    at: { path: "t.md" },
    own: [{ path: "t.md", text, linesBefore: 4 }],
    notes: [],
    entries: [],
    ...rest,
  };
}

const kinds = (one: ReadyInput): readonly string[] => readyGaps(one).map(({ gap }) => gap);

describe("an item that can be worked on", () => {
  it.each([
    ["headings", whole],
    ["labels", "People want to know.\n\n**Constraints:** none\n\nAcceptance criteria:\n- the sum is right"],
    ["a sentence that binds", "People want it. The sum must be exact.\n\n## Done when\n\nthe sum is shown"],
    ["lower headings", "People want it.\n\n### non-goals\n\nDiscounts.\n\n### Success Criteria\n\n1. The sum is right"],
  ])("says so by %s", (_, text) => expect(readyGaps(input(text))).toEqual([]));

  it("may have its criteria as boxes, and its constraints in a note", () => {
    const note = { path: "spec.md", text: "# Spec\n\n## Limits\n\nOne request a page.", linesBefore: 0 };
    const criteria = [{ text: "the sum is right", done: false }];
    expect(readyGaps(input("People want to know.", { criteria }, { notes: [note] }))).toEqual([]);
  });
});

describe("a gap", () => {
  it.each([
    ["intent", "", { body: "" }],
    ["intent", "", { body: "  Show prices with tax. " }],
    ["intent", "", { body: "TBD" }],
    ["intent", "", { body: "<!-- what and why -->" }],
    ["pointer", "", { body: "See https://acme.atlassian.net/browse/PROJ-7 for details." }],
    ["pointer", "", { body: "see PROJ-7" }],
    ["pointer", "", { body: "Siehe [PROJ-7](https://acme.atlassian.net/browse/PROJ-7)" }],
    ["pointer", "", { body: "acme/shop#42" }],
    ["pointer", "", { body: "People want to know.", criteria: [{ text: "see #42", done: false }] }],
  ] as const)("of kind %s: %s%j", (kind, text, more) => expect(kinds(input(text, more))).toContain(kind));

  it("names what is missing, with place and remedy", () => {
    const text = "Nobody adds it up.\n\n## Constraints\n\n## Acceptance Criteria\n\n- [ ] TBD\n";
    expect(readyGaps(input(text))).toMatchObject([
      { gap: "constraints", line: 7, path: "t.md", remedy: expect.stringContaining("none") },
      { gap: "criteria", line: 9, path: "t.md", says: expect.stringContaining("nothing") },
    ]);
  });

  it("is not made of headings inside code", () =>
    expect(kinds(input("Words of ours.\n\n```md\n## Constraints\nnone\n## Acceptance\nyes\n```\n"))).toEqual([
      "constraints",
      "criteria",
    ]));

  it("is an entry that leaves its role open", () => {
    const entries = [{ id: "PROJ-7", missing: ["relation", "direction"] as const, line: 3 }];
    expect(readyGaps(input(whole, {}, { entries }))).toMatchObject([{ gap: "entry", line: 3 }]);
  });
});

describe("a ticket that is linked for context", () => {
  const linked = (text: string, more: Partial<ItemContent> = {}, id = "PROJ-7", provider = "jira") => {
    const one = input(`${whole}\n${text}`, more);
    return kinds({ ...one, item: { ...one.item, links: [link({ relation: "context", id, provider })] } });
  };
  it.each([
    ["## Context\n\nPROJ-7 asks for the tax of two countries."],
    ["## From PROJ-7\n\nThe tax of two countries is wanted."],
  ])("is copied by %j", (text) => expect(linked(text)).toEqual([]));
  it("is copied by a comment that names it", () => {
    const comments = [{ author: "sara", at: "2026-01-05", body: "PROJ-7: the tax of two countries" }];
    expect(linked("", { comments })).toEqual([]);
  });
  it("is copied under its short name in its own repository", () =>
    expect(linked("As #42 says, two countries count.", {}, "acme/shop#42", "github")).toEqual([]));
  it.each([[""], ["See PROJ-7."], ["PROJ-71 asks for the tax of two countries."], ["[PROJ-7](https://a.example/b)"]])(
    "is not copied by %j",
    (text) => expect(linked(text)).toEqual(["context"]),
  );
  it("does not count by the state that it has there", () => {
    const one = input(whole);
    const links = [link({ state: "closed", rawState: "Done" })];
    expect(kinds({ ...one, item: { ...one.item, links } })).toEqual([]);
  });
});

describe("for every text", () => {
  it("more words of ours never make a new gap", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const before = new Set(kinds(input(text)));
        const after = kinds(input(`${text}\n\n${whole}`, { body: `${text}\n\n${whole}` }));
        expect(after.filter((kind) => !before.has(kind) && kind !== "criteria" && kind !== "constraints")).toEqual([]);
      }),
    );
  });
  it("takes time in step with its length", () => {
    const long = (size: number) => input("see PROJ-7 [a](".repeat(size));
    expect(growth(20_000, long, readyGaps)).toBeLessThan(30);
  });
});
