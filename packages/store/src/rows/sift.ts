import type { StoreNotice } from "@satellite/core";

export type Report = (notice: StoreNotice) => void;

/** Rows that still are what we wrote, as values; the others are left out and said once. */
export type Sift = <R, V>(
  table: string,
  rows: readonly R[],
  read: (row: R) => V | undefined,
  name: (row: R) => string,
) => V[];

/** A row that was tampered with never stops a command: it is left out, and said so once. */
export function sifter(report: Report): Sift {
  const said = new Set<string>();
  return (table, rows, read, name) =>
    rows.flatMap((row) => {
      const value = read(row);
      if (value !== undefined) return [value];
      const which = `${table}: ${printable(name(row))}`;
      if (!said.has(which)) {
        said.add(which);
        report({ code: "ROW_SKIPPED", says: `a row of the store cannot be read and is left out (${which})` });
      }
      return [];
    });
}

function printable(text: unknown): string {
  return String(text)
    .replaceAll(/[^\x20-\x7e]/g, "?")
    .slice(0, 120);
}
