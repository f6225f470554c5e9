/** Messages as bytes: equal messages are equal bytes, and nothing that is not exactly a message becomes one. */
import { canonical } from "@satellite/core/digest";
import { validateForgeMessage, validateForgeRead } from "@satellite/core/generated/forge";
import type { ForgeMessage, ForgeRead } from "@satellite/core/schema";
import type { Validated } from "@satellite/core/validation";
import { depthOf } from "./depth.js";
import { maxDepth, maxMessageBytes } from "./limits.js";

export interface BadBody {
  readonly code: "TOO_LARGE" | "NOT_JSON" | "UNKNOWN_VERSION" | "SHAPE";
  /** Path of the first thing that is wrong: `effects[0].to`. */
  readonly at?: string;
  /** For a person; never holds a value of the body. */
  readonly says: string;
}

export type Decoded = { readonly message: ForgeMessage } | { readonly read: ForgeRead } | { readonly bad: BadBody };

/** Canonical JSON: keys sorted, absent members left out. */
export function encode(message: ForgeMessage | ForgeRead): string {
  return canonical(message);
}

/** A body as what it says; the cheapest checks first, since anybody can post here. */
export function decode(body: string): Decoded {
  if (body.length > maxMessageBytes || Buffer.byteLength(body) > maxMessageBytes)
    return bad("TOO_LARGE", `the message is larger than ${maxMessageBytes} bytes`);
  if (depthOf(body) > maxDepth) return bad("SHAPE", `the message is nested more than ${maxDepth} levels deep`);
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return bad("NOT_JSON", "the message is no JSON");
  }
  const version = typeof data === "object" && data !== null && "schema" in data ? data.schema : undefined;
  if (version === "satellite/forge@1") return told(validateForgeMessage(data), (message) => ({ message }));
  if (version === "satellite/forge-read@1") return told(validateForgeRead(data), (read) => ({ read }));
  if (typeof version === "string") return bad("UNKNOWN_VERSION", "the message is of a version that is not known here");
  return { bad: { code: "SHAPE", at: "schema", says: "the message does not say what it is" } };
}

function told<T>(checked: Validated<T>, as: (value: T) => Decoded): Decoded {
  if (checked.ok) return as(checked.value);
  const error = checked.errors[0];
  const at = (error?.path ?? "").slice(0, 200);
  return { bad: { code: "SHAPE", at, says: `${at === "" ? "the message" : at} ${error?.message ?? "is wrong"}` } };
}

function bad(code: BadBody["code"], says: string): Decoded {
  return { bad: { code, says } };
}
