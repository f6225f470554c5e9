import type { Call } from "./call.js";
import { fieldMetadata, fieldsOf } from "./fields.js";
import type { JiraIssueTypeSeed } from "./seed.js";
import type { JiraIssue, JiraWorld } from "./world.js";

/** Fields that no edit changes, whatever the screen holds. */
export const neverEdited: readonly string[] = [
  "status",
  "project",
  "creator",
  "created",
  "updated",
  "resolution",
  "comment",
];

/** Fields that are on the edit screen of an issue. */
export function editable(world: JiraWorld, issue: JiraIssue): (field: string) => boolean {
  const closed = new Set([...(world.projectOf(issue).closedFields ?? []), ...neverEdited]);
  return (field) => !closed.has(field);
}

/** Types that an issue may be given by an edit: those of its project on its own side of the line between issues and subtasks. */
export function typesFor(world: JiraWorld, issue: JiraIssue): readonly JiraIssueTypeSeed[] {
  const { issueTypes } = world.projectOf(issue);
  const isSubtask = issueTypes.find(({ name }) => name === issue.type)?.subtask === true;
  return issueTypes.filter(({ subtask }) => (subtask === true) === isSubtask);
}

/**
 * What `expand=editmeta` brings: nothing for somebody who may not edit.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-editmeta-get
 */
export function editmetaJson({ user, world }: Call, issue: JiraIssue): Record<string, unknown> {
  const project = world.projectOf(issue);
  const isOpen = editable(world, issue);
  const mayEdit = user !== null && user !== undefined && !(project.readOnlyFor ?? []).includes(user.accountId);
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ id, name }));
  const fields = fieldsOf(world)
    .filter(({ id }) => mayEdit && isOpen(id))
    .map(({ id }) => {
      const meta = fieldMetadata(world, id, id === "summary" || id === "issuetype");
      if (id === "issuetype") return [id, { ...meta, allowedValues: named(typesFor(world, issue)) }];
      if (id !== "fixVersions") return [id, meta];
      const versions = (project.versions ?? []).filter(({ archived }) => archived !== true);
      return [id, { ...meta, operations: ["set", "add", "remove"], allowedValues: named(versions) }];
    });
  return { fields: Object.fromEntries(fields) as Record<string, unknown> };
}
