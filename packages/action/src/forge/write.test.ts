import { afterEach, describe, expect, it } from "@jest/globals";
import type { Effect, Provider, Telling } from "@satellite/core";
import { decode, headers } from "@satellite/contract";
import { governed, jiraLimits, nodeTransport } from "@satellite/providers/shared/http";
import { aChange, aSpec, aVerdict } from "@satellite/testkit/builders";
import { createForgeProvider, type ForgeOptions } from "./index.js";
import { aClock, openApp, secret, type App, type AppOptions } from "./testing.js";

const on = "jira:PROJ-1042";
const change = aChange();
const telling: Telling = {
  change,
  relation: "primary",
  spec: aSpec(),
  verdict: aVerdict(),
};
const comment: Effect = {
  key: "k-1",
  kind: "comment",
  on,
  identity: change.ref,
  body: "built in #7",
  digest: "d-1",
  because: "on",
  says: "comment on PROJ-1042",
};
const move: Effect = {
  key: "k-2",
  kind: "move",
  on,
  to: "closed",
  names: ["Done"],
  expect: "",
  fields: {},
  because: "on.merged",
  says: "move PROJ-1042",
};

const apps: App[] = [];
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));

type World = Omit<AppOptions, "clock"> & { readonly options?: Partial<ForgeOptions>; readonly deadlineMs?: number };

/** A provider, and the app that it talks to. */
async function world({ deadlineMs = 240_000, options, ...script }: World = {}): Promise<{
  app: App;
  provider: Provider;
}> {
  const clock = aClock();
  const app = await openApp({ ...script, clock });
  apps.push(app);
  let made = 0;
  const transport = governed(nodeTransport({ maxBytes: 10_000 }), {
    clock,
    deadlineMs: clock.nowMs() + deadlineMs,
    readers: [jiraLimits],
  });
  const provider = createForgeProvider({
    url: app.url,
    proof: { kind: "hmac", keyId: "key-1", secret },
    transport,
    clock,
    repository: { id: 4711, fullName: "acme/shop", url: "https://github.com/acme/shop" },
    run: { id: 12, attempt: 2 },
    deliveryId: () => `delivery-${(made += 1)}`,
    ...options,
  });
  return { app, provider };
}

const tell = async (provider: Provider, effects: readonly Effect[] = [comment, move], told = telling) =>
  (await provider.applyTogether?.(effects, told)) ?? [];

const messageOf = (app: App, at = 0) => {
  const decoded = decode(app.seen[at]?.body ?? "");
  return "message" in decoded ? decoded.message : undefined;
};

describe("effects on a ticket, handed to the app", () => {
  it("go as one signed message with all that they follow from; one receipt each, in order", async () => {
    const { app, provider } = await world();
    expect(await tell(provider)).toEqual([
      { key: "k-1", kind: "comment", on, outcome: "done", says: "comment on PROJ-1042: handed to the Jira app" },
      { key: "k-2", kind: "move", on, outcome: "done", says: "move PROJ-1042: handed to the Jira app" },
    ]);
    expect(app.seen).toHaveLength(1);
    expect(app.seen[0]?.headers).toMatchObject({ "content-type": "application/json", [headers.key]: "key-1" });
    expect(messageOf(app)).toMatchObject({
      delivery: "delivery-1",
      seq: [1_767_603_600, 12, 2],
      repository: { id: 4711 },
      ticket: { key: "PROJ-1042", relation: "primary" },
      spec: { markdown: telling.spec?.text },
      effects: [{ key: "k-1" }, { key: "k-2", kind: "transition" }],
    });
  });

  it("are those that a message can ask for; the others are refused in their place", async () => {
    const { app, provider } = await world();
    const labels: Effect = { ...move, key: "k-3", kind: "labels", add: ["x"], remove: [], create: [] };
    const elsewhere: Effect = { ...comment, key: "k-4", on: "jira:PROJ-2" };
    const receipts = await tell(provider, [labels, comment, elsewhere, move]);
    expect(receipts.map(({ key, outcome }) => [key, outcome])).toEqual([
      ["k-3", "refused"],
      ["k-1", "done"],
      ["k-4", "refused"],
      ["k-2", "done"],
    ]);
    expect(messageOf(app)?.effects.map(({ key }) => key)).toEqual(["k-1", "k-2"]);
    expect(await tell(provider, [labels])).toMatchObject([{ outcome: "refused", code: "REFUSED" }]);
    expect(app.seen).toHaveLength(1);
  });

  it("bring the spec without its front matter", async () => {
    const { app, provider } = await world();
    const spec = aSpec({ text: "---\ntitle: Passkeys\n---\n# Passkeys\n" });
    await tell(provider, [comment], { ...telling, spec });
    expect(messageOf(app)?.spec).toMatchObject({ markdown: "# Passkeys\n", sha256: spec.sha256 });
  });

  it("are never sent one by one", async () => {
    const { app, provider } = await world();
    expect(await provider.apply(comment, "k-9")).toMatchObject({ key: "k-9", outcome: "refused", code: "REFUSED" });
    expect(app.seen).toEqual([]);
  });
});

