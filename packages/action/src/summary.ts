import type { Inputs } from "./inputs.js";
import type { Toolkit } from "./toolkit.js";

/** What a summary names of each kind. */
export const maxLines = 100;

/** A titled list of a job's summary; nothing where there is none. */
export function part(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > maxLines ? [`- and ${lines.length - maxLines} more`] : [];
  const list = [...lines.slice(0, maxLines), ...more].join("\n");
  return title === "" ? [list] : [`### ${title}`, list];
}

/** A command that had nothing to do says why. */
export function nothingSection(command: string, lead: string, says: string, toolkit: Toolkit): string {
  toolkit.info(says);
  return `## Satellite: ${command}\n\n${lead}: ${says.replaceAll("<", "&lt;")}.`;
}

/** The job fails with this line, or is only warned, as the workflow wants it. */
export function failOrWarn(line: string, { failOn }: Pick<Inputs, "failOn">, toolkit: Toolkit): void {
  if (failOn === "failure") toolkit.fail(line);
  else toolkit.warning(line);
}

export function warnOfNotYet({ notYet }: Pick<Inputs, "notYet">, toolkit: Toolkit): void {
  for (const name of notYet) toolkit.warning(`${name}: not available yet; it was left out`);
}
