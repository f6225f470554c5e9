import { randomBytes } from "node:crypto";
import { invalid, notFound, Refusal } from "../refusal.js";
import { areas, type Access, type AppSeed, type Area, type InstallationSeed } from "../seed.js";
import { time } from "../view/place.js";
import { repositoryView } from "../view/repository.js";
import { userView } from "../view/user.js";
import { fullName, type Repository } from "../world/model.js";
import type { World } from "../world/world.js";
import {
  created,
  names,
  ok,
  type Call,
  type GlobalRoutes,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";

/** How long an installation's token lives, milliseconds. */
const lifeMs = 3_600_000;

/** @throws {Refusal} 401: only an app that signs for itself may ask */
function signedApp({ actor }: Call): AppSeed {
  if (actor?.signed === undefined) throw new Refusal(401, "A JSON web token could not be decoded");
  return actor.signed;
}

function isIn({ account, repositories }: InstallationSeed, repository: Repository): boolean {
  const name = fullName(repository).toLowerCase();
  if (repositories !== undefined) return repositories.some((one) => one.toLowerCase() === name);
  return repository.owner.toLowerCase() === account.toLowerCase();
}

/** Permissions as GitHub writes them: `metadata` goes with any. */
const permissionsView = (permissions: InstallationSeed["permissions"]) => ({ metadata: "read", ...permissions });

function installationOf(call: RepositoryCall) {
  const app = signedApp(call);
  const installation = app.installations.find((one) => isIn(one, call.repository));
  if (installation === undefined) throw notFound();
  const account = call.world.user(installation.account);
  const at = time(Date.UTC(2026, 0, 1));
  return ok({
    id: installation.id,
    client_id: `Iv1.${app.id}`,
    account: userView(call, account.login),
    repository_selection: installation.repositories === undefined ? "all" : "selected",
    access_tokens_url: `${call.api}/app/installations/${installation.id}/access_tokens`,
    repositories_url: `${call.api}/installation/repositories`,
    html_url: `${call.world.serverUrl}/organizations/${account.login}/settings/installations/${installation.id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions: permissionsView(installation.permissions),
    events: [],
    created_at: at,
    updated_at: at,
    single_file_name: null,
    suspended_by: null,
    suspended_at: null,
  });
}

/** A token for an installation, or for less of it than it has. */
function accessToken(call: Call) {
  const app = signedApp(call);
  const installation = app.installations.find(({ id }) => String(id) === call.params.installation_id);
  if (installation === undefined) throw notFound();
  const permissions = narrowed(call, installation);
  const chosen = chosenRepositories(call, installation);
  const token = `ghs_${randomBytes(27).toString("base64url").replaceAll(/[-_]/g, "0")}`;
  const expiresAtMs = call.world.clock.nowMs() + lifeMs;
  register(call.world, {
    token,
    app,
    permissions,
    expiresAtMs,
    repositories: chosen ?? allOf(call.world, installation),
  });
  const isSelected = chosen !== null || installation.repositories !== undefined;
  return created({
    token,
    expires_at: time(expiresAtMs),
    permissions: permissionsView(permissions),
    repository_selection: isSelected ? "selected" : "all",
    ...(chosen === null ? {} : { repositories: chosen.map((repository) => repositoryView(call, repository)) }),
  });
}

const allOf = (world: World, installation: InstallationSeed) =>
  [...world.repositories.values()].filter((repository) => isIn(installation, repository));

/** @throws {Refusal} 422 for more than the installation has */
function narrowed({ body }: Call, { permissions }: InstallationSeed): InstallationSeed["permissions"] {
  const asked = body.permissions;
  if (asked === undefined) return permissions;
  if (typeof asked !== "object" || asked === null)
    throw invalid({ resource: "Installation", code: "invalid", field: "permissions" });
  for (const [area, level] of Object.entries(asked)) {
    const has = area === "metadata" ? "read" : permissions[area as Area];
    if (has !== "write" && has !== level)
      throw new Refusal(422, "The permissions requested are not granted to this installation.");
  }
  return asked;
}

/** What `repositories` and `repository_ids` name; null when neither is there. @throws {Refusal} 422 */
function chosenRepositories(call: Call, installation: InstallationSeed): Repository[] | null {
  const byName = names(call.body, "repositories");
  const ids = call.body.repository_ids;
  if (byName === undefined && ids === undefined) return null;
  const all = allOf(call.world, installation);
  const wanted: readonly unknown[] = [...(byName ?? []), ...(Array.isArray(ids) ? (ids as unknown[]) : [])];
  return wanted.map((one) => {
    const found = all.find(({ id, name }) => id === one || name === one);
    if (found === undefined)
      throw new Refusal(
        422,
        "There is at least one repository that does not exist or is not accessible to the parent installation.",
      );
    return found;
  });
}

interface Issued {
  readonly token: string;
  readonly app: AppSeed;
  readonly permissions: InstallationSeed["permissions"];
  readonly repositories: readonly Repository[];
  readonly expiresAtMs: number;
}

function register(world: World, { token, app, permissions, repositories, expiresAtMs }: Issued): void {
  world.tokens.set(token, {
    user: world.userFor(`${app.slug}[bot]`),
    app: { id: app.id, slug: app.slug },
    access: Object.fromEntries(areas.map((area) => [area, permissions[area] ?? "none"])) as Record<Area, Access>,
    repositories: new Set(repositories.map((repository) => fullName(repository).toLowerCase())),
    limit: 5000,
    used: 0,
    isLimited: false,
    expiresAtMs,
  });
}

export const appRoutes: GlobalRoutes = {
  "POST /app/installations/{installation_id}/access_tokens": accessToken,
};

export const installationRoutes: RepositoryRoutes = {
  "GET /repos/{owner}/{repo}/installation": { handle: installationOf },
};
