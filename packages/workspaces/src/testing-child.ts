/** For this package's tests: the formats in processes of their own. */
import { build } from "esbuild";
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const top = fileURLToPath(new URL("../../..", import.meta.url));

export interface Bundled {
  /** Runs a script as a module, with everything that this package exports as `w`; gives what it printed, as JSON. */
  run(script: string): Promise<unknown>;
  remove(): void;
}

/** The sources as one module that any node runs. */
export async function bundleWorkspaces(): Promise<Bundled> {
  // Inside the checkout, so that what stays outside of the bundle is found.
  const file = join(top, ".cache", `workspaces-${process.pid}-${process.hrtime.bigint()}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL("./index.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: file,
    // Some packages are CommonJS and ask for node's own modules.
    banner: { js: 'import { createRequire } from "node:module";const require = createRequire(import.meta.url);' },
    external: ["yaml", "@photostructure/sqlite", "re2js"],
    logLevel: "error",
  });
  return {
    run: async (script) => {
      const head = `const w = await import(${JSON.stringify(`file://${file}`)});`;
      const args = ["--input-type=module", "-e", head + script];
      const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 16_777_216 });
      return JSON.parse(stdout) as unknown;
    },
    remove: () => rmSync(file, { force: true }),
  };
}
