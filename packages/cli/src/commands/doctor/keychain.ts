import type { Face } from "../../face.js";
import { keychainOf } from "../../keychain/index.js";
import type { Line } from "./line.js";

/** Whether tokens can be kept by the system; without that they come from the environment alone. */
export function checkKeychain({ env }: Face): Line[] {
  const keychain = keychainOf(env);
  const found = keychain.get("satellite doctor");
  if (!("failed" in found)) return [{ about: "keychain", state: "ok", says: keychain.name }];
  if (found.absent)
    return [{ about: "keychain", state: "ok", says: `none (${found.failed}): tokens come from the environment` }];
  const remedy = "Unlock it, or set the tokens in the environment.";
  return [{ about: "keychain", state: "warn", says: `${keychain.name}: ${found.failed}`, remedy }];
}
