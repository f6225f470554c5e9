import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { likeness, likest, tellingWords } from "./likeness.js";

describe("titles that are like each other", () => {
  it.each([
    ["Sign in with a passkey", ["passkey", "sign"]],
    ["Der Warenkorb vergißt die Währung", ["warenkorb", "vergißt", "währung"]],
    ["It is so", []],
    ["", []],
  ])("%j is told by %j", (title, words) => expect([...tellingWords(title)].sort()).toEqual([...words].sort()));

  it.each([
    ["Sign in with a passkey", "People sign in with a passkey", 0.8],
    ["PASSKEY sign", "sign passkey", 1],
    ["Rotate the keys", "Show prices", 0],
    ["", "Show prices", 0],
  ])("%j and %j: %d", (one, other, score) => expect(likeness(one, other)).toBeCloseTo(score, 2));

  it("come the likest first, and those that share too little not at all", () => {
    const among = ["Show prices", "Sign in by passkey", "Sign in with passkeys and more of it here", "Passkey sign in"];
    expect(
      likest(
        "Passkey sign",
        among.map((title) => ({ title })),
        2,
      ),
    ).toEqual([{ title: "Passkey sign in" }, { title: "Sign in by passkey" }]);
  });

  it("are as like from either side, never beyond 1, and wholly like themselves", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const score = likeness(one, other);
        expect(score).toBeCloseTo(likeness(other, one), 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (tellingWords(one).length > 0) expect(likeness(one, one)).toBe(1);
      }),
    );
  });
});
