import { describe, expect, it } from "@jest/globals";
import { validateForgeMessage } from "../generated/forge/index.js";
import { validateProperty } from "../generated/property/index.js";
import { validateExternalTicket, validateTicketsInput, validateTicketsOutput } from "../generated/tickets/index.js";
import { validateVerdict } from "../generated/verdict/index.js";
import { schemas } from "./index.js";

const sha = "a".repeat(40);
const digest = "b".repeat(64);

const verdict = {
  schema: "satellite/verdict@1",
  conclusion: "pass",
  mode: "strict",
  change: { kind: "pull_request", repository: "acme/shop", number: 7, base: sha, head: sha },
  tickets: [
    {
      ref: "jira:PROJ-1042",
      url: "https://company.atlassian.net/browse/PROJ-1042",
      relation: "primary",
      state: "in_progress",
      rawState: "In Development",
      title: "Fix login latency",
      mentions: [{ in: "branch", raw: "proj-1042" }],
    },
  ],
  specs: [{ path: "specs/PROJ-1042/spec.md", sha256: digest, complete: true }],
  findings: [
    { rule: "ticket-linked", outcome: "pass", severity: "notice", says: "one ticket", refs: ["jira:PROJ-1042"] },
  ],
  policy: { source: `${sha}:.github/satellite.yml`, sha256: digest },
};

const message = {
  schema: "satellite/forge@1",
  delivery: "0b7c1c1e-1b1c-4e0c-9e6a-2f3f1f0f7a11",
  seq: [1_790_000_000, 123, 1],
  sentAt: "2026-11-21T06:00:00Z",
  repository: { id: 1, fullName: "acme/shop", url: "https://github.com/acme/shop" },
  pullRequest: {
    number: 7,
    url: "https://github.com/acme/shop/pull/7",
    title: "Fix login",
    state: "open",
    draft: false,
    merged: false,
    head: { ref: "feat/proj-1042", sha },
    base: { ref: "main", sha },
    author: "sara",
    updatedAt: "2026-11-21T05:59:59Z",
  },
  ticket: { key: "PROJ-1042", relation: "primary" },
  verdict,
  spec: {
    path: "specs/PROJ-1042/spec.md",
    sha256: digest,
    url: "https://github.com/acme/shop/blob/main/x.md",
    markdown: "# x",
  },
  effects: [
    { key: "k1", kind: "transition", to: "in_progress", names: ["In Development"] },
    { key: "k2", kind: "comment", body: "built", digest },
    {
      key: "k3",
      kind: "link",
      url: "https://github.com/acme/shop/pull/7",
      title: "#7",
      summary: "Fix login",
      resolved: false,
      digest,
    },
    { key: "k4", kind: "remember", entry: { url: "https://github.com/acme/shop/pull/7", title: "#7", state: "open" } },
  ],
};

