import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitEnvironment } from "./run.js";

/** For tests: a person's own git in a folder of their own. */
export interface Machine {
  readonly folder: string;
  /** What git printed, standard error after standard output. @throws {Error} with the same when git refuses */
  git(...args: readonly string[]): Promise<string>;
  write(path: string, text: string | Uint8Array, mode?: number): void;
  close(): void;
}

const who = {
  GIT_AUTHOR_NAME: "Sara Lind",
  GIT_AUTHOR_EMAIL: "sara@acme.dev",
  GIT_AUTHOR_DATE: "2026-01-06T12:00:00+02:00",
  GIT_COMMITTER_NAME: "Omar Haddad",
  GIT_COMMITTER_EMAIL: "omar@acme.dev",
  GIT_COMMITTER_DATE: "2026-01-06T13:00:00+02:00",
  GIT_TERMINAL_PROMPT: "0",
};

/** @param url cloned into the folder; absent: an empty repository */
export async function openMachine(url?: string): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), "satellite-machine-"));
  const git: Machine["git"] = (...args) =>
    new Promise((resolve, reject) => {
      execFile("git", args, { cwd: folder, env: gitEnvironment(who), timeout: 30_000 }, (error, out, err) =>
        error === null ? resolve((out + err).trim()) : reject(new Error(out + err)),
      );
    });
  await (url === undefined ? git("init", "--quiet", "-b", "main") : git("clone", "--quiet", url, "."));
  return {
    folder,
    git,
    write: (path, text, mode) => writeFileSync(join(folder, path), text, mode === undefined ? {} : { mode }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
