import type { IncomingMessage } from "node:http";
import { admit, authenticate, reaches } from "../github/rest/access.js";
import { Refusal } from "../github/refusal.js";
import { fullName, type Actor, type Repository } from "../github/world/model.js";
import type { World } from "../github/world/world.js";

/** What git asks for: to see a repository's refs, to fetch, or to push. */
export interface GitRequest {
  readonly kind: "refs" | "fetch" | "push";
  /** Below the folder of all repositories: `/acme/shop.git/info/refs`. */
  readonly path: string;
  readonly query: string;
  readonly repository: Repository;
  readonly actor: Actor;
}

export interface GitRefusal {
  readonly status: number;
  readonly says: string;
}

const services: readonly (string | null)[] = ["git-upload-pack", "git-receive-pack"];

/**
 * @param nobody the token that stands for whoever sends none: git asks for no password on this machine
 */
export function readRequest(world: World, message: IncomingMessage, nobody: string): GitRequest | GitRefusal {
  const url = new URL(message.url ?? "/", "http://127.0.0.1");
  const [, name = "", rest = ""] =
    /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(url.pathname) ?? [];
  const service = rest === "info/refs" ? url.searchParams.get("service") : rest;
  if (rest !== "" && !services.includes(service)) return { status: 403, says: "Please upgrade your git client." };
  const isPush = service === "git-receive-pack";
  const repository = world.repositories.get(name.toLowerCase());
  const actor = whoAsks(world, message, nobody);
  if ("says" in actor) return actor;
  if (rest === "" || repository === undefined || !reaches(actor, repository))
    return { status: 404, says: "Repository not found." };
  try {
    admit(world, actor, repository, ["contents"], isPush);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 403, says: `Permission to ${fullName(repository)}.git denied to ${actor.user.login}.` };
  }
  return {
    kind: rest === "info/refs" ? "refs" : isPush ? "push" : "fetch",
    path: `/${fullName(repository)}.git/${rest}`,
    query: url.search.slice(1),
    repository,
    actor,
  };
}

function whoAsks(world: World, { headers }: IncomingMessage, nobody: string): Actor | GitRefusal {
  const given = headers.authorization;
  const authorization = given ?? `Bearer ${nobody}`;
  const bare = { method: "GET", path: "/", query: new URLSearchParams(), body: "", json: undefined };
  try {
    const actor = authenticate(world, { ...bare, headers: { authorization } });
    if (actor !== null && actor.signed === undefined) return actor;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return {
    status: 401,
    says: "Invalid username or token. Password authentication is not supported for Git operations.",
  };
}
