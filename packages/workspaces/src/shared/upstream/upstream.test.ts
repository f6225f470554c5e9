import { describe, expect, it } from "@jest/globals";
import type { Dialects, ItemLink } from "@satellite/core";
import { editFrontMatter, readFrontMatter, type FoundFrontMatter } from "@satellite/frontmatter";
import { nameTicket, readUpstream, writeUpstream } from "./index.js";

const dialects: Dialects = { repository: "acme/shop" };
const front = (yaml: string): FoundFrontMatter => readFrontMatter(`---\n${yaml}\n---\n`) as FoundFrontMatter;
const read = (yaml: string) => readUpstream(front(yaml).data.upstream, "a.md", dialects);
const base = { relation: "primary", syncMode: "sync", onClose: "none" } as const;

describe("a value that names a ticket", () => {
  it.each([
    ["PROJ-1042", { provider: "jira", id: "PROJ-1042" }],
    ["#42", { provider: "github", id: "acme/shop#42" }],
    ["42", { provider: "github", id: "acme/shop#42" }],
    ["acme/tools#7", { provider: "github", id: "acme/tools#7" }],
    ["linear:ENG-9", { provider: "linear", id: "ENG-9" }],
    [
      "https://acme.atlassian.net/browse/PROJ-7",
      { provider: "jira", id: "PROJ-7", url: "https://acme.atlassian.net/browse/PROJ-7" },
    ],
    ["Q3 platform", undefined],
    ["see PROJ-1042", undefined],
    ["", undefined],
  ])("%j is %j", (text, named) => expect(nameTicket(text, dialects)).toEqual(named));

  it("is a number of GitHub where no repository is known", () => {
    expect(nameTicket("42", {})).toEqual({ provider: "github", id: "#42" });
  });
});

describe("upstream", () => {
  it.each([
    ["upstream:\n  provider: jira\n  id: proj-1042", { ...base, provider: "jira", id: "PROJ-1042" }],
    ["upstream: PROJ-1042", { ...base, provider: "jira", id: "PROJ-1042" }],
    ["upstream: {provider: github, id: 42}", { ...base, provider: "github", id: "acme/shop#42" }],
    [
      "upstream:\n  provider: github\n  id: '42'\n  url: https://github.com/acme/tools/issues/42",
      { ...base, provider: "github", id: "acme/tools#42", url: "https://github.com/acme/tools/issues/42" },
    ],
    [
      "upstream:\n  id: PROJ-1\n  last_sync: 2023-10-27T10:00:00Z\n  fields: {story_points: 5}\n  house: x",
      {
        ...base,
        provider: "jira",
        id: "PROJ-1",
        lastSyncedAt: "2023-10-27T10:00:00Z",
        fields: { story_points: 5 },
        extra: { house: "x" },
      },
    ],
    [
      "upstream: {id: PROJ-1, relation: context-only, direction: import, sync_mode: two way, state: open, on_close: close}",
      {
        provider: "jira",
        id: "PROJ-1",
        relation: "context",
        direction: "imported",
        syncMode: "sync",
        state: "open",
        onClose: "close",
      },
    ],
  ])("%j is read", (yaml, link) => expect(read(yaml).links).toEqual([link]));

  it("may be a list, in which a ticket counts once", () => {
    const { links } = read(
      "upstream:\n- id: PROJ-1\n- id: PROJ-2\n- {id: PROJ-1, sync_mode: manual, relation: primary}",
    );
    expect(links.map(({ id, relation, syncMode }) => [id, relation, syncMode])).toEqual([
      ["PROJ-1", "primary", "manual"],
      ["PROJ-2", "secondary", "sync"],
    ]);
  });

  it.each([
    ["upstream: [{url: 'nowhere'}]", "lacks `provider` or `id`"],
    ["upstream: {provider: jira}", "lacks `provider` or `id`"],
    ["upstream: some words", "is no mapping"],
  ])("%j is named as a problem that leaves the item usable", (yaml, says) => {
    const { problems } = read(yaml);
    expect(problems).toEqual([{ code: "BAD_LINK", path: "a.md", says: expect.stringContaining(says), blocks: false }]);
  });

  it.each(["upstream: false", "upstream: none"])("%j keeps the item out of every tracker", (yaml) => {
    expect(read(yaml)).toEqual({ links: [], problems: [], optOut: true });
  });
});

describe("links as upstream", () => {
  const one: ItemLink = { ...base, provider: "jira", id: "PROJ-1", lastSyncedAt: "2026-11-21T10:00:00Z" };
  const two: ItemLink = { ...base, provider: "github", id: "acme/shop#42", relation: "context", syncMode: "manual" };
  const written = (before: string, links: readonly ItemLink[]): string => {
    const text = `---\n${before}---\n`;
    const data = (readFrontMatter(text) as FoundFrontMatter).data;
    const edited = editFrontMatter(text, { upstream: writeUpstream(links, data.upstream, dialects) });
    return "text" in edited ? edited.text : edited.bad.says;
  };

  it.each([
    [[one], "upstream:\n  provider: jira\n  id: PROJ-1\n  last_sync: '2026-11-21T10:00:00Z'\n"],
    [[], ""],
  ])("of %j are written", (links, yaml) => expect(written("title: a\n", links)).toBe(`---\ntitle: a\n${yaml}---\n`));

  it("read back", () => {
    const text = written("title: a\n", [two, one]);
    expect(readUpstream((readFrontMatter(text) as FoundFrontMatter).data.upstream, "a.md", dialects).links).toEqual([
      two,
      one,
    ]);
  });

  it("leave the lines of an entry that did not change, in whatever spelling", () => {
    const before = "upstream:\n- id: PROJ-1 # ours\n  last_sync: 2026-11-21T10:00:00Z\n";
    expect(written(before, [one])).toBe(`---\n${before}---\n`);
    expect(written(before, [one, two])).toContain("- id: PROJ-1 # ours\n");
    expect(written(before, [two, { ...one, relation: "primary" }])).toContain("relation: primary");
  });

  it("take every trace away when there are none", () => {
    expect(written("upstream: {id: PROJ-1}\ntitle: a\n", [])).toBe("---\ntitle: a\n---\n");
  });
});
