import { textNode, tidy } from "./marks.js";
import type { AdfBlock, AdfInline } from "./types.js";

/** A text as it is written, when it is too much for the parser: paragraphs and their lines, no word read as anything else. */
export function plainBlocks(text: string): AdfBlock[] {
  return text.split(/\n(?:[ \t]*\n)+/).flatMap((part): AdfBlock[] => {
    const lines = part.split("\n").map((line) => line.trim());
    const content = lines.flatMap((line, at): AdfInline[] => [
      ...(at === 0 ? [] : [{ type: "hardBreak" } as const]),
      textNode(line, []),
    ]);
    const tidied = tidy(content);
    return tidied.length === 0 ? [] : [{ type: "paragraph", content: tidied }];
  });
}
