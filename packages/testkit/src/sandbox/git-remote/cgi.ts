import { spawn } from "node:child_process";
import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { gitEnvironment } from "./run.js";

export interface CgiCall {
  /** Folder that holds all repositories. */
  readonly root: string;
  /** Below that folder: `/acme/shop.git/info/refs`. */
  readonly path: string;
  readonly query: string;
  readonly login: string;
  readonly message: IncomingMessage;
}

export interface CgiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
  /** Ends it, where nobody listens any more. */
  readonly kill: () => void;
}

/**
 * One request through `git http-backend`; bodies are streamed, never held.
 *
 * @throws {Error} with what git wrote to its standard error, when it gave no answer
 * @see https://git-scm.com/docs/git-http-backend
 */
export function httpBackend(call: CgiCall): Promise<CgiAnswer> {
  const child = spawn("git", ["http-backend"], { cwd: call.root, env: gitEnvironment(variables(call)) });
  let says = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (says += text));
  child.stdin.on("error", () => undefined);
  call.message.pipe(child.stdin);
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    const look = () => {
      for (let chunk = child.stdout.read() as Buffer | null; chunk !== null; chunk = child.stdout.read() as Buffer) {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) continue;
        child.stdout.off("readable", look);
        child.stdout.unshift(head.subarray(end + 4));
        resolve({ ...headOf(head.toString("latin1", 0, end)), body: child.stdout, kill: () => void child.kill() });
        return;
      }
    };
    child.stdout.on("readable", look);
    child.on("error", reject);
    child.on("close", () => reject(new Error(`git http-backend gave no answer: ${says.trim()}`)));
  });
}

function variables({ login, message, path, query, root }: CgiCall): Record<string, string> {
  const { headers } = message;
  const given = {
    CONTENT_TYPE: headers["content-type"],
    CONTENT_LENGTH: headers["content-length"],
    HTTP_CONTENT_ENCODING: headers["content-encoding"],
    GIT_PROTOCOL: headers["git-protocol"],
  };
  return {
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: "1",
    PATH_INFO: path,
    QUERY_STRING: query,
    REQUEST_METHOD: message.method ?? "GET",
    REMOTE_USER: login,
    REMOTE_ADDR: "127.0.0.1",
    ...Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ),
  };
}

function headOf(text: string): Pick<CgiAnswer, "headers" | "status"> {
  const headers: Record<string, string> = {};
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const { status = "200", ...others } = headers;
  return { status: Number.parseInt(status, 10), headers: others };
}