describe("an answer of the app", () => {
  it.each([
    [{ status: 202 }, "done", undefined],
    [{ status: 200, text: "duplicate\n" }, "unchanged", undefined],
    [{ status: 400, text: "invalid" }, "refused", "REFUSED"],
    [{ status: 401, text: "unauthorized" }, "refused", "UNAUTHORIZED"],
    [{ status: 404, text: "<html>" }, "refused", "NOT_FOUND"],
    [{ status: 403 }, "refused", "FORBIDDEN"],
    [{ status: 413 }, "refused", "TOO_LONG"],
    [{ status: 200, text: "<html>Welcome" }, "failed", "BAD_ANSWER"],
    [{ status: 202, text: "x".repeat(200) }, "failed", "BAD_ANSWER"],
    [{ status: 204 }, "failed", "BAD_ANSWER"],
    [{ status: 302, headers: { location: "/login" } }, "failed", "BAD_ANSWER"],
    [{ status: 202, text: '{"schema":"satellite/forge-answer@1","fate":"read"}' }, "failed", "BAD_ANSWER"],
    [{ status: 202, text: "x".repeat(20_000) }, "failed", "BAD_ANSWER"],
  ] as const)("%j is %s %s", async (fault, outcome, code) => {
    const { app, provider } = await world({ faults: [fault] });
    const receipts = await tell(provider);
    expect(receipts.map((receipt) => [receipt.outcome, receipt.code])).toEqual([
      [outcome, code],
      [outcome, code],
    ]);
    expect(app.seen).toHaveLength(1);
  });

  it("to a key that it does not know says where to look", async () => {
    const other = Buffer.alloc(32, 8).toString("base64url");
    const { provider } = await world({ options: { proof: { kind: "hmac", keyId: "key-1", secret: other } } });
    const [receipt] = await tell(provider);
    expect(receipt).toMatchObject({
      outcome: "refused",
      code: "UNAUTHORIZED",
    });
    expect(receipt?.says).toMatch(/forge-key-id, forge-secret/);
    expect(receipt?.says).not.toContain(other);
  });

  it("may tell why, on one clean line", async () => {
    const { provider } = await world({
      answers: "json",
      reason: "project not allowed\n\u001b[31m::error::x",
      tokens: [],
    });
    const [receipt] = await tell(provider);
    expect(receipt?.says).toMatch(/project not allowed \S*::error::x$/);
    expect(receipt?.says).not.toMatch(/\p{Cc}/u);
  });
});

describe("what cannot be sent", () => {
  it.each<[string, Partial<ForgeOptions>, string, RegExp]>([
    ["under a secret that is none", proof("key-1", "hunter2"), "NO_CREDENTIALS", /forge-secret/],
    ["under an id that is none", proof("key\r\nx-evil: 1", secret), "NO_CREDENTIALS", /forge-key-id/],
    [
      "for a repository without its number",
      { repository: { id: 0, fullName: "acme/shop", url: "https://x.test" } },
      "REFUSED",
      /repository\.id/,
    ],
    ["under a name for the delivery that is none", { deliveryId: () => "?" }, "REFUSED", /delivery/],
  ])("%s is refused before it leaves", async (_, options, code, says) => {
    const { app, provider } = await world({ options });
    const [receipt] = await tell(provider);
    expect(receipt).toMatchObject({ outcome: "refused", code });
    expect(receipt?.says).toMatch(says);
    expect(receipt?.says).not.toContain("hunter2");
    expect(app.seen).toEqual([]);
  });

  it("because its fields are too large is refused before it leaves", async () => {
    const { app, provider } = await world();
    const receipts = await tell(provider, [{ ...move, fields: { text: "x".repeat(200_000) } }]);
    expect(receipts).toMatchObject([{ outcome: "refused", code: "TOO_LONG" }]);
    expect(app.seen).toEqual([]);
  });

  it("about a push is refused before it leaves", async () => {
    const { provider } = await world();
    const push = aChange({ kind: "push" });
    expect(await tell(provider, [comment], { ...telling, change: push })).toMatchObject([{ outcome: "refused" }]);
  });
});

function proof(keyId: string, given: string): Partial<ForgeOptions> {
  return { proof: { kind: "hmac", keyId, secret: given } };
}
