import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { openSite, people, type ForgeSite } from "../../../test/forge/site";
import type { PanelAnswer, SpecAnswer } from "../shared/defs";
import { saveSpec } from "../store";
import { createUi } from "./index";

const change = "change:github:acme/shop#7";
const sha256 = "a".repeat(64);
const words = "Public keys only";
const document = {
  version: 1 as const,
  type: "doc" as const,
  content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: words }] }],
};
const entry = {
  url: "https://github.com/acme/shop/pull/7",
  title: "Sign in with a passkey",
  state: "open",
  verdict: "fail",
  passed: 5,
  updatedAtMs: 1_000,
  findings: [{ rule: "spec-complete", outcome: "fail", says: "No criteria.", remedy: "Write them." }],
  spec: {
    path: "specs/PROJ-1042/spec.md",
    sha256,
    url: "https://github.com/acme/shop/blob/x/spec.md",
    complete: false,
  },
};
const property = (changes: object) => ({ schema: "satellite/property@1", changes });

/** `keep` stands for the consumer: it writes to storage in an invocation of its own. */
const app = {
  ui: createUi("hmac"),
  onIssueDeleted: (event: { issue: { id: string } }) =>
    saveSpec(event.issue.id, change, { sha256, document, truncated: false }),
};
const here: { accountId: string; issueId: string; issueKey: string } = {
  accountId: people.omar,
  issueId: "10041",
  issueKey: "PROJ-1042",
};

let on: ForgeSite;
let site: Awaited<ReturnType<ForgeSite["install"]>>;
const panel = (place = here, asked?: unknown, to = site) =>
  to.invoke("panel-issue", "panel", asked, place) as Promise<PanelAnswer>;
const spec = (asked: unknown, place = here, to = site) =>
  to.invoke("panel-issue", "spec", asked, place) as Promise<SpecAnswer>;
const put = (value: unknown) => {
  const { world } = on.sandbox.services.jira;
  const issue = world.all().find(({ id }) => id === "10041");
  const [by] = world.seed.users;
  if (issue && by) world.put({ ...issue, properties: { ...issue.properties, satellite: value } }, { by, quiet: true });
};
const keep = (to = site) => to.emit("avi:jira:deleted:issue", { issue: { id: "10041", key: "PROJ-1042" } });

beforeAll(async () => {
  on = await openSite({
    app,
    variant: "hmac",
    seed: (jira) => ({
      ...jira,
      issues: jira.issues.map((one) => (one.key === "PROJ-1043" ? { ...one, hiddenFrom: [people.omar] } : one)),
    }),
  });
});
afterAll(() => on.close());
beforeEach(async () => {
  on.sandbox.faults.clear();
  put(undefined);
  on.sandbox.clearRequests();
  site = await on.install();
});

