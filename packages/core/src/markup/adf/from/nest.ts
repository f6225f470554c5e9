import type { PhrasingContent } from "mdast";

export interface Mark {
  readonly type: "strong" | "em" | "strike" | "underline" | "code" | "sub" | "sup" | "link";
  /** Of a link; checked. */
  readonly href?: string;
}

/** Some text with its marks, in any order; or a line break. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly isBreak?: true;
}

/** Outermost first, of marks that go equally far: tags touch words on both sides, and a bold address stays in its own words. */
const ranks: readonly Mark["type"][] = ["underline", "sub", "sup", "strike", "em", "strong", "link", "code"];

/** Runs that stand in one mark, or one run. */
type Nested = Run | { readonly mark: Mark; readonly inside: readonly Nested[] };

/**
 * Runs of marked text as nested nodes: of the marks that begin at a run, the one that goes on longest stands around the others. A
 * document keeps marks as a set, so their order decides nothing.
 */
export function nest(runs: readonly Run[], lines: "break" | "tag"): PhrasingContent[] {
  let now = spaced(tidy(runs));
  let nested = wrap(around(now));
  // A space at which a longer mark cuts a shorter one stands in it no more, nor then does code that was in it by that space.
  for (let count = 0; count < mostCuts; count += 1) {
    const next = spaced(unmarked(now, nested));
    if (next.every(({ marks }, at) => marks.length === now[at]?.marks.length)) break;
    now = next;
    nested = wrap(around(now));
  }
  return nested.flatMap((one) => written(one, lines));
}

const mostCuts = 8;

/** The runs, spaces with those marks only that they are nested in. */
function unmarked(runs: readonly Run[], nested: readonly Nested[]): Run[] {
  const all = nested.flatMap((one) => flat(one, []));
  return runs.map((run, at) => (isSpace(run) ? { ...run, marks: all[at]?.marks ?? [] } : run));
}

function flat(one: Nested, marks: readonly Mark[]): Run[] {
  return "mark" in one ? one.inside.flatMap((each) => flat(each, [...marks, one.mark])) : [{ ...one, marks }];
}

function wrap(runs: readonly Run[]): Nested[] {
  const nested: Nested[] = [];
  for (let at = 0; at < runs.length;) {
    const run = runs[at] as Run;
    const [mark, end] = longest(runs, at);
    if (mark === undefined) nested.push(run);
    else {
      const inside = runs.slice(at, end).map((one) => ({ ...one, marks: one.marks.filter((own) => !same(own, mark)) }));
      nested.push({ mark, inside: wrap(inside) });
    }
    at = end;
  }
  return nested;
}

function written(one: Nested, lines: "break" | "tag"): PhrasingContent[] {
  if (!("mark" in one)) return [leaf(one, lines)];
  return marked(
    one.mark,
    one.inside.flatMap((each) => written(each, lines)),
  );
}

/** The mark that begins here and goes farthest, and the run behind its last; none begins or ends with a space, or is code. */
function longest(runs: readonly Run[], at: number): readonly [Mark | undefined, number] {
  const run = runs[at] as Run;
  let found: Mark | undefined;
  let end = at + 1;
  for (const mark of isSpace(run) ? [] : run.marks) {
    if (mark.type === "code") continue;
    const last = endOf(runs, at, mark);
    if (found !== undefined && last <= end) continue;
    [found, end] = [mark, last];
  }
  return [found, end];
}

function endOf(runs: readonly Run[], at: number, mark: Mark): number {
  let end = at + 1;
  for (let next = end; next < runs.length && runs[next]?.marks.some((own) => same(own, mark)) === true; next += 1)
    if (!isSpace(runs[next] as Run)) end = next + 1;
  return end;
}

const isSpace = (run: Run): boolean => run.text === " " && !isCode(run);

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
      const text = last.text + run.text;
      joined[joined.length - 1] = { ...last, text: isCode(run) ? text : text.replaceAll("  ", " ") };
    } else joined.push(run);
  }
  return trimmed(doubled(joined.flatMap(apart)));
}

function parts(run: Run): Run[] {
  if (run.isBreak) return [run];
  const marks = ranked(run.marks.filter((mark, at) => run.marks.findIndex(({ type }) => type === mark.type) === at));
  return [{ text: run.text.replace(isCode({ marks }) ? /\n/g : /[ \t\n]+/g, " "), marks }];
}

/** Spaces at its edges as runs of their own: `**a **` would be no mark at all. */
function apart(run: Run): Run[] {
  if (run.isBreak === true || isCode(run)) return [run];
  const [, before = "", text = "", after = ""] = /^( ?)(.*?)( ?)$/s.exec(run.text) ?? [];
  return [before, text, after].flatMap((each) => (each === "" ? [] : [{ ...run, text: each }]));
}

/** A space keeps the marks that go on beyond it on both sides; code beside it may have any. */
function spaced(runs: readonly Run[]): Run[] {
  const goes = (other: Run | undefined, mark: Mark): boolean =>
    other !== undefined && ((isCode(other) && mark.type !== "link") || other.marks.some((own) => same(own, mark)));
  return runs.map((run, at) => {
    if (!isSpace(run)) return run;
    return { ...run, marks: run.marks.filter((mark) => goes(runs[at - 1], mark) && goes(runs[at + 1], mark)) };
  });
}

/** Code carries no bold in a document: it stands in that of a space beside it. */
function around(runs: readonly Run[]): Run[] {
  return runs.map((run, at) => {
    if (!isCode(run)) return run;
    const beside = [runs[at - 1], runs[at + 1]].filter((other) => other !== undefined && isSpace(other));
    const marks = [...run.marks, ...beside.flatMap((other) => other?.marks ?? [])];
    const once = marks.filter(({ type }, index) => marks.findIndex((one) => one.type === type) === index);
    return { ...run, marks: ranked(once.filter((mark) => mark.type !== "link" || run.marks.includes(mark))) };
  });
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

function isCode({ marks }: Pick<Run, "marks">): boolean {
  return marks.at(-1)?.type === "code";
}

function ranked(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((one, other) => ranks.indexOf(one.type) - ranks.indexOf(other.type));
}

function same(one: Mark, other: Mark): boolean {
  return one.type === other.type && one.href === other.href;
}

function sameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && others.every((mark, at) => same(some[at] as Mark, mark));
}
