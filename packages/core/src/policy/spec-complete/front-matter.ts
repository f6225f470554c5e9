/** Lines of front matter looked through at most; a longer one is taken for text. */
const maxLines = 2000;

/**
 * The text of a spec without its front matter, and how many lines that had. What the front matter
 * says is not read here.
 */
export function withoutFrontMatter(text: string): { readonly text: string; readonly linesBefore: number } {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (!/^---[^-\r\n]*\r?\n/.test(plain)) return { text: plain, linesBefore: 0 };
  let at = plain.indexOf("\n") + 1;
  for (let lines = 2; lines <= maxLines && at < plain.length; lines++) {
    const feed = plain.indexOf("\n", at);
    const end = feed < 0 ? plain.length : feed;
    if (plain.slice(at, end).trimEnd() === "---")
      return { text: plain.slice(feed < 0 ? end : end + 1), linesBefore: lines };
    at = end + 1;
  }
  return { text: plain, linesBefore: 0 };
}
