import { readBacklogJira, type Snapshot } from "@satellite/core/takeover";
import { nothingDone, type Answer, type Desk, type Notice } from "../../desk/index.js";

export interface TakenOverLinks {
  readonly links: number;
  /** Pairs of whom it is known what they agreed on last. */
  readonly bases: number;
}

/**
 * Files stay as they are: the tasks keep their `jira_key`, which is read as a link. A second time changes nothing, and what
 * the store learnt since then counts more than what the plugin knew.
 *
 * @param snapshots the files of `.backlog-jira/snapshots`
 */
export async function takeOver(desk: Desk, snapshots: readonly Snapshot[]): Promise<Answer<TakenOverLinks>> {
  const { items } = await desk.workspace.scan();
  const { bases, left, links } = readBacklogJira(items, snapshots, desk.clock.nowMs());
  const known = new Set(
    (await desk.store.bases.all({ withoutNative: true, withoutBody: true })).map(
      ({ item, ticket }) => `${item} ${ticket}`,
    ),
  );
  const fresh = bases.filter(({ item, ticket }) => !known.has(`${item} ${ticket}`));
  if (!desk.options.dryRun)
    await desk.store.transaction(async (store) => {
      await store.links.putAll(links);
      await store.bases.putAll(fresh);
    });
  const notices = left.map(({ path, says }): Notice => ({ weight: "said", code: "NO_COUNTERPART", says, where: path }));
  return nothingDone(notices, { links: links.length, bases: fresh.length });
}
