import type { PhrasingContent } from "mdast";

export interface Mark {
  readonly type: "strong" | "em" | "strike" | "underline" | "code" | "sub" | "sup" | "link";
  /** Of a link; checked. */
  readonly href?: string;
}

/** Some text with its marks, outermost first; or a line break. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly isBreak?: true;
}

/** Runs of marked text as nested nodes: neighbours that share their outermost mark stand in one. */
export function nest(runs: readonly Run[], lines: "break" | "tag"): PhrasingContent[] {
  return wrap(tidy(runs), 0, lines);
}

function wrap(runs: readonly Run[], level: number, lines: "break" | "tag"): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < runs.length;) {
    const run = runs[at] as Run;
    const mark = run.marks[level];
    if (mark === undefined || mark.type === "code") {
      nodes.push(leaf(run, lines));
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < runs.length && sameMark(runs[end]?.marks[level], mark)) end += 1;
    nodes.push(...marked(mark, wrap(runs.slice(at, end), level + 1, lines)));
    at = end;
  }
  return nodes;
}

function leaf({ text, marks, isBreak }: Run, lines: "break" | "tag"): PhrasingContent {
  if (isBreak) return lines === "break" ? { type: "break" } : { type: "html", value: "<br>" };
  return marks.some(({ type }) => type === "code")
    ? { type: "inlineCode", value: text }
    : { type: "text", value: text };
}

const tags: Readonly<Partial<Record<Mark["type"], string>>> = { underline: "u", sub: "sub", sup: "sup" };

function marked({ type, href }: Mark, children: PhrasingContent[]): PhrasingContent[] {
  if (href !== undefined) return [{ type: "link", url: href, children }];
  if (type === "strong") return [{ type: "strong", children }];
  if (type === "em") return [{ type: "emphasis", children }];
  if (type === "strike") return [{ type: "delete", children }];
  const tag = tags[type] ?? "u";
  return [{ type: "html", value: `<${tag}>` }, ...children, { type: "html", value: `</${tag}>` }];
}

/** White space single, outside of marks and not at the ends; neighbours with the same marks joined; each mark once, code last. */
function tidy(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs.flatMap(parts)) {
    const last = joined.at(-1);
    if (run.text === "") continue;
    if (last !== undefined && !last.isBreak && !run.isBreak && sameMarks(last.marks, run.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return trimmed(hoist(around(joined)));
}

function parts(run: Run): Run[] {
  if (run.isBreak) return [run];
  const once = run.marks.filter((mark, at) => run.marks.findIndex(({ type }) => type === mark.type) === at);
  const code = once.filter(({ type }) => type === "code");
  const text = run.text.replace(code.length > 0 ? /\n/g : /[ \t\n]+/g, " ");
  return [{ text, marks: [...once.filter(({ type }) => type !== "code"), ...code] }];
}

/** Code carries no bold in a document: where bold ends in a space before it, or begins with one behind it, it goes on around it. */
function around(runs: readonly Run[]): Run[] {
  return runs.map((run, at) => {
    const [before, after] = [runs[at - 1], runs[at + 1]];
    if (!isCode(run)) return run;
    const marks =
      before !== undefined && !isCode(before) && before.text.endsWith(" ")
        ? before.marks
        : after !== undefined && !isCode(after) && after.text.startsWith(" ")
          ? after.marks
          : [];
    const more = marks.filter(({ type }) => type !== "link" && !run.marks.some((mark) => mark.type === type));
    return more.length === 0 ? run : { ...run, marks: [...more, ...run.marks] };
  });
}

/** A space at the edge of a mark goes out of it: `**a **` would be no mark at all. */
function hoist(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const [at, run] of runs.entries()) {
    const bare = run.isBreak === true || run.marks.length === 0 || isCode(run);
    const [, before = "", text = "", after = ""] = bare ? [] : (/^( ?)(.*?)( ?)$/s.exec(run.text) ?? []);
    if (bare) result.push(run);
    else {
      if (before !== "") result.push({ text: before, marks: shared(run, runs[at - 1]) });
      if (text !== "") result.push({ ...run, text });
      if (after !== "") result.push({ text: after, marks: shared(run, runs[at + 1]) });
    }
  }
  return doubled(result);
}

/** Marks that a space keeps: those which go on beyond it. */
function shared(run: Run, other: Run | undefined): readonly Mark[] {
  const end = run.marks.findIndex((mark, at) => !sameMark(other?.marks[at], mark));
  return end < 0 ? run.marks : run.marks.slice(0, end);
}

/** Two spaces that met are one. */
function doubled(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => {
    const before = runs[at - 1];
    const meets = before !== undefined && !isCode(before) && /[ \n]$/.test(before.text) && !isCode(run) && !run.isBreak;
    const text = meets ? run.text.replace(/^ /, "") : run.text;
    return text === "" ? [] : [{ ...run, text }];
  });
}

function trimmed(runs: readonly Run[]): Run[] {
  const isBlank = (run: Run): boolean => run.isBreak === true || (!isCode(run) && run.text.trim() === "");
  const first = runs.findIndex((run) => !isBlank(run));
  const last = runs.findLastIndex((run) => !isBlank(run));
  return first < 0
    ? []
    : runs.slice(first, last + 1).map((run, at, all) => {
        if (isCode(run)) return run;
        const text = at === 0 ? run.text.replace(/^ /, "") : run.text;
        return { ...run, text: at === all.length - 1 ? text.replace(/ $/, "") : text };
      });
}

function isCode({ marks }: Run): boolean {
  return marks.at(-1)?.type === "code";
}

function sameMark(one: Mark | undefined, other: Mark): boolean {
  return one?.type === other.type && one.href === other.href;
}

function sameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && others.every((mark, at) => sameMark(some[at], mark));
}
