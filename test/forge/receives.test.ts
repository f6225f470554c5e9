/** The handlers as Forge bundles them: messages come in over HTTP, Jira changes, and two sites never meet. */
import { createRequire } from "node:module";
import { afterEach, beforeAll, expect, it } from "@jest/globals";
import { encode } from "@satellite/contract";
import { startIssuer } from "@satellite/testkit/forge/issuer";
import { bundleApp } from "../../scripts/forge/bundle.mjs";
import { aMessage, comment, link, remember, repository, spec, toState } from "./message";
import { closeReceivers, cloudId, openHost, openReceiver } from "./receiving";
import { whereToolsAre } from "./tools.js";

// Where the platform stands before the SDKs are loaded, theirs is the platform's `fetch`.
const { openConsumer } = await import("./consumer");
const { recent, saveTrust } = await import("../../forge-app/src/store");

const tools = whereToolsAre();
const load = (file: string): Record<string, unknown> => createRequire(import.meta.url)(file) as Record<string, unknown>;
const everything = (words: string) => [
  toState("in_progress", ["In Development"]),
  comment(words),
  link(),
  remember({ title: words }),
];

afterEach(closeReceivers);

tools.describe("the bundle of hmac", () => {
  let app: Record<string, unknown> = {};
  beforeAll(async () => void (app = load((await bundleApp("hmac", { pages: false })).code ?? "")), 180_000);

  it("takes a signed message and does what it asks for, once", async () => {
    const { audit, deliverTwice, issue, jira, send, key, site } = await openConsumer(app);
    const message = aMessage({ effects: everything("Built in #7."), spec: spec("# Plan\n\nNo passwords.") });
    expect(await deliverTwice(message)).toMatchObject([{ outcome: "done" }, { outcome: "done" }]);
    expect(issue()).toMatchObject({ status: "In Development", comments: [{}], remoteLinks: [{}] });
    expect((await send(message, { key })).status).toBe(200);
    expect((await send(message, { key: { ...key, secret: "A".repeat(43) } })).status).toBe(401);
    expect((await audit())[0]).toMatchObject({ fate: "refused" });
    expect([jira.violations(), site.thrown]).toEqual([[], []]);
  });

  it("never mixes two sites in one process", async () => {
    const host = openHost();
    const one = await openConsumer(app, undefined, { host });
    const other = await openConsumer(app, undefined, { host, cloudId: "99999999-5566-7788-99aa-bbccddeeff00" });
    expect((await other.send(aMessage(), { key: one.key })).status).toBe(401);
    const rounds = Array.from({ length: 4 }, (_, n) => n + 1);
    await Promise.all(
      rounds.flatMap((n) => [
        one.send(
          aMessage({ seq: [n, 1, 1], effects: everything(`canary of one ${n}`), spec: spec("canary of one") }),
          one,
        ),
        other.send(aMessage({ seq: [n, 1, 1], effects: everything(`canary of other ${n}`) }), other),
      ]),
    );
    await Promise.all([one.site.drain(), other.site.drain()]);
    const seen = (on: typeof one) =>
      JSON.stringify([on.jira.world.all(), [...on.site.storage()], on.site.logs, on.jira.requests()]);
    expect(seen(one)).toContain("canary of one");
    expect(seen(one)).not.toContain("canary of other");
    expect(seen(other)).toContain("canary of other");
    expect(seen(other)).not.toContain("canary of one");
  });
});

tools.describe("the bundle of connected", () => {
  let app: Record<string, unknown> = {};
  beforeAll(async () => void (app = load((await bundleApp("connected", { pages: false })).code ?? "")), 180_000);

  it("believes GitHub's token, and answers with more than a status", async () => {
    const issuer = await startIssuer();
    const external = { "https://token.actions.githubusercontent.com": issuer.url };
    const { jira, post, site, within } = await openReceiver({ app, variant: "connected", external });
    await within(() =>
      saveTrust({
        repositoryId: repository.id,
        ownerId: 900,
        repository: repository.fullName,
        projects: ["PROJ"],
        createdAt: "2026-11-21T09:00:00Z",
      }),
    );
    const give = (token: string) =>
      post(encode(aMessage({ effects: [comment("Built in #7.")] })), { authorization: `Bearer ${token}` });
    const audience = `satellite:${cloudId}`;
    expect(await give(issuer.mint({}, { audience }))).toMatchObject({
      status: 202,
      text: expect.stringContaining("accepted"),
    });
    expect((await give(issuer.mint({}, { audience, alg: "none" }))).status).toBe(401);
    expect((await give(issuer.mint({}, { audience, alg: "HS256" }))).status).toBe(401);
    await site.drain();
    expect(jira.world.all()[0]?.comments).toHaveLength(1);
    expect(await within(() => recent(5))).toMatchObject([{ fate: "applied" }]);
    await issuer.close();
  });
});
