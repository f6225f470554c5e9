import { randomUUID } from "node:crypto";

export const gitHubIssuer = "https://token.actions.githubusercontent.com";

/** The job that asks for a token; everything has a default: acme/shop on a pull request. */
export interface Job {
  readonly repository?: string;
  readonly repositoryId?: number;
  readonly ownerId?: number;
  readonly event?: string;
  readonly ref?: string;
  readonly sha?: string;
  /** Path of the workflow file. */
  readonly workflow?: string;
  readonly runId?: number;
  readonly attempt?: number;
  readonly actor?: string;
  readonly headRef?: string;
  readonly baseRef?: string;
}

export type Claims = Readonly<Record<string, unknown>>;

/**
 * What GitHub says of a job. Ids are strings; a token is good from ten minutes before to five minutes after.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function claimsOf(job: Job, audience: string | undefined, nowMs: number): Claims {
  const repository = job.repository ?? "acme/shop";
  const [owner = ""] = repository.split("/");
  const event = job.event ?? "pull_request";
  const ref = job.ref ?? (event === "pull_request" ? "refs/pull/7/merge" : "refs/heads/main");
  const sha = job.sha ?? "1f0c9a1d2b3e4f5061728394a5b6c7d8e9f00112";
  const workflowRef = `${repository}/${job.workflow ?? ".github/workflows/satellite.yml"}@${ref}`;
  const iat = Math.floor(nowMs / 1000);
  return {
    jti: randomUUID(),
    sub: event === "pull_request" ? `repo:${repository}:pull_request` : `repo:${repository}:ref:${ref}`,
    aud: audience ?? `https://github.com/${owner}`,
    ref,
    sha,
    repository,
    repository_owner: owner,
    repository_owner_id: String(job.ownerId ?? 900),
    run_id: String(job.runId ?? 9001),
    run_number: "12",
    run_attempt: String(job.attempt ?? 1),
    repository_visibility: "private",
    repository_id: String(job.repositoryId ?? 4242),
    actor_id: "901",
    actor: job.actor ?? "sara",
    workflow: "satellite",
    head_ref: job.headRef ?? (event === "pull_request" ? "feat/proj-1042-login" : ""),
    base_ref: job.baseRef ?? (event === "pull_request" ? "main" : ""),
    event_name: event,
    ref_protected: "false",
    ref_type: "branch",
    workflow_ref: workflowRef,
    workflow_sha: sha,
    job_workflow_ref: workflowRef,
    job_workflow_sha: sha,
    runner_environment: "github-hosted",
    iss: gitHubIssuer,
    nbf: iat - 600,
    exp: iat + 300,
    iat,
  };
}
