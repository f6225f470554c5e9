/**
 * The operating system's keychain, through the program that comes with it: `security` on macOS, `secret-tool` on Linux, the
 * Credential Manager on Windows. A secret goes in and out through pipes: never in arguments, never in an environment.
 */
export { accountOf } from "./account.js";
export { keychainOf } from "./keychain-of.js";
export { isToken, maxTokenChars, type Failed, type Found, type Keychain } from "./keychain.js";
