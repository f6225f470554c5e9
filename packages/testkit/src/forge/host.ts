import { openApp } from "./app.js";
import { install } from "./installation.js";
import { readManifest } from "./manifest.js";
import type { ForgeHost, ForgeHostOptions } from "./types.js";
import { WebTriggers } from "./web-triggers.js";

/** The Forge platform on this machine: apps run on it with the SDKs that they run with on Atlassian's. */
export function createForgeHost(options: ForgeHostOptions = {}): ForgeHost {
  const clock = options.clock ?? { nowMs: () => Date.now() };
  const triggers = new WebTriggers(options.headerCase ?? "lower");
  return {
    async install(asked) {
      const manifest = await readManifest(asked.manifest);
      return install({ ...asked, manifest, app: openApp(asked.app), clock, triggers });
    },
    close: () => triggers.close(),
  };
}
