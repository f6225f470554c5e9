import { describe, expect, it } from "@jest/globals";
import { itemOf, ownValues } from "./index.js";

const item = (front: string) => {
  const read = itemOf("specs/a.md", `---\n${front}\n---\n# A\n`);
  if (read.kind !== "item") throw new Error(read.says);
  return read.item;
};

describe("the item that a file holds", () => {
  it("is read from a Backlog.md task with an upstream", () => {
    const front = `id: TASK-1
title: Fix Login Latency
upstream:
  provider: jira
  id: PROJ-1042
  url: [https://company.atlassian.net/browse/PROJ-1042](https://company.atlassian.net/browse/PROJ-1042)
  relation: primary
  last_sync: 2023-10-27T10:00:00Z
spec: specs/PROJ-1042/spec.md
documentation: [docs/a.md]
references:
  - 'https://example.com/X-1'
compliance:
  risk_level: High
  requires_approval: false`;
    expect(item(front)).toEqual({
      path: "specs/a.md",
      id: "TASK-1",
      upstream: {
        provider: "jira",
        id: "PROJ-1042",
        url: "https://company.atlassian.net/browse/PROJ-1042",
        relation: "primary",
      },
      spec: "specs/PROJ-1042/spec.md",
      documentation: ["docs/a.md", "https://example.com/X-1"],
      compliance: { riskLevel: "high", requiresApproval: false },
    });
  });

  it.each([
    ["issue: 123", { provider: "github", id: "#123" }],
    ["issue: '#123'", { provider: "github", id: "#123" }],
    ["issue: PROJ-7\nepic: PROJ-1", { id: "PROJ-7" }],
    ["epic: PROJ-1", { id: "PROJ-1" }],
    ["issue: https://github.com/acme/shop/issues/7", { url: "https://github.com/acme/shop/issues/7" }],
    [
      "ticket: '[PROJ-7](https://acme.atlassian.net/browse/PROJ-7)'",
      { url: "https://acme.atlassian.net/browse/PROJ-7" },
    ],
    ["upstream: ENG-9", { id: "ENG-9" }],
    ["upstream: { provider: azure, id: 0042 }", { provider: "azure", id: "0042" }],
    ["upstream: [{id: A-1, relation: context}, {id: A-2, relation: primary}]", { id: "A-2", relation: "primary" }],
    ["upstream: { provider: jira }", undefined],
    ["issue: { a: 1 }", undefined],
    ["title: none", undefined],
  ])("%j is linked upstream to %j", (front, upstream) => expect(item(front).upstream).toEqual(upstream));

  it.each([
    ["requires_approval: true", true],
    ["requires_approval: yes", true],
    ["requires_approval: 'no'", false],
  ])("compliance with %s needs approval: %s", (line, needs) =>
    expect(item(`compliance:\n  ${line}`).compliance.requiresApproval).toBe(needs),
  );

  it("says nothing without front matter, and has a problem where the YAML is broken", () => {
    expect(itemOf("a.md", "# A")).toEqual({ kind: "item", item: { path: "a.md", documentation: [], compliance: {} } });
    expect(itemOf("a.md", "---\na: [\n---\n")).toMatchObject({ kind: "bad", code: "FRONT_MATTER", path: "a.md" });
  });
});

it("gives front matter key by key, numbers as they were written", () => {
  expect(ownValues("---\npoints: 5\nbuild: 0123\nsize: large\ntags: [a]\nnone:\n---\ntext")).toEqual({
    points: 5,
    build: "0123",
    size: "large",
    tags: ["a"],
    none: null,
  });
  expect([ownValues("text"), ownValues("---\n: [\n---\n")]).toEqual([{}, {}]);
});
