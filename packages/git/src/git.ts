import { spawn } from "node:child_process";
import { SatelliteError } from "@satellite/core";

/** Output of one command is cut here; larger ranges are asked for in parts. Bytes. */
const maxBytes = 256 * 1024 * 1024;

/**
 * Run git and give its output. No shell, no pager, no prompt, no locks taken, English messages.
 *
 * @param without variables of the environment that git shall not see
 * @throws SatelliteError GIT with git's own last line; NOT_GIT outside a repository
 */
export async function git(
  cwd: string,
  args: readonly string[],
  input?: string,
  without?: readonly string[],
): Promise<Buffer> {
  return (await gitSaid(cwd, args, input, without)).out;
}

/** The same with what git warns of: the first characters of it. */
export function gitSaid(
  cwd: string,
  args: readonly string[],
  input?: string,
  without: readonly string[] = [],
): Promise<{ readonly out: Buffer; readonly err: string }> {
  const fixed = [
    "--no-optional-locks",
    "-c",
    "core.quotepath=off",
    "-c",
    "log.showSignature=false",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "i18n.logOutputEncoding=UTF-8",
  ];
  return new Promise((resolve, reject) => {
    const env = Object.fromEntries(Object.entries(environment()).filter(([name]) => !without.includes(name)));
    const child = spawn("git", [...fixed, ...args], { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
    const out: Buffer[] = [];
    let size = 0;
    let err = "";
    child.stdout.on("data", (part: Buffer) => {
      size += part.length;
      if (size > maxBytes)
        child.kill(); // ends as a refusal
      else out.push(part);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text.slice(0, 4000)));
    child.on("error", (cause) =>
      reject(new SatelliteError("GIT", "git could not be started: is it installed?", { cause })),
    );
    child.on("close", (code) => (code === 0 ? resolve({ out: Buffer.concat(out), err }) : reject(refusal(err, args))));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
  });
}

export async function gitText(cwd: string, args: readonly string[]): Promise<string> {
  return (await git(cwd, args)).toString("utf8").trimEnd();
}

/** The same, but a refusal is an answer: undefined. */
export async function gitMaybe(cwd: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return await gitText(cwd, args);
  } catch (error) {
    if (error instanceof SatelliteError && error.code === "GIT") return undefined;
    throw error;
  }
}

function refusal(err: string, args: readonly string[]): SatelliteError {
  const line = err.trim().split("\n").at(-1) ?? "";
  if (err.includes("not a git repository")) return new SatelliteError("NOT_GIT", "this is not a git repository");
  return new SatelliteError("GIT", `git ${args[0] ?? ""} refused: ${line.slice(0, 300)}`);
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_PAGER: "cat", GIT_OPTIONAL_LOCKS: "0" };
}
