import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

type Build = (options: Readonly<Record<string, unknown>>) => Promise<{
  readonly outputFiles: readonly { readonly contents: Uint8Array }[];
}>;

/**
 * One UI Kit page as one script, for a browser and for {@link runPanel} alike.
 *
 * @param entry absolute path of the entry; packages are taken from the folders above it
 * @returns path of the script, below `.cache/` of the folder that holds `package-lock.json` and `packages`
 */
export async function bundleEntry(entry: string): Promise<string> {
  const root = rootAbove(entry);
  const { build } = createRequire(join(root, "package.json"))("esbuild") as { readonly build: Build };
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    logLevel: "silent",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return keep(join(root, ".cache", "uikit"), code);
}

/** Named by what is in it and put in place in one step, so that tests side by side never read half a file. */
async function keep(folder: string, code: Uint8Array): Promise<string> {
  const name = createHash("sha256").update(code).digest("hex").slice(0, 16);
  const path = join(folder, `${name}.js`);
  await mkdir(folder, { recursive: true });
  if (existsSync(path) && (await readFile(path)).equals(code)) return path;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, path);
  return path;
}

function rootAbove(path: string): string {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, "packages")) && existsSync(join(folder, "package-lock.json"))) return folder;
  }
  throw new Error(`no house above ${path}`);
}
