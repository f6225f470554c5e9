/** A message within its limits. What people read first is kept longest: effects, then the spec, then the verdict's details. */
import type { Spec } from "@satellite/core";
import { canonical } from "@satellite/core/digest";
import { shorten } from "@satellite/core/markup/lines";
import type { ForgeMessage } from "@satellite/core/schema";
import { isAddress } from "./address.js";
import { clip } from "./clip.js";
import { maxMessageBytes, maxSpecBytes } from "./limits.js";
import { details, trimVerdict } from "./trim.js";

/** UTF-16 units of a comment that would fill a message by itself. */
const shortComment = 4000;

export function fitMessage(whole: ForgeMessage, spec: Spec | undefined): ForgeMessage {
  const meta = spec === undefined ? undefined : metaOf(spec);
  if (spec === undefined || meta === undefined) return withinRoom(whole, maxMessageBytes);
  const wanted = Math.min(bytesOf(JSON.stringify(spec.text)), maxSpecBytes) + bytesOf(canonical(meta));
  const base = withinRoom(whole, maxMessageBytes - wanted);
  const room = maxMessageBytes - bytesOf(canonical({ ...base, spec: { ...meta, markdown: "", truncated: true } }));
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
