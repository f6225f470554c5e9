/** How every local format mirrors links, and forgets them. */
import { readFile } from "node:fs/promises";
import { expect, it } from "@jest/globals";
import type { ItemLink, Workspace } from "@satellite/core";
import type { Bench } from "./workspace.js";

const jira: ItemLink = {
  provider: "jira",
  id: "PROJ-1042",
  url: "https://acme.atlassian.net/browse/PROJ-1042",
  relation: "primary",
  syncMode: "sync",
  onClose: "none",
};
const gitHub: ItemLink = {
  ...jira,
  provider: "github",
  id: "acme/shop#42",
  url: "https://github.com/acme/shop/issues/42",
  relation: "secondary",
};
const told: ItemLink = {
  ...jira,
  direction: "imported",
  state: "in_progress",
  rawState: "In Development",
  onClose: "comment",
  lastSyncedAt: "2026-11-21T02:51:00Z",
  fields: { Sprint: "Sprint 7", "Story points": 3, Teams: ["auth", "web"], Done: false },
};

const linksFor = ({ can }: Workspace): ItemLink[] => ({ none: [], one: [jira], list: [jira, gitHub] })[can.links];

export function linksContract({ world, open, known, apply, edit, pathOf, bytes }: Bench): void {
  it("mirrors links and reads them back; taking them away leaves no trace", async () => {
    const workspace = await open();
    const links = linksFor(workspace);
    if (links.length === 0) return expect(workspace.can.write).not.toContain("links");
    await edit({ links: [] }, undefined, "k0");
    const before = await bytes();
    expect(await edit({ links })).toMatchObject({ outcome: "done" });
    const found = (await known()).links.map(({ provider, id, relation }) => ({ provider, id, relation }));
    expect(found).toEqual(links.map(({ provider, id, relation }) => ({ provider, id, relation })));
    expect(await edit({ links })).toMatchObject({ outcome: "unchanged" });
    expect(await edit({ links: [] }, undefined, "k2")).toMatchObject({ outcome: "done" });
    expect((await known()).links).toEqual([]);
    expect(await bytes()).toBe(before);
  });

  it("forgets a link whole: every byte of the text is as it was, and the next link starts fresh", async () => {
    const before = await bytes();
    const { links: first, references, content } = await known();
    const all = [told, ...linksFor(await open()).slice(1)];
    if (!(await open()).can.write.includes("links")) return;
    expect(await edit({ links: [...first, ...all] })).toMatchObject({ outcome: "done" });
    expect(await bytes()).not.toBe(before);
    expect(await edit({ links: first }, undefined, "k2")).toMatchObject({ outcome: "done" });
    expect(await bytes()).toBe(before);
    expect(await known()).toMatchObject({ links: first, references, content });

    const plain: ItemLink = { ...jira, syncMode: "manual" };
    expect(await edit({ links: [plain] }, undefined, "k3")).toMatchObject({ outcome: "done" });
    const [again] = (await known()).links;
    expect(again).toMatchObject({ provider: "jira", id: "PROJ-1042" });
    for (const key of ["fields", "lastSyncedAt", "state", "rawState", "direction"])
      expect(again).not.toHaveProperty(key);
    expect(again?.onClose).toBe("none");
  });

  it("keeps all that a link says through every other edit, mirrored fields among it", async () => {
    if (!(await open()).can.write.includes("links")) return;
    const links = [{ ...told, extra: { board: "Web" } }];
    expect(await edit({ links })).toMatchObject({ outcome: "done" });
    expect(await edit(world().edit.patch, undefined, "k2")).toMatchObject({ outcome: "done" });
    const found = (await known()).links;
    if (world().bareLinks === true) return expect(found).toMatchObject([{ provider: "jira", id: "PROJ-1042" }]);
    expect(found).toEqual(links);
    const next = [{ ...told, extra: { board: "Web" }, fields: { ...told.fields, Sprint: "Sprint 8" } }];
    expect(await edit({ links: next }, undefined, "k3")).toMatchObject({ outcome: "done" });
    expect((await known()).links).toEqual(next);
  });

  it("keeps what is known of an item's compliance through every edit, or says that it has no place for it", async () => {
    const compliance = { riskLevel: "high", requiresApproval: true };
    const { can } = await open();
    if (!can.write.includes("compliance"))
      return expect(await edit({ compliance })).toMatchObject({ outcome: "refused" });
    expect(await edit({ compliance })).toMatchObject({ outcome: "done" });
    expect(await edit({ compliance }, undefined, "k2")).toMatchObject({ outcome: "unchanged" });
    expect((await known()).compliance).toEqual(compliance);
    const patches = [world().edit.patch, { links: [told] }, { links: [] }, { compliance: { riskLevel: "low" } }];
    for (const [index, patch] of patches.entries()) {
      expect(await edit(patch, undefined, `p${index}`)).toMatchObject({ outcome: "done" });
      expect((await known()).compliance).toEqual({ ...compliance, riskLevel: index < 3 ? "high" : "low" });
    }
  });

  it("forgets as well for which ticket an item was made", async () => {
    const { make } = world();
    const { id } = await open();
    if (make === undefined) return;
    const deed = { kind: "item-create", on: `item:${id}:new:jira:PROJ-79`, identity: "jira:PROJ-79" } as const;
    const receipt = await apply({ ...deed, item: { ...make, links: [] } });
    expect(receipt).toMatchObject({ outcome: "done" });
    const made = await (await open()).read(receipt.id ?? "");
    const path = await pathOf(made?.path ?? "");
    const whole = await readFile(path, "utf8");
    const { ref = `item:${id}:none`, revision = "" } = made ?? {};
    await apply({ kind: "item-edit", on: ref, patch: { links: [] }, expect: revision }, "k2");
    const text = await readFile(path, "utf8");
    expect(text).not.toMatch(/PROJ-79|satellite/);
    expect(text).toBe(whole.replace(/\n<!-- satellite(?:-made)?: jira:PROJ-79 -->\n/, ""));
  });

  it("refuses links for an item that is not there", async () => {
    const { id } = await open();
    const receipt = await apply({ kind: "item-edit", on: `item:${id}:../../x`, patch: { links: [jira] }, expect: "" });
    expect(["refused", "yielded"]).toContain(receipt.outcome);
  });
}
