import type { RawKeychain } from "./keychain.js";
import { lineOf, refused, run } from "./run.js";

const program = "security";

/** The keychain has nothing of that name (errSecItemNotFound, its low byte). */
const notFound = 44;

/** The keychain of macOS. A secret goes in as a command on stdin (`security -i`): as an argument all processes could read it. */
export function security(env: NodeJS.ProcessEnv): RawKeychain {
  const named = (account: string): string[] => ["-s", "satellite", "-a", account];
  return {
    name: "the macOS keychain",
    get(account) {
      const ran = run(program, ["find-generic-password", ...named(account), "-w"], env);
      if ("failed" in ran) return ran;
      if (ran.status === 0) return { secret: lineOf(ran.out) };
      return ran.status === notFound ? { none: true } : refused(program, ran);
    },
    put(account, secret) {
      const words = ["add-generic-password", "-U", ...named(account), "-w", secret].map(quoted);
      const ran = run(program, ["-i"], env, `${words.join(" ")}\n`);
      if ("failed" in ran) return ran;
      return ran.status === 0 ? undefined : refused(program, ran, secret);
    },
    remove(account) {
      const ran = run(program, ["delete-generic-password", ...named(account)], env);
      if ("failed" in ran) return ran;
      if (ran.status === 0) return true;
      return ran.status === notFound ? false : refused(program, ran);
    },
  };
}

/** As its reader of commands parts words: quotes keep them together, a backslash keeps the next character. */
function quoted(word: string): string {
  return `"${word.replaceAll(/["\\]/g, (one) => `\\${one}`)}"`;
}
