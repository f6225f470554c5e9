import { validateConfig } from "../generated/config/index.js";
import { pathText, type Path } from "../validation/index.js";
import { problem } from "./problem.js";
import { contradictions } from "./rules.js";
import type { RawConfig } from "./schema/index.js";
import type { Problem } from "./settled.js";
import { settle } from "./settle.js";
import { explainShape } from "./shape.js";
import type { Position } from "./yaml.js";

/** Where a key of ours stands, in whichever file says it. */
export type Locate = (at: Path, which: "key" | "value") => Position & { readonly file: string; readonly path: string };

/** Errors of shape that are told at once; nobody reads more, and each costs a look-up. */
const mostErrors = 200;

/**
 * Data as a config whose shape and meaning hold.
 *
 * @param taken paths that have a problem already
 */
export function checkData(
  data: unknown,
  locate: Locate,
  taken: ReadonlySet<string> = new Set(),
): { readonly raw: RawConfig } | { readonly problems: readonly Problem[] } {
  const checked = validateConfig(data);
  if (!checked.ok) {
    const found = checked.errors
      .slice(0, mostErrors)
      .map((error) => explainShape(error, data))
      .filter(({ at }) => !taken.has(pathText(at)))
      .map(({ code, at, point, says, remedy }) => {
        const { file, ...place } = locate(at, point);
        return problem(file, code, says, { ...place, remedy });
      });
    return { problems: found };
  }
  const problems = checkMeaning(checked.value, locate);
  return problems.length > 0 ? { problems } : { raw: checked.value };
}

export function checkMeaning(raw: RawConfig, locate: Locate): Problem[] {
  return contradictions(settle(raw), raw).map(({ at, says, remedy }) => {
    const { file, ...place } = locate(at, "value");
    return problem(file, "CONFIG_MEANING", says, { ...place, remedy });
  });
}
