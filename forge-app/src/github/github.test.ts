import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { makeApp } from "@satellite/testkit/sandbox";
import type { ForgeSite } from "../../../test/forge/site";

// The platform stands before the app is loaded: the SDK takes `fetch` as it finds it.
const { openSite } = await import("../../../test/forge/site");
const { openGitHub } = await import("./index");
type Credential = Parameters<typeof openGitHub>[0];
type GitHub = ReturnType<typeof openGitHub>;

const { privateKey, seed } = makeApp();
const elsewhere = makeApp({ id: 31_338, slug: "elsewhere", installations: [] });
const reader = makeApp({
  id: 31_339,
  slug: "reader",
  installations: [{ id: 7003, account: "acme", permissions: { contents: "read" } }],
});
const shop = { repositoryId: 4242, repository: "acme/shop" };
const tickets = ["jira:PROJ-1042"];

let job: () => Promise<unknown>;
let on: ForgeSite;
let site: Awaited<ReturnType<ForgeSite["install"]>>;
const as = async <T>(credential: Credential, act: (gitHub: GitHub) => Promise<T>, nowMs = Date.now()): Promise<T> => {
  let result: { value: T } | undefined;
  job = async () => (result = { value: await act(openGitHub(credential, nowMs)) });
  await site.runScheduled("sweep");
  if (result === undefined) throw new Error(site.logs.join("\n"));
  return result.value;
};
const app = (made: { readonly seed: { readonly id: number }; readonly privateKey: string } = { privateKey, seed }) =>
  ({ kind: "app", appId: String(made.seed.id), secret: made.privateKey }) as const;
const asked = () =>
  on.sandbox
    .requests()
    .map(({ method, path, status }) => `${method} ${path.replace(/^.*?\/(?=repos|app)/, "/")} ${status}`);

beforeAll(async () => {
  on = await openSite({
    app: { sweep: () => job() },
    variant: "connected",
    gitHub: (github) => ({ ...github, apps: [seed, elsewhere.seed, reader.seed] }),
  });
});
afterAll(() => on.close());
beforeEach(async () => {
  on.sandbox.faults.clear();
  on.sandbox.clearRequests();
  site = await on.install();
});

describe("GitHub as a GitHub App", () => {
  it("dispatches by a token for that one repository and permission, made once an invocation", async () => {
    const done = await as(app(), async (gitHub) => [
      await gitHub.dispatch(shop, tickets),
      await gitHub.dispatch(shop, tickets),
    ]);
    expect(done).toEqual([{ kind: "dispatched" }, { kind: "dispatched" }]);
    expect(asked()).toEqual([
      "GET /repos/acme/shop/installation 200",
      "POST /app/installations/7001/access_tokens 201",
      "POST /repos/acme/shop/dispatches 204",
      "POST /repos/acme/shop/dispatches 204",
    ]);
    expect(on.sandbox.requests()[1]?.requestBody).toEqual({
      repository_ids: [4242],
      permissions: { contents: "write" },
    });
    expect(on.sandbox.violations()).toEqual([]);
  });

  it.each([
    ["is not installed there", app(elsewhere), shop, "NOT_FOUND", /not installed on acme\/shop/],
    ["may only read", app(reader), shop, "FORBIDDEN", /Contents: write/],
    [
      "has another key",
      { ...app(), secret: elsewhere.privateKey },
      shop,
      "UNAUTHORIZED",
      /does not take the credential/,
    ],
    [
      "has a broken key",
      { ...app(), secret: "-----BEGIN RSA PRIVATE KEY-----" },
      shop,
      "UNAUTHORIZED",
      /enter it again/,
    ],
    [
      "means a repository whose name is another's by now",
      app(),
      { ...shop, repositoryId: 4243 },
      "FORBIDDEN",
      /another repository/,
    ],
  ] as const)("says plainly that it %s", async (_, credential, target, code, says) => {
    expect(await as(credential, (gitHub) => gitHub.dispatch(target, tickets))).toMatchObject({
      kind: "refused",
      code,
      says: expect.stringMatching(says),
    });
    expect(await as(credential, (gitHub) => gitHub.look(target))).toMatchObject({
      ok: false,
      says: expect.stringMatching(says),
    });
    expect(asked().filter((line) => line.endsWith("/dispatches 204"))).toEqual([]);
  });

  it("is refused where its clock is an hour off", async () => {
    const done = await as(app(), (gitHub) => gitHub.dispatch(shop, tickets), Date.now() - 3_600_000);
    expect(done).toMatchObject({ kind: "refused", code: "UNAUTHORIZED" });
  });

  it("looks without dispatching", async () => {
    expect(await as(app(), (gitHub) => gitHub.look(shop))).toMatchObject({ ok: true });
    expect(asked().filter((line) => line.includes("dispatches"))).toEqual([]);
  });
});

describe("GitHub by a fine-grained token", () => {
  const token = { kind: "token", secret: "ghs_sandbox_full" } as const;

  it("looks whether it sees the repository, by number", async () => {
    expect(await as(token, (gitHub) => gitHub.look(shop))).toMatchObject({
      ok: true,
      says: expect.stringMatching(/first ticket/),
    });
    expect(await as(token, (gitHub) => gitHub.look({ ...shop, repositoryId: 1 }))).toMatchObject({
      ok: false,
      says: expect.stringMatching(/another repository/),
    });
    expect(await as({ ...token, secret: "ghs_wrong" }, (gitHub) => gitHub.look(shop))).toMatchObject({ ok: false });
  });

  it.each([
    ["the primary limit", { kind: "rate-limit", reason: "github-primary", retryAfterS: 30 }, "RATE_LIMITED"],
    [
      "the secondary limit",
      { kind: "rate-limit", reason: "github-secondary", status: 403, retryAfterS: 30 },
      "RATE_LIMITED",
    ],
    ["a server error", { kind: "status", status: 502 }, "UNAVAILABLE"],
    ["a cut connection", { kind: "cut", when: "after" }, "NETWORK"],
  ] as const)("names a wait after %s, a quarter of an hour at most", async (_, harm, code) => {
    on.sandbox.faults.add({ service: "github", ...harm });
    const done = await as(token, (gitHub) => gitHub.dispatch(shop, tickets));
    expect(done).toMatchObject({ kind: "refused", code });
    const waitMs = "retryAfterMs" in done ? (done.retryAfterMs ?? 0) : 0;
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(900_000);
  });

  it("repeats nothing that GitHub says: it may hold the token", async () => {
    on.sandbox.faults.add({ service: "github", kind: "status", status: 401, message: `bad token ${token.secret}` });
    const done = await as(token, (gitHub) => gitHub.dispatch(shop, tickets));
    expect(JSON.stringify([done, site.logs])).not.toContain(token.secret);
  });
});
