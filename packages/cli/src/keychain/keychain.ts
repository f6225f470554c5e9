/** Why it could not be done. `absent`: there is no keychain here at all. */
export interface Failed {
  readonly failed: string;
  readonly absent: boolean;
}

/** Nothing under this account is an answer, too. */
export type Found = { readonly secret: string } | { readonly none: true } | Failed;

export interface Keychain {
  /** For people: `the macOS keychain`. */
  readonly name: string;
  get(account: string): Found;
  /** Kept, and read back to make sure. @returns why not */
  set(account: string, secret: string): Failed | undefined;
  /** @returns whether there was one */
  remove(account: string): boolean | Failed;
}

/** One program's part: what is the same for all is added around it. */
export type RawKeychain = Omit<Keychain, "set"> & { readonly put: Keychain["set"] };

/** Windows takes 2,560 bytes, macOS a line of 4,096 with the rest of its command. */
export const maxTokenChars = 1200;

/** Tokens of all trackers are printable ASCII without blanks; anything else would not survive a header, or a line. */
export function isToken(text: string): boolean {
  return text.length <= maxTokenChars && /^[\x21-\x7e]+$/.test(text);
}
