/** A message within its limits. What people read first is kept longest: effects, then the spec, then the verdict's details. */
import type { Spec } from "@satellite/core";
import { canonical } from "@satellite/core/digest";
import { clip } from "./clip.js";
import { shorten } from "@satellite/core/markup/lines";
import type { ForgeMessage } from "@satellite/core/schema";
import { isAddress } from "./address.js";
import { maxMessageBytes, maxSpecBytes } from "./limits.js";
import { details, trimVerdict } from "./trim.js";

/** UTF-8 bytes that all but the spec should stay under, so that a whole 150 KB of it find room. */
const besideSpec = maxMessageBytes - maxSpecBytes;
/** UTF-16 units of a comment that would fill a message by itself. */
const shortComment = 4000;

export function fitMessage(whole: ForgeMessage, spec: Spec | undefined): ForgeMessage {
  const base = withinRoom(whole, spec === undefined ? maxMessageBytes : besideSpec);
  const meta = spec === undefined ? undefined : metaOf(spec);
  if (spec === undefined || meta === undefined) return base;
  const empty = { ...base, spec: { ...meta, markdown: "", truncated: true } };
  const room = maxMessageBytes - bytesOf(canonical(empty));
  if (room < 0) return base;
  const { cut, text } = shorten(
    spec.text,
    (part) => bytesOf(part) <= maxSpecBytes && bytesOf(JSON.stringify(part)) - 2 <= room,
  );
  return { ...base, spec: { ...meta, markdown: text, ...(cut && { truncated: true }) } };
}

/** All but the spec, with as many of the verdict's details as find room. */
function withinRoom(whole: ForgeMessage, room: number): ForgeMessage {
  let message = whole;
  for (const detail of details) {
    message = { ...whole, verdict: trimVerdict(whole.verdict, `jira:${whole.ticket.key}`, detail) };
    if (bytesOf(canonical(message)) <= room) return message;
  }
  if (bytesOf(canonical(message)) <= maxMessageBytes) return message;
  const effects = message.effects.map((effect) =>
    effect.kind === "comment" && effect.body !== null ? { ...effect, body: clip(effect.body, shortComment) } : effect,
  );
  return { ...message, effects };
}

/** What a message says of a spec beside its text; nothing when its path or address is longer than a message may name. */
function metaOf({
  path,
  sha256,
  url,
}: Spec): Pick<NonNullable<ForgeMessage["spec"]>, "path" | "sha256" | "url"> | undefined {
  return path.length <= 1024 && isAddress(url) ? { path, sha256, url } : undefined;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
