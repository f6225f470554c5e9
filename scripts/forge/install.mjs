/**
 * What the Forge app needs lies under lock files of its own: `forge-app/` what runs and types it, `tools/forge/` what
 * judges it. Neither is installed by the root's `npm ci`.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root } from "../house.mjs";
import { ensureTools } from "../tools.mjs";

export const app = join(root, "forge-app");
export const tools = join(root, "tools/forge");

/** The platform's tools are there, so that checks which need them can run. */
export const hasTools = () => existsSync(join(tools, "node_modules/@forge/bundler/package.json"));

/**
 * Install what is missing. The app is needed, the tools only by checks: without them those checks skip and say so,
 * unless REQUIRE_ALL=1.
 */
export function ensureForge({ checks = true } = {}) {
  ensureInstalled(app, "forge-app: dependencies installed");
  if (checks) ensureTools("tools/forge", "what Forge's own checks say about the app");
}
