/** A remote link, found again by its globalId: Jira itself replaces, never doubles. */
import { createHash } from "node:crypto";
import type { LinkEffect, Receipt } from "@satellite/core";
import { isRefusal } from "../client.js";
import { wireLink, wireLinkMade, type WireLink } from "../wire.js";
import { receipt, refused, type Act } from "./act.js";

export async function link(act: Act<LinkEffect>): Promise<Receipt> {
  const { client, effect, key } = act;
  const globalId = toGlobalId(effect.to);
  const path = `issue/${key}/remotelink`;
  const now = await client.ask({ method: "GET", path, query: { globalId }, repeat: "safe" }, wireLink);
  if (isRefusal(now) && now.status !== 404) return refused(act, now);
  if (!isRefusal(now) && same(now.value, effect))
    return receipt(effect, "unchanged", `${key} links to ${effect.url} already`, { id: String(now.value.id) });
  const made = await client.ask(
    { method: "POST", path, body: toBody(effect, globalId), repeat: "idempotent" },
    wireLinkMade,
  );
  if (isRefusal(made)) return refused(act, made);
  return receipt(effect, "done", `${key} links to ${effect.url}`, { id: String(made.value.id) });
}

/** At most 255 characters; a longer change's name is told apart by its digest. */
export function toGlobalId(change: string): string {
  const id = `satellite:${change}`;
  return id.length <= 255 ? id : `satellite:${createHash("sha256").update(change).digest("hex")}`;
}

function toBody({ resolved, summary, title, url }: LinkEffect, globalId: string) {
  return {
    globalId,
    application: { type: "dev.satellite", name: "Satellite" },
    relationship: "implemented by",
    object: {
      url,
      title: title.slice(0, 255),
      summary: summary.slice(0, 255),
      icon: { url16x16: "https://github.com/favicon.ico", title: "GitHub" },
      status: { resolved },
    },
  };
}

function same({ object }: WireLink, effect: LinkEffect): boolean {
  return (
    object.url === effect.url &&
    object.title === effect.title.slice(0, 255) &&
    (object.summary ?? "") === effect.summary.slice(0, 255) &&
    (object.status?.resolved ?? false) === effect.resolved
  );
}
