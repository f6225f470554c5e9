import type { Failed, RawKeychain } from "./keychain.js";
import { lineOf, refused, run, type Ran } from "./run.js";

const program = "secret-tool";

/** The Secret Service of a Linux desktop. @see https://manpages.debian.org/secret-tool */
export function secretTool(env: NodeJS.ProcessEnv): RawKeychain {
  const named = (account: string): string[] => ["service", "satellite", "account", account];
  return {
    name: "the Secret Service (secret-tool)",
    get(account) {
      const ran = run(program, ["lookup", ...named(account)], env);
      if ("failed" in ran) return ran;
      if (ran.status === 0 && ran.out !== "") return { secret: lineOf(ran.out) };
      // It ends with 1 and says nothing where it has nothing.
      return ran.err.trim() === "" ? { none: true } : told(ran);
    },
    put(account, secret) {
      const ran = run(program, ["store", `--label=Satellite: ${account}`, ...named(account)], env, secret);
      if ("failed" in ran) return ran;
      return ran.status === 0 ? undefined : told(ran, secret);
    },
    remove(account) {
      const ran = run(program, ["clear", ...named(account)], env);
      if ("failed" in ran) return ran;
      if (ran.status === 0) return true;
      return ran.err.trim() === "" ? false : told(ran);
    },
  };
}

/** Without a desktop, or over a bare connection, there is the program, but no service that it could ask. */
function told(ran: Ran, secret = ""): Failed {
  const noService = /D-Bus|DISPLAY|org\.freedesktop\.(?:secrets|DBus)|autolaunch/i.test(ran.err);
  return { ...refused(program, ran, secret), absent: noService };
}
