import type { Outline } from "../shared/prose/index.js";

/** One row of the phases table, as Debussy matches it: number, linked title, focus, risk, status. */
export interface PhaseRow {
  /** `1`, `3.2`. */
  readonly number: string;
  readonly title: string;
  readonly titleAt: readonly [number, number];
  /** Of the phase's file, from the plan's folder. */
  readonly href: string;
  readonly status: string;
  readonly statusAt: readonly [number, number];
  /** The row as it stands. */
  readonly source: string;
  readonly start: number;
  /** From 1. */
  readonly line: number;
}

const row =
  /^(\|[ \t]*(\d+(?:\.\d+)?)[ \t]*\|[ \t]*\[)([^\]]+)(\]\(([^)]+)\)[ \t]*\|[^|]*\|[^|]*\|[ \t]*)([^|]*)(?:\||$)/;

/** The phases of a master plan. A status of several words is read here, though Debussy passes over its row. */
export function phaseRows({ lines }: Outline): PhaseRow[] {
  return lines.flatMap((line) => {
    const found = row.exec(line.text);
    if (found === null) return [];
    const [, open = "", number = "", title = "", middle = "", href = "", cell = ""] = found;
    const status = cell.trimEnd();
    const titleStart = line.start + open.length;
    const statusStart = titleStart + title.length + middle.length;
    return {
      number,
      title: title.trim(),
      titleAt: [titleStart, titleStart + title.length],
      href: href.trim(),
      status,
      statusAt: [statusStart, statusStart + status.length],
      source: line.text,
      start: line.start,
      line: line.number,
    };
  });
}

/** The plan without its rows: what belongs to itself alone. */
export function ownText({ text }: Outline, rows: readonly PhaseRow[]): string {
  return rows
    .toReversed()
    .reduce((rest, { start, source }) => rest.slice(0, start) + rest.slice(start + source.length), text);
}

/** `# Passkeys - Master Plan` is the plan `Passkeys`. */
export function planTitle(heading: string): { readonly name: string; readonly suffix: string } {
  const at = heading.search(/[-–—][ \t]*Master Plan$/i);
  const name = at < 0 ? heading : heading.slice(0, at).trimEnd();
  return { name, suffix: heading.slice(name.length) };
}

/** `plans/a/MASTER_PLAN.md` and `phases/phase-1.md` → `plans/a/phases/phase-1.md`; nothing when it leads out of the root. */
export function resolvePath(plan: string, href: string): string | undefined {
  const parts = plan.split("/").slice(0, -1);
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(href) || href.includes("\0")) return undefined;
  for (const part of href.replace(/[?#].*$/, "").split(/[\\/]/)) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.length === 0 ? undefined : parts.join("/");
}
