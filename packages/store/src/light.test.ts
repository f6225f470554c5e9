import { describe, expect, it } from "@jest/globals";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/** What a door reaches before anything is called. */
async function reached(door: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(door, import.meta.url))],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    outdir: "out",
    external: ["@satellite/core"],
    logLevel: "silent",
    packages: "external",
  });
  const first = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(door.slice(2)));
  const seen = new Set<string>();
  const walk = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const one of metafile.outputs[name]?.imports ?? []) if (one.kind === "import-statement") walk(one.path);
  };
  walk(first?.[0] ?? "");
  return [...seen].flatMap((name) =>
    name in metafile.outputs
      ? Object.keys(metafile.outputs[name]?.inputs ?? {}).map((path) => path.replace(/^.*src\//, ""))
      : [name],
  );
}

describe("what a door loads before a store is opened", () => {
  it("is the journal in memory alone, at the door that runners use", async () => {
    expect((await reached("./index.ts")).filter((name) => name !== "@satellite/core")).toEqual(
      expect.arrayContaining(["index.ts", "memory-journal.ts"]),
    );
    expect((await reached("./index.ts")).filter((name) => name.includes("/") && name !== "@satellite/core")).toEqual(
      [],
    );
  });

  it.each(["./files/index.ts", "./memory/index.ts"])("is no database's code, at %s", async (door) => {
    const names = await reached(door);
    expect(names).toContain(door.slice(2));
    expect(names.filter((name) => /kysely|^pg|photostructure|^(?:sql|sqlite|postgres)\//.test(name))).toEqual([]);
  });
});
