import type { SandboxRequest } from "../../service.js";
import { forbidden, notFound, Refusal } from "../refusal.js";
import { isSigned, signedActor } from "./app-auth.js";
import type { Area } from "../seed.js";
import { fullName, type Actor, type Repository } from "../world/model.js";
import type { World } from "../world/world.js";
import { roleOf } from "./repositories.js";

/** Who asks. Nobody is somebody too: null. @throws {Refusal} 401 for a token that GitHub does not know */
export function authenticate(world: World, { headers }: SandboxRequest): Actor | null {
  const header = headers.authorization;
  if (header === undefined) return null;
  const [, scheme = "", secret = ""] = /^(\S+)\s+(.+)$/.exec(header) ?? [];
  const token = /^basic$/i.test(scheme)
    ? Buffer.from(secret, "base64").toString("utf8").split(":")[1]
    : /^(?:token|bearer)$/i.test(scheme)
      ? secret
      : undefined;
  if (token !== undefined && isSigned(token)) return signedActor(world, token.trim());
  const actor = token === undefined ? undefined : world.tokens.get(token.trim());
  if (actor === undefined || (actor.expiresAtMs ?? Infinity) <= world.clock.nowMs())
    throw new Refusal(401, "Bad credentials");
  return actor;
}

/** Whether a repository exists for this caller; GitHub says 404 either way. */
export function reaches(actor: Actor | null, repository: Repository): boolean {
  if (actor === null) return !repository.private;
  const inside = actor.repositories === null || actor.repositories.has(fullName(repository).toLowerCase());
  if (actor.app !== null) return inside || !repository.private;
  const login = actor.user.login.toLowerCase();
  return (
    !repository.private ||
    (inside && (login === repository.owner.toLowerCase() || (repository.permissions.get(login) ?? "none") !== "none"))
  );
}

/** @throws {Refusal} 403 when the token may not do this, 401 when nobody tries to write */
export function admit(
  world: World,
  actor: Actor | null,
  repository: Repository,
  needs: readonly Area[],
  isWrite: boolean,
): void {
  if (!reaches(actor, repository)) throw notFound();
  if (actor === null) {
    if (isWrite) throw new Refusal(401, "Requires authentication");
    return;
  }
  const outside = actor.repositories !== null && !actor.repositories.has(fullName(repository).toLowerCase());
  const enough = needs.some((area) => actor.access[area] === "write" || (!isWrite && actor.access[area] === "read"));
  if (needs.length > 0 && ((isWrite && outside) || (!enough && (isWrite || repository.private || actor.app !== null))))
    throw forbidden();
  if (!isWrite || actor.app !== null) return;
  const role = roleOf(world, repository, actor.user.login);
  const needsPush = needs.some((area) => area === "statuses" || area === "actions" || area === "contents");
  if (needsPush && !["admin", "maintain", "write"].includes(role)) throw notFound();
}