/** A copy with one place changed; undefined removes. */
function changed(base: object, path: string, value: unknown): unknown {
  const copy = structuredClone(base) as Record<string, unknown>;
  const steps = path.split(".");
  let at = copy;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  const last = steps.at(-1) as string;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

describe("the verdict's schema", () => {
  it("takes a verdict", () => expect(validateVerdict(verdict)).toEqual({ ok: true, value: verdict }));
  it.each([
    ["schema", "satellite/verdict@2", "const", "schema"],
    ["conclusion", "maybe", "enum", "conclusion"],
    ["tickets.0.state", "done", "enum", "tickets[0].state"],
    ["specs.0.sha256", "xyz", "pattern", "specs[0].sha256"],
    ["change.head", undefined, "required", "change"],
    ["extra", 1, "additionalProperties", ""],
  ])("refuses %s = %j", (path, value, keyword, where) => {
    expect(validateVerdict(changed(verdict, path, value))).toMatchObject({
      ok: false,
      errors: [{ keyword, path: where }],
    });
  });
  it("gives all errors at once", () => {
    const bad = changed(changed(verdict, "mode", 1) as object, "specs", 2);
    expect(validateVerdict(bad)).toMatchObject({ ok: false, errors: [{ path: "mode" }, { path: "specs" }] });
  });
});

describe("the Forge message's schema", () => {
  it("takes a message, with and without a spec", () => {
    expect(validateForgeMessage(message).ok).toBe(true);
    expect(validateForgeMessage(changed(message, "spec", undefined)).ok).toBe(true);
  });
  it("takes a comment that is to be taken back", () => {
    expect(validateForgeMessage(changed(message, "effects.1.body", null)).ok).toBe(true);
  });
  it.each([
    ["verdict.conclusion", "maybe"],
    ["verdict.extra", 1],
    ["seq", [1, 2]],
    ["seq", [1, 2, "3"]],
    ["repository.id", "1"],
    ["ticket.key", "proj-1"],
    ["ticket.key", "PROJ-0"],
    ["pullRequest.url", "javascript:alert(1)"],
    ["pullRequest.head.sha", "main"],
    ["sentAt", "yesterday"],
    ["spec.markdown", "x".repeat(153_601)],
    ["effects.0.kind", "delete"],
    ["effects.0.to", "unknown"],
    ["effects.1.body", undefined],
    ["effects.2.extra", 1],
    ["effects.1.to", "closed"],
    ["effects.2.digest", undefined],
    ["effects.2.digest", "x".repeat(101)],
    ["effects.3.entry", undefined],
    ["effects.3.entry.state", undefined],
    ["effects.3.entry.more", 1],
    ["effects.3.body", "text"],
    ["extra", 1],
  ])("refuses %s = %.30j", (path, value) => expect(validateForgeMessage(changed(message, path, value)).ok).toBe(false));
});

describe("the property's schema", () => {
  const entry = { url: "https://github.com/acme/shop/pull/7", title: "Fix login", state: "open", commentId: "10001" };
  const property = { schema: "satellite/property@1", changes: { "change:github:acme/shop#7": entry } };
  const finding = { rule: "spec-complete", outcome: "fail", says: "a heading is empty", remedy: "fill it" };
  const told = {
    ...entry,
    draft: false,
    findings: [finding],
    passed: 3,
    spec: { path: "specs/PROJ-1042/spec.md", sha256: digest, url: "https://github.com/acme/shop", complete: true },
    approvedAtMs: 1_790_000_000_000,
    approvedSha256: digest,
    detailsUrl: "https://github.com/acme/shop/actions/runs/1",
  };
  const toldOf = (path: string, value: unknown) => ({
    ...property,
    changes: { "change:github:acme/shop#7": changed(told, path, value) },
  });
  it("takes what was remembered", () => expect(validateProperty(property).ok).toBe(true));
  it("takes findings, spec and approval", () => expect(validateProperty(toldOf("draft", true)).ok).toBe(true));
  it.each([
    ["findings.0.outcome", "pass"],
    ["findings.0.says", "x".repeat(301)],
    ["findings", Array.from({ length: 13 }, () => finding)],
    ["passed", -1],
    ["spec.sha256", "abc"],
    ["spec.complete", undefined],
    ["approvedSha256", "abc"],
    ["detailsUrl", 1],
  ])("refuses %s = %.40j", (path, value) => expect(validateProperty(toldOf(path, value)).ok).toBe(false));
  it.each([
    [{ ...property, schema: "satellite/property@2" }],
    [{ ...property, changes: { "github:acme/shop#7": entry } }],
    [{ ...property, changes: { "change:github:acme/shop#7": { ...entry, title: 1 } } }],
    [{ ...property, changes: { "change:github:acme/shop#7": { ...entry, more: 1 } } }],
    [null],
    ["text"],
  ])("refuses %j", (value) => expect(validateProperty(value).ok).toBe(false));
});

describe("the planner's contract", () => {
  const input = {
    provider: "linear",
    operation: "import",
    bead_ids: ["atelier-123"],
    query: "label:planning",
    relation: "primary",
    sync_mode: "import",
  };
  const ticket = {
    provider: "linear",
    id: "ENG-101",
    url: "https://linear.app/org/issue/ENG-101",
    relation: "primary",
    direction: "imported",
    sync_mode: "import",
    state: "open",
    state_updated_at: "2026-11-21T06:00:00Z",
    parent_id: "ENG-1",
    on_close: "comment",
  };
  it("takes the documented input and output", () => {
    expect(validateTicketsInput(input).ok).toBe(true);
    expect(validateTicketsInput({ ...input, filters: { a: [1] }, provider_config: { b: {} } }).ok).toBe(true);
    expect(validateTicketsOutput({ tickets: [ticket], errors: ["ENG-2: gone"], metadata: {} }).ok).toBe(true);
    expect(validateExternalTicket(ticket).ok).toBe(true);
    expect(validateExternalTicket({ provider: "github", id: "1" }).ok).toBe(true);
  });
  it.each([["provider"], ["operation"], ["bead_ids"]])("needs %s on the way in", (key) => {
    expect(validateTicketsInput(changed(input, key, undefined)).ok).toBe(false);
  });
  it("leaves a bad entry to be skipped by itself", () => {
    const bad = { ...ticket, state: "done" };
    expect(validateTicketsOutput({ tickets: [bad, ticket] }).ok).toBe(true);
    expect(validateExternalTicket(bad)).toMatchObject({ ok: false, errors: [{ path: "state", keyword: "enum" }] });
    expect(validateExternalTicket({ id: "ENG-1" }).ok).toBe(false);
  });
});

describe("published schemas", () => {
  it.each(Object.entries(schemas))("%s is plain JSON Schema with an id and a title", (_, schema) => {
    const plain = JSON.parse(JSON.stringify(schema)) as Record<string, unknown>;
    expect(plain).toMatchObject({
      $schema: expect.stringContaining("draft-07"),
      $id: expect.stringMatching(/^https:/),
      title: expect.any(String),
      additionalProperties: false,
    });
  });
  it("are the seven that are promised", () => {
    const names = ["config", "forge", "forge-answer", "forge-read", "property", "tickets", "verdict"];
    expect(Object.keys(schemas).sort()).toEqual(names);
  });
});
