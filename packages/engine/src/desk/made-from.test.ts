import { describe, expect, it } from "@jest/globals";
import type { Workspace } from "@satellite/core";
import { identityOf, itemMadeFrom } from "./made-from.js";

const workspace = (root: string): Workspace => ({ id: "backlog", root }) as Workspace;
const shop = { repository: "acme/shop", workspace: workspace("/a") };

describe("which item a ticket was made from", () => {
  it("is the same in every working tree of a repository, however its name is spelled", () => {
    const identity = identityOf(shop, "item:backlog:TASK-1");
    expect(identity).toBe("item:backlog:TASK-1@acme/shop");
    expect(itemMadeFrom({ repository: "Acme/Shop", workspace: workspace("/b") }, identity)).toBe("item:backlog:TASK-1");
  });

  it("is none of another repository's, whose items have the same ids", () => {
    const others = { repository: "acme/till", workspace: workspace("/a") };
    expect(identityOf(others, "item:backlog:TASK-1")).not.toBe(identityOf(shop, "item:backlog:TASK-1"));
    expect(itemMadeFrom(others, identityOf(shop, "item:backlog:TASK-1"))).toBeUndefined();
    expect(itemMadeFrom(shop, "item:leanspec:001@acme/shop")).toBeUndefined();
    expect(itemMadeFrom(shop, undefined)).toBeUndefined();
  });

  it("is the working tree's own where no repository is known", () => {
    const [one, other] = ["/a", "/b"].map((root) => ({ repository: "", workspace: workspace(root) }));
    if (one === undefined || other === undefined) throw new Error("two trees");
    const identity = identityOf(one, "item:backlog:TASK-1");
    expect(identity).not.toContain("/a");
    expect([itemMadeFrom(one, identity), itemMadeFrom(other, identity)]).toEqual(["item:backlog:TASK-1", undefined]);
  });

  it("tells the parts of a split from each other and from the whole", () => {
    const all = [undefined, 1, 2].map((part) => identityOf(shop, "item:backlog:TASK-1", part));
    expect(new Set(all).size).toBe(3);
    expect(all.map((one) => itemMadeFrom(shop, one))).toEqual(["item:backlog:TASK-1", undefined, undefined]);
  });
});
