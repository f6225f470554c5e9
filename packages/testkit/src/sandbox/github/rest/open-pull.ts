import { mergeBase } from "../git/history.js";
import { invalid } from "../refusal.js";
import { pullView } from "../view/pull.js";
import { fullName, type Repository } from "../world/model.js";
import { plantPull } from "../world/plant.js";
import { pullsOf } from "../world/pulls.js";
import {
  actorLogin,
  created,
  field,
  needed,
  nullableField,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";
import { checkText } from "./edit.js";

const refuse = (message: string) => invalid({ resource: "PullRequest", code: "custom", message });
const bad = (name: "head" | "base") => invalid({ resource: "PullRequest", code: "invalid", field: name });

/** `branch`, or `owner:branch` for one in a fork. */
function homeOf({ world, repository }: RepositoryCall, owner: string | undefined): Repository | undefined {
  if (owner === undefined || owner.toLowerCase() === repository.owner.toLowerCase()) return repository;
  const name = fullName(repository);
  return [...world.repositories.values()].find(
    (home) => home.parent === name && home.owner.toLowerCase() === owner.toLowerCase(),
  );
}

/** @see https://docs.github.com/rest/pulls/pulls#create-a-pull-request */
function openPull(call: RepositoryCall) {
  const { body: json, world, repository } = call;
  const title = needed(json, "title", "string");
  const body = nullableField(json, "body", "string") ?? null;
  const [, owner, head = ""] = /^(?:([^:]+):)?(.*)$/.exec(needed(json, "head", "string")) ?? [];
  const base = needed(json, "base", "string");
  const draft = field(json, "draft", "boolean") ?? false;
  checkText("PullRequest", { title, body });
  const home = homeOf(call, owner);
  const tip = home?.branches.get(head);
  const onto = repository.branches.get(base);
  if (onto === undefined) throw bad("base");
  if (home === undefined || tip === undefined) throw bad("head");
  const shared = mergeBase(repository.commits, onto, tip);
  if (shared === null) throw refuse(`The ${head} branch has no history in common with ${base}`);
  if (shared === tip) throw refuse(`No commits between ${base} and ${head}`);
  const name = fullName(home);
  const same = pullsOf(repository).some(
    ({ state, pull }) =>
      state === "open" && pull.headRepository === name && pull.headRef === head && pull.baseRef === base,
  );
  if (same) throw refuse(`A pull request already exists for ${home.owner}:${head}.`);
  const fork = home === repository ? {} : { fork: name };
  return created(
    pullView(
      call,
      repository,
      plantPull(world, repository, { title, body, head, base, draft, author: actorLogin(call), ...fork }),
    ),
  );
}

export const openPullRoutes: RepositoryRoutes = {
  "POST /repos/{owner}/{repo}/pulls": { needs: ["pull_requests"], handle: openPull },
};
