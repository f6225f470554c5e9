/**
 * What Jira Cloud sends, as far as we use it. Each shape is the type and its check at the edge.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/
 */
import { anything, count, flag, list, maybe, object, record, table, text, type Given } from "./shape.js";

const category = record({ key: maybe(text) });

export const wireStatus = record({ id: maybe(text), name: text, statusCategory: maybe(category) });
export type WireStatus = Given<typeof wireStatus>;

const wireField = record({
  key: maybe(text),
  name: maybe(text),
  required: flag,
  hasDefaultValue: maybe(flag),
  schema: maybe(record({ type: maybe(text), items: maybe(text), system: maybe(text), custom: maybe(text) })),
});
export type WireField = Given<typeof wireField>;

export const wireTransition = record({
  id: text,
  name: text,
  to: wireStatus,
  isAvailable: maybe(flag),
  hasScreen: maybe(flag),
  fields: maybe(table(wireField)),
});
export type WireTransition = Given<typeof wireTransition>;

export const wireTransitions = record({ transitions: list(wireTransition) });

const wirePerson = record({ accountId: text, displayName: maybe(text), accountType: maybe(text) });
export type WirePerson = Given<typeof wirePerson>;

const wireVersion = record({ id: maybe(text), name: text, released: maybe(flag), archived: maybe(flag) });
/** One version alone. */
export const wireOwnVersion = record({ id: text, name: text, description: maybe(text) });

export const wireIssue = record({
  id: text,
  key: text,
  fields: record({
    summary: text,
    status: wireStatus,
    issuetype: maybe(record({ id: maybe(text), name: text })),
    project: maybe(record({ id: maybe(text), key: text })),
    assignee: maybe(wirePerson),
    labels: maybe(list(text)),
    fixVersions: maybe(list(wireVersion)),
    created: maybe(text),
    updated: maybe(text),
  }),
  properties: maybe(object),
  transitions: maybe(list(wireTransition)),
  /** Looked into on its own: a broken history makes no ticket unreadable. */
  changelog: maybe(anything),
});
export type WireIssue = Given<typeof wireIssue>;

/** Items as plain objects: one of their keys is `toString`, which every object seems to have. */
const wireHistory = record({ id: maybe(text), author: maybe(wirePerson), created: text, items: maybe(list(object)) });
export type WireHistory = Given<typeof wireHistory>;
export const wireHistories = list(wireHistory);

/** Beside an issue, the newest first, cut; `total` counts all. */
export const wireChangelog = record({ histories: wireHistories, total: maybe(count) });
export const wireChangelogPage = record({ values: wireHistories, total: maybe(count), isLast: maybe(flag) });

/** The fields that `wireIssue` is made of, as the search is asked for them. */
export const issueFields = [
  "summary",
  "status",
  "issuetype",
  "project",
  "assignee",
  "labels",
  "fixVersions",
  "created",
  "updated",
] as const;

export const wireSearch = record({ issues: list(wireIssue), nextPageToken: maybe(text), isLast: maybe(flag) });
/** `issueErrors` names unknown keys, and issues that could not be fetched just now. */
export const wireBulk = record({
  issues: list(wireIssue),
  issueErrors: maybe(list(record({ id: maybe(text), errorMessage: maybe(text) }))),
});

/** An issue asked for a few of its fields only: `{"fields":{"labels":[...]}}`. */
export const wirePart = record({
  key: text,
  fields: record({
    status: maybe(wireStatus),
    issuetype: maybe(record({ id: maybe(text), name: text })),
    project: maybe(record({ id: maybe(text), key: text })),
    labels: maybe(list(text)),
    fixVersions: maybe(list(wireVersion)),
  }),
});
export type WirePart = Given<typeof wirePart>;

export const wireComment = record({
  id: text,
  body: maybe(anything),
  properties: maybe(list(record({ key: text, value: maybe(anything) }))),
});
export type WireComment = Given<typeof wireComment>;
export const wireComments = record({ comments: list(wireComment), total: maybe(count), startAt: maybe(count) });
export const wireCommentList = record({ values: list(wireComment) });

