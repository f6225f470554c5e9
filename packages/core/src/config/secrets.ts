import { pathText, type Path } from "../validation/index.js";

/** What tokens look like. Each is linear: one prefix, one run of characters. */
const tokens: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "a GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,})/g },
  { what: "an Atlassian token", pattern: /\bATATT3x[A-Za-z0-9_=+/-]{8,}/g },
  { what: "a Notion key", pattern: /\b(?:ntn_|secret_)[A-Za-z0-9]{16,}/g },
  { what: "a Linear key", pattern: /\blin_(?:api|oauth)_[A-Za-z0-9]{8,}/g },
  { what: "a Slack token", pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{8,}/g },
  { what: "an AWS key", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { what: "a private key", pattern: /-----BEGIN [A-Z ]{0,40}KEY/g },
  { what: "a password in an address", pattern: /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s:@/]{0,200}:[^\s@/]{1,200}@/gi },
];

const secretKey = /(?:token|passw(?:or)?d|secret|api[_-]?key|private[_-]?key|credential)/i;
const longBase64 = /^[A-Za-z0-9+/=_-]{16,}$/;

export interface FoundSecret {
  readonly what: string;
  readonly line: number;
  readonly column: number;
}

/** Tokens anywhere in a text, comments included. The value itself is never given on. */
export function secretsIn(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    for (const { what, pattern } of tokens) {
      for (const match of line.matchAll(pattern)) found.push({ what, line: index + 1, column: match.index + 1 });
    }
  }
  return found;
}

/**
 * Keys that are named for a secret and hold one: any value under `remotes`, elsewhere a long run of base64.
 * `type`-like values (null, empty, true) are none.
 */
export function secretKeysIn(data: unknown, path: Path = []): Path[] {
  if (typeof data !== "object" || data === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return entries.flatMap(([key, value]) => {
    const here = [...path, key];
    if (typeof key === "string" && secretKey.test(key) && holdsSecret(value, path[0] === "remotes")) return [here];
    return secretKeysIn(value, here);
  });
}

function holdsSecret(value: unknown, underRemotes: boolean): boolean {
  if (typeof value === "number") return underRemotes;
  if (typeof value !== "string" || value === "") return false;
  return underRemotes || longBase64.test(value.replaceAll(/\s/g, ""));
}

/** A text of ours without what looks like a token: a key of the file may itself be one. */
export function redact(text: string): string {
  return tokens.reduce((kept, { pattern }) => kept.replaceAll(pattern, () => "[secret]"), text);
}

export const secretSays = (what: string, path?: Path): string =>
  path === undefined ? `holds ${what}` : `${pathText(path)} holds a secret`;
