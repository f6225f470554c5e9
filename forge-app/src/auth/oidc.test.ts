import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { decodeAnswer, encode, type ForgeMessage, type ForgeRead } from "@satellite/contract";
import { jiraIssue } from "@satellite/testkit/builders/jira";
import { startIssuer, type Issuer } from "@satellite/testkit/forge/issuer";
import { aMessage, comment, repository } from "../../../test/forge/message";
import {
  closeReceivers,
  cloudId,
  openReceiver,
  type Receiver,
  type ReceiverOptions,
} from "../../../test/forge/receiving";
import type { TrustRecord } from "../shared/records";

// The SDK takes the platform's `fetch` when it is loaded, so the platform has to stand before.
const app = await import("../index");
const { readKeySet, saveKeySet, saveProject, saveTrust } = await import("../store");

/** Making keys takes its time: one for all, and one of its own for whoever turns its keys. */
let shared: Issuer;
const own: Issuer[] = [];

beforeAll(async () => {
  shared = await startIssuer();
});
afterAll(() => shared.close());
afterEach(async () => {
  await closeReceivers();
  await Promise.all(own.splice(0).map((one) => one.close()));
});

const audience = `satellite:${cloudId}`;
const record: TrustRecord = {
  repositoryId: repository.id,
  ownerId: 900,
  repository: repository.fullName,
  projects: ["PROJ"],
  createdAt: "2026-11-21T09:00:00Z",
};

async function open(more: Partial<TrustRecord> = {}, issues?: ReceiverOptions["issues"], issuer = shared) {
  const external = { "https://token.actions.githubusercontent.com": issuer.url };
  const on = await openReceiver({ app, variant: "connected", external, ...(issues && { issues }) });
  await on.within(() => saveTrust({ ...record, ...more }));
  const before = issuer.requests().length;
  return { ...on, issuer, asked: () => issuer.requests().slice(before), ...sender(on) };
}

async function openTurning() {
  const issuer = await startIssuer();
  own.push(issuer);
  return open({}, undefined, issuer);
}

const sender = ({ post }: Receiver) => {
  const give = async (token: string, message: ForgeMessage | ForgeRead = aMessage()) => {
    const { status, text } = await post(encode(message), { authorization: `Bearer ${token}` });
    return { status, answer: decodeAnswer(text) };
  };
  return { give };
};

const nowS = () => Math.floor(Date.now() / 1000);
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a message with GitHub's token", () => {
  it("goes on the queue, once, and says so", async () => {
    const { asked, give, issuer, jira, site } = await open();
    const message = aMessage({ effects: [comment("built")] });
    expect(await give(issuer.mint({}, { audience }), message)).toMatchObject({
      status: 202,
      answer: { fate: "accepted" },
    });
    expect(await give(issuer.mint({}, { audience }), message)).toMatchObject({
      status: 200,
      answer: { fate: "duplicate" },
    });
    await site.drain();
    expect(jira.world.all()[0]?.comments).toHaveLength(1);
    expect(asked()).toEqual(["GET /.well-known/jwks"]);
  });

  it.each<[string, Parameters<Issuer["mint"]>]>([
    ["for another site", [{}, { audience: "satellite:99999999-5566-7788-99aa-bbccddeeff00" }]],
    ["for GitHub's own default audience", [{}, {}]],
    ["for several audiences, ours among them", [{ aud: [audience, "satellite:other"] }, {}]],
    ["for a list of ours alone", [{ aud: [audience] }, {}]],
    ["of another issuer", [{ iss: "https://token.actions.githubusercontent.com.evil.dev" }, { audience }]],
    ["of an enterprise's issuer", [{ iss: "https://token.actions.githubusercontent.com/acme" }, { audience }]],
    ["that has expired", [{ exp: nowS() - 61 }, { audience }]],
    ["that is not yet valid", [{ nbf: nowS() + 600 }, { audience }]],
    ["that was made in the future", [{ iat: nowS() + 600 }, { audience }]],
    ["that is older than a quarter of an hour", [{ iat: nowS() - 1000, exp: nowS() + 9000 }, { audience }]],
    ["without an expiry", [{}, { audience, without: ["exp"] }]],
    ["without its time", [{}, { audience, without: ["iat"] }]],
    ["without a beginning", [{}, { audience, without: ["nbf"] }]],
    ["without an id", [{}, { audience, without: ["jti"] }]],
    ["of a repository that nobody trusts", [{ repository_id: "4243" }, { audience }]],
    [
      "of a repository whose name was registered anew",
      [{ repository_id: "777", repository: "acme/shop" }, { audience }],
    ],
    ["of a repository that has a new owner", [{ repository_owner_id: "901" }, { audience }]],
    ["without a repository's number", [{}, { audience, without: ["repository_id"] }]],
    ["whose repository has another name than the message", [{ repository: "acme/pay" }, { audience }]],
    ["of an event that we do not run on", [{ event_name: "deployment" }, { audience }]],
    ["signed by a stranger under GitHub's key id", [{}, { audience, key: "foreign" }]],
    ["signed by nobody (none)", [{}, { audience, alg: "none" }]],
    ["signed with the public key as a secret (HS256)", [{}, { audience, alg: "HS256" }]],
    ["with a critical header that nobody knows", [{}, { audience, header: { crit: ["x"], x: 1 } }]],
    [
      "with a key of its own",
      [{}, { audience, key: "foreign", header: { jwk: { kty: "RSA" }, jku: "https://evil.dev" } }],
    ],
    ["of an unknown key", [{}, { audience, header: { kid: "nobody" } }]],
  ])("%s is unauthorized", async (_, how) => {
    const { give, issuer, site } = await open();
    expect(await give(issuer.mint(...how))).toMatchObject({ status: 401, answer: { fate: "unauthorized" } });
    expect(site.queued()).toBe(0);
  });

  it("is not believed when its signature is cut off or its claims are changed", async () => {
    const { give, issuer } = await open();
    const [head = "", claims = "", signature = ""] = issuer.mint({}, { audience }).split(".");
    const other = encoded({
      ...(JSON.parse(Buffer.from(claims, "base64url").toString()) as object),
      repository_id: "1",
    });
    const forged = createHmac("sha256", "secret").update(`${head}.${claims}`).digest("base64url");
    for (const token of [
      `${head}.${claims}.`,
      `${head}.${other}.${signature}`,
      `${head}.${claims}.${forged}`,
      "a.b.c",
      `${head}.${"A".repeat(9_000)}.x`,
    ])
      expect((await give(token)).status).toBe(401);
  });

  it("counts once: with another message the same token is refused", async () => {
    const { give, issuer, site } = await open();
    const token = issuer.mint({}, { audience });
    expect((await give(token)).status).toBe(202);
    expect(await give(token)).toMatchObject({ status: 401, answer: { reason: "this token was used before" } });
    expect(site.queued()).toBe(1);
  });

  it("may come again with the same token when the queue was down", async () => {
    const { give, issuer, site } = await open();
    const [token, message] = [issuer.mint({}, { audience }), aMessage()];
    site.fail({ queue: "down" });
    expect((await give(token, message)).status).toBe(503);
    expect((await give(token, message)).status).toBe(202);
  });

  it.each([
    ["acme/shop/.github/workflows/satellite.yml", 202],
    ["acme/shop/.github/workflows/satellite.yml@refs/pull/7/merge", 202],
    ["acme/shop/.github/workflows/satellite", 401],
    ["acme/shop/.github/workflows/release.yml", 401],
  ])("from the workflow %s only: %d", async (workflow, status) => {
    const { give, issuer } = await open({ workflow });
    expect((await give(issuer.mint({}, { audience }))).status).toBe(status);
  });
});

