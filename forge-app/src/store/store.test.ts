import { afterEach, describe, expect, it } from "@jest/globals";
import type { AdfDoc } from "@satellite/core/markup/adf";
import fc from "fast-check";
import { closeReceivers, openReceiver } from "../../../test/forge/receiving";
import type { AuditEntry } from "../shared/records";
import * as store from "./index";

afterEach(closeReceivers);

/** The store's own functions, each in an invocation of one installation. */
const open = async () => {
  const { site, within } = await openReceiver({ app: {} });
  return {
    site,
    within,
    names: (prefix: string) => [...site.storage().keys()].filter((name) => name.startsWith(prefix)),
  };
};

const now = new Date("2026-11-21T09:00:00.000Z");
const dayMs = 86_400_000;
const later = (days: number) => new Date(now.getTime() + days * dayMs);
const input = { repositoryId: 4242, repository: "acme/shop", projects: ["PROJ"] };

async function make(at = now, more: Partial<typeof input> = {}) {
  const made = await store.createKey({ ...input, ...more }, at);
  if ("bad" in made) throw new Error(made.bad);
  return made;
}

describe("keys", () => {
  it("are 32 random bytes, given out once", async () => {
    const { within } = await open();
    const { record, secret } = await within(() => make());
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(await within(() => store.findKey(record.id))).toEqual({ record, secret });
    expect(JSON.stringify(await within(() => store.listKeys()))).not.toContain(secret);
  });

  it("are two for a repository, also when many are asked for at once", async () => {
    const { within } = await open();
    const made = await within(() => Promise.all(Array.from({ length: 5 }, () => store.createKey(input, now))));
    expect(made.filter((one) => "secret" in one)).toHaveLength(2);
    expect(await within(() => store.createKey({ ...input, repositoryId: 1 }, now))).toHaveProperty("secret");
  });

  it("that are revoked prove nothing, are still listed, and leave room for another", async () => {
    const { within } = await open();
    const [{ record }] = [await within(() => make()), await within(() => make(later(1)))];
    await within(() => store.revokeKey(record.id, later(2)));
    expect(await within(() => store.findKey(record.id))).toBeUndefined();
    await within(() => make(later(3)));
    const listed = await within(() => store.listKeys());
    expect(listed.map(({ createdAt }) => createdAt)).toEqual([later(3), later(1), now].map((one) => one.toISOString()));
    expect(listed[2]?.revokedAt).toBe(later(2).toISOString());
  });

  it("are not brought back by noting their use", async () => {
    const { within } = await open();
    const { record } = await within(() => make());
    await within(() => store.revokeKey(record.id, now));
    await within(() => store.touchKey(record.id, "2026-11-22"));
    expect(await within(() => store.findKey(record.id))).toBeUndefined();
    expect(await within(() => store.listKeys())).toMatchObject([{ lastUsedDay: "2026-11-22" }]);
  });

  it("leave no place taken when storage breaks off", async () => {
    const { site, within } = await open();
    for (let n = 0; n < 3; n += 1) {
      site.fail({ kvs: "500", after: 2 });
      await expect(within(() => make())).rejects.toThrow();
    }
    await within(() => make());
    await within(() => make());
  });

  it.each(["", "../../user", "key:1", "F".repeat(24), "0".repeat(23)])(
    "with the id %j are not asked for",
    async (id) => {
      const { within } = await open();
      expect(await within(() => store.findKey(id))).toBeUndefined();
    },
  );
});

describe("specs", () => {
  const change = "change:github:acme/shop#7";
  const doc = (text: string): AdfDoc => ({
    version: 1,
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  });
  const spec = (text: string, sha256: string) => ({ sha256, truncated: false, document: doc(text) });

  it("come back as they were, however long, each under its change", async () => {
    const { names, within } = await open();
    // Random letters are what deflate cannot help: more than one piece.
    const long =
      fc.sample(fc.string({ unit: "binary", minLength: 200_000, maxLength: 200_000, size: "max" }), {
        numRuns: 1,
        seed: 7,
      })[0] ?? "";
    await within(() => store.saveSpec("10041", change, spec(long, "a".repeat(64))));
    await within(() => store.saveSpec("10041", "change:github:acme/shop#8", spec("eight", "b".repeat(64))));
    expect(names("spec:10041:").length).toBeGreaterThan(4);
    expect(await within(() => store.readSpec("10041", change))).toEqual(spec(long, "a".repeat(64)));
    expect(await within(() => store.readSpec("10041", "change:github:acme/shop#8"))).toMatchObject({
      document: doc("eight"),
    });
    expect(await within(() => store.readSpec("1004", change))).toBeUndefined();
  });

  it("are written only when their text changed, and leave nothing of the old one", async () => {
    const { names, within } = await open();
    const save = (text: string, sha: string) => within(() => store.saveSpec("1", change, spec(text, sha.repeat(64))));
    expect(await save("one", "a")).toBe("saved");
    expect(await save("one", "a")).toBe("unchanged");
    expect(await save("two", "b")).toBe("saved");
    expect(names("spec:1:")).toHaveLength(2);
    expect(await within(() => store.readSpec("1", change))).toMatchObject({ document: doc("two") });
  });

  it("go with their issue, and with no other", async () => {
    const { names, within } = await open();
    for (const id of ["1", "11", "111"]) await within(() => store.saveSpec(id, change, spec(id, "a".repeat(64))));
    await within(() => store.dropSpecs("11"));
    expect(names("spec:11:")).toEqual([]);
    expect([...names("spec:1:"), ...names("spec:111:")]).toHaveLength(4);
  });

  it.each(["PROJ-1", "1:2", "", "../1"])("are not kept under %j, which is no issue's id", async (id) => {
    const { within } = await open();
    await expect(within(() => store.saveSpec(id, change, spec("x", "a")))).rejects.toThrow(RangeError);
  });
});

