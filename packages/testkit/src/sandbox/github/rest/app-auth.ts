import { createPublicKey, verify } from "node:crypto";
import { Refusal } from "../refusal.js";
import { areas, type Access, type AppSeed, type Area } from "../seed.js";
import type { Actor } from "../world/model.js";
import type { World } from "../world/world.js";

/** Whether a bearer token has the form of a JSON web token. */
export const isSigned = (token: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token.trim());

const undecodable = () => new Refusal(401, "A JSON web token could not be decoded");
const badExpiry = (why: string) => new Refusal(401, `'Expiration time' claim ('exp') ${why}`);

/** Seconds that an app's token may live, and that clocks may differ. */
const longest = 600;
const drift = 60;

/**
 * An app that signs for itself, by its private key.
 *
 * @see https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 * @throws {Refusal} 401 for a token that does not hold, 404 for an app that is not known
 */
export function signedActor(world: World, token: string): Actor {
  const [header = "", claims = "", signature = ""] = token.split(".");
  const { alg } = decoded(header);
  const { iss, iat, exp } = decoded(claims);
  if (alg !== "RS256") throw undecodable();
  const app = appOf(world, iss);
  const text = Buffer.from(`${header}.${claims}`);
  if (!verify("RSA-SHA256", text, createPublicKey(app.publicKey), Buffer.from(signature, "base64url")))
    throw undecodable();
  const now = Math.floor(world.clock.nowMs() / 1000);
  if (typeof exp !== "number" || exp <= now)
    throw badExpiry("must be a numeric value representing the future time at which the assertion expires");
  if (exp > now + longest + drift) throw badExpiry("is too far in the future");
  if (typeof iat !== "number" || iat > now + drift)
    throw new Refusal(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  return { ...nobody(world, app), signed: app };
}

function decoded(part: string): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as unknown;
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw undecodable();
}

/** By id, as number or text, or by client id. */
function appOf(world: World, iss: unknown): AppSeed {
  const id = typeof iss === "string" ? Number(iss.replace(/^Iv1\./, "")) : iss;
  const app = typeof id === "number" ? world.signing.get(id) : undefined;
  if (app === undefined) throw new Refusal(404, "Integration not found");
  return app;
}

/** The app with no rights to anybody's repositories. */
function nobody(world: World, app: AppSeed): Actor {
  return {
    user: world.userFor(`${app.slug}[bot]`),
    app: { id: app.id, slug: app.slug },
    access: Object.fromEntries(areas.map((area) => [area, "none"])) as Record<Area, Access>,
    repositories: null,
    limit: 5000,
    used: 0,
    isLimited: false,
  };
}
