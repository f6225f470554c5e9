import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { defaultConfig as defaults } from "../config/defaults/index.js";
import type { ItemLink } from "../contracts/item.js";
import type { Mapping } from "../config/items.js";
import { aimOf, wayTo, type Push } from "./index.js";

const defaultConfig = defaults();
const link = (more: Partial<ItemLink> = {}): ItemLink => ({
  provider: "jira",
  id: "PROJ-1",
  relation: "primary",
  syncMode: "sync",
  onClose: "none",
  ...more,
});
const asked = (more: Partial<Push> = {}): Push => ({
  status: "done",
  autoClose: false,
  config: { on: {} },
  ...more,
});
const mapping = (close: boolean): Mapping => ({ pattern: "**", create: false, close });

describe("a ticket that finished work is told through", () => {
  it.each([
    ["review", {}, {}, "in_review"],
    ["review", { onClose: "close" }, { autoClose: true }, "in_review"],
    ["done", {}, {}, "in_review"],
    ["done", {}, { autoClose: true }, "closed"],
    ["done", {}, { config: { on: { merged: "closed" } } }, "closed"],
    ["done", {}, { config: { on: { merged: "in_review" } } }, "in_review"],
    ["done", {}, { mapping: mapping(true) }, "closed"],
    ["done", {}, { mapping: mapping(false), config: { on: { merged: "closed" } } }, "in_review"],
    ["done", {}, { mapping: mapping(false), autoClose: true }, "closed"],
    ["done", { onClose: "close" }, {}, "closed"],
    ["done", { onClose: "sync" }, {}, "closed"],
    ["done", { onClose: "comment" }, {}, "in_review"],
    ["done", { syncMode: "manual" }, { autoClose: true }, "closed"],
    ["done", { syncMode: "export" }, { autoClose: true }, "closed"],
  ] as const)("at %s with %j and %j goes to %s", (status, one, more, state) => {
    expect(aimOf(link(one), true, asked({ status, ...more }))).toMatchObject({ comment: true, state });
  });

  it("that is not closed says how it would be", () => {
    expect(aimOf(link(), true, asked()).reason).toContain("--auto-close");
    expect(aimOf(link(), true, asked({ status: "review" })).reason).toBeUndefined();
  });
});

describe("where sync.fields.status does not go out", () => {
  const { sync } = defaultConfig;
  const going = (direction: "both" | "pull" | "push" | "suggest" | "off") => ({
    on: {},
    sync: { ...sync, fields: { ...sync.fields, status: { direction } } },
  });
  it.each(["pull", "suggest", "off"] as const)("%s: the ticket is told, and stays where it is", (direction) => {
    for (const status of ["review", "done"] as const) {
      const aim = aimOf(link(), true, asked({ status, autoClose: true, config: going(direction) }));
      expect(aim).toEqual({ comment: true, reason: expect.stringContaining(`sync.fields.status is ${direction}`) });
    }
    const other = aimOf(link({ relation: "secondary", onClose: "close" }), false, asked({ config: going(direction) }));
    expect(other).toMatchObject({ comment: true, reason: expect.any(String) });
    expect(other.state).toBeUndefined();
  });
  it.each(["both", "push"] as const)("%s: it moves", (direction) =>
    expect(aimOf(link(), true, asked({ status: "review", config: going(direction) })).state).toBe("in_review"),
  );
});

describe("any other ticket of a done item", () => {
  it.each([
    ["secondary", "sync", "none", { comment: false }],
    ["secondary", "sync", "comment", { comment: true }],
    ["secondary", "sync", "close", { comment: true, state: "closed" }],
    ["secondary", "sync", "sync", { comment: false, state: "closed" }],
    ["derived", "export", "close", { comment: true, state: "closed" }],
    ["derived", "manual", "comment", { comment: true }],
    ["secondary", "import", "close", { comment: false, reason: expect.stringContaining("import") }],
    ["context", "sync", "close", { comment: false, reason: expect.stringContaining("context") }],
    ["context", "export", "comment", { comment: false, reason: expect.stringContaining("context") }],
  ] as const)("%s, %s, on_close %s", (relation, syncMode, onClose, expected) => {
    expect(aimOf(link({ relation, syncMode, onClose }), false, asked())).toEqual(expected);
    expect(aimOf(link({ relation, syncMode, onClose }), false, asked({ status: "review" }))).toEqual({
      comment: false,
    });
  });
});

it("nothing is closed that is context, only comes in, or goes to review", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("primary", "secondary", "derived", "context" as const),
      fc.constantFrom("manual", "import", "export", "sync" as const),
      fc.constantFrom("none", "comment", "close", "sync" as const),
      fc.boolean(),
      fc.boolean(),
      (relation, syncMode, onClose, isTarget, done) => {
        const push = asked({ status: done ? "done" : "review", autoClose: true });
        const { state } = aimOf(link({ relation, syncMode, onClose }), isTarget, push);
        if (relation === "context" || syncMode === "import" || !done) expect(state).not.toBe("closed");
      },
    ),
  );
});

describe("the way to a state", () => {
  const config = (review?: string) => ({
    ...defaultConfig,
    remotes: {
      ...defaultConfig.remotes,
      jira: { ...defaultConfig.remotes.jira, statusMap: review === undefined ? {} : { in_review: [review] } },
    },
  });
  it.each([
    ["jira:P-1", "in_review", "open", "Code Review", { names: ["Code Review"] }],
    ["jira:P-1", "in_review", undefined, "Code Review", { names: ["Code Review"] }],
    ["jira:P-1", "in_review", "open", undefined, { why: "not-able" }],
    ["jira:P-1", "closed", "in_review", undefined, { names: [] }],
    ["jira:P-1", "in_review", "closed", "Code Review", { why: "not-needed" }],
    ["github:a/b#1", "in_review", "open", undefined, { names: [] }],
  ] as const)("%s to %s from %s with %s", (ref, to, at, review, expected) => {
    expect(wayTo(ref, to, at, config(review))).toMatchObject(expected);
  });

  it("needs a label on GitHub", () => {
    const labels = { ...defaultConfig.labels, byState: {} };
    expect(wayTo("github:a/b#1", "in_review", "open", { ...defaultConfig, labels })).toMatchObject({ why: "not-able" });
  });
});
