import { describe, expect, it } from "@jest/globals";
import type { ItemLink } from "@satellite/core";
import fc from "fast-check";
import { readExternalTickets, withText, writeExternalTickets } from "./external-tickets.js";

const plain = { relation: "primary", syncMode: "manual", onClose: "none" } as const;
const only = (entry: object) => readExternalTickets(`external_tickets: ${JSON.stringify([entry])}`).links[0];

describe("readExternalTickets", () => {
  it("reads the seed's entry between other lines, and leaves their text", () => {
    const entry =
      '{"provider":"github","id":"1234","url":"https://github.com/org/repo/issues/1234","relation":"primary","direction":"imported","sync_mode":"import","state":"open","on_close":"comment"}';
    expect(readExternalTickets(`scope: demo\nexternal_tickets: [${entry}]\nnotes: more`)).toEqual({
      links: [
        {
          provider: "github",
          id: "1234",
          url: "https://github.com/org/repo/issues/1234",
          relation: "primary",
          direction: "imported",
          syncMode: "import",
          state: "open",
          onClose: "comment",
        },
      ],
      problems: [],
      rest: "scope: demo\nnotes: more",
      gaps: [],
    });
  });

  it.each([
    [{ relation: "reference" }, { relation: "context" }],
    [{ relation: "context_only" }, { relation: "context" }],
    [{ relation: "Context-Only" }, { relation: "context" }],
    [{ relation: "child" }, { relation: "derived" }],
    [{ direction: "import" }, { direction: "imported" }],
    [{ direction: "export" }, { direction: "exported" }],
    [{ sync_mode: "pull" }, { syncMode: "import" }],
    [{ sync_mode: "read_only" }, { syncMode: "import" }],
    [{ sync_mode: "import-only" }, { syncMode: "import" }],
    [{ sync_mode: "push" }, { syncMode: "export" }],
    [{ sync_mode: "write only" }, { syncMode: "export" }],
    [{ sync_mode: "bidirectional" }, { syncMode: "sync" }],
    [{ sync_mode: "two_way" }, { syncMode: "sync" }],
    [{ sync_mode: "both" }, { syncMode: "sync" }],
    [{ sync_mode: "none" }, { syncMode: "manual" }],
    [{ state: "in-progress" }, { state: "in_progress" }],
    [{ state: "in review" }, { state: "in_review" }],
    [{ state: "todo" }, { state: "open" }],
    [{ ticket_id: "9", id: undefined }, { id: "9" }],
    [{ id: 9 }, { id: "9" }],
    [{ provider: " GitHub " }, { provider: "github" }],
    [
      { title: "Title", content_updated_at: "2026-11-21T02:54:01Z" },
      { extra: { title: "Title", content_updated_at: "2026-11-21T02:54:01Z" } },
    ],
    [{ state_updated_at: "2026-11-21T02:54:01Z" }, { stateUpdatedAt: "2026-11-21T02:54:01Z" }],
  ])("takes %j for %j", (said, read) => {
    expect(only({ provider: "github", id: "1", ...said })).toMatchObject(read);
  });

  it.each([
    ["42", "is no object"],
    ['{"id":"1"}', "names no provider"],
    ['{"provider":"jira"}', "has no id"],
    ['{"provider":"jira","id":"  "}', "has no id"],
    ["null", "is no object"],
  ])("passes over the entry %s, which %s, and says so", (entry, says) => {
    const read = readExternalTickets(`external_tickets: [${entry},{"provider":"jira","id":"A-1"}]`, {
      path: "x.jsonl",
      line: 3,
    });
    expect(read.links.map(({ id }) => id)).toEqual(["A-1"]);
    expect(read.problems).toEqual([
      { code: "BAD_LINK", path: "x.jsonl", line: 3, says: `external_tickets, entry 1: ${says}`, blocks: false },
    ]);
  });

  it("warns of a word that nobody knows, and takes the default for it", () => {
    const read = readExternalTickets('external_tickets: [{"provider":"jira","id":"A-1","relation":"friend"}]');
    expect(read.links).toEqual([{ provider: "jira", id: "A-1", ...plain }]);
    expect(read.problems).toMatchObject([{ says: expect.stringContaining('relation says "friend"') }]);
    expect(read.gaps).toEqual([{ provider: "jira", id: "A-1", missing: ["relation", "direction"] }]);
  });

  it("merges entries by provider and id: what a later one says wins", () => {
    const list =
      '[{"provider":"jira","id":"A-1","state":"open","relation":"context"},{"provider":"JIRA","id":"A-1","state":"closed"}]';
    expect(readExternalTickets(`external_tickets: ${list}`).links).toEqual([
      { provider: "jira", id: "A-1", ...plain, relation: "context", state: "closed" },
    ]);
  });

  it.each(["", "external_tickets:", "external_tickets: null", "external_tickets: []", "no field here"])(
    "finds nothing in %j, and no problem",
    (description) => expect(readExternalTickets(description)).toMatchObject({ links: [], problems: [] }),
  );

  it("says that a line which is no list cannot be read, and does not lose it", () => {
    const description = "a\nexternal_tickets: [{]\nb";
    expect(readExternalTickets(description)).toMatchObject({ links: [], problems: [{ code: "BAD_LINK" }] });
    const link: ItemLink = { provider: "jira", id: "A-1", ...plain };
    const written = writeExternalTickets(description, [link]);
    expect(written.startsWith(description)).toBe(true);
    expect(readExternalTickets(written).links).toEqual([link]);
  });
});

