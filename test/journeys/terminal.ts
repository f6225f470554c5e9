/** What a stranger has: the sandbox as `npm run sandbox` starts it, and a terminal in which lines are typed one after the other. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { environment } from "../../packages/cli/src/testing.js";
import { realBacklog } from "./items-stage.js";

export interface Terminal {
  /** What one line printed, on both outputs, in the order in which it came; as a page would show it. */
  readonly type: (line: string) => Promise<string>;
  close(): Promise<void>;
}

export interface SandboxProcess {
  /** Where its ports begin. */
  readonly port: number;
  /** What it said of itself, with the addresses of the line that it printed. */
  readonly line: { readonly github: Readonly<Record<string, string>>; readonly control: string };
  close(): Promise<void>;
}

/** How often others may take a port between our look and the sandbox's. */
const mostTries = 5;

/** @param args as the page gives them to `npm run sandbox --`; its ports are moved to free ones */
export async function startSandboxProcess(args: readonly string[], tries = 1): Promise<SandboxProcess> {
  const port = await freePorts(4, tries);
  const given = args.join(" ").replace(/ ?--port \d+/, "");
  const script = ["scripts/sandbox.mjs", ...given.split(" ").filter((word) => word !== ""), "--port", String(port)];
  const child = spawn(process.execPath, script, { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface(child.stdout);
  const line = await Promise.race([
    once(lines, "line").then(([text]) => text as string),
    once(child, "exit").then(() => undefined),
  ]);
  if (line !== undefined)
    return { port, line: JSON.parse(line) as SandboxProcess["line"], close: () => ended(child, "SIGTERM") };
  if (tries === mostTries) throw new Error("the sandbox did not start");
  return startSandboxProcess(args, tries + 1);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, "exit");
  child.kill(signal);
  await exit;
}

/** The first of so many ports in a row on which nobody listens. */
async function freePorts(count: number, from: number): Promise<number> {
  for (let port = 10_000 * from + (process.pid % 10_000); ; port += count) {
    const all = await Promise.all(Array.from({ length: count }, (_one, at) => isFree(port + at)));
    if (all.every(Boolean)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** One `/bin/sh` in the clone of this repository: folder and variables stay from line to line. `~` is a folder of its own. */
export function openTerminal(port: number, env: Readonly<Record<string, string>> = {}): Terminal {
  const home = mkdtempSync(join(tmpdir(), "satellite-home-"));
  const beside = mkdtempSync(join(tmpdir(), "satellite-beside-"));
  symlinkSync(realBacklog, join(beside, "backlog"));
  const nobody = environment();
  const path = [beside, nobody["PATH"] ?? ""].join(delimiter);
  const shell = spawn("/bin/sh", [], { cwd: process.cwd(), env: { ...nobody, PATH: path, HOME: home, ...env } });
  let text = "";
  let look = (): void => undefined;
  shell.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    look();
  });
  const end = "\u0004\n";
  return {
    async type(line) {
      text = "";
      const done = new Promise<void>((resolve) => {
        look = () => {
          if (text.endsWith(end)) resolve();
        };
      });
      const real = line.replaceAll(/127\.0\.0\.1:400(\d)/g, (_all, at: string) => `127.0.0.1:${port + Number(at)}`);
      shell.stdin.write(`{ ${real}\n} </dev/null 2>&1; printf '\\004\\n'\n`);
      await done;
      return asShown(text.slice(0, -end.length), home, port);
    },
    async close() {
      await ended(shell, "SIGKILL");
      for (const folder of [home, beside]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same on every machine and every day. */
function asShown(text: string, home: string, port: number): string {
  return text
    .replaceAll(`http://127.0.0.1:${port + 2}`, "https://acme.atlassian.net")
    .replaceAll(`127.0.0.1:${port + 2}`, "acme.atlassian.net")
    .replaceAll(home, "~")
    .replaceAll(
      /\b20(?!26-01-0[45])\d\d-\d\d-\d\d([T ])\d\d:\d\d(:\d\d)?/g,
      (_all, between: string, seconds) => `2026-01-05${between}10:00${seconds === undefined ? "" : ":00"}`,
    )
    .replaceAll(/\b20(?!26-01-0[45])\d\d-\d\d-\d\d\b/g, "2026-01-05")
    .replaceAll(/sha256([ :])[0-9a-f]{12,64}/g, "sha256$1…")
    .trim();
}
