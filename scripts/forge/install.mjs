/**
 * What the Forge app needs lies under lock files of its own: `forge-app/` what runs and types it, `tools/forge/` what
 * judges it. Neither is installed by the root's `npm ci`.
 */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { ensureInstalled, root } from "../house.mjs";

export const app = join(root, "forge-app");
export const tools = join(root, "tools/forge");

/** Installed, and not older than its lock. */
export function isInstalled(folder) {
  const mark = join(folder, "node_modules", ".package-lock.json");
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs;
}

/** The platform's tools are there, so that checks which need them can run. */
export const hasTools = () => existsSync(join(tools, "node_modules/@forge/bundler/package.json"));

/**
 * Install what is missing. The app is needed, the tools only by checks: without them those checks skip and say so,
 * unless REQUIRE_ALL=1.
 */
export function ensureForge({ checks = true } = {}) {
  ensureInstalled(app, "forge-app: dependencies installed");
  if (!checks || isInstalled(tools)) return;
  const { status } = spawnSync(process.execPath, [join(root, "scripts/forge/install-tools.mjs")], { stdio: "inherit" });
  if (status === 0) return;
  console.error("--  tools/forge could not be installed: what Forge's own checks say about the app is skipped");
  if (process.env.REQUIRE_ALL === "1") process.exit(1);
}
