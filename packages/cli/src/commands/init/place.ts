import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SatelliteError } from "@satellite/core";

/** File systems without hard links take a rename. */
function place(beside: string, target: string): void {
  try {
    linkSync(beside, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(target)) throw error;
    renameSync(beside, target);
  }
}

/** Beside, then linked to its name: no half-written file is ever left, and none that came in between is overwritten. */
export function writeWhole(target: string, text: string): void {
  const beside = `${target}.${process.pid}.new`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(beside, text, { flag: "wx" });
    place(beside, target);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? "an unknown error";
    throw new SatelliteError("USAGE", `${target} cannot be written (${why})`, { cause: error });
  } finally {
    rmSync(beside, { force: true });
  }
}
