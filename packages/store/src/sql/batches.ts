/** Rows of one statement: far under the 32,766 parameters that SQLite takes, and PostgreSQL's 65,535. */
const rowsAtOnce = 400;

export function batches<T>(all: readonly T[], size = rowsAtOnce): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
