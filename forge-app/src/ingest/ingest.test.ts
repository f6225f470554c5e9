import { afterEach, describe, expect, it } from "@jest/globals";
import { encode, sign } from "@satellite/contract";
import { aMessage, comment, repository } from "../../../test/forge/message";
import { makeKey } from "../../../test/forge/consumer";
import { closeReceivers, openReceiver, type Key, type Receiver } from "../../../test/forge/receiving";
import * as app from "../index";
import { createKey, listKeys, recent, revokeKey } from "../store";

afterEach(closeReceivers);

const input = { repositoryId: repository.id, repository: repository.fullName, projects: ["PROJ"] };

async function open() {
  const on = await openReceiver({ app });
  const key = await makeKey(on);
  return { ...on, on, key };
}

describe("a message to the web trigger", () => {
  it("that is signed with the repository's key goes on the queue, once", async () => {
    const { key, send, site, within } = await open();
    expect(await send(aMessage(), { key })).toEqual({ status: 202, text: "accepted" });
    expect(site.queued()).toBe(1);
    const [record] = await within(() => listKeys());
    expect(record?.lastUsedDay).toBe(new Date().toISOString().slice(0, 10));
  });

  it("may write the names of its headers as it likes", async () => {
    const on = await openReceiver({ app, headerCase: "title" });
    const key = await makeKey(on);
    expect((await on.send(aMessage(), { key })).status).toBe(202);
  });

  it.each<[string, (key: Key) => Parameters<Receiver["send"]>[1]]>([
    ["no key", () => ({ headers: { "x-satellite-key": "" } })],
    ["an unknown key", ({ secret }) => ({ key: { id: "f".repeat(24), secret } })],
    ["a path trick for a key", ({ secret }) => ({ key: { id: "../../user", secret } })],
    ["another secret", ({ id }) => ({ key: { id, secret: "B".repeat(43) } })],
    ["no signature", (key) => ({ key, headers: { "x-webtrigger-signature": "" } })],
    ["a signature that is none", (key) => ({ key, headers: { "x-webtrigger-signature": "sha256=00" } })],
    ["a time of eleven minutes ago", (key) => ({ key, atMs: Date.now() - 11 * 60_000 })],
    ["a time in eleven minutes", (key) => ({ key, atMs: Date.now() + 11 * 60_000 })],
    [
      "another time than was signed",
      (key) => ({ key, headers: { "x-webtrigger-timestamp": new Date().toISOString() }, atMs: Date.now() - 5000 }),
    ],
  ])("with %s is unauthorized", async (_, how) => {
    const { key, send, site } = await open();
    expect(await send(aMessage(), how(key))).toEqual({ status: 401, text: "unauthorized" });
    expect(site.queued()).toBe(0);
  });

  it("that was tampered with on its way is unauthorized", async () => {
    const { key, on, post, site } = await open();
    const headers = sign(encode(aMessage()), key, Date.now());
    expect((await post(encode(aMessage({ effects: [comment("Mallory was here")] })), headers)).status).toBe(401);
    expect(on.site.queued() + site.queued()).toBe(0);
  });

  it.each<[string, (key: Key) => [string, number]]>([
    ["no JSON", () => ["{", 400]],
    ["nothing", () => ["", 400]],
    ["another version", () => [JSON.stringify({ ...aMessage(), schema: "satellite/forge@2" }), 400]],
    ["an unknown field", () => [JSON.stringify({ ...aMessage(), more: true }), 400]],
    ["a path trick for a ticket", () => [JSON.stringify(aMessage({ key: "../../user" })), 400]],
    ["an encoded path trick", () => [JSON.stringify(aMessage({ key: "PROJ-1%2F..%2F..%2Fuser" })), 400]],
    ["more than 180 KB", () => [JSON.stringify({ ...aMessage(), more: "x".repeat(185_000) }), 400]],
    [
      "a question",
      () => [
        JSON.stringify({
          schema: "satellite/forge-read@1",
          delivery: "12345678",
          sentAt: "2026-11-21T09:00:00Z",
          repository,
          keys: ["PROJ-1"],
          approvals: false,
        }),
        400,
      ],
    ],
    ["another repository's id", () => [JSON.stringify(aMessage({ repository: { ...repository, id: 1 } })), 401]],
    [
      "another repository's name",
      () => [JSON.stringify(aMessage({ repository: { ...repository, fullName: "acme/pay" } })), 401],
    ],
    ["another project's ticket", () => [JSON.stringify(aMessage({ key: "OPS-1" })), 401]],
    ["a project whose key begins alike", () => [JSON.stringify(aMessage({ key: "PROJX-1" })), 401]],
  ])("that is signed and holds %s is refused", async (_, make) => {
    const { key, send, site } = await open();
    const [body, status] = make(key);
    expect((await send(body, { key })).status).toBe(status);
    expect(site.queued()).toBe(0);
  });

  it("tells admins why, without the message's words, and once an hour", async () => {
    const { key, send, within } = await open();
    for (const delivery of ["delivery-1", "delivery-2"])
      await send(aMessage({ delivery, key: "OPS-1", effects: [comment("secret words")] }), { key });
    await send(aMessage(), { key: { ...key, secret: "C".repeat(43) } });
    const entries = await within(() => recent(50));
    expect(entries.map(({ fate, reason }) => [fate, reason])).toEqual([
      ["refused", "UNAUTHORIZED: wrong"],
      ["refused", "project not allowed for this repository"],
    ]);
    expect(JSON.stringify(entries)).not.toContain("secret words");
  });

  it("of a stranger leaves nothing in storage", async () => {
    const { send, site } = await open();
    const before = [...site.storage().keys()];
    for (let n = 0; n < 5; n += 1) await send(aMessage(), { key: { id: "e".repeat(24), secret: "D".repeat(43) } });
    expect([...site.storage().keys()]).toEqual(before);
  });
});

