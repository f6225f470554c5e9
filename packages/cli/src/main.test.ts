import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { environment } from "./testing.js";

it("ends with 70 when its own files are gone, in the middle of an update", () => {
  const folder = mkdtempSync(join(tmpdir(), "satellite-gone-"));
  try {
    for (const part of ["bin", "bundle"])
      cpSync(join(process.cwd(), "packages/cli", part), join(folder, part), { recursive: true });
    const bundle = join(folder, "bundle");
    const kept = new Set(["main.js"]);
    // What is there from the start; everything else is loaded when a command asks for it.
    for (const name of kept)
      for (const [, at = ""] of readFileSync(join(bundle, name), "utf8").matchAll(
        /(?:from|import)\s*"\.\/([\w-]+\.js)"/g,
      ))
        kept.add(at);
    for (const name of readdirSync(bundle)) if (!kept.has(name)) rmSync(join(bundle, name), { recursive: true });
    const { signal, status } = spawnSync(process.execPath, [join(folder, "bin/satellite.js"), "status"], {
      env: environment(),
      timeout: 20_000,
    });
    expect([status, signal]).toEqual([70, null]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
