/** What was taken out, as a reader is told. */
export type Removed =
  | "hidden characters"
  | "raw HTML"
  | "an HTML comment"
  | "a link to an address that is not allowed"
  | "a name and password in an address"
  | "a remote image, now a link"
  | "a marker of a workspace"
  | "a line of three dashes or pluses"
  | "a conflict marker"
  | "markup too complex to be read, now shown as source";

/** Offsets into the text, UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly because: Removed;
}

/** Of two edits that overlap the first one counts; the other comes with the next round. */
export function applyEdits(
  source: string,
  edits: readonly Edit[],
): { readonly text: string; readonly done: readonly Edit[] } {
  const done: Edit[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (edit.start < at || (done.length > 0 && edit.start === done.at(-1)?.start)) continue;
    parts.push(source.slice(at, edit.start), edit.text);
    at = edit.end;
    done.push(edit);
  }
  return { text: parts.join("") + source.slice(at), done };
}

/** Where a node stands. Ours come from text, so they have a place. */
export function rangeOf(node: { readonly position?: Place | undefined }): {
  readonly start: number;
  readonly end: number;
} {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

interface Place {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
}
