import { SatelliteError } from "@satellite/core";
import { didYouMean } from "@satellite/core/config";
import { schemas } from "@satellite/core/schema";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";

/** The published JSON Schemas. */
export function schema(face: Face, [name = "config"]: readonly string[]): Promise<ExitCode> {
  const found = Object.entries(schemas).find(([key]) => key === name);
  if (found === undefined) {
    const meant = didYouMean(name.slice(0, 40), Object.keys(schemas));
    const hint = meant === undefined ? `there are ${Object.keys(schemas).join(", ")}` : `did you mean ${meant}?`;
    throw new SatelliteError("USAGE", `there is no schema "${name.slice(0, 40)}"; ${hint}`);
  }
  face.raw(`${JSON.stringify(found[1], null, 2)}\n`);
  return Promise.resolve(exit.done);
}
