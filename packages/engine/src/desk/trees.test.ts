import { describe, expect, it } from "@jest/globals";
import type { BaseRow, Deed, Effect, Workspace } from "@satellite/core";
import { ancestorFor, besideOthers, isAgreedHere, mayCarryOn, treeOf } from "./trees.js";

const at = (root: string) => ({ workspace: { root } as Workspace });
const [mine, theirs, third] = [at("/home/sara/shop"), at("/home/omar/shop"), at("/home/noor/shop")];
const row = (title: string, itemRevision: string): BaseRow => ({
  item: "item:backlog:TASK-1",
  ticket: "jira:PROJ-1",
  fields: { title, sync: { revision: itemRevision } },
  itemRevision,
  agreedAtMs: 0,
});

/** Both agreed in turn: mine first, then theirs. */
async function agreed(): Promise<BaseRow | undefined> {
  let kept: BaseRow | undefined;
  const bases = { get: () => Promise.resolve(kept) } as unknown as Parameters<typeof besideOthers>[1]["bases"];
  [kept] = await besideOthers(mine, { bases }, [row("first", "r1")]);
  [kept] = await besideOthers(theirs, { bases }, [row("second", "r2")]);
  return kept;
}

describe("what a working tree last agreed on", () => {
  it.each([
    ["the tree that agreed last", theirs, "edited", "second"],
    ["a tree that has yet to pull what another agreed", mine, "r1", "first"],
    ["one that has pulled it", mine, "r2", "second"],
    ["one that nobody knows, with the very file", third, "r2", "second"],
    ["one that nobody knows, with another file", third, "r1", undefined],
  ] as const)("is for %s its own", async (_, tree, revision, title) => {
    expect(ancestorFor(tree, revision, await agreed())?.fields["title"]).toBe(title);
  });

  it("goes by a tree's name where it has one, wherever it lies", async () => {
    const named = (root: string) => ({ ...at(root), tree: "acme/shop main" });
    let kept: BaseRow | undefined;
    const bases = { get: () => Promise.resolve(kept) } as unknown as Parameters<typeof besideOthers>[1]["bases"];
    [kept] = await besideOthers(named("/runner/1"), { bases }, [row("first", "r1")]);
    expect(ancestorFor(named("/runner/2"), "r9", kept)?.fields["title"]).toBe("first");
    expect(ancestorFor(mine, "r9", kept)).toBeUndefined();
    expect([named("/runner/2"), mine].map((desk) => kept !== undefined && isAgreedHere(desk, kept))).toEqual([
      true,
      false,
    ]);
  });

  it("keeps the comments that it knows, whoever writes the base, and no other tree's", async () => {
    let kept: BaseRow | undefined;
    const bases = { get: () => Promise.resolve(kept) } as unknown as Parameters<typeof besideOthers>[1]["bases"];
    const put = async (tree: typeof mine, one: BaseRow) => void ([kept] = await besideOthers(tree, { bases }, [one]));
    const first = row("first", "r1");
    await put(mine, { ...first, fields: { ...first.fields, comments: ["from:1"] } });
    await put(mine, row("second", "r2"));
    expect(kept?.fields["comments"]).toEqual(["from:1"]);
    await put(theirs, row("third", "r3"));
    expect(kept?.fields["comments"]).toBeUndefined();
    await put(mine, row("fourth", "r4"));
    expect(kept?.fields["comments"]).toEqual(["from:1"]);
  });

  it("is whatever is known, where no tree was named yet", () => {
    expect(ancestorFor(mine, "r9", row("first", "r1"))?.fields["title"]).toBe("first");
  });
});

describe("what waits in a journal that trees share", () => {
  const item = "item:backlog:TASK-1";
  const edit: Deed = { kind: "item-edit", on: item, patch: { title: "Ours" }, expect: "r1" };
  const creation = { kind: "ticket-create", on: "jira:new:x", identity: item, project: "PROJ" } as const;
  const ticket = { title: "Keys", body: "" };
  const labels: Deed = { kind: "labels", on: "jira:PROJ-1", add: ["a"], remove: [], create: [] };

  it.each<readonly [string, Deed, string | undefined, boolean]>([
    ["an edit of an item, begun here", edit, treeOf(mine), true],
    ["one that was begun elsewhere", edit, treeOf(theirs), false],
    ["one of which nobody knows", edit, undefined, true],
    ["a ticket of an item, begun elsewhere", { ...creation, ticket, tie: { item, relation: "primary" } }, "x", false],
    ["a ticket that is tied to nothing", { ...creation, ticket }, "x", true],
    ["a write on a ticket alone", labels, "x", true],
  ])("%s", (_, deed, tree, wanted) => {
    const effect: Effect = { ...deed, key: "k", because: "test", says: "test" };
    expect(mayCarryOn(mine, { effect, ...(tree === undefined ? {} : { tree }) })).toBe(wanted);
  });
});
