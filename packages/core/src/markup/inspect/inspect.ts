import { countCriteria } from "./criteria.js";
import { outline, type Section } from "./outline.js";
import { findPlaceholders, type Placeholder } from "./placeholders.js";

export interface EmptySection {
  readonly heading: string;
  /** From 1. */
  readonly line: number;
  /** The policy asks for it. */
  readonly required: boolean;
}

export interface Inspection {
  /** Every asked section is there and filled, nothing is left to be filled in, and criteria exist where they are asked for. */
  readonly complete: boolean;
  /** Sections that the policy asks for and that are not there, in the policy's words. */
  readonly missing: readonly string[];
  readonly placeholders: readonly Placeholder[];
  readonly criteria: { readonly total: number; readonly done: number };
  readonly emptySections: readonly EmptySection[];
}

const criteriaName = "acceptance criteria";

/**
 * Looks whether a spec is complete.
 *
 * @param text the spec without its front matter
 * @param options `sections`: headings that must be there, at any level and in any case; `linesBefore`: lines of front matter,
 *   so that line numbers are those of the file
 */
export function inspectSpec(
  text: string,
  options: { readonly sections: readonly string[]; readonly linesBefore?: number },
): Inspection {
  const { lines, sections } = outline(text);
  const before = options.linesBefore ?? 0;
  const asked = new Set(options.sections.map(normalise));
  const named = new Set(sections.map(({ heading }) => normalise(heading)));
  const missing = options.sections.filter((name) => !named.has(normalise(name)));
  const criteria = countCriteria(
    sections.filter(({ heading }) => normalise(heading) === criteriaName),
    lines,
  );
  const placeholders = findPlaceholders(lines).map((each) => ({ ...each, line: each.line + before }));
  const emptySections = sections
    .filter(isEmpty)
    .map(({ heading, line }) => ({ heading, line: line + before, required: asked.has(normalise(heading)) }));
  const filled = !emptySections.some(({ required }) => required) && (criteria.total > 0 || !asked.has(criteriaName));
  return {
    complete: missing.length === 0 && placeholders.length === 0 && filled,
    missing,
    placeholders,
    criteria,
    emptySections,
  };
}

/** A section whose sub-sections have text is not empty. */
function isEmpty(section: Section): boolean {
  return section.lines.every(({ text, code }) => text.trim() === "" || (code && /^\s*(?:`{3,}|~{3,})/.test(text)));
}

/** `### 3.1 **Acceptance criteria** (required):` and `Acceptance Criteria` are the same heading. */
function normalise(heading: string): string {
  return heading
    .slice(0, 200)
    .replace(/[*_`]|\p{Extended_Pictographic}|\ufe0f/gu, "")
    .replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, "")
    .replace(/\s*\((?:optional|required)\)/i, "")
    .replace(/\s+/g, " ")
    .replace(/[\s:]+$/, "")
    .trim()
    .toLowerCase();
}
