/** The simulated world of test/world as one file of JavaScript, and processes that play schedules in it. */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { root } from "./house.mjs";

const outfile = join(root, ".cache/simulator.mjs");

/** Sources, not what was built of them: the laws hold for what lies here now. */
export async function bundleSimulator() {
  const { build } = await import("esbuild");
  mkdirSync(join(root, ".cache"), { recursive: true });
  const house = {
    name: "house",
    setup(house) {
      house.onResolve({ filter: /^@satellite\// }, ({ path }) => {
        const [, name, ...folders] = path.split("/");
        return { path: join(root, "packages", name, "src", ...folders, "index.ts") };
      });
    },
  };
  await build({
    entryPoints: [join(root, "test/world/soak.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    plugins: [house],
    external: ["pg-native", "@photostructure/sqlite"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
}

/** So many processes side by side as there are processors. */
export const hands = Math.max(1, availableParallelism());

/**
 * One process that plays its share.
 *
 * @returns what became of it: `{ schedules, seconds, seed?, path?, broken?, schedule? }`; nothing when it was stopped at the limit
 */
export function play({ runs, seed, defence = "" }, limitMs) {
  const child = spawn(process.execPath, [outfile, String(runs), String(seed), defence], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  const timer = limitMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), limitMs);
  const ended = new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (signal !== null) return done(undefined);
      if (code !== 0) return fail(new Error(`the simulator ended with ${code}`));
      const lines = Buffer.concat(chunks).toString("utf8").trim().split("\n");
      return done(JSON.parse(lines.at(-1)));
    });
  });
  return { ended, stop: () => child.kill("SIGKILL") };
}
