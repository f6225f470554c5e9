import type { Target } from "./ambient.js";
import { bodyOf, emptyAnswer, jsonAnswer, proxyRefusal } from "./answers.js";
import { cancel, push, stats, type PushOptions, type QueueState } from "./queue/queue.js";

/** What the platform itself answers to the SDKs: web trigger URLs and the queue. */
export interface PlatformDoor {
  readonly queue: QueueState;
  pushOptions(): PushOptions;
  createUrl(key: string): Promise<string | null>;
  deleteUrl(id: string): boolean;
  urls(): readonly { readonly triggerKey: string; readonly url: string }[];
}

/** A request to Atlassian's gateway. Its queue addresses hold placeholders that the runtime fills in. */
export async function requestPlatform(
  door: PlatformDoor,
  { provider }: Target,
  path: string,
  init: RequestInit | undefined,
): Promise<Response> {
  if (provider !== "app") return proxyRefusal(401, "NEEDS_AUTHENTICATION_ERR");
  const place = path.replace("/{contextAri}/{environmentId}/{appId}/{appVersion}", "");
  switch (place) {
    case "/webhook/queue/publish":
      return push(door.queue, init?.body, door.pushOptions());
    case "/webhook/queue/stats":
      return stats(door.queue, bodyOf(init));
    case "/webhook/queue/cancel":
      return cancel(door.queue, bodyOf(init));
    case "/graphql":
      return graphql(door, bodyOf(init));
    default:
      return jsonAnswer(404, { message: `${path} is not played here` });
  }
}

interface Asked {
  readonly query?: unknown;
  readonly variables?: { readonly input?: { readonly triggerKey?: unknown }; readonly id?: unknown };
}

/** The three documents that `webTrigger` of @forge/api sends. */
async function graphql(door: PlatformDoor, body: Asked | null): Promise<Response> {
  const query = String(body?.query);
  if (query.includes("createWebTriggerUrl")) {
    const url = await door.createUrl(String(body?.variables?.input?.triggerKey));
    return jsonAnswer(200, { data: { createWebTriggerUrl: url === null ? null : { url } } });
  }
  if (query.includes("deleteWebTriggerUrl")) {
    const success = door.deleteUrl(String(body?.variables?.id));
    return jsonAnswer(200, { data: { deleteWebTriggerUrl: { success, message: success ? null : "not found" } } });
  }
  if (query.includes("webTriggerUrlsByAppContext"))
    return jsonAnswer(200, { data: { webTriggerUrlsByAppContext: door.urls() } });
  return emptyAnswer(400);
}
