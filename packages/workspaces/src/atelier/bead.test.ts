import { describe, expect, it } from "@jest/globals";
import type { ItemPatch } from "@satellite/core";
import { itemOfBead, linksOf } from "./bead.js";
import { changesOf, withChanges } from "./edit.js";
import { externalRef } from "./external-ref.js";
import type { BeadRecord } from "./records.js";
import { priorityOf } from "./words.js";

const row = (record: object) => {
  const source = JSON.stringify({ id: "bd-1", title: "T", ...record });
  return { record: JSON.parse(source) as BeadRecord, source, start: 0, line: 1 };
};
const item = (record: object) => itemOfBead(row(record), "x.jsonl", undefined);

function edited(record: object, patch: ItemPatch): unknown {
  const { record: before, source } = row(record);
  const changes = changesOf(before, patch);
  if ("refused" in changes) throw new Error(changes.refused);
  return JSON.parse(withChanges(source, before, changes, "2026-11-21T03:00:00Z"));
}

describe("itemOfBead", () => {
  it.each([
    ["open", "open"],
    ["in_progress", "in_progress"],
    ["blocked", "blocked"],
    ["deferred", "open"],
    ["hooked", "in_progress"],
    ["pinned", "open"],
    ["closed", "closed"],
    ["tombstone", "closed"],
    ["weird", "unknown"],
  ])("takes the status %s for %s", (status, state) => {
    expect(item({ status })).toMatchObject({ state, content: { status } });
  });

  it("warns of a status that beads does not have", () => {
    expect(item({ status: "weird" }).problems).toMatchObject([{ code: "UNKNOWN_STATUS", line: 1, blocks: false }]);
  });

  it.each([
    [{ labels: ["ext:no-export"] }, true],
    [{ labels: ["EXT:skip-export"] }, true],
    [{ external_export: "skip" }, true],
    [{ description: "a\nexternal_export: skip\nb" }, true],
    [{ labels: ["ext:github"] }, false],
    [{ description: "we skip external_export here" }, false],
    [{}, false],
  ])("takes %j for opted out: %s", (record, optOut) => expect(item(record).optOut).toBe(optOut));

  it("reads what travels, and keeps tracker labels out of it", () => {
    const read = item({
      priority: 4,
      issue_type: "bug",
      assignee: "sara",
      labels: ["auth", "ext:github"],
      acceptance_criteria: "- [ ] fast\n- [x] safe",
      design: "D",
      dependencies: [
        { issue_id: "bd-1", depends_on_id: "bd-2", type: "blocks" },
        { issue_id: "bd-1", depends_on_id: "bd-0", type: "parent-child" },
      ],
      comments: [{ id: 1, author: "joe", text: "hi", created_at: "2026-11-21T03:00:00Z" }],
    });
    expect(read.content).toEqual({
      title: "T",
      status: "open",
      body: "",
      priority: "4",
      type: "bug",
      parent: "bd-0",
      assignees: ["sara"],
      labels: ["auth"],
      dependsOn: ["bd-2"],
      criteria: [
        { text: "fast", done: false },
        { text: "safe", done: true },
      ],
      comments: [{ author: "joe", at: "2026-11-21T03:00:00Z", body: "hi" }],
      sections: { design: "D" },
    });
  });

  it.each([
    ["0", 0],
    ["P3", 3],
    ["p4", 4],
    ["5", undefined],
    ["High", undefined],
  ])("takes the priority %s for %s", (text, priority) => expect(priorityOf(text)).toBe(priority));
});

describe("external_ref", () => {
  it.each([
    ["gh-9", "github", "9"],
    ["gh:9", "github", "9"],
    ["GH#9", "github", "9"],
    ["acme/shop#9", "github", "acme/shop#9"],
    ["https://github.com/acme/shop/issues/9", "github", "acme/shop#9"],
    ["jira-PROJ-1", "jira", "PROJ-1"],
    ["PROJ-1042", "jira", "PROJ-1042"],
    ["https://acme.atlassian.net/browse/PROJ-1", "jira", "PROJ-1"],
    ["https://linear.app/acme/issue/ENG-9/title", "linear", "ENG-9"],
    ["linear:ENG-9", "linear", "ENG-9"],
    ["ado-12", "azure", "12"],
    ["what we said", "custom", "what we said"],
  ])("reads %s as %s %s", (text, provider, id) => expect(externalRef(text)).toMatchObject({ provider, id }));

  it("joins the tickets of the description, and is not doubled", () => {
    const description = 'external_tickets: [{"provider":"jira","id":"A-1","relation":"primary"}]';
    expect(linksOf(row({ description, external_ref: "jira-A-1" }).record)).toHaveLength(1);
    expect(linksOf(row({ description, external_ref: "gh-9" }).record)).toMatchObject([
      { id: "A-1", relation: "primary" },
      { id: "9", relation: "secondary" },
    ]);
  });

  it("stays as long as its ticket is linked, and goes with it", () => {
    const before = { external_ref: "gh-9" };
    const links = linksOf(row(before).record);
    expect(edited(before, { links })).toMatchObject({ external_ref: "gh-9" });
    expect(edited(before, { links })).not.toHaveProperty("description");
    expect(edited(before, { links: [] })).not.toHaveProperty("external_ref");
  });
});

describe("changesOf", () => {
  it("keeps the time of closing with the status, as beads demands", () => {
    const closed = edited({ status: "open" }, { status: "closed" });
    expect(closed).toMatchObject({ status: "closed", closed_at: "2026-11-21T03:00:00Z" });
    expect(edited({ status: "closed", closed_at: "x" }, { status: "open" })).not.toHaveProperty("closed_at");
  });

  it("labels a bead with the trackers that it is in, and leaves opt-outs alone", () => {
    const before = { labels: ["auth", "ext:no-export", "ext:jira"], external_ref: "jira-A-1" };
    const link = { provider: "github", id: "9", relation: "primary", syncMode: "export", onClose: "none" } as const;
    expect(edited(before, { links: [link] })).toMatchObject({ labels: ["auth", "ext:no-export", "ext:github"] });
    expect(edited(before, { removeLabels: ["ext:no-export", "auth"] })).toMatchObject({
      labels: ["ext:no-export", "ext:jira"],
    });
  });

  it("turns a box, adds one and takes one away", () => {
    const before = { acceptance_criteria: "All of:\n- [ ] fast\n- [ ] safe" };
    const criteria = [
      { text: "fast", done: true },
      { text: "small", done: false },
    ];
    expect(edited(before, { criteria })).toMatchObject({ acceptance_criteria: "All of:\n- [x] fast\n- [ ] small" });
    expect(edited({}, { criteria })).toMatchObject({ acceptance_criteria: "- [x] fast\n- [ ] small" });
  });

  it("appends a comment once", () => {
    const comment = { author: "joe", at: "2026-11-21T03:00:00Z", body: "hi" };
    const after = edited({}, { addComments: [comment] }) as object;
    expect(after).toMatchObject({ comments: [{ id: 1, issue_id: "bd-1", author: "joe", text: "hi" }] });
    expect(edited(after, { addComments: [comment] })).toEqual(after);
  });
});