describe("a repeated message", () => {
  it("is a duplicate", async () => {
    const { key, send, site } = await open();
    const message = aMessage();
    expect((await send(message, { key })).status).toBe(202);
    expect(await send(message, { key, atMs: Date.now() + 1000 })).toEqual({ status: 200, text: "duplicate" });
    expect(site.queued()).toBe(1);
  });

  it("is queued once, also when both come at the same moment", async () => {
    const { key, send, site } = await open();
    const message = aMessage();
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(message, { key })));
    expect(answers.map(({ text }) => text).toSorted((one, other) => one.localeCompare(other))).toEqual([
      "accepted",
      "duplicate",
      "duplicate",
      "duplicate",
    ]);
    expect(site.queued()).toBe(1);
  });

  const moments = [0, 1, 2, 5].flatMap((after) => [["429", after] as const, ["500", after] as const]);
  it.each(moments)("can be sent again when storage answered %s to its request number %d", async (kvs, after) => {
    const { key, send, site } = await open();
    const message = aMessage();
    site.fail({ kvs, after });
    expect(await send(message, { key })).toEqual({ status: 503, text: "busy" });
    expect(site.queued()).toBe(0);
    expect((await send(message, { key })).status).toBe(202);
    expect(site.queued()).toBe(1);
  });

  it.each([3, 4])("is taken when only the day of use could not be noted (%d)", async (after) => {
    const { key, send, site } = await open();
    site.fail({ kvs: "429", after });
    expect((await send(aMessage(), { key })).status).toBe(202);
  });

  it.each(["down", "limit"] as const)("can be sent again when the queue was %s", async (queue) => {
    const { key, send, site } = await open();
    const message = aMessage();
    site.fail({ queue });
    expect(await send(message, { key })).toEqual({ status: 503, text: "busy" });
    expect(await send(message, { key })).toEqual({ status: 202, text: "accepted" });
    expect(site.queued()).toBe(1);
  });
});

describe("a key", () => {
  it("works beside the one that follows it, until it is revoked", async () => {
    const { key, on, send, within } = await open();
    const next = await makeKey(on);
    expect(await within(() => createKey(input, new Date()))).toMatchObject({ bad: expect.any(String) });
    expect((await send(aMessage(), { key })).status).toBe(202);
    expect((await send(aMessage(), { key: next })).status).toBe(202);
    await within(() => revokeKey(key.id, new Date()));
    expect((await send(aMessage(), { key })).status).toBe(401);
    expect((await send(aMessage(), { key: next })).status).toBe(202);
    await makeKey(on);
  });

  it("of one site is unknown on another", async () => {
    const one = await open();
    const other = await openReceiver({ app, cloudId: "99999999-5566-7788-99aa-bbccddeeff00" });
    expect((await other.send(aMessage(), { key: one.key })).status).toBe(401);
  });

  it("never shows its secret in storage that can be listed, nor in the log", async () => {
    const { key, send, site } = await open();
    await send(aMessage(), { key });
    expect(JSON.stringify([...site.storage()]) + site.logs.join("\n")).not.toContain(key.secret);
  });
});
