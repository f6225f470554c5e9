import { SatelliteError } from "@satellite/core";
import type { GraphqlError } from "../client.js";
import { unreadPart } from "../look/failed.js";

/** A page that is not there, and why. */
export function unreadable(what: string, errors: readonly GraphqlError[]): SatelliteError {
  const { code, says } = unreadPart(what, errors);
  return new SatelliteError(code, says);
}

/** A moment as GitHub writes it: whole seconds. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}
