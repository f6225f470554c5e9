import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectSpec } from "@satellite/core/markup/inspect";
import type { WorkspaceId } from "@satellite/core";

/** Headings under which specs say how their work is judged; the first is what the policy asks for by itself. */
const names = ["Acceptance Criteria", "Success Criteria", "Test", "Tests", "Testing", "Verification"] as const;
const template = ".lean-spec/templates/spec-template.md";
/** Specs that are looked into. */
const maxSpecs = 200;

export interface SpecSections {
  readonly sections: readonly string[];
  /** What tells: a file, or a count of specs. */
  readonly from: string;
}

/**
 * The heading that the project's own specs use for what they are judged by: the one that most of them have, or where there
 * are none yet, the one of the template. Nothing when that is the policy's own, or when none is found. Only LeanSpec's specs
 * come with headings of their tool.
 */
export async function specSections(top: string, kind: WorkspaceId): Promise<SpecSections | undefined> {
  if (kind !== "leanspec") return undefined;
  const { tryOpen } = await import("@satellite/workspaces");
  const workspace = await tryOpen(kind, { root: top, write: "direct", specPaths: [], now: () => 0 });
  const items = workspace === undefined ? [] : (await workspace.scan()).items;
  const live = items.filter(({ place }) => place !== "archived").slice(0, maxSpecs);
  const texts = live.flatMap(({ path }) => textOf(top, path) ?? []);
  const shown = texts.length > 0 ? texts : [textOf(top, template) ?? ""];
  const name = names.find((one) => shown.filter((text) => hasHeading(text, one)).length * 2 > shown.length);
  if (name === undefined || name === names[0]) return undefined;
  return { sections: [name], from: texts.length > 0 ? `the headings of ${texts.length} specs` : template };
}

const hasHeading = (text: string, name: string): boolean =>
  inspectSpec(text, { sections: [name] }).missing.length === 0;

function textOf(top: string, path: string): string | undefined {
  try {
    return readFileSync(join(top, path), "utf8");
  } catch {
    return undefined;
  }
}
