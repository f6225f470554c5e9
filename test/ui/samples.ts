/** What the app could answer, for the tests of the pages. Examples only: nothing of it is anybody's. */
import type { PanelAnswer, PanelChange, SpecAnswer } from "../../forge-app/src/shared/defs.js";

export const sha256 = "3f2a1b0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a";
const commit = "9fceb02d0ae598e95dc970b74767f19372d61af8";
/** 21 Nov 2026, 08:42 UTC. */
export const checkedAtMs = Date.UTC(2026, 10, 21, 8, 42);

export const spec: NonNullable<PanelChange["spec"]> = {
  path: "specs/1042-checkout/spec.md",
  sha256,
  url: `https://github.com/acme/shop/blob/${commit}/specs/1042-checkout/spec.md`,
  complete: true,
  drifted: false,
  stored: true,
};

export const passing: PanelChange = {
  ref: "change:github:acme/shop#42",
  url: "https://github.com/acme/shop/pull/42",
  title: "Checkout keeps the basket when the payment fails",
  state: "open",
  verdict: "pass",
  findings: [],
  passed: 7,
  spec,
  checkedAtMs,
  detailsUrl: "https://github.com/acme/shop/actions/runs/1234567890",
};

export const failing: PanelChange = {
  ...passing,
  ref: "change:github:acme/shop#43",
  url: "https://github.com/acme/shop/pull/43",
  title: "Refunds go back to the card that paid",
  verdict: "fail",
  passed: 4,
  findings: [
    { rule: "ticket-type", outcome: "exempt", says: "Bots need no ticket of a certain type." },
    {
      rule: "ticket-approval",
      outcome: "unknown",
      says: "Who approved PROJ-1042 could not be read.",
      remedy: "Run the check again in a few minutes.",
    },
    {
      rule: "spec-complete",
      outcome: "fail",
      says: "specs/1042-checkout/spec.md has no section Acceptance Criteria.",
      remedy: "Add the heading and say how the change is accepted.",
    },
  ],
  spec: { ...spec, complete: false, drifted: true },
  approvedAtMs: Date.UTC(2026, 10, 19, 15, 5),
};

export const merged: PanelChange = {
  ...passing,
  ref: "change:github:acme/shop#40",
  url: "https://github.com/acme/shop/pull/40",
  title: "Prices come with their currency",
  state: "merged",
};

export const draft: PanelChange = {
  ref: "change:github:acme/mobile#7",
  url: "https://github.com/acme/mobile/pull/7",
  title: "Basket: first look",
  state: "draft",
  findings: [],
};

const more: readonly PanelChange[] = [4, 5].map((number) => ({
  ...merged,
  ref: `change:github:acme/shop#${number}`,
  url: `https://github.com/acme/shop/pull/${number}`,
  title: `Step ${number} of the new checkout`,
  state: "closed",
  verdict: "exempt",
}));

export const hostile: PanelChange = {
  ...passing,
  ref: "change:github:acme/shop#66",
  title: `<b>bold</b> \u202etxt.exe <img src=x onerror="alert(1)"> ${"a title that does not end ".repeat(20)}`,
  url: "javascript:alert(1)",
  spec: {
    ...spec,
    path: `specs/${"very-long-folder-name".repeat(8)}/spec.md`,
    url: "data:text/html,<script>1</script>",
  },
  detailsUrl: "https://github.com@evil.example/acme",
};

export const changes = (...shown: readonly PanelChange[]): PanelAnswer => ({
  kind: "changes",
  issueKey: "PROJ-1042",
  changes: shown,
});

export const manyChanges: PanelAnswer = changes(failing, passing, draft, merged, ...more);

const text = (words: string, marks: readonly unknown[] = []) => ({
  type: "text",
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: readonly unknown[]) => ({ type: "paragraph", content });
const cell = (type: string, words: string) => ({ type, attrs: {}, content: [paragraph(text(words))] });

/** One of each that a spec may hold. */
export const specDocument = {
  version: 1,
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 1 }, content: [text("Checkout keeps the basket")] },
    paragraph(
      text("A failed payment "),
      text("never", [{ type: "strong" }]),
      text(" empties the basket; see "),
      text("the decision", [{ type: "link", attrs: { href: "https://acme.example/adr/12" } }]),
      text(" and "),
      text("not this", [{ type: "link", attrs: { href: "javascript:alert(1)" } }]),
      text("."),
    ),
    { type: "panel", attrs: { panelType: "warning" }, content: [paragraph(text("Cards of 3-D Secure answer late."))] },
    { type: "heading", attrs: { level: 2 }, content: [text("Acceptance Criteria")] },
    {
      type: "taskList",
      attrs: { localId: "a" },
      content: [
        { type: "taskItem", attrs: { localId: "b", state: "DONE" }, content: [text("The basket survives a reload")] },
        { type: "taskItem", attrs: { localId: "c", state: "TODO" }, content: [text("A second try pays once")] },
      ],
    },
    {
      type: "codeBlock",
      attrs: { language: "ts" },
      content: [text("await basket.keep({ reason: 'payment-failed', until: tomorrow(now), notify: customer.email });")],
    },
    {
      type: "table",
      attrs: {},
      content: [
        { type: "tableRow", content: [cell("tableHeader", "Answer of the bank"), cell("tableHeader", "Basket")] },
        { type: "tableRow", content: [cell("tableCell", "declined"), cell("tableCell", "kept")] },
        { type: "tableRow", content: [cell("tableCell", "no answer"), cell("tableCell", "kept, and asked again")] },
      ],
    },
  ],
};

export const specAnswer = {
  kind: "spec",
  document: specDocument,
  truncated: false,
  sha256,
} as unknown as SpecAnswer;
