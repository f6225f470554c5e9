import type { World } from "../world/world.js";

/** Where an answer is written from: the world, and the address that the caller used for the API. */
export interface Place {
  readonly world: World;
  /** `http://127.0.0.1:1234/api/v3`. */
  readonly api: string;
}

/** GitHub's REST times have no milliseconds. */
export const time = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
export const maybeTime = (ms: number | null): string | null => (ms === null ? null : time(ms));

/** Opaque to clients, as on GitHub, and the same in REST and GraphQL. */
export const nodeId = (kind: string, id: number | string): string =>
  `${kind}_${Buffer.from(String(id), "utf8").toString("base64url")}`;
