import type { Image, Link, PhrasingContent } from "mdast";
import { hostOf } from "../inline/address.js";
import { cleanText, linkTarget, refersByUrl, safeAddress } from "../inline/index.js";
import { visibleText } from "./html.js";
import type { Notes } from "./notes.js";

/** Inline content made harmless: no raw HTML, no images, no references by name, only allowed addresses. Not yet inert. */
export function safeInline(nodes: readonly PhrasingContent[], notes: Notes, inLink = false): PhrasingContent[] {
  return nodes.flatMap((node) => safeNode(node, notes, inLink));
}

function safeNode(node: PhrasingContent, notes: Notes, inLink: boolean): PhrasingContent[] {
  switch (node.type) {
    case "text":
      return [text(cleanText(node.value))];
    case "inlineCode":
      return [code(node.value)];
    case "break":
      return [node];
    case "html":
      return [text(cleanText(visibleText(node.value)))];
    case "emphasis":
    case "strong":
    case "delete": {
      const children = safeInline(node.children, notes, inLink);
      return plainText(children).trim() === "" ? children : [{ type: node.type, children }];
    }
    case "link":
      return safeLink(node.url, safeInline(node.children, notes, true), notes, inLink);
    case "linkReference": {
      const url = notes.addresses.get(node.identifier);
      const children = safeInline(node.children, notes, url !== undefined || inLink);
      return url === undefined ? children : safeLink(url, children, notes, inLink);
    }
    case "image":
      return safeImage(node.alt, node.url, notes, inLink);
    case "imageReference":
      return safeImage(node.alt, notes.addresses.get(node.identifier) ?? "", notes, inLink);
    case "footnoteReference":
      return [text(`[${notes.numberOf(node.identifier)}]`)];
    default:
      return [];
  }
}

function safeImage(alt: Image["alt"], url: string, notes: Notes, inLink: boolean): PhrasingContent[] {
  const words = cleanText(alt ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return safeLink(url, [text(words === "" ? "image" : words)], notes, inLink);
}

function safeLink(target: string, children: PhrasingContent[], notes: Notes, inLink: boolean): PhrasingContent[] {
  const url = safeAddress(notes.resolve(target));
  if (url === undefined || inLink) return children;
  const words = plainText(children).trim();
  if (refersByUrl(url))
    return words === url || words === "" ? [code(url)] : [...children, text(" ("), code(url), text(")")];
  const link: Link = {
    type: "link",
    url: linkTarget(url),
    children,
  };
  if (words === "") return [{ ...link, children: [text(url)] }];
  const shown = hostOf(words);
  const real = hostOf(url);
  // Words that are another address than the one behind them are what phishing looks like.
  return shown === undefined || real === undefined || shown === real
    ? [link]
    : [link, text(" ("), code(real), text(")")];
}

/** The words of inline nodes. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      "children" in node ? plainText(node.children) : "value" in node ? node.value : node.type === "break" ? "\n" : "",
    )
    .join("");
}

export function text(value: string): PhrasingContent {
  return { type: "text", value };
}

function code(value: string): PhrasingContent {
  return { type: "inlineCode", value: cleanCode(value) };
}

/** Code keeps its characters, but for invisible ones and our own markers, which get a blank. */
export function cleanCode(value: string): string {
  return cleanText(value).replace(/(<!--\s*\/?satellite:)(?=spec)/g, "$1 ");
}
