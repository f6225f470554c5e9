import type { Event, Host, LookOptions, Looked, Person, Unread } from "@satellite/core";
import { toUnread } from "../shared/http/index.js";
import { createTools } from "./apply/done.js";
import { createApply } from "./apply/index.js";
import { createClient, unless, type GitHubClient } from "./client.js";
import { listFiles, readFiles } from "./files.js";
import { filesOfCommits } from "./look/commit-files.js";
import { configsIn } from "./look/configs.js";
import { findByHead } from "./look/by-head.js";
import { readOpen } from "./look/open.js";
import { readPull } from "./look/pull.js";
import { readPush } from "./look/push.js";
import { readGroup } from "./look/queue.js";
import { placeOf } from "./name.js";
import type { GitHubOptions } from "./options.js";

/** The check's name in lists of open pull requests, when no look has named another. */
const defaultCheck = "satellite / traceability";

/** GitHub as the place where changes live. */
export function createGitHubHost(options: GitHubOptions): Host {
  const client = createClient(options);
  const apply = createApply(createTools(client, options));
  let checkName = options.checkName ?? defaultCheck;
  return {
    id: "github",
    async readChange(event, look) {
      checkName = look.checkName;
      try {
        return await readChange(client, event, look);
      } catch (error) {
        return { unread: toUnread(nameOfEvent(event), error) };
      }
    },
    readFiles: (at, paths, also) => readFiles(client, at, paths, also),
    readConfigs: (repository, at, paths) => configsIn(client, repository, at, paths),
    listFiles: (at, under) => listFiles(client, at, under),
    filesOfCommits: (repository, shas) => filesOfCommits(client, repository, shas),
    roleOf: (repository, login) => roleOf(client, repository, login),
    openChanges: (repository) => readOpen(client, repository, checkName),
    pullRequestsOf: async (repository, branch) =>
      (await import("./look/of-branch.js")).pullRequestsOf(client, repository, branch),
    apply,
  };
}

async function readChange(client: GitHubClient, event: Event, look: LookOptions): Promise<Looked> {
  const { fullName } = event.repository;
  if (event.kind === "push") return await readPush(client, event, look);
  if (event.kind === "merge_group") return await readGroup(client, event, look);
  if (event.kind !== "pull_request")
    return { unread: { what: event.kind, code: "NOT_LOOKED_AT", says: `a ${event.kind} is not one change on GitHub` } };
  if (event.number > 0) return await readPull(client, fullName, event.number, look);
  const branch = event.head?.ref;
  const number =
    branch && event.headSha !== undefined ? await findByHead(client, fullName, branch, event.headSha) : undefined;
  if (number !== undefined) return await readPull(client, fullName, number, look);
  const what = `the pull request of commit ${(event.headSha ?? "").slice(0, 7)}`;
  return {
    unread: {
      what,
      code: "NOT_FOUND",
      says: `${what} was not found in ${fullName}: it has a newer commit by now, or is closed`,
    },
  };
}

function nameOfEvent(event: Event): string {
  if (event.kind === "pull_request") return `pull request ${event.repository.fullName}#${event.number}`;
  return `${event.kind.replace("_", " ")} in ${event.repository.fullName}`;
}

const roles = ["admin", "maintain", "write", "triage", "read", "none"] as const;

/** A custom role counts as the plain permission that it rests on. */
async function roleOf(
  { rest }: GitHubClient,
  repository: string,
  login: string,
): Promise<NonNullable<Person["role"]> | Unread> {
  try {
    const ask = () => rest.repos.getCollaboratorPermissionLevel({ ...placeOf(repository), username: login });
    const answer = await unless([404], ask);
    const said = answer && [answer.data.role_name, answer.data.permission];
    return (said && roles.find((role) => said[0] === role)) ?? roles.find((role) => said?.[1] === role) ?? "none";
  } catch (error) {
    return toUnread(`the role of ${login}`, error);
  }
}
