import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { appToken, keyProblem } from "./key";

const pem = (bits: number, type: "pkcs1" | "pkcs8") =>
  generateKeyPairSync("rsa", { modulusLength: bits }).privateKey.export({ type, format: "pem" }).toString();
const good = pem(2048, "pkcs1");
const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();

describe("a GitHub App's private key", () => {
  it.each([
    ["as GitHub hands it out", good],
    ["as other tools write it", pem(2048, "pkcs8")],
  ])("is taken %s", (_, text) => expect(keyProblem(text)).toBeUndefined());

  it.each([
    ["nothing", "", /no private key in PEM/],
    ["a word", "hello", /no private key in PEM/],
    ["half a key", good.slice(0, 500), /no private key in PEM/],
    ["a public key", createPublicKey(good).export({ type: "spki", format: "pem" }).toString(), /no private key in PEM/],
    ["a key of another kind", elliptic, /RSA/],
    ["a short key", pem(1024, "pkcs1"), /shorter than 2048/],
    ["a book", `${good}${"\n".repeat(20_000)}`, /longer/],
  ])("is not %s", (_, text, says) => {
    expect(keyProblem(text)).toMatch(says);
    expect(keyProblem(text)).not.toContain("MII");
  });

  it("signs who the App is, for nine minutes from now, backdated by one", () => {
    const nowMs = Date.UTC(2026, 10, 21, 9, 0);
    const [head = "", claims = "", signature = ""] = (appToken("1234", good, nowMs) ?? "").split(".");
    const said = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as unknown;
    expect(said(head)).toEqual({ alg: "RS256", typ: "JWT" });
    expect(said(claims)).toEqual({ iat: nowMs / 1000 - 60, exp: nowMs / 1000 + 540, iss: "1234" });
    const signed = Buffer.from(`${head}.${claims}`);
    expect(verify("RSA-SHA256", signed, createPublicKey(good), Buffer.from(signature, "base64url"))).toBe(true);
  });

  it("gives no token when it cannot be read", () => expect(appToken("1234", "hello", 0)).toBeUndefined());
});
