import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { lately } from "../lately.js";

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
export const sha256Of: (text: string) => string = lately((text) => bytesToHex(sha256(utf8ToBytes(text))));

/** A digest of plain data: equal data, equal digest, whatever the order of keys. 64 hex digits. */
export function digestOf(data: unknown): string {
  return sha256Of(canonical(data));
}

/** The same for data of others: nothing where it is nested too deep to be walked. */
export function digestWithin(data: unknown): string | undefined {
  try {
    return digestOf(data);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** JSON with sorted keys; undefined members are left out. */
export function canonical(data: unknown): string {
  if (data === null || typeof data !== "object") return JSON.stringify(data) ?? "null";
  if (Array.isArray(data)) return `[${data.map(canonical).join(",")}]`;
  const members: string[] = [];
  for (const key of Object.keys(data).sort()) {
    const value = (data as Readonly<Record<string, unknown>>)[key];
    if (value !== undefined) members.push(`${JSON.stringify(key)}:${canonical(value)}`);
  }
  return `{${members.join(",")}}`;
}
