import { credentialManager } from "./credential-manager.js";
import { isToken, type Keychain, type RawKeychain } from "./keychain.js";
import { secretTool } from "./secret-tool.js";
import { security } from "./security.js";

const none = { failed: "it is switched off (SATELLITE_KEYCHAIN=off)", absent: true } as const;

const off: Keychain = { name: "the keychain", get: () => none, set: () => none, remove: () => none };

/** The keychain of this system. Nothing is run before something is asked of it. `SATELLITE_KEYCHAIN=off`: never. */
export function keychainOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): Keychain {
  if (env["SATELLITE_KEYCHAIN"] === "off") return off;
  if (platform === "darwin") return sure(security(env));
  return sure(platform === "win32" ? credentialManager(env) : secretTool(env));
}

/** What comes out is a token, and what went in is read back: not every program says so when it failed. */
function sure({ name, get: raw, put, remove }: RawKeychain): Keychain {
  const get: Keychain["get"] = (account) => {
    const found = raw(account);
    if (!("secret" in found) || isToken(found.secret)) return found;
    return { failed: `what ${name} holds under ${account} is no token`, absent: false };
  };
  return {
    name,
    get,
    set(account, secret) {
      if (!isToken(secret)) return { failed: "this is no token", absent: false };
      const failed = put(account, secret);
      if (failed !== undefined) return failed;
      const found = get(account);
      if ("failed" in found) return found;
      return "secret" in found && found.secret === secret
        ? undefined
        : { failed: `${name} did not keep it`, absent: false };
    },
    remove,
  };
}
