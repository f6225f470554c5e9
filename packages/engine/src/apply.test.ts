import { describe, expect, it } from "@jest/globals";
import type { ChangeRef, Effect, Receipt, TicketRef } from "@satellite/core";
import { aConfig } from "@satellite/testkit/builders";
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
    walk: (effects: readonly Effect[]) => apply({ effects, skipped: [] }, house, new Trackers(house, aConfig())),
  };
}

describe("walking a plan", () => {
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
