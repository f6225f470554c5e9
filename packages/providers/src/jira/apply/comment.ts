/** One comment of ours on an issue, told by its property and edited in place. */
import { createHash } from "node:crypto";
import type { CommentEffect, Receipt } from "@satellite/core";
import { toAdf } from "@satellite/core/markup/adf";
import { can } from "../capabilities.js";
import { isRefusal, type Answer } from "../client.js";
import { propertyKey } from "../fetch.js";
import { nothing, wireComment } from "../wire.js";
import { receipt, refused, type Act } from "./act.js";
import { findComment, type Found } from "./comments.js";

export async function comment(act: Act<CommentEffect>): Promise<Receipt> {
  const { effect, key, notes } = act;
  const found = await findComment(act);
  if (isRefusal(found)) return refused(act, found);
  const ours = found.value;
  if (effect.body === null) return remove(act, ours);
  // Over Jira's limit, the last paragraph is an ellipsis.
  const adf = toAdf(effect.body, can.comment.maxChars);
  const digest = digestOf(adf);
  if (ours && ours.text !== undefined && digestOf(ours.body) !== ours.text) {
    return receipt(effect, "yielded", `a person has edited our comment on ${key}; it is left as it is`, {
      id: ours.id,
    });
  }
  const note = (id: string) => notes.comments.set(`${key} ${effect.identity}`, { id, digest: effect.digest });
  if (ours?.digest === effect.digest) {
    note(ours.id);
    return receipt(effect, "unchanged", `${key} has this comment already`, { id: ours.id });
  }
  const value = { identity: effect.identity, digest: effect.digest, text: digest };
  const written = await write(act, { body: adf, properties: [{ key: propertyKey, value }] }, ours?.id);
  if (isRefusal(written)) return refused(act, written);
  note(written.value.id);
  return receipt(effect, "done", ours ? `comment on ${key} edited` : `${key} commented`, { id: written.value.id });
}

/** A new comment is sent once: when its answer is lost, the next attempt looks for it before it sends another. */
function write(
  { client, key }: Act<CommentEffect>,
  body: unknown,
  id?: string,
): Promise<Answer<{ readonly id: string }>> {
  const path = `issue/${key}/comment`;
  return id === undefined
    ? client.ask({ method: "POST", path, body, repeat: "once" }, wireComment)
    : client.ask(
        { method: "PUT", path: `${path}/${id}`, query: { notifyUsers: "false" }, body, repeat: "idempotent" },
        wireComment,
      );
}

async function remove(act: Act<CommentEffect>, ours: Found | undefined): Promise<Receipt> {
  const { client, effect, key } = act;
  if (!ours) return receipt(effect, "unchanged", `${key} has no comment of ours`);
  if (ours.text !== undefined && digestOf(ours.body) !== ours.text) {
    return receipt(effect, "yielded", `a person has edited our comment on ${key}; it stays`, { id: ours.id });
  }
  const gone = await client.ask(
    { method: "DELETE", path: `issue/${key}/comment/${ours.id}`, repeat: "idempotent" },
    nothing,
  );
  if (isRefusal(gone) && gone.status !== 404) return refused(act, gone);
  return receipt(effect, "done", `comment on ${key} taken back`, { id: ours.id });
}

/** Of the letters alone: Jira gives a document back with nodes joined and attributes in another order. */
function digestOf(body: unknown): string {
  return createHash("sha256").update(wordsOf(body, 0).replace(/\s+/g, "")).digest("hex").slice(0, 32);
}

function wordsOf(node: unknown, depth: number): string {
  if (depth > 64 || typeof node !== "object" || node === null) return "";
  const { content, text } = node as { content?: unknown; text?: unknown };
  if (typeof text === "string") return text;
  return Array.isArray(content) ? content.map((child: unknown) => wordsOf(child, depth + 1)).join("") : "";
}
