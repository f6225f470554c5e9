import { describe, expect, it } from "@jest/globals";
import { toJql } from "./jql.js";

const site = { projects: ["PROJ", "OPS"], statusMap: {} };
const mine = "(assignee = currentUser() AND statusCategory != Done)";

describe("a query as JQL", () => {
  it.each([
    [{ text: "assignee = currentUser()" }, undefined, "(assignee = currentUser()) ORDER BY updated ASC"],
    [
      { text: "labels = x OR labels = y" },
      1_700_000_000_000,
      "(labels = x OR labels = y) AND updated >= 1700000000000 ORDER BY updated ASC",
    ],
    [{ text: "project = PROJ order  by created DESC" }, undefined, "(project = PROJ) ORDER BY updated ASC"],
    [{ text: "order by created" }, 5, 'project in ("PROJ", "OPS") AND updated >= 5 ORDER BY updated ASC'],
    [{ text: 'summary ~ "pre order by mail"' }, undefined, '(summary ~ "pre order by mail") ORDER BY updated ASC'],
    [{ text: 'summary ~ "say \\" order by x"' }, undefined, '(summary ~ "say \\" order by x") ORDER BY updated ASC'],
    [
      { refs: ["jira:PROJ-1", "jira:OPS-2"] as const },
      7,
      'key in ("PROJ-1", "OPS-2") AND updated >= 7 ORDER BY updated ASC',
    ],
    [{ refs: ['jira:X" OR 1=1'] as const }, 7, undefined],
    [{}, undefined, 'project in ("PROJ", "OPS") ORDER BY updated ASC'],
    [{ assigned: true }, undefined, `(${mine}) ORDER BY updated ASC`],
    [
      { assigned: true, inProgress: true },
      3,
      `(${mine} OR (project in ("PROJ", "OPS") AND statusCategory = "In Progress")) AND updated >= 3 ORDER BY updated ASC`,
    ],
    [{ text: "labels = x", assigned: true }, undefined, `(labels = x) AND (${mine}) ORDER BY updated ASC`],
    [
      { words: ["passkey", 'say "x"'] },
      undefined,
      '(summary ~ "passkey" OR summary ~ "say \\"x\\"") AND project in ("PROJ", "OPS") ORDER BY updated ASC',
    ],
  ])("%j since %s", (query, sinceMs, jql) => expect(toJql(query, site, sinceMs)).toBe(jql));

  it("is bounded by time when nothing else bounds it", () => {
    expect(toJql({}, { projects: [], statusMap: {} })).toBe("updated >= 946684800000 ORDER BY updated ASC");
  });

  it("knows what is in progress by the site's own names", () => {
    const statusMap = { in_progress: ["In Development", 'Say "go"'] };
    expect(toJql({ inProgress: true }, { projects: [], statusMap })).toBe(
      '((status in ("In Development", "Say \\"go\\""))) ORDER BY updated ASC',
    );
  });
});
