import { describe, expect, it } from "@jest/globals";
import { defaultConfig } from "../config/defaults/index.js";
import type { SettledSync } from "../config/items.js";
import { rulesOf, type RuleWish } from "./rules.js";

const { sync } = defaultConfig();
const ruled = (
  relation: "primary" | "secondary" | "context" | "derived",
  syncMode: "sync" | "import" | "export",
  wish: RuleWish = {},
  more: Partial<SettledSync> = {},
) => rulesOf({ ...sync, ...more }, { relation, syncMode }, wish);
const ways = (rules: ReturnType<typeof rulesOf>) => [rules["title"]?.direction, rules["priority"]?.direction];

describe("which way a field goes through a link", () => {
  it.each<[Parameters<typeof ruled>, readonly (string | undefined)[]]>([
    [
      ["primary", "sync"],
      ["both", "pull"],
    ],
    [
      ["primary", "import"],
      ["pull", "pull"],
    ],
    [
      ["primary", "export"],
      ["push", "off"],
    ],
    [
      ["primary", "sync", { direction: "push-only" }],
      ["push", "off"],
    ],
    [
      ["primary", "sync", { direction: "pull-only" }],
      ["pull", "pull"],
    ],
    [
      ["primary", "import", { direction: "push-only" }],
      ["off", "off"],
    ],
    [
      ["primary", "sync", { detectsOnly: true }],
      ["push", "off"],
    ],
    [
      ["primary", "sync", { detectsOnly: true, direction: "pull-only" }],
      ["pull", "pull"],
    ],
    [
      ["secondary", "sync"],
      [undefined, undefined],
    ],
    [
      ["context", "sync"],
      [undefined, undefined],
    ],
    [
      ["derived", "sync"],
      [undefined, undefined],
    ],
  ])("%j: %j", (link, expected) => expect(ways(ruled(...link))).toEqual(expected));

  it("a secondary ticket follows the state alone, and gives none", () =>
    expect(ruled("secondary", "sync")).toEqual({ status: { direction: "push", strategy: "manual" } }));

  it("a field that is switched off is looked at no more, and so is no drift", () => {
    const { body, ...others } = sync.fields;
    const fields = { ...others, body: { ...body, direction: "off" } } as const;
    const rules = ruled("primary", "sync", {}, { fields });
    expect([rules["body"], rules["criteria"]]).toEqual([undefined, undefined]);
    expect(rules["title"]).toBeDefined();
  });

  it("criteria go the way of the text, and mapped fields their own", () => {
    const customFields = [{ local: "size", remote: "cf", type: "option", direction: "push", values: {} }] as const;
    const rules = ruled(
      "primary",
      "sync",
      {},
      { customFields, fields: { ...sync.fields, body: { direction: "pull" } } },
    );
    expect([rules["criteria"]?.direction, rules["custom.size"]?.direction]).toEqual(["pull", "push"]);
  });

  it("a strategy counts from the flag, the field, the config, in this order", () => {
    const fields = { ...sync.fields, title: { direction: "both", strategy: "remote-wins" } } as const;
    const more = { strategy: "local-wins", fields } as const;
    const of = (wish: RuleWish) => {
      const rules = ruled("primary", "sync", wish, more);
      return [rules["title"]?.strategy, rules["body"]?.strategy];
    };
    expect(of({})).toEqual(["remote-wins", "local-wins"]);
    expect(of({ strategy: "manual" })).toEqual(["manual", "manual"]);
  });
});
