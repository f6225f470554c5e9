import { describe, expect, it } from "@jest/globals";
import type { TicketRef } from "@satellite/core";
import { create } from "@satellite/engine/verbs/create";
import { pull } from "@satellite/engine/verbs/pull";
import { openVerbBench } from "./bench.js";

describe.each([
  ["github", "acme/shop"],
  ["jira", "PROJ"],
])("a ticket of %s that was made from an item whose file says nothing of it", (tracker, project) => {
  const bench = openVerbBench();

  it("is tied to that item by a pull, and no second one is made", async () => {
    const made = await create(await bench.desk({ yes: true }), {
      items: ["TASK-1"],
      in: tracker,
      project,
      force: false,
    });
    const ticket = made.value?.tickets[0]?.ref as TicketRef;
    bench.git("checkout", "-q", "--", ".");
    await bench.store.links.remove("item:backlog:TASK-1");
    await bench.store.bases.remove("item:backlog:TASK-1");
    const before = bench.files("backlog/tasks");
    const ref = ticket.slice(ticket.indexOf(":") + 1);
    const pulled = await pull(await bench.desk(), { ref, start: false, force: false });
    expect(pulled.value).toMatchObject({ did: "refreshed", item: { id: "TASK-1" } });
    expect(bench.files("backlog/tasks")).toEqual(before);
    const item = await (await bench.desk()).workspace.read("TASK-1");
    expect(item?.links).toMatchObject([{ provider: tracker, relation: "primary" }]);
  });
});
