import { scanLines } from "../lines/index.js";

/** A line of ours: `<!-- satellite:spec v1 sha256=… source=… digest=… -->` or `<!-- /satellite:spec -->`. */
export interface Marker {
  readonly kind: "open" | "close";
  /** From 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Absent when the marker was damaged. */
  readonly head?: Head;
}

export interface Head {
  readonly specSha256: string;
  readonly source: string;
  readonly digest: string;
  /** `below`: the blank line that we added stands after the block, not before it. */
  readonly gap?: "below";
}

export const closing = "<!-- /satellite:spec -->";

const anyMarker = /^<!--[ \t]*(\/?)satellite:spec(?![\w-])/;
const openForm =
  /^<!-- satellite:spec v1 sha256=([0-9a-f]{64}) source=([0-9a-f]{16}) digest=([0-9a-f]{64})( gap=below)? -->[ \t]*$/;
const closeForm = /^<!-- \/satellite:spec -->[ \t]*$/;

export function opening(head: Head): string {
  const gap = head.gap === "below" ? " gap=below" : "";
  return `<!-- satellite:spec v1 sha256=${head.specSha256} source=${head.source} digest=${head.digest}${gap} -->`;
}

/**
 * All markers that count: at the first column, outside code and outside the author's own HTML comments.
 *
 * @returns the markers in order, and whether appended text would be swallowed by something left open
 */
export function findMarkers(body: string): { readonly markers: readonly Marker[]; readonly openAtEnd: boolean } {
  const markers: Marker[] = [];
  const { openAtEnd } = scanLines(body, ({ text, inside, number, start, end }) => {
    if (inside !== "text") return;
    const found = anyMarker.exec(text);
    if (found === null) return;
    if (found[1] === "/") {
      markers.push({ kind: "close", line: number, start, end, ...(closeForm.test(text) ? { head: none } : {}) });
      return;
    }
    const head = parseHead(text);
    markers.push({ kind: "open", line: number, start, end, ...(head === undefined ? {} : { head }) });
  });
  return { markers, openAtEnd };
}

const none: Head = { specSha256: "", source: "", digest: "" };

function parseHead(line: string): Head | undefined {
  const [, specSha256, source, digest, gap] = openForm.exec(line) ?? [];
  if (specSha256 === undefined || source === undefined || digest === undefined) return undefined;
  return { specSha256, source, digest, ...(gap === undefined ? {} : { gap: "below" as const }) };
}
