import { describe, expect, it } from "@jest/globals";
import type { Effect, Telling, TicketRef } from "@satellite/core";
import { aChange, aVerdict } from "@satellite/testkit/builders";
import fc from "fast-check";
import { carries, decode, encode, toEffects, toMessage, type Envelope } from "./index.js";

const on = "jira:PROJ-1042";
const change = aChange();
const envelope: Envelope = {
  delivery: "0b7c1c1e-1b1c-4e0c",
  seq: [1_767_603_600, 12, 1],
  sentAtMs: 1_767_603_601_000,
  repository: { id: 4711, fullName: "acme/shop", url: "https://github.com/acme/shop" },
};
const telling: Telling = {
  change,
  relation: "primary",
  verdict: aVerdict(),
};

const text = (maxLength: number) => fc.string({ unit: "grapheme", maxLength: Math.floor(maxLength / 16) });
const why = { because: fc.constant("on.merged"), says: text(100), key: text(200) };
const states = ["open", "in_progress", "blocked", "in_review", "closed"] as const;
const entry = fc.record(
  { url: fc.webUrl(), title: text(250), state: text(40), commentId: text(100), passed: fc.nat(), draft: fc.boolean() },
  { requiredKeys: ["url", "title", "state"] },
);
const effects: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({
    kind: fc.constant("move" as const),
    on: fc.constant<TicketRef>(on),
    to: fc.constantFrom(...states),
    names: fc.array(text(255), { maxLength: 20 }),
    expect: text(255),
    // JSON knows no minus zero.
    fields: fc.dictionary(
      text(50),
      fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
      { maxKeys: 3, noNullPrototype: true },
    ),
    ...why,
  }),
  fc.record({
    kind: fc.constant("comment" as const),
    on: fc.constant<TicketRef>(on),
    identity: fc.constant(change.ref),
    body: fc.option(text(4000)),
    digest: text(100),
    ...why,
  }),
  fc.record({
    kind: fc.constant("link" as const),
    on: fc.constant<TicketRef>(on),
    to: fc.constant(change.ref),
    url: fc.webUrl(),
    title: text(255),
    summary: text(1024),
    resolved: fc.boolean(),
    digest: text(100),
    ...why,
  }),
  fc.record({
    kind: fc.constant("remember" as const),
    on: fc.constant<TicketRef>(on),
    change: fc.constant(change.ref),
    entry,
    ...why,
  }),
);

/** What a message carries of an effect. */
function carriedOf({ because: _because, says: _says, ...deed }: Effect): unknown {
  return deed;
}

const comment = (overrides: Partial<Effect> = {}): Effect =>
  ({
    key: "k-1",
    kind: "comment",
    on,
    identity: change.ref,
    body: "built",
    digest: "d-1",
    because: "on",
    says: "comment",
    ...overrides,
  }) as Effect;

describe("effects in a message", () => {
  it("come back as they were, over the wire", () => {
    fc.assert(
      fc.property(fc.array(effects, { minLength: 1, maxLength: 5 }), (given) => {
        const message = toMessage(given, telling, envelope);
        const decoded = decode(encode(message));
        expect(decoded).toEqual({ message });
        const back = toEffects(message);
        expect(back.map(carriedOf)).toEqual(given.map(carriedOf));
        for (const effect of back) expect(effect).toMatchObject({ because: "message", says: expect.any(String) });
      }),
    );
  });

  it("say what they are about: ticket and change", () => {
    const [effect] = toEffects(toMessage([comment({ on: "jira:proj-1042" })], telling, envelope));
    expect(effect).toMatchObject({ on, identity: "change:github:acme/shop#7", says: "comment on PROJ-1042" });
  });

  it("without a state that the move was decided on come back with an empty one", () => {
    const move = { kind: "move", to: "closed", names: ["Done"], expect: "", fields: {} } as const;
    const message = toMessage([comment(move)], telling, envelope);
    expect(message.effects[0]).not.toHaveProperty("expect");
    expect(toEffects(message)[0]).toMatchObject({ kind: "move", expect: "", fields: {} });
  });

  it.each<[string, Partial<Effect>]>([
    ["labels", { kind: "labels", add: [], remove: [], create: [] }],
    ["a check", { kind: "check", on: change.ref }],
    ["a comment on the change", { on: change.ref }],
    ["another tracker's ticket", { on: "linear:ENG-9" }],
    ["a key that is none", { on: "jira:../PROJ-1" }],
    ["another comment than the change's", { identity: "verdict" }],
    ["a link to another change", { kind: "link", to: "change:github:acme/shop#8", url: change.url }],
    ["a link that is a script", { kind: "link", to: change.ref, url: "javascript:alert(1)" }],
    ["memory of another change", { kind: "remember", change: "change:github:acme/shop#8" }],
    ["a move to nowhere", { kind: "move", to: "unknown" }],
  ])("never are %s", (_, overrides) => {
    const other = comment(overrides);
    expect(carries(other, change)).toBe(false);
    expect(toMessage([other, comment()], telling, envelope).effects).toHaveLength(1);
    expect(() => toMessage([other], telling, envelope)).toThrow(expect.objectContaining({ code: "USAGE" }));
  });

  it("are those on one ticket", () => {
    const message = toMessage([comment(), comment({ on: "jira:PROJ-2", key: "k-2" })], telling, envelope);
    expect(message.ticket.key).toBe("PROJ-1042");
    expect(message.effects.map(({ key }) => key)).toEqual(["k-1"]);
  });
});

describe("the pull request in a message", () => {
  it.each([
    ["open", { state: "open", merged: false }],
    ["closed", { state: "closed", merged: false }],
    ["merged", { state: "closed", merged: true }],
  ] as const)("that is %s is %j", (state, told) => {
    const message = toMessage([comment()], { ...telling, change: aChange({ state }) }, envelope);
    expect(message.pullRequest).toMatchObject(told);
  });

  it("has its time from GitHub, and the message's own where GitHub told none", () => {
    const { updatedAtMs: _, ...timeless } = change;
    const at = (of: Telling["change"]) => toMessage([comment()], { ...telling, change: of }, envelope).pullRequest;
    expect(at(change).updatedAt).toBe("2026-01-05T09:00:00.000Z");
    expect(at(timeless).updatedAt).toBe("2026-01-05T09:00:01.000Z");
    expect(at({ ...change, updatedAtMs: Number.NaN }).updatedAt).toBe("2026-01-05T09:00:01.000Z");
  });

  it("was opened by ghost when the account is gone", () => {
    const gone = aChange({ author: { login: "", type: "unknown" } });
    expect(toMessage([comment()], { ...telling, change: gone }, envelope).pullRequest.author).toBe("ghost");
  });

  it("is no push", () => {
    const push = aChange({ kind: "push", ref: "change:github:acme/shop@abc" });
    expect(() => toMessage([comment({ identity: push.ref })], { ...telling, change: push }, envelope)).toThrow(
      expect.objectContaining({ code: "USAGE" }),
    );
  });
});
