import { createHmac } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { audienceOf, headers, isSecret, maxSkewMs, sign, verifySignature, type Signed } from "./index.js";

const now = Date.UTC(2026, 10, 21, 6);
const secretOf = (fill: number) => Buffer.alloc(32, fill).toString("base64url");
const secret = secretOf(7);
const given = (signed: Signed) => ({ timestamp: signed[headers.timestamp], signature: signed[headers.signature] });
const verify = (body: string, signed: Signed, secrets = [secret], at = now) =>
  verifySignature(body, given(signed), secrets, at);

const body = fc.string({ unit: "binary", maxLength: 200 });
const secrets = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("base64url"));

describe("a signature", () => {
  it("is the platform's own: HMAC-SHA256 of timestamp, full stop and body, under the decoded bytes", () => {
    const mac = createHmac("sha256", Buffer.alloc(32, 7)).update('2026-11-21T06:00:00.000Z.{"a":1}').digest("hex");
    expect(sign('{"a":1}', { id: "k-1", secret }, now)).toEqual({
      "x-satellite-key": "k-1",
      "x-webtrigger-timestamp": "2026-11-21T06:00:00.000Z",
      "x-webtrigger-signature": `sha256=${mac}`,
    });
  });

  it("is believed under any of the secrets, wherever it stands among them", () => {
    fc.assert(
      fc.property(body, fc.array(secrets, { minLength: 1, maxLength: 4 }), fc.nat(), (text, all, pick) => {
        const mine = all[pick % all.length] ?? secret;
        expect(verify(text, sign(text, { id: "k", secret: mine }, now), all)).toBe("ok");
      }),
    );
  });

  it("is refused when a single bit of body, time or signature is another", () => {
    const flip = (text: string | undefined, at: number, bit: number): string => {
      const bytes = Buffer.from(text ?? "");
      const index = at % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
      return bytes.toString("latin1");
    };
    const text = fc.string({ minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat({ max: 6 }), (sent, at, bit) => {
        const signed = sign(sent, { id: "k", secret }, now);
        const { signature, timestamp } = given(signed);
        expect(verify(flip(sent, at, bit), signed)).toBe("wrong");
        const otherSignature = { timestamp, signature: flip(signature, at, bit) };
        expect(["malformed", "wrong"]).toContain(verifySignature(sent, otherSignature, [secret], now));
        const otherTime = { timestamp: flip(timestamp, at, bit), signature };
        expect(["malformed", "wrong", "stale"]).toContain(verifySignature(sent, otherTime, [secret], now));
      }),
    );
  });

  it("is refused under another secret, under none, and under one that is none", () => {
    const signed = sign("body", { id: "k", secret }, now);
    expect(verify("body", signed, [secretOf(8), secretOf(9)])).toBe("wrong");
    expect(verify("body", signed, [])).toBe("wrong");
    const mac = createHmac("sha256", "")
      .update(`${signed[headers.timestamp] ?? ""}.body`)
      .digest("hex");
    expect(verify("body", { ...signed, [headers.signature]: `sha256=${mac}` }, [""])).toBe("wrong");
  });

  it.each([
    ["as old as may be", maxSkewMs, "ok"],
    ["a millisecond older", maxSkewMs + 1, "stale"],
    ["as far ahead as may be", -maxSkewMs, "ok"],
    ["a millisecond further", -maxSkewMs - 1, "stale"],
  ])("%s is %d ms: %s", (_, laterMs, answer) => {
    expect(verify("body", sign("body", { id: "k", secret }, now), [secret], now + laterMs)).toBe(answer);
  });

  it.each([
    [{ timestamp: undefined, signature: "sha256=00" }, "missing"],
    [{ timestamp: "2026-11-21T06:00:00Z", signature: undefined }, "missing"],
    [{ timestamp: "", signature: "" }, "missing"],
    [{ timestamp: "1795240800", signature: `sha256=${"0".repeat(64)}` }, "malformed"],
    [{ timestamp: "2026-13-21T06:00:00Z", signature: `sha256=${"0".repeat(64)}` }, "malformed"],
    [{ timestamp: "2026-11-21T06:00:00+00:00", signature: `sha256=${"0".repeat(64)}` }, "malformed"],
    [{ timestamp: "2026-11-21T06:00:00Z", signature: "0".repeat(64) }, "malformed"],
    [{ timestamp: "2026-11-21T06:00:00Z", signature: `sha1=${"0".repeat(64)}` }, "malformed"],
    [{ timestamp: "2026-11-21T06:00:00Z", signature: `sha256=${"0".repeat(63)}` }, "malformed"],
    [{ timestamp: "2026-11-21T06:00:00Z", signature: `sha256=${"0".repeat(64)}\n` }, "malformed"],
    [{ timestamp: "2026-11-21T06:00:00Z", signature: `sha256=${"0".repeat(64)}` }, "wrong"],
  ])("%j is %s", (headersGiven, answer) => {
    expect(verifySignature("body", headersGiven, [secret], now)).toBe(answer);
  });
});

describe("a secret", () => {
  it.each([
    [secret, true],
    ["", false],
    [secret.slice(1), false],
    [`${secret}=`, true],
    [`${secret}==`, false],
    [`${secret}\n`, false],
    [Buffer.alloc(32, 255).toString("base64"), false],
  ])("%j is one: %s", (text, answer) => expect(isSecret(text)).toBe(answer));

  it("that is none signs nothing, and is not repeated", () => {
    const wrong = "not-a-secret";
    let said = "";
    try {
      sign("body", { id: "k", secret: wrong }, now);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toMatch(/secret/);
    expect(said).not.toContain(wrong);
  });
});

it("asks OIDC tokens for one site", () => expect(audienceOf("abc-1")).toBe("satellite:abc-1"));