/** A comment as somebody else's words. `jsdPublic`: false where only the staff of a service desk see it. */
export const wireSaid = record({
  id: text,
  author: maybe(wirePerson),
  body: maybe(anything),
  created: maybe(text),
  visibility: maybe(anything),
  jsdPublic: maybe(flag),
  properties: maybe(list(record({ key: text, value: maybe(anything) }))),
});
export type WireSaid = Given<typeof wireSaid>;
/** Each looked into on its own. */
export const wireSaidList = record({ values: list(anything) });

export const wireProperty = record({ key: text, value: maybe(anything) });
export const wireLinkMade = record({ id: count });
export const wireLink = record({
  id: count,
  globalId: maybe(text),
  object: record({
    url: text,
    title: text,
    summary: maybe(text),
    status: maybe(record({ resolved: maybe(flag) })),
  }),
});
export type WireLink = Given<typeof wireLink>;

export const wireMyself = wirePerson;

/** `POST /rest/api/3/workflows`, as far as a path needs it. Only administrators may read it. */
export const wireWorkflows = record({
  statuses: list(record({ id: maybe(text), name: text, statusReference: text, statusCategory: maybe(text) })),
  workflows: list(
    record({
      transitions: list(
        record({
          id: text,
          name: text,
          type: text,
          toStatusReference: maybe(text),
          links: maybe(list(record({ fromStatusReference: maybe(text) }))),
        }),
      ),
    }),
  ),
});
export type WireWorkflows = Given<typeof wireWorkflows>;

/** Ids alone, thousands to a page. */
export const wireIds = record({ issues: list(record({ id: text })), nextPageToken: maybe(text), isLast: maybe(flag) });

/** Issues asked for nothing but one of their properties. */
export const wireMarked = list(record({ id: text, key: text, properties: maybe(object) }));
export const wireMarkedPage = record({ issues: wireMarked, nextPageToken: maybe(text), isLast: maybe(flag) });
export const wireMarkedBulk = record({ issues: wireMarked });

export const wireMade = record({ id: text, key: text });

/** An issue asked for any fields at all. */
export const wireLoose = record({ id: text, key: text, fields: object, editmeta: maybe(object) });

/** An issue read beside others for what is to be written on it. */
export const wireSeen = record({
  id: text,
  key: text,
  fields: object,
  properties: maybe(object),
  transitions: maybe(list(wireTransition)),
  editmeta: maybe(object),
});
export type WireSeen = Given<typeof wireSeen>;
/** Each looked into on its own: one that is broken spoils no other. */
export const wireSeenBulk = record({ issues: list(anything) });
/** The comments beside an issue may be cut; `total` counts all. */
export const wireBeside = record({ comments: list(record({ id: text })), total: count });

const wireSchema = record({ type: maybe(text), items: maybe(text), system: maybe(text), custom: maybe(text) });
const wireFieldDetail = record({ id: text, name: text, schema: maybe(wireSchema) });
export type WireFieldDetail = Given<typeof wireFieldDetail>;
export const wireFieldList = list(wireFieldDetail);

const wireIssueType = record({ id: text, name: text, subtask: maybe(flag), hierarchyLevel: maybe(count) });
export const wireTypePage = record({ issueTypes: list(wireIssueType), total: maybe(count) });
export const wireTyped = record({ fields: record({ issuetype: maybe(wireIssueType) }) });

const wireScreenField = record({
  fieldId: text,
  operations: maybe(list(text)),
  allowedValues: maybe(list(record({ name: maybe(text), value: maybe(text) }))),
});
export type WireScreenField = Given<typeof wireScreenField>;
export const wireScreenPage = record({ fields: list(wireScreenField), total: maybe(count) });

/** How Jira words a refusal. */
export const wireErrors = record({ errorMessages: maybe(list(text)), errors: maybe(table(anything)) });

/** Any body at all, for writes that answer with nothing. */
export const nothing = anything;
