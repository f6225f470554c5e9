import { createInterface } from "node:readline/promises";
import type { Ask } from "@satellite/engine/desk";
import { clean } from "./clean.js";
import type { Globals } from "./face.js";

/** Questions to whoever sits at the terminal. Without one nobody answers, but for what `--yes` answers beforehand. */
export function createAsk(globals: Pick<Globals, "json" | "yes">, env: NodeJS.ProcessEnv): Ask {
  return {
    async confirm({ details = [], otherwise, says, yesCounts }) {
      if (globals.yes && yesCounts) return "yes";
      if (!isThere(globals, env)) return "nobody";
      for (const line of details) process.stderr.write(`  ${clean(line)}\n`);
      const answer = (await asked(`${clean(says)} [${otherwise === "yes" ? "Y/n" : "y/N"}] `)).trim().toLowerCase();
      if (answer === "") return otherwise;
      return answer === "y" || answer === "yes" ? "yes" : "no";
    },
    async choose({ details = [], options, says }) {
      if (!isThere(globals, env)) return "nobody";
      for (const line of details) process.stderr.write(`  ${clean(line)}\n`);
      options.forEach((option, at) => process.stderr.write(`  ${at + 1}  ${clean(option)}\n`));
      for (;;) {
        const text = (await asked(`${clean(says)} [1-${options.length}, empty for none] `)).trim();
        const answer = /^\d{1,9}$/.test(text) ? Number(text) : 0;
        if (text === "") return "none";
        if (answer >= 1 && answer <= options.length) return answer - 1;
      }
    },
    edit: async (draft) => (await import("./edit.js")).editIn(env, draft),
  };
}

function isThere({ json }: Pick<Globals, "json">, env: NodeJS.ProcessEnv): boolean {
  return !json && process.stdin.isTTY && (env["CI"] ?? "") === "";
}

async function asked(question: string): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  prompt.on("SIGINT", () => process.exit(130));
  try {
    return await prompt.question(question);
  } catch (error) {
    // Ctrl-D: whoever says nothing more has said nothing.
    if ((error as NodeJS.ErrnoException).code !== "ABORT_ERR") throw error;
    process.stderr.write("\n");
    return "";
  } finally {
    prompt.close();
  }
}
