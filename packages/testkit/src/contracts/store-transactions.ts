/** What a store promises of writes that belong together. */
import { expect, it } from "@jest/globals";
import type { Store } from "@satellite/core";
import { effect, link, receipt } from "./store-samples.js";

class Stopped extends Error {}

async function stop(): Promise<never> {
  throw new Stopped("on purpose");
}

export function transactionContract(now: () => Store): void {
  const items = async (): Promise<string[]> => (await now().links.all()).map((row) => row.item);

  it("keeps all, and gives back what the work gave", async () => {
    const given = await now().transaction(async (store) => {
      await store.links.put(link("TASK-1", "jira:PROJ-1"));
      await store.cursors.put("jira", "1");
      return (await store.links.all()).length;
    });
    expect(given).toBe(1);
    expect(await now().cursors.get("jira")).toBe("1");
  });

  it("takes all back when the work fails, with the error as it was thrown", async () => {
    await now().links.put(link("TASK-0", "jira:PROJ-1"));
    const failed = now().transaction(async (store) => {
      await store.links.put(link("TASK-1", "jira:PROJ-1"));
      await store.links.remove("item:backlog:TASK-0");
      await stop();
    });
    await expect(failed).rejects.toBeInstanceOf(Stopped);
    expect(await items()).toEqual(["item:backlog:TASK-0"]);
  });

  it("takes back a part alone, where one lies in another", async () => {
    await now().transaction(async (store) => {
      await store.links.put(link("TASK-1", "jira:PROJ-1"));
      await store
        .transaction(async (inner) => {
          await inner.links.put(link("TASK-2", "jira:PROJ-1"));
          await inner.transaction((innermost) => innermost.links.put(link("TASK-3", "jira:PROJ-1")));
          await stop();
        })
        .catch(() => undefined);
      await store.links.put(link("TASK-4", "jira:PROJ-1"));
    });
    expect(await items()).toEqual(["item:backlog:TASK-1", "item:backlog:TASK-4"]);
  });

  it("takes a part back with the whole", async () => {
    const failed = now().transaction(async (store) => {
      await store.transaction((inner) => inner.links.put(link("TASK-1", "jira:PROJ-1")));
      await stop();
    });
    await expect(failed).rejects.toBeInstanceOf(Stopped);
    expect(await items()).toEqual([]);
  });

  it("counts calls on the outer store to the transaction that they are made in", async () => {
    const failed = now().transaction(async () => {
      await now().links.put(link("TASK-1", "jira:PROJ-1"));
      expect(await items()).toHaveLength(1);
      await stop();
    });
    await expect(failed).rejects.toBeInstanceOf(Stopped);
    expect(await items()).toEqual([]);
  });

  it("keeps parts that run side by side apart", async () => {
    await now().transaction(async (store) => {
      const bad = store.transaction(async (inner) => {
        await inner.links.put(link("TASK-1", "jira:PROJ-1"));
        await stop();
      });
      const good = store.links.put(link("TASK-2", "jira:PROJ-1"));
      await Promise.allSettled([bad, good]);
    });
    expect(await items()).toEqual(["item:backlog:TASK-2"]);
  });

  it("lets one wait for another, so that what was read stays true", async () => {
    const count = (): Promise<void> =>
      now().transaction(async (store) => {
        const before = Number((await store.cursors.get("count")) ?? "0");
        await store.cursors.put("count", String(before + 1));
      });
    await Promise.all(Array.from({ length: 20 }, count));
    expect(await now().cursors.get("count")).toBe("20");
  });

  it("shows nobody else what is not finished", async () => {
    let seen: Promise<readonly unknown[]> | undefined;
    const outside = now();
    let look: () => void = () => undefined;
    const looking = new Promise<void>((resolve) => {
      look = resolve;
    }).then(() => {
      seen = outside.links.all();
    });
    const failed = now().transaction(async (store) => {
      await store.links.put(link("TASK-1", "jira:PROJ-1"));
      look();
      await looking;
      await stop();
    });
    await expect(failed).rejects.toBeInstanceOf(Stopped);
    expect(await seen).toEqual([]);
  });

  it("ends with its work: a store that was kept from it refuses", async () => {
    let kept: Store | undefined;
    await now().transaction(async (store) => {
      kept = store;
    });
    await expect(kept?.links.all()).rejects.toMatchObject({ code: "OUR_FAULT" });
  });

  it("goes on after a refusal of ours inside", async () => {
    await now().transaction(async (store) => {
      await expect(store.journal.end(receipt("never", "done"))).rejects.toMatchObject({ code: "OUR_FAULT" });
      await store.journal.begin([{ key: "a", effect: effect("a") }]);
    });
    expect(await now().journal.pending()).toHaveLength(1);
  });

  it("closes once, however often it is asked, and refuses from then on", async () => {
    const store = now();
    await Promise.all([store.close(), store.close()]);
    await expect(store.links.all()).rejects.toMatchObject({ code: "OUR_FAULT" });
  });
}
