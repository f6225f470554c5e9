import type { Desk } from "./desk.js";

/** The same desk; each write that ends is progress. Of one write nobody wants to see any. */
export function counting(desk: Desk, what: string, total: number): Desk {
  let count = 0;
  if (total < 2) return desk;
  return {
    ...desk,
    log: (line) => {
      desk.progress(what, Math.min((count += 1), total), total);
      desk.log(line);
    },
  };
}
