import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { clock, kvs, manifest, stage, WhereConditions, type Stage } from "../testing.js";

const hour = 3_600_000;
let at: ReturnType<typeof clock>;
let on: Stage;
const failing = (status: number, code: string) => ({ code, responseDetails: { status } });

beforeEach(async () => {
  at = clock();
  on = await stage({}, { clock: at });
});
afterEach(() => on.host.close());

describe("the key-value store under the real @forge/kvs", () => {
  it("keeps, gives and forgets values, and knows nothing of a key that is not there", async () => {
    await on.run(() => kvs.set("a:1", { deep: [1, null] }));
    expect(await on.run(() => kvs.get("a:1"))).toEqual({ deep: [1, null] });
    await on.run(() => kvs.delete("a:1"));
    expect(await on.run(() => kvs.get("a:1"))).toBeUndefined();
    await expect(on.run(() => kvs.delete("never"))).resolves.toBeUndefined();
  });

  it("gives a key to one of those who claim it at once", async () => {
    const claim = () => kvs.set("nonce:1", 1, { keyPolicy: "FAIL_IF_EXISTS" });
    const all = await on.run(() => Promise.allSettled([claim(), claim(), claim()]));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = all.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    expect(lost).toMatchObject([failing(409, "KEY_CONFLICT"), failing(409, "KEY_CONFLICT")]);
  });

  it("lets callers at once really meet: a read and a write lose an update", async () => {
    await on.run(() => kvs.set("count", 0));
    const more = async () => kvs.set("count", Number(await kvs.get("count")) + 1);
    await on.run(() => Promise.all([more(), more()]));
    expect(on.site.storage().get("count")).toBe(1);
  });

  it("lets a key go when its time by the host's clock is over, and then it can be claimed again", async () => {
    const claim = () => kvs.set("nonce:1", 1, { keyPolicy: "FAIL_IF_EXISTS", ttl: { value: 1, unit: "HOURS" } });
    await on.run(claim);
    at.ms += hour - 1;
    expect(await on.run(() => kvs.get("nonce:1"))).toBe(1);
    on.site.advance(1);
    expect(await on.run(() => kvs.get("nonce:1"))).toBeUndefined();
    await expect(on.run(claim)).resolves.toBeUndefined();
  });

  it("keeps secrets apart from values, and shows of them only the name", async () => {
    await on.run(() => kvs.setSecret("key:1", "hush"));
    expect(await on.run(() => kvs.get("key:1"))).toBeUndefined();
    expect(await on.run(() => kvs.getSecret("key:1"))).toBe("hush");
    expect([...on.site.storage()]).toEqual([["secret:key:1", "[secret]"]]);
  });

  it("finds keys by their beginning, a page at a time, each once", async () => {
    const keys = Array.from({ length: 25 }, (_, n) => `audit:${String(n).padStart(2, "0")}`);
    await on.run(() => kvs.batchSet(keys.map((key) => ({ key, value: key }))));
    await on.run(() => kvs.set("other", 1));
    const found: string[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const query = kvs.query().where("key", WhereConditions.beginsWith("audit:")).limit(10);
      const page = await on.run(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
      found.push(...page.results.map(({ key }) => key));
      cursor = page.nextCursor;
    }
    expect(found).toEqual(keys);
  });

  it("does a transaction whole or not at all", async () => {
    await on.run(() => kvs.set("old", 1));
    const bad = on.run(() => kvs.transact().set("new", 1).delete("old").set("x".repeat(501), 1).execute());
    await expect(bad).rejects.toMatchObject(failing(400, "KEY_TOO_LONG"));
    expect([...on.site.storage().keys()]).toEqual(["old"]);
    await on.run(() => kvs.transact().set("new", 1).delete("old").execute());
    expect([...on.site.storage().keys()]).toEqual(["new"]);
  });

  it("does of a batch what can be done, and names the rest", async () => {
    const answer = await on.run(() =>
      kvs.batchSet([
        { key: "good", value: 1 },
        { key: "bad/key", value: 1 },
      ]),
    );
    expect(answer.successfulKeys.map(({ key }) => key)).toEqual(["good"]);
    expect(answer.failedKeys.map(({ key, error }) => [key, error.code])).toEqual([["bad/key", "INVALID_KEY"]]);
  });

  it.each([
    ["a slash in a key", "a/b", 1, "INVALID_KEY"],
    ["a key of spaces", "  ", 1, "INVALID_KEY"],
    ["no key", "", 1, "KEY_TOO_SHORT"],
    ["501 characters", "k".repeat(501), 1, "KEY_TOO_LONG"],
    ["over 240 KiB", "k", "v".repeat(240 * 1024), "MAX_SIZE"],
  ])("refuses %s", async (_, key, value, code) => {
    await expect(on.run(() => kvs.set(key, value))).rejects.toMatchObject(failing(400, code));
  });

  it("refuses pages over 100 and batches over 25", async () => {
    await expect(on.run(() => kvs.query().limit(101).getMany())).rejects.toMatchObject(failing(400, "INVALID_LIMIT"));
    const many = Array.from({ length: 26 }, (_, n) => ({ key: `k${n}`, value: n }));
    await expect(on.run(() => kvs.batchSet(many))).rejects.toMatchObject(failing(400, "INVALID_BATCH_SIZE"));
  });

  it("fails when told to, as often as told, after as many as told", async () => {
    on.site.fail({ kvs: "429", times: 2, after: 1 });
    await on.run(() => kvs.set("a", 1));
    await expect(on.run(() => kvs.get("a"))).rejects.toMatchObject(failing(429, "RATE_LIMIT_EXCEEDED"));
    await expect(on.run(() => kvs.get("a"))).rejects.toMatchObject({ responseDetails: { status: 429 } });
    expect(await on.run(() => kvs.get("a"))).toBe(1);
    on.site.fail({ kvs: "500" });
    await expect(on.run(() => kvs.get("a"))).rejects.toMatchObject({ responseDetails: { status: 500 } });
  });

  it("may find in a query what a write has changed since, while a get never does", async () => {
    const found = () => on.run(() => kvs.query().getMany()).then(({ results }) => results.map(({ value }) => value));
    await on.run(() => kvs.set("a", 1));
    await on.run(() => kvs.set("a", 2));
    on.site.fail({ query: "stale" });
    expect([await found(), await on.run(() => kvs.get("a")), await found()]).toEqual([[1], 2, [2]]);
  });

  it("tells when a value was made, changed and ends, and what it was before", async () => {
    const began = at.ms;
    const options = { ttl: { value: 1, unit: "HOURS" }, keyPolicy: "OVERRIDE", returnValue: "PREVIOUS" };
    await on.run(() => kvs.set("a", 1));
    at.ms += 1;
    expect(await on.run(() => kvs.set("a", 2, options))).toEqual({ key: "a", value: 1 });
    const metadataFields = ["CREATED_AT", "UPDATED_AT", "EXPIRE_TIME"];
    expect(await on.run(() => kvs.get("a", { metadataFields }))).toEqual({
      key: "a",
      value: 2,
      createdAt: began,
      updatedAt: began + 1,
      expireTime: new Date(began + 1 + hour).toISOString(),
    });
  });

  it("is closed to an app without storage:app", async () => {
    const bare = await stage({ manifest: { ...manifest, permissions: { scopes: ["read:jira-work"] } } });
    await expect(bare.run(() => kvs.get("a"))).rejects.toMatchObject({ responseDetails: { status: 403 } });
    await bare.host.close();
  });
});
