import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ForgeSite } from "../../../test/forge/site";
import type { AdminState, Bad, Defs, KeyMade, NotShown } from "../shared/defs";

// The platform stands before the app is loaded: the SDK takes `fetch` as it finds it.
const { openSite, people } = await import("../../../test/forge/site");
const { findKey, readGitHub } = await import("../store");
const { createUi } = await import("./index");

type Site = Awaited<ReturnType<ForgeSite["install"]>>;
type ForAdmins = Exclude<keyof Defs, "panel" | "spec" | "project" | "saveProject">;

const shop = { repositoryId: 4242, repository: "acme/shop", projects: ["PROJ"] };
const trust = { ...shop, ownerId: 900 };
const pem = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs1", format: "pem" })
  .toString();
const gitHub = { kind: "app", appId: "31337", secret: pem };
const good: Readonly<Record<ForAdmins, unknown>> = {
  admin: undefined,
  createKey: shop,
  rotateKey: { id: "0".repeat(24) },
  revokeKey: { id: "0".repeat(24) },
  saveTrust: trust,
  removeTrust: { repositoryId: 4242 },
  setDevinfo: { on: true },
  saveGitHub: gitHub,
  removeGitHub: undefined,
  testConnection: undefined,
};

let job: () => Promise<unknown>;
let on: ForgeSite;
let site: Site;
const inside = async <T>(run: () => Promise<T>): Promise<T> => {
  let result: { value: T } | undefined;
  job = async () => (result = { value: await run() });
  await site.runScheduled("sweep");
  if (result === undefined) throw new Error(site.logs.join("\n"));
  return result.value;
};
const call = async <T>(name: ForAdmins, asked?: unknown, accountId: string = people.sara, to = site) =>
  (await to.invoke("admin-page", name, asked, { accountId })) as T;
const state = () => call<AdminState>("admin");
const makeKey = async (asked: unknown = shop) => {
  const made = await call<KeyMade>("createKey", asked);
  if (made.kind !== "made") throw new Error(JSON.stringify(made));
  return made;
};

beforeAll(async () => {
  on = await openSite({ app: { ui: createUi("connected"), sweep: () => job() }, variant: "connected" });
});
afterAll(() => on.close());
beforeEach(async () => {
  on.sandbox.faults.clear();
  on.sandbox.clearRequests();
  site = await on.install();
});

describe.each(Object.keys(good) as ForAdmins[])("%s", (name) => {
  it.each(["omar", "noor"] as const)(
    "is denied to %s, who does not administer Jira, and changes nothing",
    async (who) => {
      await makeKey();
      const before = new Map(site.storage());
      expect(await call<NotShown>(name, good[name], people[who])).toMatchObject({ kind: "denied" });
      expect(site.storage()).toEqual(before);
      expect(on.sandbox.requests().filter(({ service }) => service === "github")).toEqual([]);
    },
  );

  it("is denied from the panel too: any page can call anything", async () => {
    const place = { accountId: people.omar, issueId: "10041", issueKey: "PROJ-1042" };
    expect(await site.invoke("panel-issue", name, good[name], place)).toMatchObject({ kind: "denied" });
  });

  it("is no answer while Jira does not say who may", async () => {
    on.sandbox.faults.add({
      service: "jira",
      path: "/rest/api/3/mypermissions",
      kind: "status",
      status: 503,
      times: "always",
    });
    expect(await call<NotShown>(name, good[name])).toMatchObject({ kind: "failed", code: "UNAVAILABLE" });
    expect(site.storage().size).toBe(0);
  });
});

describe("the admin page", () => {
  it("shows where the Action has to send, and nothing yet", async () => {
    expect(await state()).toEqual({
      kind: "admin",
      variant: "connected",
      siteUrl: "https://acme.atlassian.net",
      cloudId: site.cloudId,
      forgeUrl: await site.webTriggerUrl("ingest"),
      keys: [],
      trust: [],
      deliveries: [],
      devinfo: false,
    });
  });

  it("turns the development panel on and off", async () => {
    expect(await call("setDevinfo", { on: true })).toMatchObject({ devinfo: true });
    expect(await call("setDevinfo", { on: "yes" })).toMatchObject({ kind: "bad", field: "on" });
    expect(await state()).toMatchObject({ devinfo: true });
    expect(await call("setDevinfo", { on: false })).toMatchObject({ devinfo: false });
  });

  it("of one site knows nothing of another's", async () => {
    await makeKey();
    await call("saveTrust", trust);
    await call("saveGitHub", gitHub);
    const other = await on.install();
    expect(await call("admin", undefined, people.sara, other)).toMatchObject({ keys: [], trust: [] });
    expect(await call("admin", undefined, people.sara, other)).not.toHaveProperty("gitHub");
  });

  it("fails with a code while storage is away", async () => {
    site.fail({ kvs: "500", times: 100 });
    expect(await call("admin")).toMatchObject({ kind: "failed", code: "UNAVAILABLE" });
    expect(await call("createKey", shop)).toMatchObject({ kind: "failed", code: "UNAVAILABLE" });
  });
});

