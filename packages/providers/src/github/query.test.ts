import { describe, expect, it } from "@jest/globals";
import { gitHubSchema } from "@satellite/testkit/sandbox/github";
import { parse, validate } from "graphql";
import * as query from "./query.js";
import * as tickets from "./ticket-query.js";

const schema = gitHubSchema();

const page = (commits: boolean, files: boolean, comments: boolean) => query.morePullQuery({ commits, files, comments });

describe("every document is valid by GitHub's own schema", () => {
  it.each([
    ["pull", query.pullQuery(2)],
    ["pull without config", query.pullQuery(0)],
    ["commits", page(true, false, false)],
    ["files", page(false, true, false)],
    ["comments", page(false, false, true)],
    ["all pages", page(true, true, true)],
    ["config", query.configQuery(1)],
    ["config, none", query.configQuery(0)],
    ["push", query.pushQuery(2)],
    ["bringers", query.bringersQuery(50)],
    ["queue", query.queueQuery(2)],
    ["by head", query.byHeadQuery],
    ["open pulls", query.openPullsQuery],
    ["files at", query.filesQuery(50, 2)],
    ["tickets", tickets.ticketsQuery([3, 1])],
    ["tickets, whole", tickets.ticketsQuery([3, 1], true)],
    ["search", tickets.searchQuery()],
    ["search, whole", tickets.searchQuery(true)],
    ["list", tickets.listQuery()],
    ["list, whole", tickets.listQuery(true)],
    ["newest", tickets.newestQuery],
    ["viewer", tickets.viewerQuery],
    ["home", tickets.homeQuery],
    ["pull requests of a branch", query.branchPullsQuery],
    ["comments of either", query.commentsQuery],
  ])("%s", (_, text) => expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]));
});

it("bodies are asked for only where tickets are wanted whole", () => {
  for (const text of [tickets.ticketsQuery([1]), tickets.searchQuery(), tickets.listQuery()])
    expect(text).not.toMatch(/\b(?:body|viewerDidAuthor|parent)\b/);
});

it("without the fields that older servers lack, the queue is still a valid question", () => {
  const plain = query.queueQuery(1).replace(/^.*#\?$/gm, "");
  expect(plain).not.toContain("mergeQueue");
  expect(validate(schema, parse(plain))).toEqual([]);
});
