import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";

/** The process's own, without what would lead git elsewhere: settings of the machine, and the repository of a hook. */
export function gitEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || name === "GIT_EXEC_PATH");
  return { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1", LC_ALL: "C", ...more };
}

/** Output of `git` in this folder. @throws {Error} with what git wrote to its standard error */
export function git(folder: string, args: readonly string[], input: string | Buffer = ""): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, { cwd: folder, env: gitEnvironment() });
    const out: Buffer[] = [];
    let says = "";
    child.stdout.on("data", (chunk: Buffer) => void out.push(chunk));
    child.stderr.setEncoding("utf8").on("data", (text: string) => void (says += text));
    // Git may end before it has read everything; its exit code says why.
    child.stdin.on("error", () => undefined).end(input);
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(Buffer.concat(out)) : reject(new Error(`git ${args[0] ?? ""}: ${says.trim()}`)),
    );
  });
}

let known: Promise<boolean> | undefined;

/** Whether git and its HTTP server are on this machine; the packages of some systems leave the server out. */
export function gitBackend(): Promise<boolean> {
  known ??= git(".", ["--exec-path"]).then(
    (folder) => ["", ".exe"].some((end) => existsSync(join(folder.toString("utf8").trim(), `git-http-backend${end}`))),
    () => false,
  );
  return known;
}
