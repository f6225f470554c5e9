/** Webhook payloads, made of what the service's own REST answers say, so that the two never disagree. */

export interface Asked {
  readonly apiUrl: string;
  readonly token: string;
}

async function get(from: Asked, path: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${from.apiUrl}${path}`, {
    headers: { authorization: `Bearer ${from.token}`, accept: "application/vnd.github+json" },
  });
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

export async function pullRequestPayload(
  from: Asked,
  repository: string,
  number: number,
  action = "opened",
): Promise<Record<string, unknown>> {
  const [pull, repo] = await Promise.all([
    get(from, `/repos/${repository}/pulls/${number}`),
    get(from, `/repos/${repository}`),
  ]);
  return { action, number, pull_request: pull, repository: repo, sender: pull["user"] };
}

export async function pushPayload(
  from: Asked,
  repository: string,
  push: { ref: string; before: string; after: string },
): Promise<Record<string, unknown>> {
  const repo = await get(from, `/repos/${repository}`);
  const zero = /^0+$/;
  const flags = { created: zero.test(push.before), deleted: zero.test(push.after), forced: false };
  return {
    ...push,
    ...flags,
    base_ref: null,
    compare: `${String(repo["html_url"])}/compare/${push.before}...${push.after}`,
    commits: [],
    head_commit: null,
    repository: repo,
    sender: repo["owner"],
  };
}

export async function mergeGroupPayload(
  from: Asked,
  repository: string,
  group: { headRef: string; headSha: string; baseRef: string; baseSha: string },
): Promise<Record<string, unknown>> {
  const repo = await get(from, `/repos/${repository}`);
  const merge_group = {
    head_sha: group.headSha,
    head_ref: group.headRef,
    base_sha: group.baseSha,
    base_ref: group.baseRef,
    head_commit: { id: group.headSha },
  };
  return { action: "checks_requested", merge_group, repository: repo, sender: repo["owner"] };
}

/** Events that carry the repository and little else: schedule, workflow_dispatch, repository_dispatch. */
export async function repositoryPayload(
  from: Asked,
  repository: string,
  more: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const repo = await get(from, `/repos/${repository}`);
  return { repository: repo, sender: repo["owner"], ...more };
}

export async function commentPayload(
  from: Asked,
  repository: string,
  number: number,
  comment: { body: string; login: string; association?: string },
): Promise<Record<string, unknown>> {
  const [issue, repo] = await Promise.all([
    get(from, `/repos/${repository}/issues/${number}`),
    get(from, `/repos/${repository}`),
  ]);
  const user = { login: comment.login, id: 1, type: "User" };
  return {
    action: "created",
    issue,
    comment: { id: 1, body: comment.body, user, author_association: comment.association ?? "NONE" },
    repository: repo,
    sender: user,
  };
}
