import type { WorkspaceItem } from "../contracts/item.js";
import { withoutFrontMatter } from "../policy/spec-complete/front-matter.js";

/** What was done, in the words of whoever did it: the item's summary, or the part of the spec that is headed so. */
export function finalSummary({ content }: Pick<WorkspaceItem, "content">, specText: string): string | undefined {
  const { sections } = content;
  const own = ["summary", "final_summary", "notes"].map((name) => sections[name]?.trim() ?? "");
  const said = own[0] || own[1] || headed(withoutFrontMatter(specText).text) || own[2];
  return said === "" ? undefined : said;
}

/** The text below `## Final Summary` or `## Summary`, up to the next heading that is as high. Headings in code do not count. */
function headed(text: string): string {
  const lines = text.split(/\r?\n/);
  let depth = 0;
  let fence: string | undefined;
  const kept: string[] = [];
  for (const line of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    const [, hashes, words = ""] = fence === undefined ? (/^(#{1,6})[ \t]+(.*)$/.exec(line) ?? []) : [];
    if (hashes !== undefined) {
      if (depth > 0 && hashes.length <= depth) break;
      if (depth === 0 && /^(?:final\s+|implementation\s+)?summary[\s#:]*$/i.test(words.trim())) {
        depth = hashes.length;
        continue;
      }
    }
    if (depth > 0) kept.push(line);
  }
  return kept.join("\n").trim();
}
