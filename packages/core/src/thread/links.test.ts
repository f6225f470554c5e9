import { describe, expect, it } from "@jest/globals";
import type { Mention, Place, Relation, TicketRef } from "../contracts/index.js";
import { linksOf } from "./links.js";

type Said = Partial<Pick<Mention, "closes" | "relation">>;

function mention(ref: TicketRef, place: Place, said: Said = {}): Mention {
  return { ref, raw: ref, in: place, index: 0, closes: false, kind: "key", ...said };
}

const relations = (mentions: readonly Mention[]): [TicketRef, Relation][] =>
  linksOf(mentions).map(({ ref, relation }) => [ref, relation]);

describe("linksOf", () => {
  const ladder: readonly [string, Mention][] = [
    ["frontmatter", mention("jira:A1-1", "frontmatter")],
    ["trailer", mention("jira:A1-2", "trailer")],
    ["branch", mention("jira:A1-3", "branch")],
    ["title", mention("jira:A1-4", "title")],
    ["body", mention("jira:A1-5", "body")],
  ];
  const pairs = ladder.flatMap(([name, stronger], at) =>
    ladder.slice(at + 1).map(([weaker, other]) => [name, weaker, stronger, other] as const),
  );

  it.each(pairs)("lets %s win over %s, whichever is seen first", (_a, _b, stronger, weaker) => {
    const expected = [
      [stronger.ref, "primary"],
      [weaker.ref, "secondary"],
    ];
    expect(relations([stronger, weaker])).toEqual(expected);
    expect(relations([weaker, stronger])).toEqual(expected);
  });

  it("counts a closing keyword as much as a trailer, first seen first", () => {
    const closing = mention("github:acme/shop#1", "body", { closes: true });
    expect(relations([mention("jira:A1-3", "branch"), closing, mention("jira:A1-2", "trailer")])).toEqual([
      ["github:acme/shop#1", "primary"],
      ["jira:A1-2", "secondary"],
      ["jira:A1-3", "secondary"],
    ]);
  });

  it.each<Place>(["body", "commit", "development"])("makes the first of equals in %s primary", (place) => {
    expect(relations([mention("jira:B1-2", place), mention("jira:B1-1", "commit")])).toEqual([
      ["jira:B1-2", "primary"],
      ["jira:B1-1", "secondary"],
    ]);
  });

  it("merges all mentions of a ticket, in their order, and by the strongest", () => {
    const mentions = [mention("jira:A1-1", "body"), mention("jira:A1-2", "title"), mention("jira:A1-1", "branch")];
    expect(linksOf(mentions)).toEqual([
      { ref: "jira:A1-1", relation: "primary", mentions: [mentions[0], mentions[2]] },
      { ref: "jira:A1-2", relation: "secondary", mentions: [mentions[1]] },
    ]);
  });

  it("takes GitHub's names in any case for one ticket", () => {
    expect(relations([mention("github:Acme/Shop#1", "title"), mention("github:acme/shop#1", "branch")])).toEqual([
      ["github:Acme/Shop#1", "primary"],
    ]);
  });

  it("never makes context primary, and puts it last", () => {
    const context = mention("jira:A1-1", "frontmatter", { relation: "context" });
    expect(relations([context])).toEqual([["jira:A1-1", "context"]]);
    expect(relations([context, mention("jira:A1-2", "body")])).toEqual([
      ["jira:A1-2", "primary"],
      ["jira:A1-1", "context"],
    ]);
  });

  it("lets a plain mention lift a ticket out of context, at that mention's rank", () => {
    const context = mention("jira:A1-1", "frontmatter", { relation: "context" });
    expect(relations([context, mention("jira:A1-1", "body"), mention("jira:A1-2", "title")])).toEqual([
      ["jira:A1-2", "primary"],
      ["jira:A1-1", "secondary"],
    ]);
  });

  it("keeps what a mention says of itself", () => {
    const mentions = [
      mention("jira:A1-1", "frontmatter", { relation: "secondary" }),
      mention("jira:A1-2", "frontmatter", { relation: "derived" }),
      mention("jira:A1-3", "branch"),
      mention("jira:A1-4", "body", { relation: "primary" }),
      mention("jira:A1-5", "body", { relation: "primary" }),
    ];
    expect(relations(mentions)).toEqual([
      ["jira:A1-4", "primary"],
      ["jira:A1-1", "secondary"],
      ["jira:A1-2", "derived"],
      ["jira:A1-3", "secondary"],
      ["jira:A1-5", "secondary"],
    ]);
    expect(relations(mentions.slice(0, 1))).toEqual([["jira:A1-1", "secondary"]]);
  });

  it("gives the strongest when there is a limit, and nothing for nothing", () => {
    const mentions = [mention("jira:A1-1", "body"), mention("jira:A1-2", "title"), mention("jira:A1-3", "trailer")];
    expect(linksOf(mentions, { max: 2 }).map(({ ref }) => ref)).toEqual(["jira:A1-3", "jira:A1-2"]);
    expect(linksOf([])).toEqual([]);
  });
});
