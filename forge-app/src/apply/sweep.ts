import { sweepStore } from "../store";

/** Once a day, perhaps twice: takes what lingers in storage. */
export async function sweep(): Promise<void> {
  const { audit, keys, order } = await sweepStore(new Date());
  console.log(`swept: ${audit} entries of the audit, ${order} of the order, ${keys} keys`);
}
