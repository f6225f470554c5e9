import { describe, expect, it } from "@jest/globals";
import type { ChangeRef, Effect, Provider, Receipt, Telling, TicketRef } from "@satellite/core";
import { judge } from "@satellite/core/policy";
import { aConfig, aThread } from "@satellite/testkit/builders";
import { memoryJournal } from "@satellite/store";
import { apply } from "./apply.js";
import type { House } from "./house.js";
import { Trackers } from "./read-tickets.js";

const change: ChangeRef = "change:github:acme/shop#7";
const ticket: TicketRef = "jira:PROJ-1042";

function label(name: string, on: ChangeRef | TicketRef = change): Effect {
  return {
    kind: "labels",
    on,
    add: [name],
    remove: [],
    create: [],
    key: `labels:${name}`,
    because: "labels",
    says: `set ${name}`,
  };
}
const check: Effect = {
  kind: "check",
  on: change,
  name: "satellite / traceability",
  headSha: "a".repeat(40),
  conclusion: "success",
  title: "t",
  summary: "s",
  text: "",
  annotations: [],
  digest: "d",
  key: "check",
  because: "check-name",
  says: "report",
};

/** A house whose host answers as told, and that writes down what it was asked. */
function houseWith(answer: (effect: Effect) => Partial<Receipt>) {
  const asked: string[] = [];
  const journal = memoryJournal();
  const house = {
    journal,
    host: {
      apply: (effect: Effect) => {
        asked.push(effect.says);
        return Promise.resolve({
          key: effect.key,
          kind: effect.kind,
          on: effect.on,
          outcome: "done",
          says: effect.says,
          ...answer(effect),
        } as Receipt);
      },
    },
    log: () => undefined,
  } as unknown as House;
  return {
    house,
    asked,
    walk: (effects: readonly Effect[], trackers = new Trackers(house, aConfig())) =>
      apply({ effects, skipped: [] }, house, trackers, { tell: telling }),
  };
}

const thread = aThread();
const telling = (): Telling => ({ change: thread.change, verdict: judge(thread), relation: "primary" });

/** A tracker whose app takes the effects of one ticket in one message. */
async function withApp(house: House, told: (readonly [readonly string[], Telling])[]): Promise<Trackers> {
  const provider = {
    id: "jira",
    can: {},
    read: (refs: readonly TicketRef[]) => Promise.resolve(refs.map((ref) => ({ outcome: "missing", ref }) as const)),
    applyTogether: (effects: readonly Effect[], about: Telling) => {
      told.push([effects.map(({ says }) => says), about]);
      return Promise.resolve(
        effects.map(({ key, kind, on, says }): Receipt => ({ key, kind, on, outcome: "done", says })),
      );
    },
  } as unknown as Provider;
  const trackers = new Trackers({ ...house, openProvider: () => Promise.resolve(provider) }, aConfig());
  await trackers.read([ticket]);
  return trackers;
}

describe("walking a plan", () => {
  it("hands all effects on one ticket to its app at once, and tells what they follow from", async () => {
    const { house, walk } = houseWith(() => ({}));
    const told: (readonly [readonly string[], Telling])[] = [];
    const trackers = await withApp(house, told);
    const { receipts } = await walk([label("t", ticket), label("a"), label("u", ticket)], trackers);
    expect(told.map(([says]) => says)).toEqual([["set t", "set u"]]);
    expect(told[0]?.[1].relation).toBe("primary");
    expect(receipts.map((one) => one.says)).toEqual(["set t", "set u", "set a"]);
    await walk([label("t", ticket), label("v", ticket)], trackers);
    expect(told.map(([says]) => says)).toEqual([["set t", "set u"], ["set v"]]);
  });

  it("hands items to the workspace after the tickets, and says so where there is none", async () => {
    const on = "item:backlog:TASK-1" as const;
    const edit: Effect = {
      kind: "item-edit",
      on,
      patch: {},
      expect: "r",
      key: "e",
      because: "pull",
      says: "edit TASK-1",
    };
    const { house, asked, walk } = houseWith(() => ({}));
    expect((await walk([edit])).receipts).toMatchObject([{ outcome: "refused", code: "REFUSED" }]);
    const written: Effect[] = [];
    const workspace = {
      apply: (effect: Effect, key: string): Promise<Receipt> => {
        written.push(effect);
        return Promise.resolve({ key, kind: effect.kind, on: effect.on, outcome: "done", says: effect.says });
      },
    };
    Object.assign(house, { workspace });
    const { receipts } = await walk([label("a"), { ...edit, key: "f" }]);
    expect(written).toMatchObject([{ on, key: "f" }]);
    expect(receipts.map((one) => one.says)).toEqual(["edit TASK-1", "set a"]);
    expect(asked).toEqual(["set a"]);
  });

  it("keeps the order of effects on one target, tickets before the change", async () => {
    const { asked, walk } = houseWith(() => ({}));
    const { receipts } = await walk([label("a"), label("t", ticket), label("b")]);
    expect(asked).toEqual(["set a", "set b"]);
    expect(receipts.map((one) => [one.on, one.outcome])).toEqual([
      [ticket, "refused"], // no tracker was opened
      [change, "done"],
      [change, "done"],
    ]);
  });

  it("does nothing twice that the journal calls done", async () => {
    const { asked, walk } = houseWith(() => ({}));
    await walk([label("a")]);
    await walk([label("a")]);
    expect(asked).toEqual(["set a"]);
  });

  it("stops on a target after a failure, and says what was not tried", async () => {
    const { asked, walk } = houseWith(() => ({ outcome: "failed", code: "UNAVAILABLE" }));
    const { skipped } = await walk([label("a"), label("b"), check]);
    expect(asked).toEqual(["set a"]);
    expect(skipped.map((one) => [one.says, one.why])).toEqual([
      ["set b", "not-able"],
      ["report", "not-able"],
    ]);
  });

  it("tries the check after a refusal, since it hangs on another right", async () => {
    const { asked, walk } = houseWith(({ kind }) =>
      kind === "check" ? {} : { outcome: "refused", code: "FORBIDDEN" },
    );
    const { skipped } = await walk([label("a"), label("b"), check]);
    expect(asked).toEqual(["set a", "report"]);
    expect(skipped).toMatchObject([{ says: "set b", why: "not-allowed" }]);
  });

  it("goes on after a refusal that concerns one effect alone", async () => {
    const { asked, walk } = houseWith(() => ({ outcome: "refused", code: "TOO_LONG" }));
    await walk([label("a"), label("b")]);
    expect(asked).toEqual(["set a", "set b"]);
  });
});