describe("writeExternalTickets", () => {
  const description = [
    "scope: demo",
    'external_tickets: [{"provider": "github", "id": "1", "sync_mode": "pull", "x": 1.0}, 7, {"provider":"jira","id":"A-1","relation":"context"}]',
    "tail",
  ].join("\r\n");
  const { links } = readExternalTickets(description);

  it("changes one entry under canonical names and keeps the others to the byte", () => {
    const changed = links.map((link) => (link.id === "1" ? { ...link, state: "closed" as const } : link));
    expect(writeExternalTickets(description, changed)).toBe(
      description.replace(
        '{"provider": "github", "id": "1", "sync_mode": "pull", "x": 1.0}, 7, ',
        '{"provider":"github","id":"1","sync_mode":"import","state":"closed","x":1},7,',
      ),
    );
  });

  it("takes the line away with the last link", () => {
    const one = 'a\nexternal_tickets: [{"provider":"jira","id":"A-1"}]';
    expect(writeExternalTickets(one, [])).toBe("a");
    expect(writeExternalTickets(`${one}\nb`, [])).toBe("a\nb");
  });

  it("says outright what had gone without saying when a neighbour goes", () => {
    const two = 'external_tickets: [{"provider":"jira","id":"A-1"},{"provider":"jira","id":"A-2"}]';
    const second = readExternalTickets(two).links.slice(1);
    expect(writeExternalTickets(two, second)).toBe(
      'external_tickets: [{"provider":"jira","id":"A-2","relation":"secondary"}]',
    );
  });

  it("adds a new entry in the order of the format", () => {
    const link: ItemLink = { ...plain, provider: "github", id: "5678", direction: "exported", parentId: "1234" };
    expect(writeExternalTickets("intent", [link])).toBe(
      'intent\nexternal_tickets: [{"provider":"github","id":"5678","relation":"primary","direction":"exported","sync_mode":"manual","parent_id":"1234"}]',
    );
  });

  const word = fc.constantFrom("a", "b: c", "\r", "", "external_tickets", "é\u2028", "external_tickets: 5", "- [ ] x");
  const entry = fc.oneof(
    fc.record(
      {
        provider: fc.constantFrom("github", "Jira", "custom", ""),
        id: fc.constantFrom("1", "A-1", 7),
        relation: fc.constantFrom("primary", "child", "friend", 3),
        sync_mode: fc.constantFrom("both", "manual"),
        on_close: fc.constantFrom("none", "close"),
        fields: fc.constantFrom({ b: 1, a: 2 }, "x"),
        extra: fc.json(),
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom(1, null, "x", []),
  );
  const descriptions = fc
    .tuple(fc.array(word), fc.array(entry, { maxLength: 4 }), fc.array(word), fc.constantFrom(0, 1))
    .map(([head, list, tail, indent]) =>
      [...head, `external_tickets: ${JSON.stringify(list, undefined, indent).replaceAll("\n", " ")}`, ...tail].join(
        "\n",
      ),
    );

  it("gives back any description to the byte when its links did not change", () => {
    fc.assert(
      fc.property(fc.oneof(descriptions, fc.string()), (text) => {
        expect(writeExternalTickets(text, readExternalTickets(text).links)).toBe(text);
      }),
    );
  });

  it("reads back what it wrote, and touches nothing else", () => {
    fc.assert(
      fc.property(descriptions, descriptions, (text, other) => {
        const wanted = readExternalTickets(other).links;
        const read = readExternalTickets(writeExternalTickets(text, wanted));
        const byId = (list: readonly ItemLink[]) => new Map(list.map((link) => [`${link.provider} ${link.id}`, link]));
        expect(byId(read.links)).toEqual(byId(wanted));
        expect(read.rest.trimEnd()).toBe(readExternalTickets(text).rest.trimEnd());
      }),
      {
        examples: [
          [
            'external_tickets: [{"provider":"custom","id":"1","fields":{"b":1}},{"provider":"custom","id":"1","fields":"x"}]',
            'external_tickets: [{"provider":"custom","id":"1","relation":"child","fields":{"b":1}}]',
          ],
        ],
      },
    );
  });

  it.each([
    [{ sync_mode: "both" }, { sync_mode: "friend" }, { syncMode: "sync" }],
    [{ on_close: "close" }, { on_close: "explode" }, { onClose: "close" }],
    [{ url: "https://a.example" }, { url: 7 }, { url: "https://a.example" }],
    [{ parent_id: 5 }, { parent_id: [] }, { parentId: "5" }],
  ])("two entries of one ticket, %j and %j, keep what the first says when they become one", (one, other, kept) => {
    const twins = [one, other].map((said) => ({ provider: "jira", id: "A-1", ...said }));
    const text = `external_tickets: ${JSON.stringify(twins)}`;
    const changed = readExternalTickets(text).links.map((link) => ({ ...link, state: "closed" as const }));
    expect(readExternalTickets(writeExternalTickets(text, changed)).links).toMatchObject([
      { ...kept, state: "closed" },
    ]);
  });
});

describe("withText", () => {
  const description = 'old\nexternal_tickets: [{"provider":"jira","id":"A-1"}]\n';

  it("puts another text beside the tickets", () => {
    const written = withText(description, "new\ntext");
    expect(readExternalTickets(written)).toMatchObject({ links: [{ id: "A-1" }], rest: "new\ntext" });
  });

  it("does not let a text from elsewhere name tickets or opt out", () => {
    const hostile = 'hello\n external_tickets : [{"provider":"jira","id":"EVIL-1"}]\nexternal_export: skip';
    expect(readExternalTickets(withText("", hostile)).links).toEqual([]);
    expect(readExternalTickets(withText(description, hostile)).links.map(({ id }) => id)).toEqual(["A-1"]);
    expect(withText("", hostile)).toContain("external_export\\: skip");
  });
});
