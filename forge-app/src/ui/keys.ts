/** Keys with which repositories prove themselves: made, made anew, taken back. */
import { createKey, findKey, revokeKey, type KeyInput } from "../store";
import type { AdminAnswer, Bad, KeyMade } from "../shared/defs";
import type { Variant } from "../shared/variant";
import { textIn, isObject } from "../ask";
import { adminState } from "./admin";
import type { Place } from "./context";
import { bad, readNumber, readProjects, readRepository } from "./input";

export async function makeKey(asked: unknown): Promise<KeyMade> {
  const given = isObject(asked) ? asked : {};
  const repositoryId = readNumber("repositoryId", given["repositoryId"]);
  if ("kind" in repositoryId) return repositoryId;
  const repository = readRepository(given["repository"]);
  if ("kind" in repository) return repository;
  const projects = await readProjects(given["projects"]);
  if ("kind" in projects) return projects;
  const input = { repositoryId: repositoryId.value, repository: repository.value, projects: projects.value };
  return made(input, "repository");
}

/** A second key like the first; the old one stays good until it is revoked. */
export async function remakeKey(asked: unknown): Promise<KeyMade> {
  const known = await findKey(textIn(asked, "id") ?? "");
  return known === undefined ? noSuchKey : made(known.record, "id");
}

async function made({ projects, repository, repositoryId }: KeyInput, field: string): Promise<KeyMade> {
  const key = await createKey({ repositoryId, repository, projects }, new Date());
  if ("bad" in key) return bad(field, `${key.bad}.`);
  return { kind: "made", key: key.record, secret: key.secret };
}

export async function takeKeyBack(variant: Variant, asked: unknown, place: Place): Promise<AdminAnswer | Bad> {
  const key = await revokeKey(textIn(asked, "id") ?? "", new Date());
  return key === undefined ? noSuchKey : adminState(variant, place, { key });
}

const noSuchKey = bad("id", "There is no such key, or it was revoked.");
