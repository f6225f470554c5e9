import { GraphqlFailure } from "./failure.js";
import type { Size } from "./limits.js";
import type { Area } from "../seed.js";
import type { Actor, App } from "../world/model.js";
import type { World } from "../world/world.js";
import { nodeId, time } from "../view/place.js";
import { userNodeId, userPage } from "../view/user.js";

/** What all resolvers know: the world, who asks, and how much is asked for. */
export interface Scene {
  readonly world: World;
  readonly actor: Actor;
  readonly size: Size;
}

/** @throws {GraphqlFailure} when an app's token lacks all of these permissions */
export function mustRead({ actor }: Scene, ...areas: Area[]): void {
  if (actor.app !== null && areas.every((area) => actor.access[area] === "none"))
    throw new GraphqlFailure("FORBIDDEN", "Resource not accessible by integration");
}

/** An account. A bot's login comes without `[bot]` here, unlike in REST. */
export function actorNode({ world }: Scene, login: string | null) {
  if (login === null) return null;
  const user = world.user(login);
  const shown = user.type === "Bot" ? user.login.replace(/\[bot\]$/, "") : user.login;
  return {
    __typename: user.type,
    id: userNodeId(user),
    login: shown,
    databaseId: user.id,
    fullDatabaseId: String(user.id),
    name: user.name,
    email: user.email ?? "",
    url: userPage(world, user),
    resourcePath: userPage(world, user).slice(world.serverUrl.length),
    avatarUrl: `https://avatars.githubusercontent.com/u/${user.id}?v=4`,
    isViewer: false,
    isSiteAdmin: false,
  };
}

export const appNode = ({ world }: Scene, app: App) => ({
  id: nodeId("A", app.id),
  databaseId: app.id,
  name: app.slug,
  slug: app.slug,
  url: `${world.serverUrl}/apps/${app.slug}`,
});

export const moment = (ms: number | null): string | null => (ms === null ? null : time(ms));

/** Opens lazily: nodes refer to each other in circles. */
export type Lazy<T> = () => T;
