/** What the journal weighs: writes as a sync makes them, with the texts of both sides. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../packages/store/lib/files/index.js";

const atOnce = 500;
const text = Array.from({ length: 7 }, (_, at) => `${at}. The form keeps what was typed when the network fails.`).join(
  "\n\n",
);

/**
 * @param count writes, by turns: a text to a ticket, a text to an item, a ticket's state, a comment
 * @returns {Promise<{ bytes: number, openMs: number }>} size of the file, and how long a command takes to open it
 */
export async function journalOf(count) {
  const root = mkdtempSync(join(tmpdir(), "satellite-journal-"));
  const path = join(root, ".satellite/state.db");
  const open = async () => {
    const opened = await openStore("file:.satellite/state.db", { root, clock: { nowMs: () => Date.now() } });
    if ("problem" in opened) throw new Error(opened.problem.says);
    return opened.store;
  };
  try {
    const store = await open();
    for (let from = 0; from < count; from += atOnce)
      await store.transaction(async ({ journal }) => {
        const effects = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) => effectOf(from + at));
        await journal.begin(effects.map((effect) => ({ key: effect.key, effect })));
        for (const { key, kind, on, says } of effects) await journal.end({ key, kind, on, says, outcome: "done" });
      });
    await store.close();
    const begunMs = performance.now();
    const again = await open();
    await again.journal.pending();
    const openMs = performance.now() - begunMs;
    await again.close();
    return { bytes: statSync(path).size, openMs };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function effectOf(at) {
  const [ticket, item] = [`jira:PROJ-${at % 5_000}`, `item:backlog:TASK-${at % 5_000}`];
  const whose = { key: `sync ${at} 1795254312000`, because: "sync" };
  const kinds = [
    {
      kind: "ticket-edit",
      on: ticket,
      patch: { body: `${text} ${at}` },
      was: { body: text },
      says: `send the text of TASK-${at}`,
    },
    {
      kind: "item-edit",
      on: item,
      patch: { body: `${text} ${at}` },
      expect: "0".repeat(64),
      says: `take the text of PROJ-${at}`,
    },
    {
      kind: "move",
      on: ticket,
      to: "in_progress",
      names: ["In Development"],
      expect: "To Do",
      fields: {},
      says: `move PROJ-${at}`,
    },
    {
      kind: "comment",
      on: ticket,
      identity: `sync:${item}:1`,
      body: "Ready to be looked at.",
      digest: "0".repeat(16),
      says: `tell PROJ-${at}`,
    },
  ];
  return { ...whose, ...kinds[at % kinds.length] };
}
