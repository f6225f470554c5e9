/** Two machines that share no store: clones of one repository, each with a store of its own, and one tracker. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import type { ProviderId, Store } from "@satellite/core";
import { deed, resume, treeOf, type Desk } from "@satellite/engine/desk";
import { create } from "@satellite/engine/verbs/create";
import { sync } from "@satellite/engine/verbs/sync";
import { createLocal } from "@satellite/git";
import { memoryStore } from "@satellite/store/memory";
import { openWorkspace } from "@satellite/workspaces";
import { openVerbBench, repository, weights, type DeskOptions } from "./bench.js";
import { config as usual } from "./projects.js";
import { untied } from "./syncing.js";

jest.setTimeout(30_000);
const bench = openVerbBench({ files: untied });
const config = usual.replace("[PROJ, OPS]", "[PROJ]");
const item = "item:backlog:TASK-1";

const open: { readonly store: Store; readonly folder: string }[] = [];
afterEach(async () => {
  for (const { folder, store } of open.splice(0)) {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Another clone; each of its desks is another command's. */
function clone(): (options?: DeskOptions) => Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "satellite-clone-"));
  cpSync(bench.folder, folder, { recursive: true });
  const { clock } = bench;
  const store = memoryStore({ clock });
  open.push({ folder, store });
  return async (options = {}) => ({
    ...(await bench.desk({ yes: true, config, ...options })),
    workspace: await openWorkspace("backlog", {
      root: folder,
      write: "direct",
      specPaths: [],
      repository,
      now: () => clock.nowMs(),
    }),
    local: createLocal(folder),
    store,
    journal: store.journal,
  });
}

/** Two clones over one store. */
function sharing(): readonly [ReturnType<typeof clone>, ReturnType<typeof clone>] {
  const [one, other] = [clone(), clone()];
  return [
    async () => ({ ...(await one()), store: bench.store, journal: bench.store.journal }),
    async () => ({ ...(await other()), store: bench.store, journal: bench.store.journal }),
  ];
}

/** What the file says, by relation. */
async function linksOf(desk: Desk) {
  const links = (await desk.workspace.read("TASK-1"))?.links ?? [];
  return Object.fromEntries(links.map(({ id, relation }) => [relation, id]));
}

const tickets = {
  jira: () => bench.sandbox.services.jira.world.all().map(({ key }) => key),
  github: () =>
    [...bench.sandbox.services.github.world.repository(repository).threads.keys()].map((n) => `${repository}#${n}`),
};
const make = (desk: Desk, id: ProviderId) => create(desk, { items: ["TASK-1"], in: id, force: false });

describe("two machines without a shared store, one item and no ticket", () => {
  it.each(["jira", "github"] as const)("make one in %s: the second takes the first one's", async (id) => {
    const [one, other] = [clone(), clone()];
    const before = tickets[id]();
    await make(await one(), id);
    await make(await other(), id);
    const made = tickets[id]().filter((name) => !before.includes(name));
    expect(made).toHaveLength(1);
    expect(await linksOf(await one())).toEqual({ primary: made[0] });
    expect(await linksOf(await other())).toEqual({ primary: made[0] });
    expect((await sync(await other())).plan.effects).toEqual([]);
  });

  it("make one by a mapping, each in its own sync", async () => {
    const [one, other] = [clone(), clone()];
    const more = 'mapping: [{ pattern: "backlog/tasks/task-1 *", project: PROJ, create: true }]\n';
    const before = tickets.jira().length;
    await sync(await one({ more }));
    await sync(await other({ more }));
    expect(tickets.jira()).toHaveLength(before + 1);
    expect(await linksOf(await other({ more }))).toEqual(await linksOf(await one({ more })));
  });

  it("make two at the same moment: the older is the item's, the other is told of and left alone", async () => {
    const { world } = bench.sandbox.services.jira;
    const [one, other] = [clone(), clone()];
    const before = tickets.jira();
    world.indexLag = 50;
    const both = [await one(), await other()] as const;
    await Promise.all(both.map((desk) => make(desk, "jira")));
    const [older, newer, ...more] = tickets.jira().filter((key) => !before.includes(key));
    expect([older, newer, more]).toEqual([expect.anything(), expect.anything(), []]);
    // Whoever looks at once may be too early: it is looked at when the index and the other machine had their time.
    await bench.clock.sleep(120_000);
    world.indexLag = 0;
    const late = (await linksOf(both[0])).primary === newer ? one : other;
    const early = late === one ? other : one;
    const said = await sync(await late());
    expect(weights(said)).toEqual(["person CONFLICT"]);
    expect(said.notices[0]?.remedy).toBe(`Close ${newer} as a duplicate of ${older}.`);
    expect(await linksOf(await late())).toEqual({ primary: older, context: newer });
    expect(weights(await sync(await early()))).toEqual(["person CONFLICT"]);
    expect(await linksOf(await early())).toEqual({ primary: older });
    for (const machine of [one, other]) {
      const again = await sync(await machine());
      expect([again.plan.effects, again.notices]).toEqual([[], []]);
    }
    expect(bench.ticket(newer ?? "")).toMatchObject({ status: bench.ticket(older ?? "").status });
    expect((await (await late()).store.bases.all()).map(({ ticket }) => ticket)).toEqual([`jira:${older}`]);
    expect(await (await late()).store.links.of(item)).toHaveLength(2);
  });
});