describe("keys", () => {
  it("are made with a secret that is shown once", async () => {
    const { key, secret } = await makeKey();
    expect(key).toMatchObject(shop);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(await state()).toMatchObject({ keys: [key] });
    expect(JSON.stringify([await state(), [...site.storage()], site.logs])).not.toContain(secret);
  });

  it("are two at most for a repository, so that one can be rotated", async () => {
    const first = await makeKey();
    const second = await call<KeyMade>("rotateKey", { id: first.key.id });
    expect(second).toMatchObject({ kind: "made", key: shop });
    if (second.kind !== "made") throw new Error();
    expect(second.secret).not.toBe(first.secret);
    expect(await call("rotateKey", { id: second.key.id })).toMatchObject({ kind: "bad", field: "id" });
    expect(await call("createKey", shop)).toMatchObject({ kind: "bad", field: "repository" });
    const after = await call<AdminState>("revokeKey", { id: first.key.id });
    expect(after.keys.map(({ id, revokedAt }) => [id, revokedAt !== undefined])).toEqual(
      expect.arrayContaining([
        [first.key.id, true],
        [second.key.id, false],
      ]),
    );
    expect(await inside(() => findKey(first.key.id))).toBeUndefined();
    expect(await call("createKey", shop)).toMatchObject({ kind: "made" });
  });

  it.each([
    ["rotateKey", { id: "0".repeat(24) }],
    ["rotateKey", { id: "../key" }],
    ["rotateKey", {}],
    ["revokeKey", { id: "0".repeat(24) }],
    ["revokeKey", { id: 7 }],
    ["revokeKey", null],
  ] as const)("%s of %j names no key", async (name, asked) => {
    expect(await call(name, asked)).toMatchObject({ kind: "bad", field: "id" });
  });

  it("are not rotated once they are revoked", async () => {
    const { key } = await makeKey();
    await call("revokeKey", { id: key.id });
    expect(await call("rotateKey", { id: key.id })).toMatchObject({ kind: "bad", field: "id" });
  });

  it("name projects as Jira does", async () => {
    expect(await makeKey({ ...shop, projects: [" proj ", "PROJ", "OPS"] })).toMatchObject({
      key: { projects: ["PROJ", "OPS"] },
    });
  });
});

describe("what cannot be used", () => {
  const forKey: readonly (readonly [string, unknown])[] = [
    ["repositoryId", { ...shop, repositoryId: 0 }],
    ["repositoryId", { ...shop, repositoryId: 1.5 }],
    ["repositoryId", { ...shop, repositoryId: "4242" }],
    ["repositoryId", undefined],
    ["repository", { ...shop, repository: "shop" }],
    ["repository", { ...shop, repository: "acme/shop/x" }],
    ["repository", { ...shop, repository: "acme/.." }],
    ["repository", { ...shop, repository: "https://github.com/acme/shop" }],
    ["repository", { ...shop, repository: `acme/${"x".repeat(101)}` }],
    ["projects", { ...shop, projects: [] }],
    ["projects", { ...shop, projects: "PROJ" }],
    ["projects", { ...shop, projects: ["NOPE"] }],
    ["projects", { ...shop, projects: ["../x"] }],
    ["projects", { ...shop, projects: [7] }],
    ["projects", { ...shop, projects: Array.from({ length: 51 }, (_, at) => `P${at}`) }],
  ];
  const forGitHub: readonly (readonly [string, unknown])[] = [
    ["kind", { ...gitHub, kind: "password" }],
    ["kind", undefined],
    ["appId", { ...gitHub, appId: "acme" }],
    ["appId", { kind: "app", secret: pem }],
    ["secret", { ...gitHub, secret: "hello" }],
    ["secret", { ...gitHub, secret: pem.slice(0, 400) }],
    ["secret", { kind: "token", secret: "ghp_0123456789abcdef0123456789abcdef0123" }],
    ["secret", { kind: "token", secret: "" }],
  ];
  const all = [
    ...forKey.map(([field, asked]) => ["createKey", field, asked] as const),
    ...forKey.map(([field, asked]) => ["saveTrust", field, { ownerId: 900, ...(asked as object) }] as const),
    ["saveTrust", "ownerId", { ...trust, ownerId: -1 }] as const,
    ["saveTrust", "workflow", { ...trust, workflow: "satellite.yml" }] as const,
    ["saveTrust", "workflow", { ...trust, workflow: "acme/shop/.github/workflows/x.yml@refs/heads/main" }] as const,
    ["removeTrust", "repositoryId", { repositoryId: "x" }] as const,
    ...forGitHub.map(([field, asked]) => ["saveGitHub", field, asked] as const),
  ];

  it.each(all)("%s names the field %s and changes nothing: %j", async (name, field, asked) => {
    const answer = await call<Bad>(name, asked);
    expect(answer).toMatchObject({ kind: "bad", field });
    expect(answer.says).toMatch(/^[A-Z].*\.$/);
    expect(site.storage().size).toBe(0);
  });

  it("is not for Jira to decide while Jira is away", async () => {
    on.sandbox.faults.add({ service: "jira", path: "/rest/api/3/project/", kind: "status", status: 503 });
    expect(await call("createKey", shop)).toMatchObject({ kind: "failed", code: "UNAVAILABLE" });
  });
});

describe("trust and GitHub", () => {
  it("are saved, shown without secrets, and taken back", async () => {
    const workflow = "acme/shop/.github/workflows/satellite.yml";
    expect(await call("saveTrust", { ...trust, workflow })).toMatchObject({ trust: [{ ...trust, workflow }] });
    expect(await call("saveTrust", trust)).toMatchObject({ trust: [trust] });
    const shown = await call<AdminState>("saveGitHub", gitHub);
    expect(shown.gitHub).toEqual({ kind: "app", appId: "31337", savedAt: expect.any(String) });
    expect(JSON.stringify([shown, [...site.storage()], site.logs])).not.toContain(pem.slice(100, 140));
    expect((await inside(readGitHub))?.secret).toBe(pem.trim());
    expect(await call("removeTrust", { repositoryId: 4242 })).toMatchObject({ trust: [] });
    expect(await call("removeGitHub")).not.toHaveProperty("gitHub");
    expect(await inside(readGitHub)).toBeUndefined();
  });
});
