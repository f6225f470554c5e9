import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import type { TicketsInput } from "../schema/tickets.js";
import {
  envHints,
  envLines,
  exceeds,
  mergeEntries,
  readTicketsInput,
  ticketQuery,
  validEntries,
  wishFor,
} from "./index.js";

const entry = fc.record(
  {
    provider: fc.constantFrom("github", "jira"),
    id: fc.constantFrom("1", "2", "3"),
    state: fc.constantFrom("open", "closed"),
    odd: fc.string({ maxLength: 3 }),
  },
  { requiredKeys: ["provider", "id"] },
);
const keys = (entries: readonly { provider: string; id: string }[]) => entries.map(({ id, provider }) => provider + id);

describe("merging entries", () => {
  const lists = [fc.array(entry, { maxLength: 6 }), fc.array(entry, { maxLength: 6 })] as const;
  it("twice is merging once, each ticket stands once, in the order of its first entry", () => {
    fc.assert(
      fc.property(...lists, (before, incoming) => {
        const once = mergeEntries(before, incoming);
        expect(mergeEntries(once, incoming)).toEqual(once);
        expect(keys(once)).toEqual([...new Set(keys([...before, ...incoming]))]);
      }),
    );
  });
  it("keeps every field that the other does not give, known or not", () => {
    fc.assert(
      fc.property(...lists, (before, incoming) => {
        const merged = new Map(mergeEntries(before, incoming).map((one) => [one.provider + one.id, one]));
        for (const one of [...before, ...incoming])
          expect(Object.keys(merged.get(one.provider + one.id) ?? {})).toEqual(
            expect.arrayContaining(Object.keys(one)),
          );
      }),
    );
  });
});

describe("a planner's input", () => {
  const good = { provider: "jira", operation: "import", bead_ids: [] };
  it.each([
    ["", "the input is no JSON"],
    ["[]", "the input must be object"],
    [JSON.stringify({ ...good, bead_ids: [7] }), "bead_ids[0] must be string"],
    [JSON.stringify({ ...good, operation: "delete" }), /^operation must be equal.*: import, export, link/],
    [JSON.stringify({ ...good, token: "s3cret" }), 'the input must NOT have additional properties: "token"'],
    [JSON.stringify({ provider: "jira", bead_ids: [] }), "the input must have required property 'operation'"],
  ])("%j is refused by path", (text, error) => {
    const read = readTicketsInput(text);
    const errors = "errors" in read ? read.errors : [];
    expect(errors).toEqual([typeof error === "string" ? error : expect.stringMatching(error)]);
    expect(errors.join()).not.toContain("s3cret");
  });
});

const asked = (more: Partial<TicketsInput>): TicketsInput => ({
  provider: "jira",
  operation: "import",
  bead_ids: [],
  ...more,
});

it.each([
  [{}, { relation: "primary", direction: "imported", syncMode: "import" }],
  [{ relation: "context" }, { relation: "context", direction: "imported", syncMode: "manual" }],
  [
    { relation: "secondary", sync_mode: "sync" },
    { relation: "secondary", direction: "imported", syncMode: "sync" },
  ],
  [{ operation: "export" }, { relation: "primary", direction: "exported", syncMode: "export" }],
  [{ operation: "create" }, { relation: "primary", direction: "exported", syncMode: "export" }],
  [{ operation: "link" }, { relation: "primary", direction: "linked", syncMode: "manual" }],
] as const)("links of %j begin as %j", (more, wish) => expect(wishFor(asked(more))).toMatchObject(wish));

describe("a query", () => {
  it.each([
    [{ query: "label:planning", provider: "github" }, "label:planning"],
    [{ provider: "github", filters: { labels: ["a b"], state: "open" } }, 'label:"a b" state:open'],
    [{ filters: { labels: ['x" OR key = "A-1'] } }, 'labels = "x OR key = A-1"'],
    [
      { query: "a = 1 or b = 2 ORDER BY key", filters: { state: "closed" } },
      "(a = 1 or b = 2) AND statusCategory = Done ORDER BY key",
    ],
    [{}, undefined],
  ] as const)("of %j", (more, text) =>
    expect(ticketQuery(asked(more as Partial<TicketsInput>))).toMatchObject(
      text === undefined ? { filters: {} } : { text },
    ),
  );
  it.each([
    [{ sprint: 4 }, 'filters has no "sprint"'],
    [{ ids: "PROJ-1" }, "filters.ids must be a list of ids"],
    [{ constructor: 1 }, 'filters has no "constructor"'],
  ])("with the filters %j is refused", (filters, error) =>
    expect(ticketQuery(asked({ filters }))).toEqual({ errors: [expect.stringContaining(error)] }),
  );
});

it("invalid entries are skipped, each with a warning, and the others count", () => {
  const read = validEntries([
    { provider: "jira", id: "A-1" },
    { provider: "jira" },
    { provider: "trello", id: "x" },
    null,
  ]);
  expect(read.valid).toEqual([{ provider: "jira", id: "A-1" }]);
  expect(read.warnings).toEqual([
    "tickets[1] was skipped: the entry must have required property 'id'",
    expect.stringMatching(/^tickets\[2\] was skipped: provider must/),
    "tickets[3] was skipped: the entry must be object",
  ]);
});

it.each([
  ["The sum", "The sum", false],
  ["The sum is shown", "Sum shown. The sum is shown with the tax of two countries and more", false],
  ["The sum\n\nRounded half up, cached for ten minutes, invalidated whenever somebody edits prices.", "The sum", true],
  ["See https://a.example/b for all the details", "", false],
])("%j exceeds %j: %j", (local, remote, does) => expect(exceeds(local, remote)).toBe(does));

describe("hints for a planner's environment", () => {
  const off = { enabled: false };
  const remotes = {
    github: { enabled: true },
    jira: { enabled: true },
    notion: off,
    azure: off,
    linear: off,
    beads: off,
  };
  const config = { remotes } as unknown as Parameters<typeof envLines>[0];
  it("are lines that a shell reads as they stand", () =>
    expect(envLines(config, "acme/shop")).toEqual([
      "ATELIER_EXTERNAL_PROVIDERS=github,jira",
      "ATELIER_GITHUB_REPO=acme/shop",
    ]));
  it("leave out what a shell would run", () => expect(envLines(config, "a/b;reboot")).toHaveLength(1));
  it("that say other than the config are named, and count for nothing", () => {
    const env = { ATELIER_EXTERNAL_PROVIDERS: "github, linear", ATELIER_GITHUB_REPO: "evil/shop" };
    expect(envHints(env, config, "acme/shop")).toEqual([
      expect.stringContaining("linear"),
      expect.stringContaining("evil/shop"),
    ]);
    expect(envHints({ ATELIER_EXTERNAL_PROVIDERS: "github" }, config, "acme/shop")).toEqual([]);
  });
});
