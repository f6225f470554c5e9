import { spawn } from "node:child_process";
import { gitEnvironment } from "./run.js";

export interface GitObject {
  readonly type: string;
  readonly bytes: Buffer;
}

/** One `git cat-file --batch` that answers one question after the other. */
export interface CatFile {
  /** @throws {Error} when the repository does not have it */
  read(sha: string): Promise<GitObject>;
  close(): void;
}

interface Waiting {
  readonly sha: string;
  readonly resolve: (object: GitObject) => void;
  readonly reject: (error: Error) => void;
}

export function openCatFile(folder: string): CatFile {
  const child = spawn("git", ["cat-file", "--batch"], { cwd: folder, env: gitEnvironment() });
  const waiting: Waiting[] = [];
  let chunks: Buffer[] = [];
  let size = 0;
  /** Bytes of the answer that is under way, with its head; until the head is there, one line's worth. */
  let needed = 1;
  const end = (error: Error) => {
    for (const one of waiting.splice(0)) one.reject(error);
  };
  const take = (): boolean => {
    if (size < needed || waiting.length === 0) return false;
    const all = Buffer.concat(chunks);
    chunks = [all];
    const line = all.indexOf("\n");
    if (line < 0) return false;
    const [, type = "", bytes = "0"] = all.toString("utf8", 0, line).split(" ");
    const missing = type === "missing";
    needed = line + 1 + (missing ? 0 : Number(bytes) + 1);
    if (size < needed) return false;
    const one = waiting.shift();
    if (missing) one?.reject(new Error(`git does not have ${one.sha}`));
    else one?.resolve({ type, bytes: all.subarray(line + 1, needed - 1) });
    chunks = [all.subarray(needed)];
    size -= needed;
    needed = 1;
    return true;
  };
  child.stdout.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    while (take());
  });
  child.stdin.on("error", () => undefined);
  child.on("error", end);
  child.on("close", () => end(new Error("git cat-file ended")));
  return {
    read: (sha) =>
      new Promise((resolve, reject) => {
        waiting.push({ sha, resolve, reject });
        child.stdin.write(`${sha}\n`);
      }),
    close: () => child.stdin.end(),
  };
}
