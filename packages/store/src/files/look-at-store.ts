import { fileOf } from "./place.js";

/** What lies where the store should be. Nothing is made, moved or migrated by looking. */
export type StoreLook =
  | { readonly is: "shared" }
  | { readonly is: "absent" | "foreign"; readonly path: string }
  | { readonly is: "broken"; readonly path: string; readonly why: string }
  /** `version` against the one that this Satellite writes. */
  | { readonly is: "fine"; readonly path: string; readonly version: number; readonly latest: number }
  | { readonly is: "problem"; readonly says: string };

/** @param root absolute path that a relative one counts from */
export async function lookAtStore(url: string, root: string): Promise<StoreLook> {
  if (/^postgres(?:ql)?:/i.test(url)) return { is: "shared" };
  const place = fileOf(url, root);
  if ("problem" in place) return { is: "problem", says: place.problem.says };
  const { path } = place;
  const { inspect, loadDriver } = await import("../sqlite/index.js");
  const Database = await loadDriver();
  if (Database === undefined)
    return {
      is: "problem",
      says: "this node has no SQLite: use node 22.13 or newer, or install @photostructure/sqlite",
    };
  try {
    const found = inspect(Database, path);
    if (found.is === "broken") return { is: "broken", path, why: found.why };
    if (found.is !== "fine") return { is: found.is, path };
    found.raw.close();
    const { latestVersion, steps } = await import("../sql/index.js");
    return { is: "fine", path, version: found.version, latest: latestVersion(steps) };
  } catch (error) {
    return { is: "problem", says: `the store cannot be read: ${error instanceof Error ? error.message : ""}` };
  }
}
