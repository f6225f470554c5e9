import type { Definition, Image, ImageReference, Link, LinkReference, Nodes } from "mdast";
import { linkTarget, safeAddress } from "../inline/address.js";
import { cleanText } from "../inline/clean.js";
import { rangeOf, type Edit } from "./edit.js";

export interface Around {
  readonly source: string;
  /** Addresses of definitions by name. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly inLink: boolean;
}

/** Links that may not be followed are left as their words; remote images become links. */
export function linkEdits(node: Nodes, around: Around): Edit[] {
  switch (node.type) {
    case "link":
      return link(node, around.source);
    case "linkReference":
      return judge(around.addresses.get(node.identifier) ?? "") === "bad" ? unwrapped(node) : [];
    case "definition":
      return definition(node);
    case "image":
      return image(node, node.url, around);
    case "imageReference":
      return image(node, around.addresses.get(node.identifier) ?? "", around);
    default:
      return [];
  }
}

/** What a browser would do with an address; it reads past blanks and control characters in the scheme. */
function judge(url: string): "relative" | "good" | "secret" | "bad" {
  if (cleanText(url) !== url) return "bad";
  // oxlint-disable-next-line no-control-regex
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ""))?.[1]?.toLowerCase();
  if (scheme === undefined && !url.startsWith("//")) return "relative";
  if (scheme === "mailto") return "good";
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") return "bad";
  if (!/^(?:https?:)?\/\/[^/?#]*@/i.test(url)) return "good";
  return safeAddress(url) === undefined ? "bad" : "secret";
}

function link(node: Link, source: string): Edit[] {
  const { start, end } = rangeOf(node);
  const verdict = judge(node.url);
  if (verdict === "good" || verdict === "relative") return [];
  const sign = source.charAt(start);
  const safe = safeAddress(node.url) ?? "";
  if (verdict === "secret") {
    const because = "a name and password in an address";
    const last = rangeOf(node.children.at(-1) ?? node);
    if (sign !== "[") return [{ start, end, text: sign === "<" ? `<${safe}>` : safe, because }];
    if (node.children.length > 0) return [{ start: last.end, end, text: `](${linkTarget(safe)})`, because }];
    return [{ start, end, text: `<${safe}>`, because }];
  }
  if (sign === "[") return unwrapped(node);
  // A bare address is none any more with a backslash in it.
  const words = sign === "<" ? source.slice(start + 1, end - 1) : source.slice(start, end).replace(/[:.]/, "\\$&");
  return [{ start, end, text: words, because: notAllowed }];
}

const notAllowed = "a link to an address that is not allowed";

/** Only the words, to the byte. */
function unwrapped(node: Link | LinkReference): Edit[] {
  const { start, end } = rangeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return [{ start, end, text: "", because: notAllowed }];
  return [
    { start, end: rangeOf(first).start, text: "", because: notAllowed },
    { start: rangeOf(last).end, end, text: "", because: notAllowed },
  ];
}

function definition(node: Definition): Edit[] {
  const { start, end } = rangeOf(node);
  const verdict = judge(node.url);
  if (verdict === "bad") return [{ start, end, text: "", because: notAllowed }];
  const text = `[${node.label ?? node.identifier}]: <${safeAddress(node.url) ?? ""}>`;
  return verdict === "secret" ? [{ start, end, text, because: "a name and password in an address" }] : [];
}

function image(node: Image | ImageReference, url: string, { inLink }: Around): Edit[] {
  const verdict = judge(url);
  if (verdict === "relative") return [];
  const { start, end } = rangeOf(node);
  const words = cleanText(node.alt ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const alt = words === "" ? "image" : words.replace(/[\\`*_[\]<>&|~]/g, "\\$&");
  const safe = safeAddress(url);
  const text = inLink || safe === undefined ? alt : `[${alt}](${linkTarget(safe)})`;
  return [{ start, end, text, because: verdict === "bad" ? notAllowed : "a remote image, now a link" }];
}