describe("two repositories with an item of the same id and title, and one tracker", () => {
  it("make a ticket each, and neither takes the other's", async () => {
    const [one, other] = [clone(), clone()];
    const till = async () => ({ ...(await other()), repository: "acme/till" });
    const before = tickets.jira();
    await make(await one(), "jira");
    await make(await till(), "jira");
    const made = tickets.jira().filter((key) => !before.includes(key));
    expect(made).toHaveLength(2);
    expect([await linksOf(await one()), await linksOf(await till())]).toEqual([
      { primary: made[0] },
      { primary: made[1] },
    ]);
    await bench.clock.sleep(120_000);
    expect(weights(await sync(await till()))).toEqual([]);
  });
});

describe("two working trees over one store", () => {
  it("carry out what the other left on tickets, and leave it its own files", async () => {
    const [one, other] = sharing();
    const desk = await one();
    const before = await desk.workspace.read("TASK-1");
    const edit = { kind: "item-edit", on: item, patch: { title: "Ours" }, expect: before?.revision ?? "" } as const;
    const comment = { kind: "comment", on: "jira:PROJ-1042", identity: "x", body: "Done.", digest: "d1" } as const;
    const effects = [deed(edit, "test", "edit TASK-1"), deed(comment, "test", "comment on PROJ-1042")];
    const tree = treeOf(desk);
    await desk.journal.begin(effects.map((effect) => ({ key: effect.key, effect, tree })));
    const title = async (machine: typeof one) => (await (await machine()).workspace.read("TASK-1"))?.content.title;
    expect((await resume(await other())).receipts).toMatchObject([{ kind: "comment", outcome: "done" }]);
    expect([await title(one), await title(other)]).toEqual([before?.content.title, before?.content.title]);
    expect((await resume(await one())).receipts).toMatchObject([{ kind: "item-edit", outcome: "done" }]);
    expect([await title(one), await title(other)]).toEqual(["Ours", before?.content.title]);
    expect(await bench.store.journal.pending()).toEqual([]);
  });

  it("make one ticket, though the other died before it knew that it had made one", async () => {
    const [one, other] = sharing();
    const before = tickets.jira().length;
    const desk = await one();
    const made = await make(desk, "jira");
    const [creation] = made.plan.effects;
    if (creation === undefined) throw new Error("nothing was planned");
    // As it stands when the process dies before it hears of it.
    await bench.store.links.remove(item);
    const begun = { ...creation, key: "begun" };
    await bench.store.journal.begin([{ key: "begun", effect: begun, tree: treeOf(desk) }]);
    expect((await make(await other(), "jira")).notices).toEqual([]);
    expect(tickets.jira()).toHaveLength(before + 1);
    expect((await resume(await one())).pending).toEqual([]);
    expect(tickets.jira()).toHaveLength(before + 1);
  });
});
