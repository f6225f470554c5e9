import type { AdfNode } from "../types.js";
import { readDocument } from "./document.js";
import { runsOf } from "./inline.js";
import { Keeper } from "./kept.js";
import type { Run } from "./nest.js";

/** What is shown of a node inside a line that is no text: a name, a day, an address. White space as it is. */
export function atomWords(node: AdfNode): string {
  return runsOfNode(node)
    .map(({ text }) => text)
    .join("");
}

/** The marks of those words, as a document has them. */
export function atomMarks(node: AdfNode): NonNullable<AdfNode["marks"]> {
  return (runsOfNode(node)[0]?.marks ?? []).map(({ href, type }) => {
    if (href !== undefined) return { type: "link", attrs: { href } };
    return type === "sub" || type === "sup" ? { type: "subsup", attrs: { type } } : { type };
  });
}

function runsOfNode(node: AdfNode): readonly Run[] {
  return runsOf(readDocument({ content: [node] }).content, new Keeper(false));
}