describe("the panel", () => {
  it("is empty for a ticket that no change names", async () => {
    expect(await panel()).toEqual({ kind: "changes", issueKey: "PROJ-1042", changes: [] });
  });

  it("shows what the property says, in one request as the person who looks", async () => {
    put(property({ [change]: entry }));
    expect(await panel()).toMatchObject({
      changes: [{ ref: change, state: "open", verdict: "fail", findings: entry.findings, spec: { stored: false } }],
    });
    expect(on.sandbox.requests().map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /rest/api/3/issue/10041",
    ]);
  });

  it.each([
    ["its project", people.noor, { issueId: "10043", issueKey: "OPS-12" }],
    ["its security level", people.omar, { issueId: "10042", issueKey: "PROJ-1043" }],
  ])("is hidden for a ticket that the app sees and the person does not, for %s", async (_, accountId, ticket) => {
    expect(await panel({ accountId, ...ticket })).toEqual({ kind: "hidden" });
    expect(await spec({ change }, { accountId, ...ticket })).toEqual({ kind: "hidden" });
    expect(await panel({ accountId: people.sara, ...ticket })).toMatchObject({ issueKey: ticket.issueKey });
  });

  it.each([
    ["an issue in the payload", here, { issueId: "10043", issue: { id: "10043" } }],
    ["a key that is another's", { ...here, issueKey: "OPS-12" }, undefined],
  ])("goes by the id that the platform says, not by %s", async (_, place, asked) => {
    expect(await panel(place, asked)).toMatchObject({ issueKey: "PROJ-1042" });
  });

  it.each([
    ["no issue", { accountId: people.omar }],
    ["an issue that is gone", { accountId: people.omar, issueId: "99999", issueKey: "PROJ-9" }],
    ["an id that is a path", { accountId: people.omar, issueId: "10041/../10043", issueKey: "PROJ-1042" }],
  ])("is hidden on %s", async (_, place) => {
    expect(await site.invoke("panel-issue", "panel", undefined, place)).toEqual({ kind: "hidden" });
  });

  it("asks for consent by the platform's own error when the person has not let the app act for them", async () => {
    await expect(panel({ ...here, accountId: "unknown" })).rejects.toThrow("Authentication Required");
  });

  it.each([
    ["a text", "satellite"],
    ["another schema", { schema: "satellite/property@9", changes: {} }],
    ["an entry without an address", property({ [change]: { title: "x", state: "open" } })],
    ["a key that is no change", property({ __proto__x: entry })],
    ["a digest that is none", property({ [change]: { ...entry, spec: { ...entry.spec, sha256: "x" } } })],
  ])("says with a code that a broken property is broken: %s", async (_, value) => {
    put(value);
    expect(await panel()).toMatchObject({ kind: "failed", code: "PROPERTY_BROKEN" });
    expect(await spec({ change })).toMatchObject({ kind: "failed", code: "PROPERTY_BROKEN" });
  });

  it.each([
    ["RATE_LIMITED", { kind: "status", status: 429 }],
    ["UNAVAILABLE", { kind: "status", status: 503 }],
    ["BAD_ANSWER", { kind: "html", status: 200 }],
    ["NETWORK", { kind: "cut", when: "before" }],
  ] as const)("says %s when Jira cannot be asked, which is not the same as hidden", async (code, harm) => {
    on.sandbox.faults.add({ service: "jira", times: "always", ...harm });
    expect(await panel()).toMatchObject({ kind: "failed", code });
  });
});

describe("the spec", () => {
  it("is given as it was kept, and the panel knows that it can be asked for", async () => {
    put(property({ [change]: entry }));
    await keep();
    expect(await spec({ change })).toEqual({ kind: "spec", document, truncated: false, sha256 });
    expect(await panel()).toMatchObject({ changes: [{ spec: { stored: true } }] });
  });

  it("of an open change is found among many that are done", async () => {
    const done = Array.from({ length: 30 }, (_, at) => [
      `change:github:acme/shop#${at + 100}`,
      { ...entry, state: "merged" },
    ]);
    put(property({ [change]: entry, ...Object.fromEntries(done) }));
    await keep();
    const shown = await panel();
    expect(shown).toMatchObject({
      changes: [
        { ref: change, spec: { stored: true } },
        { spec: { stored: false } },
        ...Array.from({ length: 29 }, () => ({})),
      ],
    });
  });

  it.each([
    ["a change that the issue does not name", { change: "change:github:acme/shop#8" }],
    ["a name of every object", { change: "constructor" }],
    ["no change", {}],
    ["nothing", undefined],
  ])("is none for %s", async (_, asked) => {
    put(property({ [change]: entry }));
    expect(await spec(asked)).toEqual({ kind: "none" });
  });

  it("is none where another version was judged than is kept", async () => {
    await keep();
    put(property({ [change]: { ...entry, spec: { ...entry.spec, sha256: "b".repeat(64) } } }));
    expect(await spec({ change })).toEqual({ kind: "none" });
    expect(await panel()).toMatchObject({ changes: [{ spec: { stored: false } }] });
  });

  it("of one site is never shown on another, though the ids are the same", async () => {
    put(property({ [change]: entry }));
    await keep();
    const other = await on.install();
    expect(await spec({ change }, here, other)).toEqual({ kind: "none" });
    expect(JSON.stringify([...other.storage()])).not.toContain(words);
  });

  it("is not shown when storage is away, with a code, and nothing of it in the log", async () => {
    put(property({ [change]: entry }));
    await keep();
    site.fail({ kvs: "500", times: 50 });
    expect(await spec({ change })).toMatchObject({ kind: "failed", code: "UNAVAILABLE" });
    expect(site.logs.join("\n")).not.toContain(words);
  });
});
