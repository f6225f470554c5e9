import type { Nodes } from "mdast";
import { lately } from "../../lately.js";
import { checkLimits } from "../../markup/spec/limits.js";
import { parseTree } from "../../markup/spec/parse.js";
import type { Cuts } from "./cuts-by-lines.js";

type Cut = { readonly kind: "prose" | "verbatim"; readonly numbered?: boolean };

const verbatim: ReadonlySet<string> = new Set(["code", "html", "definition", "thematicBreak"]);

/** @returns nothing for a text that would keep the parser busy for seconds */
export const cutsByTree: (text: string) => Cuts | undefined = lately((text) => {
  if (checkLimits(text) !== undefined) return undefined;
  const cuts = new Map<number, Cut>();
  const open: Nodes[] = [parseTree(text)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!("children" in node)) continue;
    for (const [at, child] of node.children.entries()) {
      const line = child.position?.start.line;
      if (line === undefined || (node.type === "table" && at === 0)) continue;
      const numbered = node.type === "list" && node.ordered === true && at > 0;
      // An item's first block begins on the item's own line: what it is counts, and that the item is numbered.
      cuts.set(line, { kind: kindOf(child), numbered: numbered || cuts.get(line)?.numbered === true });
      if (child.type === "list" || child.type === "listItem" || child.type === "table") open.push(child);
    }
  }
  return cuts;
});

const kindOf = ({ type }: Nodes): Cut["kind"] => (verbatim.has(type) ? "verbatim" : "prose");
