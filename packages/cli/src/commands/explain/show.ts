import type { Mentions } from "@satellite/core";
import { clean } from "../../clean.js";
import type { Face } from "../../face.js";

export interface Explained {
  readonly mentions: readonly object[];
  readonly ignored: readonly object[];
}

/** What was found, as the document that scripts read. */
export function documentOf({ mentions, ignored }: Mentions): Explained {
  return {
    mentions: mentions.map((one) => ({
      ref: one.ref,
      raw: one.raw,
      // The same word and values as --kind; `trailer`, `frontmatter` and `development` besides.
      kind: one.in,
      index: one.index,
      closes: one.closes,
      form: one.kind,
      ...(one.commit === undefined ? {} : { commit: one.commit }),
    })),
    ignored: ignored.map((one) => ({
      raw: one.raw,
      reason: one.reason,
      index: one.index,
      ...(one.suggestion === undefined ? {} : { suggestion: one.suggestion }),
    })),
  };
}

/** The same in words. */
export function show(face: Face, { mentions, ignored }: Mentions): void {
  if (mentions.length === 0) face.line("no reference found");
  for (const one of mentions) {
    const where = `${one.in}${one.commit === undefined ? "" : ` ${one.commit.slice(0, 8)}`}`;
    face.line(
      `${face.paint("green", one.ref)}  "${clean(one.raw)}" in ${where} at ${one.index}${one.closes ? ", closes" : ""}`,
    );
  }
  for (const one of ignored) {
    const meant = one.suggestion === undefined ? "" : `  did you mean ${clean(one.suggestion)}?`;
    face.line(`${face.paint("dim", `left out "${clean(one.raw)}": ${clean(one.reason)}`)}${meant}`);
  }
}
