import { existsSync } from "node:fs";
import { SatelliteError, type Problem, type Store } from "@satellite/core";
import { isTracked } from "@satellite/git";
import { fileOf, openStore } from "@satellite/store/files";
import { localConfig, topOf } from "../../config-files.js";
import type { Face } from "../../face.js";
import { clock } from "../../services.js";

/** The store as it lies here; none where there is none, since looking makes none. */
export async function openLedger(
  face: Face,
): Promise<{ readonly store?: Store } | { readonly problems: readonly Problem[] }> {
  const root = (await topOf(face.globals.cwd)) ?? face.globals.cwd;
  const parsed = await localConfig(face.globals);
  if ("problems" in parsed) return parsed;
  const { url } = parsed.config.store;
  const place = fileOf(url, root);
  if ("path" in place && !existsSync(place.path)) return {};
  const opened = await openStore(url, {
    root,
    clock,
    report: ({ says }) => face.note(`store: ${says}`),
    isTracked: (path) => isTracked(root, path),
  });
  if ("problem" in opened) throw new SatelliteError(opened.problem.code, opened.problem.says);
  for (const { says } of opened.notices) face.note(`store: ${says}`);
  return { store: opened.store };
}
