import { describe, expect, it } from "@jest/globals";
import { readdirSync, existsSync } from "node:fs";
import { rules } from "./index.js";

const here = new URL(".", import.meta.url);

describe("rules", () => {
  it("are a folder each, with code and test named after the rule", () => {
    for (const { id } of rules) {
      expect(existsSync(new URL(`${id}/${id}.ts`, here))).toBe(true);
      expect(existsSync(new URL(`${id}/${id}.test.ts`, here))).toBe(true);
    }
    const shared = ["exempt", "facts", "judge", "paths", "say"];
    const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(
      folders
        .map((entry) => entry.name)
        .filter((name) => !shared.includes(name))
        .sort(),
    ).toEqual(rules.map((rule) => rule.id).sort());
  });

  it("each ask one question", () => {
    for (const { asks } of rules) expect(asks).toMatch(/^[A-Z][^?]*\?$/);
    expect(new Set(rules.map((rule) => rule.asks)).size).toBe(rules.length);
  });

  it("are waived by an exemption only where they ask about tickets and specs", () => {
    for (const { id, waivable } of rules) expect([id, waivable]).toEqual([id, /^(?:ticket|spec)-/.test(id)]);
  });
});
