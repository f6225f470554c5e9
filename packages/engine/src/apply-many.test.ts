import { describe, expect, it } from "@jest/globals";
import type { Effect, Provider, Receipt, TicketRef } from "@satellite/core";
import { aConfig } from "@satellite/testkit/builders";
import { memoryJournal } from "@satellite/store";
import { apply } from "./apply.js";
import type { House } from "./house.js";
import { Trackers } from "./read-tickets.js";

const ticket = (n: number): TicketRef => `jira:PROJ-${n}`;

function label(n: number, name = "a"): Effect {
  const key = `${n}:${name}`;
  return { kind: "labels", on: ticket(n), add: [name], remove: [], create: [], key, because: "labels", says: key };
}

interface Told {
  /** What each call was handed: one entry a message. */
  readonly messages: string[][];
  readonly alone: string[];
  /** What the journal was told, in the order of telling. */
  readonly ended: string[];
}

interface Play {
  readonly answer?: (effect: Effect) => Partial<Receipt>;
  /** Tells of each receipt as it comes. */
  readonly tells?: boolean;
  /** Gives no receipts at all. */
  readonly silent?: boolean;
}

/** A tracker that takes many deeds at once, and a house around it. */
async function open({ answer = () => ({}), tells = false, silent = false }: Play = {}) {
  const told: Told = { messages: [], alone: [], ended: [] };
  const journal = memoryJournal();
  const receiptOf = (effect: Effect): Receipt => {
    const { key, kind, on, says } = effect;
    return { key, kind, on, outcome: "done", says, ...answer(effect) };
  };
  const provider = {
    id: "jira",
    can: {},
    read: (refs: readonly TicketRef[]) => Promise.resolve(refs.map((ref) => ({ outcome: "missing", ref }) as const)),
    apply: (effect: Effect) => {
      told.alone.push(effect.key);
      return Promise.resolve(receiptOf(effect));
    },
    applyMany: async (effects: readonly Effect[], ended?: (receipt: Receipt) => Promise<void>) => {
      told.messages.push(effects.map(({ key }) => key));
      const receipts = effects.map(receiptOf);
      if (tells) for (const receipt of receipts.toReversed()) await ended?.(receipt);
      return silent ? [] : receipts;
    },
  } as unknown as Provider;
  const house = {
    journal: {
      ...journal,
      end: (receipt: Receipt) => {
        told.ended.push(receipt.key);
        return journal.end(receipt);
      },
    },
    log: () => undefined,
    openProvider: () => Promise.resolve(provider),
  } as unknown as House;
  const trackers = new Trackers(house, aConfig());
  await trackers.read([ticket(1)]);
  return { told, walk: (...effects: readonly Effect[]) => apply({ effects, skipped: [] }, house, trackers) };
}

describe("effects on many tickets", () => {
  it("go together, wave by wave, each ticket in its own order", async () => {
    const { told, walk } = await open();
    const { receipts } = await walk(label(1), label(2), label(1, "b"), label(3), label(1, "c"), label(2, "b"));
    expect(told.messages).toEqual([["1:a", "2:a", "3:a"], ["1:b", "2:b"], ["1:c"]]);
    expect(told.alone).toEqual([]);
    expect(receipts.map(({ key }) => key)).toEqual(["1:a", "1:b", "1:c", "2:a", "2:b", "3:a"]);
  });

  it("of one ticket alone go one by one, as ever", async () => {
    const { told, walk } = await open();
    await walk(label(1), label(1, "b"));
    expect(told).toMatchObject({ messages: [], alone: ["1:a", "1:b"] });
  });

  it("are handed over in bounded portions", async () => {
    const { told, walk } = await open();
    const { receipts } = await walk(...Array.from({ length: 230 }, (_, n) => label(n + 1)));
    expect(told.messages.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(receipts).toHaveLength(230);
  });

  it("are not done twice when the journal calls them done", async () => {
    const { told, walk } = await open();
    await walk(label(1), label(2));
    const { receipts } = await walk(label(1), label(2), label(2, "b"));
    expect(told.messages).toEqual([["1:a", "2:a"], ["2:b"]]);
    expect(receipts.map(({ key }) => key)).toEqual(["1:a", "2:a", "2:b"]);
  });

  it("are ended in the journal as the tracker tells of them, and once each", async () => {
    const { told, walk } = await open({ tells: true });
    await walk(label(1), label(2));
    expect(told.ended).toEqual(["2:a", "1:a"]);
  });

  it("are ended in the journal where the tracker tells only at the end", async () => {
    const { told, walk } = await open();
    await walk(label(1), label(2));
    expect(told.ended).toEqual(["1:a", "2:a"]);
  });

  it.each([
    [{ outcome: "failed", code: "UNAVAILABLE" }, "not-able"],
    [{ outcome: "refused", code: "UNAUTHORIZED" }, "not-allowed"],
    [{ outcome: "refused", code: "FORBIDDEN" }, "not-allowed"],
  ] as const)("stop on a ticket after %j, and go on on the others", async (no, why) => {
    const { told, walk } = await open({ answer: ({ key }) => (key === "1:a" ? no : {}) });
    const { skipped } = await walk(label(1), label(1, "b"), label(2), label(2, "b"));
    expect(told.messages).toEqual([["1:a", "2:a"], ["2:b"]]);
    expect(skipped).toMatchObject([{ says: "1:b", why }]);
  });

  it("go on on a ticket after a refusal that concerns one effect alone", async () => {
    const { told, walk } = await open({ answer: () => ({ outcome: "refused", code: "TOO_LONG" }) });
    await walk(label(1), label(1, "b"), label(2));
    expect(told.messages).toEqual([["1:a", "2:a"], ["1:b"]]);
  });

  it("leave no token of the service's words in journal or receipts", async () => {
    const says = "no: ghp_0123456789abcdefghijklmnopqrstuvwxyz";
    const { walk } = await open({ answer: () => ({ says }), tells: true });
    const { receipts } = await walk(label(1), label(2));
    expect(JSON.stringify(receipts)).not.toContain("ghp_0123");
  });

  it("hand what is remembered the comment of the wave before", async () => {
    const change = "change:github:acme/shop#7";
    const entry = { url: "https://github.com/acme/shop/pull/7", title: "Pay", state: "open" } as const;
    const seen: Effect[] = [];
    const { walk } = await open({
      answer: (effect) => {
        seen.push(effect);
        return effect.kind === "comment" ? { id: "77" } : {};
      },
    });
    const rest = { because: "test", says: "s" };
    const comment: Effect = {
      kind: "comment",
      on: ticket(1),
      identity: change,
      body: "b",
      digest: "d",
      key: "c",
      ...rest,
    };
    await walk(comment, { kind: "remember", on: ticket(1), change, entry, key: "r", ...rest }, label(2));
    expect(seen.find(({ key }) => key === "r")).toMatchObject({ entry: { commentId: "77" } });
  });

  it("without a receipt are failed, and said to be our fault", async () => {
    const { walk } = await open({ silent: true });
    const { receipts } = await walk(label(1), label(2));
    expect(receipts).toMatchObject([
      { key: "1:a", outcome: "failed", code: "OUR_FAULT" },
      { key: "2:a", outcome: "failed", code: "OUR_FAULT" },
    ]);
  });
});
