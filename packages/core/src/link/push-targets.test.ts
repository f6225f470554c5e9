import { describe, expect, it } from "@jest/globals";
import type { ItemLink } from "../contracts/item.js";
import { pushTargets } from "./push-targets.js";

type Short = `${ItemLink["relation"]} ${ItemLink["syncMode"]}`;

const linkOf = (text: Short) => {
  const [relation, syncMode] = text.split(" ") as [ItemLink["relation"], ItemLink["syncMode"]];
  return { relation, syncMode };
};

const cases: readonly (readonly [given: readonly Short[], told: readonly Short[]])[] = [
  [[], []],
  [["primary sync"], ["primary sync"]],
  [["secondary sync", "primary manual"], ["primary manual"]],
  [
    ["primary export", "primary sync"],
    ["primary export", "primary sync"],
  ],
  [["secondary sync", "derived sync"], ["derived sync"]],
  [["secondary sync", "context sync"], ["secondary sync"]],
  [["primary import", "secondary sync"], ["secondary sync"]],
  [["context sync"], []],
  [["primary import"], []],
];

describe("the links that finished work is told through", () => {
  it.each(cases)("of %j: %j", (given, told) => expect(pushTargets(given.map(linkOf))).toEqual(told.map(linkOf)));
});
