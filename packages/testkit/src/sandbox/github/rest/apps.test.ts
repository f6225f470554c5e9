import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createHmac, createSign } from "node:crypto";
import { makeApp } from "../make-app.js";
import { openShop, shop, type OpenShop } from "../testing.js";

const installations = [
  { id: 7001, account: "acme", repositories: ["acme/shop"], permissions: { contents: "write", issues: "read" } },
] as const;
const app = makeApp({ installations });
const stranger = makeApp();
const nowS = Date.UTC(2026, 0, 5, 9, 0) / 1000;

let open: OpenShop;
beforeAll(async () => {
  open = await openShop({ ...shop, apps: [app.seed] });
  open.github.world.raw.clock = { nowMs: () => nowS * 1000 };
});
afterAll(async () => {
  expect(open.violations).toEqual([]);
  await open.close();
});

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token as an app signs it. */
function jwt(claims: Record<string, unknown> = {}, { alg = "RS256", key = app.privateKey } = {}): string {
  const text = `${base64({ typ: "JWT", alg })}.${base64({ iss: 31_337, iat: nowS - 60, exp: nowS + 540, ...claims })}`;
  const rsa = () => createSign("RSA-SHA256").update(text).sign(key);
  const signature =
    alg === "RS256" ? rsa() : alg === "HS256" ? createHmac("sha256", app.seed.publicKey).update(text).digest() : "";
  return `${text}.${signature.toString("base64url")}`;
}

async function ask(method: string, path: string, token: string, body?: unknown) {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: "application/vnd.github+json",
    "content-type": "application/json",
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(open.apiUrl + path, { method, headers, ...sent });
  const text = await answer.text();
  return { status: answer.status, body: (text === "" ? {} : JSON.parse(text)) as Record<string, unknown> };
}

const tokens = "/app/installations/7001/access_tokens";
const issued = async (body?: unknown) => String((await ask("POST", tokens, jwt(), body)).body["token"]);
const dispatch = (token: string, repository = "acme/shop") =>
  ask("POST", `/repos/${repository}/dispatches`, token, {
    event_type: "satellite-ticket-changed",
    client_payload: { ticket: "PROJ-1042" },
  });

describe("a GitHub App", () => {
  it.each([31_337, "31337", "Iv1.31337"])("finds where it is installed, as %s", async (iss) => {
    const answer = await ask("GET", "/repos/acme/shop/installation", jwt({ iss }));
    expect(answer).toMatchObject({
      status: 200,
      body: { id: 7001, app_id: 31_337, app_slug: "satellite", permissions: { contents: "write" } },
    });
    expect((await ask("GET", "/repos/acme/vault/installation", jwt())).status).toBe(404);
  });

  it("gets a token for an hour, and dispatches with it", async () => {
    const answer = await ask("POST", tokens, jwt());
    expect(answer).toMatchObject({
      status: 201,
      body: {
        expires_at: "2026-01-05T10:00:00Z",
        repository_selection: "selected",
        permissions: { contents: "write" },
      },
    });
    expect((await dispatch(String(answer.body["token"]))).status).toBe(204);
    const { repositories } = open.github.state() as { repositories: readonly { dispatches: readonly unknown[] }[] };
    expect(repositories[0]?.dispatches).toEqual([
      { eventType: "satellite-ticket-changed", payload: { ticket: "PROJ-1042" }, actor: "satellite[bot]" },
    ]);
  });

  it("may ask for less than it has, and never for more", async () => {
    const less = await issued({ repositories: ["shop"], permissions: { contents: "read" } });
    expect((await dispatch(less)).status).toBe(403);
    expect((await ask("POST", tokens, jwt(), { permissions: { issues: "write" } })).status).toBe(422);
    expect((await ask("POST", tokens, jwt(), { repositories: ["vault"] })).status).toBe(422);
  });

  it("reaches no repository beside its own", async () => {
    expect((await dispatch(await issued(), "acme/vault")).status).toBe(404);
  });

  it("loses its token when the hour is over", async () => {
    const token = await issued();
    open.github.world.raw.clock = { nowMs: () => (nowS + 3600) * 1000 };
    expect(await dispatch(token)).toMatchObject({ status: 401, body: { message: "Bad credentials" } });
    open.github.world.raw.clock = { nowMs: () => nowS * 1000 };
  });

  it.each<[string, () => string, number]>([
    ["another app's key", () => jwt({}, { key: stranger.privateKey }), 401],
    ["no signature", () => jwt({}, { alg: "none" }), 401],
    ["its public key as a secret", () => jwt({}, { alg: "HS256" }), 401],
    ["an end that is over", () => jwt({ exp: nowS }), 401],
    ["an end that is too far", () => jwt({ exp: nowS + 661 }), 401],
    ["a beginning in the future", () => jwt({ iat: nowS + 61 }), 401],
    ["an app that is not known", () => jwt({ iss: 1 }), 404],
    ["nothing readable", () => "a.b.c", 401],
    ["a token of somebody else's kind", () => "ghs_sandbox_full", 401],
  ])("is refused with %s", async (_, token, status) => {
    expect((await ask("POST", tokens, token())).status).toBe(status);
  });

  it("may do nothing else with what it signed itself", async () => {
    expect((await ask("GET", "/repos/acme/shop", jwt())).status).toBe(403);
    expect((await dispatch(jwt())).status).toBe(403);
    const answer = await fetch(open.graphqlUrl, {
      method: "POST",
      headers: { authorization: `Bearer ${jwt()}` },
      body: JSON.stringify({ query: "{ viewer { login } }" }),
    });
    expect(answer.status).toBe(403);
  });
});
