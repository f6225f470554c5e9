/** What every tracker promises whose tickets are read whole, made, and changed. */
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Deed, Effect, Query, Ticket, TicketCreateEffect, TicketEditEffect } from "@satellite/core";
import type { ProviderWorld } from "./provider.js";

/** `found` bears `body` as its text. */
export interface TicketsWorld extends ProviderWorld {
  /** Words of `found`'s text, as they stand in its Markdown. */
  readonly body: string;
  /** Where tickets may be made. */
  readonly project: string;
  /** Titles of the tickets of `project`, in any order. */
  tickets(): readonly string[];
  /** The service's own clock, epoch milliseconds. */
  nowMs(): number;
  /** The answer to the next making of a ticket is lost; the ticket is made all the same. */
  loseMaking(): void;
  /** What is written from now on is found by search only after so many searches. */
  lag(searches: number): void;
  /** A person gives `found` another title, in the tracker's own pages. */
  retitle(title: string): void;
  /** Puts so many tickets there at once, and gives the query that finds them and no others. */
  fill(count: number): Query;
}

export function ticketsContract(name: string, build: () => Promise<TicketsWorld>): void {
  describe(`contract of tickets: ${name}`, () => {
    let world: TicketsWorld;
    beforeEach(async () => {
      world = await build();
    });
    afterEach(async () => {
      const violations = world.violations();
      await world.close();
      expect(violations).toEqual([]);
    });

    const planned = (deed: Deed): Effect => ({ ...deed, key: "planned", because: "contract", says: deed.kind });
    const make = (more: Partial<TicketCreateEffect> = {}): Effect =>
      planned({
        kind: "ticket-create",
        on: `${world.open().id}:new:item:backlog:TASK-1`,
        identity: "item:backlog:TASK-1",
        project: world.project,
        ticket: { title: "Made by contract", body: "Some **words**.\n" },
        ...more,
      });
    const edit = (patch: TicketEditEffect["patch"], was: TicketEditEffect["was"]): Effect =>
      planned({ kind: "ticket-edit", on: world.found, patch, was });
    const own = () => world.tickets().filter((title) => title === "Made by contract");

    async function whole(ref = world.found): Promise<Ticket> {
      const [read] = await world.open().read([ref], { whole: true });
      if (read?.outcome !== "found") throw new Error(`${ref} was not read`);
      return read.ticket;
    }

    async function all(query: Query): Promise<readonly Ticket[]> {
      const found: Ticket[] = [];
      for await (const page of world.open().search(query, undefined, { whole: true })) found.push(...page);
      return found;
    }

    it("reads a ticket's text only where it is asked for whole", async () => {
      const [plain] = await world.open().read([world.found]);
      expect(plain?.outcome === "found" && plain.ticket.content).toBeUndefined();
      const { content } = await whole();
      expect(content?.body).toContain(world.body);
      expect(content?.fields).toEqual({});
      expect(content?.madeFrom).toBeUndefined();
    });

    it("makes a ticket that says what it was made from, and names it", async () => {
      const receipt = await world.open().apply(make(), "k1");
      expect(receipt).toMatchObject({ outcome: "done", key: "k1", url: expect.stringMatching(/^https?:/) });
      const made = await whole(receipt.id as Ticket["ref"]);
      expect(made).toMatchObject({ ref: receipt.id, title: "Made by contract" });
      expect(made.content?.madeFrom).toBe("item:backlog:TASK-1");
      expect(made.content?.body.trim()).toBe("Some **words**.");
    });

    it("makes one ticket under one identity, whoever asks again", async () => {
      const begunAtMs = world.nowMs();
      const provider = world.open();
      const first = await provider.apply(make(), "k1");
      expect(await provider.apply(make(), "k1")).toMatchObject({ outcome: "unchanged", id: first.id });
      expect(await world.open().apply(make({ begunAtMs }), "k1")).toMatchObject({ outcome: "unchanged", id: first.id });
      expect(own()).toHaveLength(1);
    });

    it("makes two under two", async () => {
      const begunAtMs = world.nowMs();
      await world.open().apply(make(), "k1");
      const second = make({ identity: "item:backlog:TASK-1/2", begunAtMs });
      expect(await world.open().apply(second, "k2")).toMatchObject({ outcome: "done" });
      expect(own()).toHaveLength(2);
    });

    it.each([0, 3])("makes one when the answer is lost and the search is %i behind", async (searches) => {
      const begunAtMs = world.nowMs();
      world.lag(searches);
      world.loseMaking();
      const first = await world.open().apply(make(), "k1");
      world.mend();
      const second = await world.open().apply(make({ begunAtMs }), "k1");
      expect(["done", "unchanged"]).toContain(second.outcome);
      if (first.id !== undefined) expect(second.id).toBe(first.id);
      expect(own()).toHaveLength(1);
    });

    it("makes nothing with a credential that is refused", async () => {
      const receipt = await world.openRefused().apply(make(), "k1");
      expect(["refused", "failed"]).toContain(receipt.outcome);
      expect(receipt.code).toBeDefined();
      expect(own()).toEqual([]);
    });

    it("changes what it was told to, once", async () => {
      const before = await whole();
      const patch = { title: "By contract", body: "Other **words**.\n" };
      const effect = edit(patch, { title: before.title, body: before.content?.body ?? "" });
      expect(await world.open().apply(effect, "k1")).toMatchObject({ outcome: "done" });
      const writes = world.writes();
      expect(await world.open().apply(effect, "k1")).toMatchObject({ outcome: "unchanged" });
      expect(world.writes()).toBe(writes);
      const after = await whole();
      expect(after.title).toBe("By contract");
      expect(after.content?.body.trim()).toBe("Other **words**.");
    });

    it("yields when a person changed the same field meanwhile, and writes nothing", async () => {
      const { title } = await whole();
      world.retitle("A person's own");
      const writes = world.writes();
      expect(await world.open().apply(edit({ title: "Ours" }, { title }), "k1")).toMatchObject({ outcome: "yielded" });
      expect(world.writes()).toBe(writes);
      expect((await whole()).title).toBe("A person's own");
    });

    it("changes the one field when a person changed another", async () => {
      const { content } = await whole();
      world.retitle("A person's own");
      const effect = edit({ body: "Ours.\n" }, { body: content?.body ?? "" });
      expect(await world.open().apply(effect, "k1")).toMatchObject({ outcome: "done" });
      const after = await whole();
      expect([after.title, after.content?.body.trim()]).toEqual(["A person's own", "Ours."]);
    });

    it.each([0, 1, 250])("finds all of %i tickets, whole, each once", async (count) => {
      const found = await all(world.fill(count));
      expect(new Set(found.map(({ ref }) => ref)).size).toBe(count);
      expect(found).toHaveLength(count);
      expect(found.every(({ content }) => content !== undefined)).toBe(true);
    });

    it("lets a search fail that cannot be whole", async () => {
      const query = world.fill(250);
      world.breakDown("always-503");
      await expect(all(query)).rejects.toMatchObject({ code: expect.any(String) });
    });

    it("tells who asks", async () => {
      expect(await world.open().viewer?.()).toMatchObject({ login: expect.any(String) });
      expect(await world.openRefused().viewer?.()).toMatchObject({ code: "UNAUTHORIZED" });
    });
  });
}
