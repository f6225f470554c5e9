import { SatelliteError } from "@satellite/core";
import { schemas } from "@satellite/core/schema";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";

/** The published JSON Schemas. */
export async function schema(face: Face, [name = "config"]: readonly string[]): Promise<ExitCode> {
  const found = Object.entries(schemas).find(([key]) => key === name);
  if (found === undefined) throw new SatelliteError("USAGE", `there is no schema "${name.slice(0, 40)}"; there are ${Object.keys(schemas).join(", ")}`);
  face.raw(`${JSON.stringify(found[1], null, 2)}\n`);
  return exit.done;
}
