import { afterEach, describe, expect, it } from "@jest/globals";
import type { Effect, Provider, Telling } from "@satellite/core";
import { headers } from "@satellite/contract";
import { governed, jiraLimits, nodeTransport } from "@satellite/providers/shared/http";
import { aChange, aVerdict } from "@satellite/testkit/builders";
import { createForgeProvider, type ForgeOptions } from "./index.js";
import { aClock, openApp, secret, type App, type AppOptions } from "./testing.js";

const change = aChange();
const telling: Telling = {
  change,
  relation: "primary",
  verdict: aVerdict(),
};
const comment: Effect = {
  key: "k-1",
  kind: "comment",
  on: "jira:PROJ-1042",
  identity: change.ref,
  body: "a text that no receipt repeats",
  digest: "d-1",
  because: "on",
  says: "comment",
};

const apps: App[] = [];
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));

type World = Omit<AppOptions, "clock"> & { readonly proof?: ForgeOptions["proof"]; readonly deadlineMs?: number };

interface Told {
  readonly app: App;
  readonly provider: Provider;
  /** Every line that the transport logged. */
  readonly lines: readonly string[];
  readonly tell: () => Promise<unknown>;
}

async function world({ deadlineMs = 240_000, proof, ...script }: World): Promise<Told> {
  const clock = aClock();
  const app = await openApp({ ...script, clock });
  apps.push(app);
  const lines: string[] = [];
  let made = 0;
  const provider = createForgeProvider({
    url: app.url,
    proof: proof ?? { kind: "hmac", keyId: "key-1", secret },
    transport: governed(nodeTransport(), {
      clock,
      deadlineMs: clock.nowMs() + deadlineMs,
      readers: [jiraLimits],
      log: (line) => lines.push(line),
    }),
    clock,
    repository: { id: 4711, fullName: "acme/shop", url: "https://github.com/acme/shop" },
    run: { id: 12, attempt: 2 },
    deliveryId: () => `delivery-${(made += 1)}`,
  });
  return {
    app,
    provider,
    lines,
    tell: async () => (await provider.applyTogether?.([comment], telling))?.[0],
  };
}

const bodies = (app: App) => new Set(app.seen.map(({ body }) => body));
const proofs = (app: App, name: string) => app.seen.map((one) => one.headers[name]);

describe("a message is sent again", () => {
  it("when the app was busy: the same body under a new time and signature", async () => {
    const { app, tell } = await world({ faults: [{ status: 503, text: "busy" }] });
    expect(await tell()).toMatchObject({ outcome: "done" });
    expect(app.seen.map(({ fate }) => fate)).toEqual([undefined, "accepted"]);
    expect(bodies(app).size).toBe(1);
    expect(new Set(proofs(app, headers.timestamp)).size).toBe(2);
    expect(new Set(proofs(app, headers.signature)).size).toBe(2);
  });

  it("when its answer was lost after the app had taken it: under the same delivery, so that it counts once", async () => {
    const { app, tell } = await world({ faults: ["cut", "cut"] });
    expect(await tell()).toMatchObject({ outcome: "unchanged" });
    expect(app.seen.map(({ fate }) => fate)).toEqual(["accepted", "duplicate", "duplicate"]);
    const deliveries = app.seen.map(({ body }) => (JSON.parse(body) as { delivery: string }).delivery);
    expect(deliveries).toEqual(["delivery-1", "delivery-1", "delivery-1"]);
  });

  it("when the platform asks to wait, after the wait", async () => {
    const { app, tell } = await world({ faults: [{ status: 429, headers: { "retry-after": "7" } }] });
    expect(await tell()).toMatchObject({ outcome: "done" });
    expect(app.seen).toHaveLength(2);
  });

  it("with a new token each time, since the app takes each once", async () => {
    const tokens = ["a.b.c1", "a.b.c2", "a.b.c3"];
    const left = [...tokens];
    const proof = { kind: "oidc", token: () => Promise.resolve(left.shift() ?? "") } as const;
    const { app, tell } = await world({ tokens, proof, answers: "json", faults: ["cut", { status: 500 }] });
    expect(await tell()).toMatchObject({ outcome: "unchanged" });
    expect(proofs(app, "authorization")).toEqual(tokens.map((token) => `Bearer ${token}`));
  });
});

