import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createRequire } from "node:module";
import { startIssuer, type Issuer } from "./index.js";

interface Jose {
  createLocalJWKSet(set: unknown): unknown;
  jwtVerify(
    token: string,
    keys: unknown,
    options: unknown,
  ): Promise<{ readonly payload: Readonly<Record<string, unknown>> }>;
}
// The library that the app verifies with, as the app has it.
const at = createRequire(new URL("../../../../../forge-app/package.json", import.meta.url)).resolve("jose");
const jose = (await import(at)) as Jose;

const audience = "satellite:11223344-5566-7788-99aa-bbccddeeff00";
const nowMs = Date.UTC(2026, 0, 5, 9, 0);
const get = async (url: string, token?: string) => {
  const answer = await fetch(url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer({ clock: { nowMs: () => nowMs } });
});
afterAll(() => issuer.close());

const verify = async (token: string) => {
  const { body } = await get(`${issuer.url}/.well-known/jwks`);
  const options = { issuer: issuer.issuer, audience, algorithms: ["RS256"], currentDate: new Date(nowMs) };
  return (await jose.jwtVerify(token, jose.createLocalJWKSet(body), options)).payload;
};

describe("the issuer of OIDC tokens", () => {
  it("gives a job that may ask a token for the audience that it names, with the claims of that job", async () => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = issuer.environment({
      repository: "acme/shop",
      repositoryId: 4242,
      runId: 77,
      attempt: 2,
    });
    const { status, body } = await get(`${url}&audience=${encodeURIComponent(audience)}`, token);
    expect(status).toBe(200);
    expect(await verify(String(body["value"]))).toMatchObject({
      iss: "https://token.actions.githubusercontent.com",
      aud: audience,
      repository_id: "4242",
      repository_owner_id: "900",
      event_name: "pull_request",
      workflow_ref: "acme/shop/.github/workflows/satellite.yml@refs/pull/7/merge",
      run_id: "77",
      run_attempt: "2",
      iat: nowMs / 1000,
      exp: nowMs / 1000 + 300,
      jti: expect.any(String),
    });
  });

  it("gives nothing without the request token of a job", async () => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url } = issuer.environment();
    expect((await get(url)).status).toBe(401);
    expect((await get(url, "guessed")).status).toBe(401);
  });

  it("has a new id for each token", () => {
    const id = () =>
      JSON.parse(Buffer.from(issuer.mint().split(".")[1] ?? "", "base64url").toString()) as { jti: string };
    expect(id().jti).not.toBe(id().jti);
  });

  it.each<[string, () => string, string]>([
    ["another audience", () => issuer.mint({ aud: "satellite:other" }), "aud"],
    ["another issuer", () => issuer.mint({ iss: "https://evil.example" }, { audience }), "iss"],
    ["a time that is over", () => issuer.mint({ exp: nowMs / 1000 - 1 }, { audience }), "exp"],
    ["a stranger's key", () => issuer.mint({}, { audience, key: "foreign" }), "signature"],
    ["no signature", () => issuer.mint({}, { audience, alg: "none" }), "alg"],
    ["the public key as a secret", () => issuer.mint({}, { audience, alg: "HS256" }), "alg"],
    ["an unknown key id", () => issuer.mint({}, { audience, header: { kid: "other" } }), "no applicable key"],
  ])("mints a wrong token with %s, which a real verifier refuses", async (_, mint, says) => {
    await expect(verify(mint())).rejects.toThrow(says);
    await expect(verify(issuer.mint({}, { audience }))).resolves.toBeDefined();
  });

  it("leaves claims out when asked to", async () => {
    expect(await verify(issuer.mint({}, { audience, without: ["jti"] }))).not.toHaveProperty("jti");
  });

  it("rotates its keys, with the old one kept or gone", async () => {
    const old = issuer.mint({}, { audience });
    await issuer.rotate();
    await expect(verify(old)).resolves.toBeDefined();
    await expect(verify(issuer.mint({}, { audience }))).resolves.toBeDefined();
    await issuer.rotate({ keep: false });
    await expect(verify(old)).rejects.toThrow("no applicable key");
    await expect(verify(issuer.mint({}, { audience, key: "previous" }))).rejects.toThrow("no applicable key");
    expect(issuer.requests().at(-1)).toBe("GET /.well-known/jwks");
  });
});
