/** What every journal promises, wherever it is kept. */
import { describe, expect, it } from "@jest/globals";
import type { Effect, Journal, Receipt } from "@satellite/core";

const effect: Effect = {
  kind: "labels",
  on: "change:github:acme/shop#7",
  add: ["status: in progress"],
  remove: [],
  create: [],
  key: "key-1",
  because: "labels",
  says: 'set label "status: in progress"',
};

function receipt(outcome: Receipt["outcome"], key = effect.key): Receipt {
  return { key, kind: effect.kind, on: effect.on, outcome, says: outcome };
}

/** @param open a journal that knows nothing yet */
export function journalContract(name: string, open: () => Promise<Journal>): void {
  describe(`journal contract: ${name}`, () => {
    it("knows nothing of a key that was never begun", async () => {
      expect(await (await open()).done("key-1")).toBeUndefined();
    });

    it("does not take an intent for a deed", async () => {
      const journal = await open();
      await journal.begin([{ key: effect.key, effect }]);
      expect(await journal.done(effect.key)).toBeUndefined();
    });

    it.each(["done", "unchanged"] as const)("gives back the receipt of what ended %s", async (outcome) => {
      const journal = await open();
      await journal.begin([{ key: effect.key, effect }]);
      await journal.end(receipt(outcome));
      expect(await journal.done(effect.key)).toEqual(receipt(outcome));
    });

    it.each(["failed", "refused", "yielded"] as const)("lets what %s be tried again", async (outcome) => {
      const journal = await open();
      await journal.begin([{ key: effect.key, effect }]);
      await journal.end(receipt(outcome));
      expect(await journal.done(effect.key)).toBeUndefined();
      await journal.end(receipt("done"));
      expect(await journal.done(effect.key)).toEqual(receipt("done"));
    });

    it("keeps what was done when the same key is begun, or fails, again", async () => {
      const journal = await open();
      await journal.begin([{ key: effect.key, effect }]);
      await journal.end(receipt("done"));
      await journal.begin([{ key: effect.key, effect }]);
      await journal.end(receipt("failed"));
      expect(await journal.done(effect.key)).toEqual(receipt("done"));
    });

    it("tells keys apart", async () => {
      const journal = await open();
      await journal.begin([
        { key: "key-1", effect },
        { key: "key-2", effect: { ...effect, key: "key-2" } },
      ]);
      await journal.end(receipt("done", "key-2"));
      expect(await journal.done("key-1")).toBeUndefined();
      expect(await journal.done("key-2")).toEqual(receipt("done", "key-2"));
    });

    it("refuses the end of what was never begun: the intent is written first", async () => {
      await expect((await open()).end(receipt("done"))).rejects.toMatchObject({ code: "OUR_FAULT" });
    });
  });
}
