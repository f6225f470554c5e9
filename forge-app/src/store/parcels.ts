/** Messages too large for the queue wait here; the queue carries only their name. */
import { kvs } from "@forge/kvs";
import { chunkKeys, readChunks, writeChunks } from "./chunks";
import { deleteAll } from "./kvs";

/** The queue gives up after four days. */
const days = 7;

/** @param name hex digest that no other message has */
export async function keepParcel(name: string, text: string): Promise<void> {
  const options = { ttl: { value: days, unit: "DAYS" } } as const;
  const pieces = await writeChunks(`parcel:${name}`, text, options);
  await kvs.set(`parcel:${name}`, pieces, options);
}

export async function readParcel(name: string): Promise<string | undefined> {
  const pieces = await kvs.get<number>(`parcel:${name}`);
  return pieces === undefined ? undefined : readChunks(`parcel:${name}`, pieces);
}

export async function dropParcel(name: string): Promise<void> {
  const pieces = await kvs.get<number>(`parcel:${name}`);
  if (pieces !== undefined) await deleteAll([...chunkKeys(`parcel:${name}`, pieces), `parcel:${name}`]);
}
