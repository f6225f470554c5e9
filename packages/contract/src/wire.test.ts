import { describe, expect, it } from "@jest/globals";
import { aChange, aSpec } from "@satellite/testkit/builders";
import fc from "fast-check";
import { depthOf } from "./depth.js";
import { decode, encode, maxMessageBytes, toMessage, type ForgeMessage, type ForgeRead } from "./index.js";

const verdict: ForgeMessage["verdict"] = {
  schema: "satellite/verdict@1",
  conclusion: "fail",
  mode: "strict",
  change: { kind: "pull_request", repository: "acme/shop", number: 7, base: "b".repeat(40), head: "a".repeat(40) },
  tickets: [],
  specs: [],
  findings: [{ rule: "spec-complete", outcome: "fail", severity: "error", says: "a heading is empty", refs: [] }],
  policy: { source: "defaults", sha256: "d".repeat(64) },
};

const message = toMessage(
  [
    {
      key: "k-1",
      kind: "comment",
      on: "jira:PROJ-1042",
      identity: "change:github:acme/shop#7",
      body: "built",
      digest: "d-1",
      because: "on",
      says: "comment",
    },
  ],
  { change: aChange(), verdict, relation: "primary", spec: aSpec() },
  {
    delivery: "0b7c1c1e-1b1c-4e0c",
    seq: [1_767_603_600, 12, 1],
    sentAtMs: 1_767_603_601_000,
    repository: { id: 4711, fullName: "acme/shop", url: "https://github.com/acme/shop" },
  },
);

const read: ForgeRead = {
  schema: "satellite/forge-read@1",
  delivery: "0b7c1c1e-1b1c-4e0d",
  sentAt: "2026-11-21T06:00:00Z",
  repository: message.repository,
  keys: ["PROJ-1042"],
  approvals: true,
};

/** The same data with its keys in another order. */
function turned(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(turned);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .toReversed()
      .map(([key, value]) => [key, turned(value)]),
  );
}

const badOf = (body: string) => {
  const decoded = decode(body);
  return "bad" in decoded ? decoded.bad : undefined;
};

describe("bytes of a message", () => {
  it("read back to the same message", () => {
    expect(decode(encode(message))).toEqual({ message });
    expect(decode(encode(read))).toEqual({ read });
  });

  it("are equal for equal messages, whatever the order of their keys", () => {
    expect(encode(turned(message) as ForgeMessage)).toBe(encode(message));
  });
});

describe("a body is refused", () => {
  it.each([
    ["an empty one", "", "NOT_JSON"],
    ["no JSON", "{", "NOT_JSON"],
    ["two documents", "{}{}", "NOT_JSON"],
    ["a list", "[]", "SHAPE"],
    ["null", "null", "SHAPE"],
    ["a message without its version", "{}", "SHAPE"],
    ["a version that is no text", '{"schema":1}', "SHAPE"],
    ["another version", '{"schema":"satellite/forge@2"}', "UNKNOWN_VERSION"],
    ["a version that is inherited", '{"__proto__":{"schema":"satellite/forge@1"}}', "SHAPE"],
    ["only a version", '{"schema":"satellite/forge@1"}', "SHAPE"],
    ["more bytes than a queue takes", " ".repeat(maxMessageBytes + 1), "TOO_LARGE"],
    ["more bytes, in fewer characters", `"${"€".repeat(maxMessageBytes / 3)}"`, "TOO_LARGE"],
    ["deep nesting", "[".repeat(100_000), "SHAPE"],
    ["deep nesting where anything may stand", deep(30), "SHAPE"],
  ])("%s", (_, body, code) => expect(badOf(body)).toMatchObject({ code, says: expect.any(String) }));

  it.each([
    ["extra", 1, ""],
    ["repository", { ...message.repository, id: "4711" }, "repository.id"],
    ["ticket", { key: "../../user-1", relation: "primary" }, "ticket.key"],
    ["delivery", "a/../../b", "delivery"],
    ["effects", [{ key: "k", kind: "delete" }], "effects[0].kind"],
    ["pullRequest", { ...message.pullRequest, url: "javascript:alert(1)" }, "pullRequest.url"],
  ])("with %s = %j, and the place is told", (key, value, at) => {
    expect(badOf(JSON.stringify({ ...message, [key]: value }))).toMatchObject({ code: "SHAPE", at });
  });

  it.each([
    ["keys", []],
    ["keys", Array.from({ length: 101 }, (_, n) => `PROJ-${n + 1}`)],
    ["keys", ["PROJ-1/../x"]],
    ["keys", ["proj-1"]],
    ["approvals", "yes"],
    ["extra", 1],
    ["delivery", "short"],
  ])("a question with %s = %.60j", (key, value) => {
    expect(badOf(JSON.stringify({ ...read, [key]: value }))).toMatchObject({ code: "SHAPE" });
  });

  it("without repeating what it held", () => {
    const bad = badOf(JSON.stringify({ ...message, delivery: "a secret word", ticket: { key: "hush", relation: 1 } }));
    expect(JSON.stringify(bad)).not.toMatch(/secret|hush/);
  });

  it("unless it is exactly a message: any other single byte breaks it, or changes what is signed", () => {
    const bytes = Buffer.from(encode(message));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 127 }), (at, mask) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ mask;
        const decoded = decode(flipped.toString("utf8"));
        expect("bad" in decoded || !("message" in decoded) || encode(decoded.message) !== bytes.toString()).toBe(true);
      }),
    );
  });

  it("and never a throw, whatever comes", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.json().map((json) => `{"schema":${json}}`),
    );
    fc.assert(fc.property(text, (body) => expect(badOf(body)).toBeDefined()));
  });
});

/** A message whose move has field values so deep. */
function deep(levels: number): string {
  const move = { key: "k", kind: "transition", to: "closed", names: [], fields: { x: 0 } };
  return JSON.stringify({ ...message, effects: [move] }).replace(
    '"x":0',
    `"x":${"[".repeat(levels)}${"]".repeat(levels)}`,
  );
}

describe("depth", () => {
  it("is counted as JSON nests, brackets in texts left out", () => {
    const nesting = (data: unknown): number =>
      typeof data !== "object" || data === null ? 0 : 1 + Math.max(0, ...Object.values(data).map(nesting));
    fc.assert(fc.property(fc.jsonValue(), (data) => expect(depthOf(JSON.stringify(data))).toBe(nesting(data))));
  });
});