describe("a claim", () => {
  it("goes to one of many, until it is given back", async () => {
    const { within } = await open();
    const claims = await within(() => Promise.all(Array.from({ length: 5 }, () => store.claim("../x y/ü", 1))));
    expect(claims.filter((one) => one === "claimed")).toHaveLength(1);
    expect(claims.filter((one) => one === "taken")).toHaveLength(4);
    await within(() => store.release("../x y/ü"));
    expect(await within(() => store.claim("../x y/ü", 1))).toBe("claimed");
  });

  it.each(["429", "500"] as const)("is busy, not taken, when storage answers %s", async (kvs) => {
    const { site, within } = await open();
    site.fail({ kvs });
    expect(await within(() => store.claim("x", 1))).toBe("busy");
    expect(await within(() => store.claim("x", 1))).toBe("claimed");
  });
});

describe("the order of messages", () => {
  const seqs = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5));

  it("never goes back, whatever comes when", async () => {
    const { within } = await open();
    await within(() =>
      fc.assert(
        fc.asyncProperty(fc.uuid(), fc.array(seqs, { minLength: 1, maxLength: 6 }), async (pull, all) => {
          let newest: store.Seq = [0, 0, 0];
          for (const seq of all) {
            const newer = await store.isNewer("1", pull, seq);
            expect(newer).toBe(seq.join(" ") >= newest.join(" "));
            await store.rememberSeq("1", pull, seq, now);
            if (newer) newest = seq;
          }
        }),
        { numRuns: 20 },
      ),
    );
  });

  it("is kept for each issue and each pull request", async () => {
    const { within } = await open();
    await within(() => store.rememberSeq("1", "4242#7", [9, 9, 9], now));
    expect(await within(() => store.isNewer("1", "4242#7", [9, 9, 8]))).toBe(false);
    expect(await within(() => store.isNewer("2", "4242#7", [1, 1, 1]))).toBe(true);
    expect(await within(() => store.isNewer("1", "4242#8", [1, 1, 1]))).toBe(true);
  });
});

describe("the audit and the sweep", () => {
  const entry = (at: Date, id = at.toISOString()): AuditEntry => ({ id, at: at.toISOString(), fate: "applied" });

  it("shows the newest first, also over midnight", async () => {
    const { within } = await open();
    const moments = [0, 0.1, 0.9, 1.5, 2, 10].map(later);
    for (const at of [3, 0, 5, 1, 4, 2].map((n) => moments[n] ?? now)) await within(() => store.record(entry(at)));
    const newest = moments.toReversed().map((at) => at.toISOString());
    expect((await within(() => store.recent(50))).map(({ at }) => at)).toEqual(newest);
    expect((await within(() => store.recent(2))).map(({ at }) => at)).toEqual(newest.slice(0, 2));
  });

  it("takes what lingers and nothing else", async () => {
    const { names, within } = await open();
    const { record } = await within(() => make());
    await within(() => make());
    await within(async () => {
      await store.record(entry(now));
      await store.record(entry(later(5)));
      await store.rememberSeq("1", "old", [1, 1, 1], now);
      await store.rememberSeq("1", "new", [1, 1, 1], later(5));
      await store.revokeKey(record.id, now);
    });
    expect(await within(() => store.sweepStore(later(89)))).toEqual({ audit: 0, order: 0, keys: 0 });
    expect(await within(() => store.sweepStore(later(92)))).toEqual({ audit: 1, order: 1, keys: 1 });
    expect(await within(() => store.sweepStore(later(92)))).toEqual({ audit: 0, order: 0, keys: 0 });
    expect([names("audit:"), names("seq:"), names("key:")].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it("goes on the next day where there was too much for one", async () => {
    const { names, within } = await open();
    await within(async () => {
      for (let n = 0; n < 1050; n += 1) await store.rememberSeq("1", String(n), [1, 1, 1], now);
    });
    expect((await within(() => store.sweepStore(later(91)))).order).toBe(1000);
    await within(() => store.sweepStore(later(92)));
    await within(() => store.sweepStore(later(93)));
    expect(names("seq:")).toEqual([]);
  });
});

describe("settings", () => {
  it("of a project, of the panel and of GitHub come back as they were", async () => {
    const { site, within } = await open();
    const settings = { projectKey: "PROJ", statusMap: { closed: ["Done"] }, allowed: ["Done"] };
    const access = { kind: "app", appId: "7", savedAt: now.toISOString() } as const;
    const kept = await within(async () => {
      await store.saveProject(settings);
      await store.saveDevinfo(true);
      await store.saveGitHub(access, "pem-of-the-app");
      return [
        await store.readProject("PROJ"),
        await store.readProject("../x"),
        await store.readDevinfo(),
        await store.readGitHub(),
      ];
    });
    expect(kept).toEqual([settings, undefined, true, { access, secret: "pem-of-the-app" }]);
    expect(JSON.stringify([...site.storage()])).not.toContain("pem-of-the-app");
    await within(() => store.removeGitHub());
    expect(await within(() => store.readGitHub())).toBeUndefined();
    await expect(within(() => store.saveProject({ ...settings, projectKey: "../x" }))).rejects.toThrow(RangeError);
  });

  it("of one site are not another's", async () => {
    const [one, other] = [await open(), await open()];
    await one.within(() => store.saveDevinfo(true));
    const { record } = await one.within(() => make());
    expect(await other.within(() => store.readDevinfo())).toBe(false);
    expect(await other.within(() => store.findKey(record.id))).toBeUndefined();
    expect(await other.within(() => store.listKeys())).toEqual([]);
  });
});
