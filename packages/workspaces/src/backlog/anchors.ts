/** What survives when the mirror in the front matter is dropped: a comment in the body, and addresses in `references:`. */
import type { ItemLink } from "@satellite/core";
import { linksFrom } from "../shared/index.js";
import { sectionsOf } from "./sections.js";
import { eolOf } from "./write-section.js";

const anchor = /^<!-- satellite: ([^<>]*?) -->$/;

/** Links that the body's comment names, with the addresses that go with them. */
export function anchoredLinks(text: string, from: number, references: readonly string[]): ItemLink[] {
  const line = sectionsOf(text, from).free.findLast((each) => anchor.test(each.text.trim()));
  const named = anchor.exec(line?.text.trim() ?? "")?.[1]?.split(", ") ?? [];
  const known = linksFrom([...references]).links;
  const records = named.map((each, index) => {
    const [, provider, id = "", words = ""] = /^(?:([a-z]+):)?(\S+?)(?: \(([a-z_ ]*)\))?$/.exec(each.trim()) ?? [];
    const said = words.split(" ");
    const [bare] = linksFrom(id).links;
    const found = known.find((link) => link.id === id);
    const url = found?.url ?? references.find((reference) => /^https?:/.test(reference) && endsIn(reference, id));
    return {
      provider: provider ?? bare?.provider ?? "custom",
      id,
      url,
      relation: said.find((word) => relations.has(word)) ?? (index === 0 ? "primary" : "secondary"),
      sync_mode: said.find((word) => modes.has(word)),
    };
  });
  return [...linksFrom(records.filter(({ id }) => id !== "")).links];
}

const relations = new Set(["primary", "secondary", "context", "derived"]);
const modes = new Set(["manual", "import", "export", "sync"]);

/** The text with a comment that names these links, or without one. */
export function withAnchor(text: string, from: number, links: readonly ItemLink[]): string {
  const line = sectionsOf(text, from).free.findLast((each) => anchor.test(each.text.trim()));
  const eol = eolOf(text);
  const comment = `<!-- satellite: ${links.map(nameOf).join(", ")} -->`;
  if (links.length > 0) {
    if (line === undefined)
      return text.endsWith("\n") ? `${text}${eol}${comment}${eol}` : `${text}${eol}${eol}${comment}`;
    return text.slice(0, line.start) + comment + text.slice(line.start + line.text.length);
  }
  if (line === undefined) return text;
  const before = text.slice(0, line.start);
  // It came with a blank line above it, and with a line end before that where the text had none.
  const gap = line.text.length === line.end - line.start ? /(?:\r?\n){1,2}$/ : /\r?\n$/;
  return before.replace(gap, "") + text.slice(line.end);
}

/** The text without the comment that tells what it was made for, and without the blank line that came with it. */
export function withoutMade(text: string, from: number): string {
  const line = sectionsOf(text, from).free.findLast((each) => /^<!-- satellite-made: \S+ -->$/.test(each.text.trim()));
  if (line === undefined) return text;
  const before = text.slice(0, line.start).replace(/(\n)\r?\n$/, "$1");
  return before + text.slice(line.end);
}

/** Addresses of links, as references hold them. */
export function addressesOf(links: readonly ItemLink[]): string[] {
  return links.flatMap(({ url }) => (url === undefined ? [] : [url]));
}

function nameOf(link: ItemLink, index: number): string {
  const [bare] = linksFrom(link.id).links;
  const name = bare?.provider === link.provider ? link.id : `${link.provider}:${link.id}`;
  const words = [
    link.relation === (index === 0 ? "primary" : "secondary") ? "" : link.relation,
    link.syncMode === "sync" ? "" : link.syncMode,
  ].filter((word) => word !== "");
  return words.length === 0 ? name : `${name} (${words.join(" ")})`;
}

function endsIn(reference: string, id: string): boolean {
  const [, number] = /#(\d+)$/.exec(id) ?? [];
  return reference.endsWith(`/${id}`) || reference.endsWith(`/${number ?? id}`);
}
