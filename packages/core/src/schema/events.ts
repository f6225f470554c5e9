import { Type, type Static, type TSchema } from "@sinclair/typebox";

/*
 * GitHub's event payloads, only the fields that are used; all else passes. What GitHub sends as null is allowed
 * as null: the head repository of a deleted fork, an empty body, a deleted account.
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
const nullable = <T extends TSchema>(schema: T) =>
  Type.Unsafe<Static<T> | null>({ ...schema, type: [schema["type"] as string, "null"] });
const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
const sha = () => Type.String({ pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" });

const account = Type.Object({ login: Type.String(), id: optional(Type.Integer()), type: optional(Type.String()) });
const repository = Type.Object({
  full_name: Type.String({ pattern: "^[^/\\s]+/[^/\\s]+$" }),
  id: optional(Type.Integer()),
  html_url: optional(Type.String()),
  default_branch: optional(Type.String()),
  owner: optional(nullable(account)),
});
const side = Type.Object({
  ref: Type.String(),
  sha: sha(),
  repo: optional(nullable(Type.Object({ full_name: Type.String() }))),
});
const label = Type.Object({ name: Type.String() });
const pullRequest = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  html_url: optional(Type.String()),
  title: optional(nullable(Type.String())),
  body: optional(nullable(Type.String())),
  state: optional(Type.String()),
  draft: optional(nullable(Type.Boolean())),
  merged: optional(nullable(Type.Boolean())),
  user: optional(nullable(account)),
  labels: optional(Type.Array(label)),
  head: side,
  base: side,
});

/** `pull_request` and `pull_request_target`. */
const pullRequestEvent = Type.Object({
  action: Type.String(),
  number: optional(Type.Integer({ minimum: 1 })),
  pull_request: pullRequest,
  repository,
  sender: optional(nullable(account)),
});
const pushEvent = Type.Object({
  ref: Type.String({ pattern: "^refs/" }),
  before: sha(),
  after: sha(),
  created: optional(Type.Boolean()),
  deleted: optional(Type.Boolean()),
  forced: optional(Type.Boolean()),
  compare: optional(Type.String()),
  repository,
});
const mergeGroupEvent = Type.Object({
  action: Type.String(),
  merge_group: Type.Object({ head_sha: sha(), head_ref: Type.String(), base_sha: sha(), base_ref: Type.String() }),
  repository,
});
const issueCommentEvent = Type.Object({
  action: Type.String(),
  issue: Type.Object({
    number: Type.Integer({ minimum: 1 }),
    pull_request: optional(nullable(Type.Object({ url: optional(nullable(Type.String())) }))),
  }),
  comment: Type.Object({
    id: optional(Type.Integer()),
    body: optional(nullable(Type.String())),
    user: optional(nullable(account)),
    author_association: optional(Type.String()),
  }),
  repository,
});
const workflowRunEvent = Type.Object({
  action: Type.String(),
  workflow_run: Type.Object({
    id: Type.Integer(),
    event: Type.String(),
    head_sha: sha(),
    head_branch: optional(nullable(Type.String())),
    conclusion: optional(nullable(Type.String())),
    head_repository: optional(nullable(Type.Object({ full_name: Type.String() }))),
    pull_requests: optional(nullable(Type.Array(nullable(Type.Object({ number: Type.Integer({ minimum: 1 }) }))))),
  }),
  repository,
});
const repositoryDispatchEvent = Type.Object({
  action: Type.String(),
  client_payload: optional(
    nullable(Type.Object({ tickets: optional(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 1000 })) })),
  ),
  repository,
});
/** A schedule's payload may lack the repository: GITHUB_REPOSITORY names it then. */
const scheduleEvent = Type.Object({ schedule: optional(Type.String()), repository: optional(repository) });
const workflowDispatchEvent = Type.Object({
  ref: optional(Type.String()),
  inputs: optional(nullable(Type.Object({}))),
  repository,
});

const titled = <T extends TSchema>(name: string, schema: T): T => ({
  ...schema,
  $id: `https://satellite.dev/schema/event-${name}.json`,
  title: `GitHub event ${name}, as far as it is used`,
});

export const eventSchemas = {
  pull_request: titled("pull_request", pullRequestEvent),
  push: titled("push", pushEvent),
  merge_group: titled("merge_group", mergeGroupEvent),
  issue_comment: titled("issue_comment", issueCommentEvent),
  workflow_run: titled("workflow_run", workflowRunEvent),
  repository_dispatch: titled("repository_dispatch", repositoryDispatchEvent),
  schedule: titled("schedule", scheduleEvent),
  workflow_dispatch: titled("workflow_dispatch", workflowDispatchEvent),
};

export type PullRequestEvent = Static<typeof pullRequestEvent>;
export type PushEvent = Static<typeof pushEvent>;
export type MergeGroupEvent = Static<typeof mergeGroupEvent>;
export type IssueCommentEvent = Static<typeof issueCommentEvent>;
export type WorkflowRunEvent = Static<typeof workflowRunEvent>;
export type RepositoryDispatchEvent = Static<typeof repositoryDispatchEvent>;
export type ScheduleEvent = Static<typeof scheduleEvent>;
export type WorkflowDispatchEvent = Static<typeof workflowDispatchEvent>;
