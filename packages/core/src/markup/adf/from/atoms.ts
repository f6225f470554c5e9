import { cleanText } from "../../inline/clean.js";
import { safeAddress } from "../../inline/address.js";
import { isRecord, type Seen } from "./document.js";

/** What a node that is no text shows inside a line. */
export interface Atom {
  readonly words: string;
  /** Checked. */
  readonly url?: string;
  readonly bold?: true;
}

/** Nodes that stand inside lines and hold nothing themselves. */
export const atoms: ReadonlySet<string> = new Set(
  "mention emoji date status inlineCard mediaInline placeholder inlineExtension image".split(" "),
);

/** The words of a node by its kind; the node itself is to be kept. */
export function atomOf(node: Seen): Atom {
  switch (node.type) {
    case "mention":
      return { words: mentionOf(node) };
    case "emoji":
      return { words: attribute(node, "text") || attribute(node, "shortName") };
    case "date":
      return { words: dateOf(node.attrs["timestamp"]) };
    case "status":
      return { words: attribute(node, "text").toUpperCase(), bold: true };
    case "inlineCard":
    case "blockCard":
    case "embedCard":
      return cardOf(node);
    case "media":
    case "mediaInline":
    case "image":
      return mediaOf(node);
    default:
      return { words: attribute(node, "text") || node.text || macroOf(node) };
  }
}

export function attribute(node: Seen, name: string): string {
  const value = node.attrs[name];
  return typeof value === "string" ? cleanText(value).slice(0, 100_000) : "";
}

export function addressOf(value: unknown): string | undefined {
  return typeof value === "string" ? safeAddress(cleanText(value)) : undefined;
}

function mentionOf(node: Seen): string {
  const name = attribute(node, "text") || attribute(node, "id") || "someone";
  return name.startsWith("@") ? name : `@${name}`;
}

/** Milliseconds in a string, as a day in UTC. */
function dateOf(timestamp: unknown): string {
  const ms = Number(timestamp);
  const known = (typeof timestamp === "string" || typeof timestamp === "number") && Math.abs(ms) <= 8.64e15;
  return known ? new Date(ms).toISOString().replace(/T.*$/, "") : typeof timestamp === "string" ? timestamp : "";
}

/** A card has an address, or the linked thing's own description of itself (JSON-LD). */
function cardOf(node: Seen): Atom {
  const { data } = node.attrs;
  const address = isRecord(data) && typeof node.attrs["url"] !== "string" ? data["url"] : node.attrs["url"];
  const name = isRecord(data) && typeof data["name"] === "string" ? cleanText(data["name"]) : "";
  const url = addressOf(address);
  const words = name || (url ?? (typeof address === "string" ? cleanText(address) : ""));
  return url === undefined ? { words } : { words, url };
}

function mediaOf(node: Seen): Atom {
  const name = attribute(node, "alt") || attribute(node, "__fileName");
  const url = addressOf(node.attrs["url"]);
  if (url !== undefined) return { words: name || url, url };
  const kind = node.type === "mediaInline" && node.attrs["type"] === "file" ? "file" : "image";
  return { words: name === "" ? `[${kind}]` : `[${kind}: ${name}]` };
}

function macroOf(node: Seen): string {
  const key = attribute(node, "extensionKey");
  return key === "" ? "" : `[${key}]`;
}
