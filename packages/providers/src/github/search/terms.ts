/** One term of GitHub's search syntax: `label:bug`, `-is:draft`, `"two words"`. */
export interface Term {
  readonly raw: string;
  readonly not: boolean;
  /** In lower case; absent for a plain word. */
  readonly name?: string;
  readonly value: string;
}

const shape = /(-)?(?:([A-Za-z-]+):)?(?:"((?:\\.|[^"\\])*)"|(\S+))/g;

/** @see https://docs.github.com/search-github/getting-started-with-searching-on-github/understanding-the-search-syntax */
export function termsOf(text: string): readonly Term[] {
  return [...text.matchAll(shape)].map(([raw, not, name, quoted, plain]) => ({
    raw,
    not: not !== undefined,
    ...(name === undefined ? {} : { name: name.toLowerCase() }),
    value: quoted === undefined ? (plain ?? "") : quoted.replaceAll(/\\(.)/g, "$1"),
  }));
}

/** A term that finds exactly this value. */
export function term(name: string, value: string): Term {
  const raw = /^[\w@./-]+$/.test(value) ? value : `"${value.replaceAll(/["\\]/g, "\\$&")}"`;
  return { raw: `${name}:${raw}`, not: false, name, value };
}

/** What the repository's own list of issues can be asked, word for word. */
export interface Listing {
  readonly repository: string;
  readonly state?: "OPEN" | "CLOSED";
  readonly assignee?: string;
  readonly label?: string;
}

/** The query as a question to the list of issues, which unlike the search has no end; nothing when it asks for more. */
export function listingOf(terms: readonly Term[], repository: string): Listing | undefined {
  const found: { repository?: string; state?: "OPEN" | "CLOSED"; assignee?: string; label?: string } = {};
  for (const { not, name, value, raw } of terms) {
    if (not || name === undefined) return undefined;
    const is = `${name === "type" || name === "state" ? "is" : name}:${value.toLowerCase()}`;
    if (name === "sort" || is === "is:issue") continue;
    const part = is === "is:open" ? "OPEN" : is === "is:closed" ? "CLOSED" : undefined;
    const key = part === undefined ? keys.get(name) : "state";
    // `label:a,b` means either of them; two labels mean both: the list knows neither.
    if (key === undefined || found[key] !== undefined || value === "" || (raw.includes(",") && !raw.endsWith('"')))
      return undefined;
    Object.assign(found, { [key]: part ?? value });
  }
  if (found.repository !== undefined && !/^[^/\s]+\/[^/\s]+$/.test(found.repository)) return undefined;
  return { repository, ...found };
}

const keys: ReadonlyMap<string, "repository" | "assignee" | "label"> = new Map([
  ["repo", "repository"],
  ["assignee", "assignee"],
  ["label", "label"],
]);
