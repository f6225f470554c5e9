/** What the development information API takes, as far as pull requests go; anything else is refused, so that no slip passes. */
import { Ajv, type ValidateFunction } from "ajv";

const text = (maxLength: number) => ({ type: "string", minLength: 1, maxLength });
const sequence = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
const address = { type: "string", pattern: "^https?://\\S+$", maxLength: 2000 };
const closed = { type: "object", additionalProperties: false } as const;

const author = {
  ...closed,
  required: ["name", "email"],
  properties: { name: text(255), email: text(255), username: text(255), url: address, avatar: address },
};

const pullRequest = {
  ...closed,
  required: [
    "id",
    "issueKeys",
    "updateSequenceId",
    "status",
    "title",
    "author",
    "commentCount",
    "sourceBranch",
    "lastUpdate",
    "url",
    "displayId",
  ],
  properties: {
    id: text(1024),
    issueKeys: {
      type: "array",
      minItems: 1,
      maxItems: 100,
      items: { type: "string", pattern: "^[A-Z][A-Z0-9_]+-[1-9][0-9]*$" },
    },
    updateSequenceId: sequence,
    status: { enum: ["OPEN", "MERGED", "DECLINED", "UNKNOWN"] },
    title: text(1024),
    author,
    commentCount: { type: "integer", minimum: 0 },
    sourceBranch: text(255),
    sourceBranchUrl: address,
    lastUpdate: {
      type: "string",
      pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)$",
    },
    destinationBranch: text(255),
    destinationBranchUrl: address,
    reviewers: { type: "array", maxItems: 50 },
    url: address,
    displayId: text(255),
  },
};

const bulk = {
  ...closed,
  required: ["repositories"],
  properties: {
    repositories: {
      type: "array",
      minItems: 1,
      items: {
        ...closed,
        required: ["id", "name", "url", "updateSequenceId"],
        properties: {
          id: text(1024),
          name: text(255),
          url: address,
          description: text(1024),
          updateSequenceId: sequence,
          pullRequests: { type: "array", maxItems: 400, items: pullRequest },
        },
      },
    },
    preventTransitions: { type: "boolean" },
    // Keys may not begin with an underscore: those are Jira's own.
    properties: {
      type: "object",
      maxProperties: 5,
      propertyNames: { pattern: "^[^_]" },
      additionalProperties: { type: "string", maxLength: 255 },
    },
    providerMetadata: { ...closed, properties: { product: text(255) } },
  },
};

export interface BulkPullRequest {
  readonly id: string;
  readonly issueKeys: readonly string[];
  readonly updateSequenceId: number;
  readonly status: string;
  readonly title: string;
  readonly url: string;
}

export interface Bulk {
  readonly repositories: readonly {
    readonly id: string;
    readonly name: string;
    readonly pullRequests?: readonly BulkPullRequest[];
  }[];
  readonly properties?: Readonly<Record<string, string>>;
}

export const isBulk: ValidateFunction<Bulk> = new Ajv({ allErrors: true }).compile<Bulk>(bulk);
