import { expect, it } from "@jest/globals";
import { journalOf } from "@satellite/engine/verbs/log";
import { sync } from "@satellite/engine/verbs/sync";
import { setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench } from "./bench.js";

const sara = "5b10ac8d82e05b22cc7d4ef1";
const bench = openVerbBench();
const path = "backlog/tasks/task-2 - The-cart-forgets-its-currency.md";

it("keeps a local text that a strategy decided against in the journal, since nobody may have committed it", async () => {
  await sync(await bench.desk({ yes: true }), {});
  bench.write(path, bench.read(path).replace("title: 'The cart forgets its currency'", "title: 'Typed an hour ago'"));
  setByHand(bench.sandbox.services.jira.world, "PROJ-1043", { field: "summary", value: "Typed in Jira" }, sara);
  await sync(await bench.desk({ yes: true }), { strategy: "remote-wins" });
  expect(bench.read(path)).not.toContain("Typed an hour ago");
  const lines = await journalOf(bench.store, { on: "TASK-2", limit: 10 });
  expect(lines).toContainEqual(
    expect.objectContaining({ before: expect.objectContaining({ title: "Typed an hour ago" }) }),
  );
});
