import { safeAddress } from "../inline/address.js";
import type { AdfMark, AdfText } from "./types.js";

const maxDepth = 4;
const escaped = /\\([!-/:-@[-`{-~])/y;
// Bounded: an address that is longer than this is none, and looking for its end again and again would cost the square.
const link = /\[((?:[^[\]\\]|\\.){1,1000})\]\(([^()\s]{1,2048})\)/y;
const angled = /<(https?:\/\/[^<>\s]{1,2048}|mailto:[^<>\s]{1,2048})>/y;
const bare = /https?:\/\/[^\s<>()[\]*_`|"'\\]{1,2048}[^\s<>()[\]*_`|"'\\.,:;!?]/y;
const spans = [
  { open: "**", type: "strong" },
  { open: "*", type: "em" },
  { open: "_", type: "em" },
] as const;
const closers = { "**": /(?<!\\)\*\*/g, "*": /(?<!\\)\*/g, _: /(?<!\\)_(?!\w)/g } as const;

/** One line of the house's Markdown as text nodes. What it does not know stays as it is written. */
export function inlineNodes(text: string, marks: readonly AdfMark[] = [], depth = 0): AdfText[] {
  const nodes: AdfText[] = [];
  let plain = "";
  const flush = (): void => {
    push(nodes, plain, marks);
    plain = "";
  };
  const hopeless = new Set<string>();
  for (let at = 0; at < text.length;) {
    const found =
      code(text, at, marks, hopeless) ?? anchor(text, at, marks, depth) ?? emphasis(text, at, marks, depth, hopeless);
    if (found !== undefined) {
      flush();
      nodes.push(...found.nodes);
      at = found.end;
      continue;
    }
    const bared = match(escaped, text, at)?.[1];
    plain += bared ?? text.charAt(at);
    at += bared === undefined ? 1 : 2;
  }
  flush();
  return nodes;
}

interface Piece {
  readonly nodes: AdfText[];
  readonly end: number;
}

function code(text: string, at: number, marks: readonly AdfMark[], hopeless: Set<string>): Piece | undefined {
  if (text[at] !== "`" || text[at - 1] === "`") return undefined;
  const fence = match(/`+/y, text, at)?.[0] ?? "`";
  if (hopeless.has(fence)) return undefined;
  let close = text.indexOf(fence, at + fence.length);
  while (close >= 0 && text[close + fence.length] === "`") {
    while (text[close] === "`") close += 1;
    close = text.indexOf(fence, close);
  }
  if (close < 0) {
    hopeless.add(fence);
    return undefined;
  }
  const inner = text.slice(at + fence.length, close);
  const value = /^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner;
  const nodes: AdfText[] = [];
  push(nodes, value, [...marks.filter(({ type }) => type === "link"), { type: "code" }]);
  return { nodes, end: close + fence.length };
}

function anchor(text: string, at: number, marks: readonly AdfMark[], depth: number): Piece | undefined {
  if (marks.some(({ type }) => type === "link") || depth > maxDepth) return undefined;
  const [whole, label, target] = match(link, text, at) ?? [];
  const [direct, angledTarget] = match(angled, text, at) ?? match(bare, text, at) ?? [];
  const address = target ?? angledTarget ?? direct;
  const found = whole ?? direct;
  const href = address === undefined ? undefined : safeAddress(address);
  if (found === undefined || href === undefined) return undefined;
  const linked: AdfMark[] = [...marks, { type: "link", attrs: { href } }];
  const nodes =
    label === undefined
      ? [{ type: "text" as const, text: href, marks: linked }]
      : inlineNodes(label, linked, depth + 1);
  return { nodes, end: at + found.length };
}

function emphasis(
  text: string,
  at: number,
  marks: readonly AdfMark[],
  depth: number,
  hopeless: Set<string>,
): Piece | undefined {
  if (depth > maxDepth) return undefined;
  const span = spans.find(({ open }) => text.startsWith(open, at));
  if (span === undefined || hopeless.has(span.open) || marks.some(({ type }) => type === span.type)) return undefined;
  const { open, type } = span;
  if (open === "_" && /\w/.test(text.charAt(at - 1))) return undefined;
  const form = closers[open];
  form.lastIndex = at + open.length + 1;
  const close = form.exec(text)?.index ?? -1;
  if (close < 0) hopeless.add(open);
  const inner = close < 0 ? "" : text.slice(at + open.length, close);
  if (inner === "" || inner.trim() !== inner) return undefined;
  return { nodes: inlineNodes(inner, [...marks, { type }], depth + 1), end: close + open.length };
}

function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

function push(nodes: AdfText[], text: string, marks: readonly AdfMark[]): void {
  if (text !== "") nodes.push({ type: "text", text, ...(marks.length === 0 ? {} : { marks }) });
}