describe("a message is given up", () => {
  it.each([
    ["the app stays busy", { status: 503, text: "busy" }, "UNAVAILABLE"],
    ["the app's function fails", { status: 500 }, "UNAVAILABLE"],
    ["the connection always breaks", "cut", "NETWORK"],
  ] as const)("after four tries when %s; the next one is tried once", async (_, fault, code) => {
    const { app, tell } = await world({ faults: Array.from({ length: 9 }, () => fault) });
    expect(await tell()).toMatchObject({ outcome: "failed", code });
    expect(app.seen).toHaveLength(4);
    expect(await tell()).toMatchObject({ outcome: "failed", code });
    expect(app.seen).toHaveLength(5);
  });

  it("when nobody listens", async () => {
    const { app, tell } = await world({});
    await app.close();
    expect(await tell()).toMatchObject({ outcome: "failed", code: "NETWORK" });
  });

  it("when no answer comes within the run's time", async () => {
    const { app, tell } = await world({ faults: ["hang", "hang", "hang", "hang"], deadlineMs: 100 });
    expect(await tell()).toMatchObject({ outcome: "failed", code: "TIMEOUT" });
    expect(app.seen).toHaveLength(1);
  });

  it("when the platform asks for a longer wait than the run has", async () => {
    const { app, tell } = await world({ faults: [{ status: 429, headers: { "retry-after": "3600" } }] });
    expect(await tell()).toMatchObject({ outcome: "failed", code: "RATE_LIMITED", retryAfterMs: 3_600_000 });
    expect(app.seen).toHaveLength(1);
  });

  it("when GitHub gives no token, without its words", async () => {
    const proof = {
      kind: "oidc",
      token: () => Promise.reject(new Error("ACTIONS_ID_TOKEN_REQUEST_TOKEN x1y2")),
    } as const;
    const { app, tell } = await world({ proof });
    const receipt = await tell();
    expect(receipt).toMatchObject({ outcome: "refused", code: "NO_CREDENTIALS" });
    expect(JSON.stringify(receipt)).toMatch(/id-token: write/);
    expect(JSON.stringify(receipt)).not.toMatch(/x1y2/);
    expect(app.seen).toEqual([]);
  });

  it("when GitHub's token could not stand in a header", async () => {
    const proof = { kind: "oidc", token: () => Promise.resolve("a.b.c\r\nx-evil: 1") } as const;
    const { app, tell } = await world({ proof });
    expect(await tell()).toMatchObject({ outcome: "refused", code: "NO_CREDENTIALS" });
    expect(app.seen).toEqual([]);
  });
});

it.each([
  ["a key", undefined, undefined],
  ["a token", { kind: "oidc", token: () => Promise.resolve("a.b.secret-token") }, ["a.b.secret-token"]],
] as const)("receipts and log never hold %s, a signature or the body", async (_, proof, tokens) => {
  const faults = ["cut", { status: 503, text: "busy" }, { status: 401, text: "unauthorized" }] as const;
  const { app, lines, tell } = await world({ faults, ...(proof && { proof }), ...(tokens && { tokens }) });
  const told = JSON.stringify([await tell(), lines]);
  expect(app.seen).toHaveLength(3);
  expect(told).toContain("UNAUTHORIZED");
  expect(told).not.toContain(secret);
  expect(told).not.toContain("secret-token");
  expect(told).not.toContain("a text that no receipt repeats");
  for (const signature of proofs(app, headers.signature))
    expect(told).not.toContain(signature ?? "no signature was sent");
});
