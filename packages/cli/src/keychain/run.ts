import { spawnSync } from "node:child_process";
import type { Failed } from "./keychain.js";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A person may have to unlock the keychain. Milliseconds. */
const usualMs = 60_000;

const named = /token|secret|passw|credential|_key$|_pat$/i;

/** Runs one of the system's programs, without a shell, and without tokens in its environment. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv, input = ""): Ran | Failed {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !named.test(name)));
  const { error, status, stderr, stdout } = spawnSync(program, args, {
    env: own,
    input,
    encoding: "utf8",
    timeout: usualMs,
    maxBuffer: 1024 * 1024,
    windowsHide: true,
  });
  const code = error !== undefined && "code" in error ? String(error.code) : undefined;
  if (code === "ENOENT") return { failed: `${program} is not installed`, absent: true };
  if (code === "ETIMEDOUT") return { failed: `${program} did not answer`, absent: false };
  if (status === null) return { failed: `${program} could not be run (${code ?? "it was ended"})`, absent: false };
  return { status, out: stdout, err: stderr };
}

/** What a program said last, in one line, without the secret should it repeat it. */
export function refused(program: string, { err, status }: Ran, secret = ""): Failed {
  const line = err.trim().split("\n").at(-1)?.trim() ?? "";
  const says = secret === "" ? line : line.replaceAll(secret, "…");
  return { failed: `${program} refused (${says === "" ? `exit ${status}` : says.slice(0, 200)})`, absent: false };
}

/** The line that a program printed. */
export function lineOf(out: string): string {
  return out.replace(/\r?\n$/, "");
}
