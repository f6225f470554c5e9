import { describe, expect, it } from "@jest/globals";
import type { Effect, ItemDeed } from "@satellite/core";
import { guarded, leadsOut } from "./index.js";

const effect: Effect<ItemDeed> = {
  kind: "item-edit",
  on: "item:markdown:specs/a",
  patch: {},
  expect: "",
  key: "k",
  because: "test",
  says: "edit",
};
const failing = (error: Error) => guarded(effect, "k", () => Promise.reject(error));

describe("what the system refuses", () => {
  it.each(["EACCES", "EPERM", "EROFS", "ENOSPC", "EIO"])("is a receipt that says so: %s", async (code) => {
    const receipt = await failing(Object.assign(new Error("/home/me/x"), { code }));
    expect(receipt).toMatchObject({ outcome: "failed", code: "REFUSED", on: effect.on });
    expect(receipt.says).toContain(code);
    expect(receipt.says).not.toContain("/home/me");
  });

  it("is nothing else: a fault of the program stays one", async () => {
    await expect(failing(new TypeError("x"))).rejects.toThrow("x");
  });
});

describe("a name that leads out", () => {
  it.each(["../x", "..", "a/../../x", "..\\x", "/etc/x", "\\x", "C:\\x", "c:/x", "a\0b"])("%j does", (name) =>
    expect(leadsOut(name)).toBe(true),
  );
  it.each(["login", "a..b", "...", "specs/login", "a/.b", "PROJ-1: x"])("%j does not", (name) =>
    expect(leadsOut(name)).toBe(false),
  );
});