describe("GitHub's keys", () => {
  it("are fetched anew when one is unknown, but not within a minute", async () => {
    const { asked, give, issuer, within } = await openTurning();
    expect((await give(issuer.mint({}, { audience }))).status).toBe(202);
    await issuer.rotate();
    for (let n = 0; n < 3; n += 1) expect((await give(issuer.mint({}, { audience }))).status).toBe(401);
    expect(asked()).toHaveLength(1);
    await within(async () => {
      const kept = await readKeySet();
      if (kept) await saveKeySet({ ...kept, triedMs: Date.now() - 61_000, atMs: Date.now() - 61_000 });
    });
    expect((await give(issuer.mint({}, { audience }))).status).toBe(202);
    expect(asked()).toHaveLength(2);
  });

  it("of before a rotation are no longer good once GitHub has withdrawn them", async () => {
    const { give, issuer } = await openTurning();
    await issuer.rotate({ keep: false });
    expect((await give(issuer.mint({}, { audience, key: "previous" }))).status).toBe(401);
    expect((await give(issuer.mint({}, { audience }))).status).toBe(202);
  });

  it("serve for a day while GitHub cannot be asked, and not longer", async () => {
    const { give, issuer, within } = await openTurning();
    expect((await give(issuer.mint({}, { audience }))).status).toBe(202);
    const token = () => issuer.mint({}, { audience });
    const age = (hours: number) =>
      within(async () => {
        const kept = await readKeySet();
        const atMs = Date.now() - hours * 3_600_000;
        if (kept) await saveKeySet({ ...kept, atMs, triedMs: atMs });
      });
    await age(7);
    const [seventh, last] = [token(), token()];
    await issuer.close();
    expect((await give(seventh)).status).toBe(202);
    await age(25);
    expect((await give(last)).status).toBe(503);
  });

  it("are not fetched for a token that is for somebody else", async () => {
    const { asked, give, issuer } = await open();
    await give(issuer.mint({}, { audience: "satellite:other" }));
    expect(asked()).toEqual([]);
  });
});

describe("a question for tickets", () => {
  const question = (...keys: readonly string[]): ForgeRead => ({
    schema: "satellite/forge-read@1",
    delivery: "question-1",
    sentAt: "2026-11-21T09:00:00Z",
    repository,
    keys: [...keys],
    approvals: false,
  });

  it("is answered for the projects that the repository may see; others look as if they were not there", async () => {
    const { give, issuer, site, within } = await open({}, [
      jiraIssue({ status: "Code Review" }),
      jiraIssue({ key: "OPS-7" }),
      jiraIssue({ key: "TRAP-9", formerKeys: ["PROJ-9"] }),
    ]);
    await within(() => saveProject({ projectKey: "PROJ", statusMap: { in_review: ["Code Review"] } }));
    const { answer, status } = await give(
      issuer.mint({}, { audience }),
      question("PROJ-1", "PROJ-404", "OPS-7", "PROJ-9"),
    );
    expect(status).toBe(200);
    const missing = { outcome: "missing", says: "Jira knows no such ticket that this repository may see" };
    expect(answer?.reads).toMatchObject([
      { outcome: "found", ticket: { state: "in_review", rawState: "Code Review", title: "About PROJ-1" } },
      { ...missing, ref: "jira:PROJ-404" },
      { ...missing, ref: "jira:OPS-7" },
      { ...missing, ref: "jira:PROJ-9" },
    ]);
    expect(site.queued()).toBe(0);
  });

  it("with a token that was used is unauthorized", async () => {
    const { give, issuer } = await open();
    const token = issuer.mint({}, { audience });
    expect((await give(token, question("PROJ-1"))).status).toBe(200);
    expect((await give(token, question("PROJ-1"))).status).toBe(401);
  });
});
