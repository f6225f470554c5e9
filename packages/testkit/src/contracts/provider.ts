/** What every tracker promises, whatever it is made of. */
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { CommentEffect, Deed, Effect, Provider, TicketRef } from "@satellite/core";

/** One tracker with two tickets' worth of world behind it. */
export interface ProviderWorld {
  /** A provider as a run opens it; each call is a run of its own that remembers nothing. */
  open(): Provider;
  /** One that shows a credential which the service refuses. */
  openRefused(): Provider;
  readonly found: TicketRef;
  readonly alsoFound: TicketRef;
  readonly missing: TicketRef;
  /** Texts of the comments on `found`, oldest first. */
  comments(): readonly string[];
  /** Break the service: for every request, for the next one only, or only after the next write was carried out. */
  breakDown(how: "always-503" | "once-503" | "once-429" | "cut-after-write"): void;
  mend(): void;
  /** Requests so far that write. */
  writes(): number;
  violations(): readonly string[];
  close(): Promise<void>;
}

const change = "change:github:acme/shop#7";

export function providerContract(name: string, build: () => Promise<ProviderWorld>): void {
  describe(`provider contract: ${name}`, () => {
    let world: ProviderWorld;
    beforeEach(async () => {
      world = await build();
    });
    afterEach(async () => {
      const violations = world.violations();
      await world.close();
      expect(violations).toEqual([]);
    });

    const planned = (deed: Deed): Effect => ({ ...deed, key: "planned", because: "contract", says: deed.kind });
    const comment = (body: string | null, digest = "d1"): CommentEffect => ({
      kind: "comment",
      on: world.found,
      identity: change,
      body,
      digest,
    });

    it("answers for every ref that it was asked about, once each", async () => {
      const reads = await world.open().read([world.found, world.missing, world.alsoFound]);
      expect(Object.fromEntries(reads.map((read) => [read.ref, read.outcome]))).toEqual({
        [world.found]: "found",
        [world.missing]: "missing",
        [world.alsoFound]: "found",
      });
      expect(reads).toHaveLength(3);
    });

    it("gives a ticket the house's state and the tracker's own word for it", async () => {
      const [read] = await world.open().read([world.found]);
      if (read?.outcome !== "found") throw new Error("not found");
      expect(read.ticket).toMatchObject({ ref: world.found, kind: "ticket", provider: world.open().id });
      expect(read.ticket.rawState).not.toBe("");
      expect(read.ticket.url).toMatch(/^https?:\/\//);
    });

    it("reads nothing for nothing", async () => {
      expect(await world.open().read([])).toEqual([]);
    });

    it("says that it could not look, never that a ticket is missing, when the service is down", async () => {
      world.breakDown("always-503");
      const reads = await world.open().read([world.found, world.missing]);
      expect(reads.map((read) => read.outcome)).toEqual(["unreadable", "unreadable"]);
      expect(reads.every((read) => read.outcome === "unreadable" && read.why.says !== "")).toBe(true);
    });

    it("says that it could not look when its credential is refused", async () => {
      const reads = await world.openRefused().read([world.found, world.missing]);
      for (const read of reads) expect(read).toMatchObject({ outcome: "unreadable", why: { code: "UNAUTHORIZED" } });
    });

    it.each(["once-503", "once-429"] as const)("tries again after %s", async (how) => {
      world.breakDown(how);
      expect(await world.open().read([world.found])).toMatchObject([{ outcome: "found" }]);
    });

    it("does an effect once, however often it is asked, by however many runs", async () => {
      const provider = world.open();
      expect(await provider.apply(planned(comment("built in the change")), "k1")).toMatchObject({
        outcome: "done",
        key: "k1",
      });
      const writes = world.writes();
      expect(await provider.apply(planned(comment("built in the change")), "k1")).toMatchObject({
        outcome: "unchanged",
      });
      expect(await world.open().apply(planned(comment("built in the change")), "k1")).toMatchObject({
        outcome: "unchanged",
      });
      expect(world.comments()).toHaveLength(1);
      expect(world.writes()).toBe(writes);
    });

    it("edits its comment in place, and takes it back", async () => {
      await world.open().apply(planned(comment("one", "d1")), "k1");
      await world.open().apply(planned(comment("two", "d2")), "k2");
      expect(world.comments()).toHaveLength(1);
      expect(world.comments()[0]).toContain("two");
      await world.open().apply(planned(comment(null, "d3")), "k3");
      expect(world.comments()).toEqual([]);
    });

    it("writes once when the answer to a write is lost", async () => {
      world.breakDown("cut-after-write");
      await world.open().apply(planned(comment("built in the change")), "k1");
      world.mend();
      await world.open().apply(planned(comment("built in the change")), "k1");
      expect(world.comments()).toHaveLength(1);
    });

    it("refuses by value, not by a throw, when it may not write", async () => {
      const receipt = await world.openRefused().apply(planned(comment("x")), "k1");
      expect(["refused", "failed"]).toContain(receipt.outcome);
      expect(receipt.code).toBeDefined();
      expect(world.comments()).toEqual([]);
    });

    it("yields when the ticket was moved since the plan was made", async () => {
      const deed: Deed = {
        kind: "move",
        on: world.found,
        to: "closed",
        names: [],
        expect: "A state that it never had",
        fields: {},
      };
      const writes = world.writes();
      expect(await world.open().apply(planned(deed), "k1")).toMatchObject({ outcome: "yielded" });
      expect(world.writes()).toBe(writes);
    });

    it("refuses an effect of a kind that a ticket cannot have, and writes nothing", async () => {
      const deed: Deed = { kind: "rerun", on: change, headSha: "a".repeat(40) };
      expect(await world.open().apply(planned(deed), "k1")).toMatchObject({ outcome: "refused" });
      expect(world.writes()).toBe(0);
    });

    it("gives no events for a delivery that it does not know", async () => {
      const parsed = await world.open().parse({ name: "no_such_event", payload: {} });
      expect("bad" in parsed ? parsed.bad.code : parsed.events).toEqual("bad" in parsed ? "EVENT_UNKNOWN" : []);
    });
  });
}
