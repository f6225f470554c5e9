import { mayTriage } from "../../rest/triage.js";
import { fullName } from "../../world/model.js";
import { GraphqlFailure } from "../failure.js";
import type { Place } from "../lookup.js";
import type { Scene } from "../scene.js";

/**
 * Whether the caller may do this to an issue, refused in the words that GitHub has for apps, for tokens and for people.
 *
 * @param by `author`: whoever wrote it may as well
 * @throws {GraphqlFailure} FORBIDDEN
 */
export function mustWrite({ actor }: Scene, { repository, thread }: Place, mutation: string, by: "author" | "triage") {
  const area = thread.pull === undefined ? "issues" : "pull_requests";
  const outside = actor.repositories !== null && !actor.repositories.has(fullName(repository).toLowerCase());
  if (outside || actor.access[area] !== "write")
    throw new GraphqlFailure(
      "FORBIDDEN",
      `Resource not accessible by ${actor.app === null ? "personal access token" : "integration"}`,
    );
  if (mayTriage({ actor, repository }) || (by === "author" && thread.author === actor.user.login)) return;
  throw new GraphqlFailure(
    "FORBIDDEN",
    `${actor.user.login} does not have the correct permissions to execute \`${mutation}\``,
  );
}
