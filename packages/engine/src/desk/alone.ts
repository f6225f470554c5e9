import type { Desk } from "./desk.js";

/**
 * Runs while no other process carries out what stands in the journal of this store: two would do the same write twice. Who is
 * waited for is said once. A dry run writes nothing and --offline reaches no service: neither waits.
 *
 * @throws {SatelliteError} STORE_BUSY when another one holds it for longer than a minute
 */
export function alone<T>(desk: Desk, work: () => Promise<T>): Promise<T> {
  const { options, store } = desk;
  if (store.alone === undefined || options.dryRun || options.offline) return work();
  return store.alone(work, ({ host, pid }) => {
    const says = `another satellite (pid ${pid} on ${host}) is writing; waiting`;
    if (desk.tell === undefined) desk.log(says);
    else desk.tell(says);
  });
}
