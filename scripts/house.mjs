/** Where things are, how programs are started, and what must be installed first. Node's built-ins alone. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Satellite needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Run a program to its end; its output is shown. Ends this process with its code when it fails. */
export function run(title, command, args, options = {}) {
  const started = process.hrtime.bigint();
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (title !== "") console.error(`${done.status === 0 ? "ok" : "FAILED"}  ${title}  (${seconds.toFixed(1)} s)`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Run one of node's own programs from node_modules. */
export function runNode(title, file, args = [], options = {}) {
  run(title, process.execPath, [join(root, file), ...args], options);
}

/** Installed, and not older than its lock. */
export function isInstalled(folder) {
  const mark = join(folder, "node_modules", ".package-lock.json");
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs;
}

/** Install dependencies when they are missing or older than the lock file; says so in one line when it did. */
export function ensureInstalled(folder = root, title = "dependencies installed") {
  if (isInstalled(folder)) return;
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  if (npm !== undefined && npm.endsWith(".js")) run(title, process.execPath, [npm, ...args], { cwd: folder });
  else run(title, process.platform === "win32" ? "npm.cmd" : "npm", args, { cwd: folder });
}

export function build() {
  runNode("built", "node_modules/typescript/bin/tsc", ["-b"]);
  runNode("command line bundled", "scripts/cli-bundle.mjs");
}
