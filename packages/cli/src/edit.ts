import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ask, Draft } from "@satellite/engine/desk";

type Edited = Awaited<ReturnType<NonNullable<Ask["edit"]>>>;

/**
 * A text, as somebody leaves it in their editor: VISUAL, else EDITOR, in a file of its own that only its owner can read. As with
 * git the variable may hold arguments. In a pipe the editor's own words go to stderr, since stdout is the command's result.
 */
export async function editIn(env: NodeJS.ProcessEnv, { name, text }: Draft): Promise<Edited> {
  const editor = (env["VISUAL"] ?? "").trim() || (env["EDITOR"] ?? "").trim();
  if (editor === "") return "nobody";
  const folder = await mkdtemp(join(tmpdir(), "satellite-edit-"));
  try {
    const path = join(folder, name.replace(/[^\w.-]/g, "-") || "text");
    await writeFile(path, text, { mode: 0o600 });
    return (await ends(editor, path, env)) ? { text: await readFile(path, "utf8") } : "none";
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The path goes as an argument, never as text of the shell's. */
function ends(editor: string, path: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const [command, args] =
    process.platform === "win32"
      ? (["cmd", ["/d", "/s", "/c", `${editor} "${path}"`]] as const)
      : (["sh", ["-c", `${editor} "$@"`, editor, path]] as const);
  const stdio = ["inherit", process.stdout.isTTY ? "inherit" : 2, 2] as const;
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { env, stdio: [...stdio], windowsVerbatimArguments: true });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}
