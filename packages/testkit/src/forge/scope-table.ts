/**
 * The scopes that Jira's operations want: the classic ones, or all of the granular ones.
 *
 * @see `x-atlassian-oauth2-scopes` in https://developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json
 */
export const jiraScopes: Readonly<Record<string, readonly [classic: string, granular: string]>> = {
  "GET /myself": ["read:jira-user", "read:application-role:jira read:group:jira read:user:jira read:avatar:jira"],
  "GET /mypermissions": ["read:jira-work", "read:permission:jira"],
  "GET /serverInfo": ["", ""],
  "GET /status": ["read:jira-work", "read:status:jira"],
  "GET /field": [
    "read:jira-work",
    "read:field:jira read:avatar:jira read:project-category:jira read:project:jira read:field-configuration:jira",
  ],
  "POST /workflows": ["manage:jira-configuration", "read:workflow:jira"],
  "GET /project/search": [
    "read:jira-work",
    "read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira",
  ],
  "GET /project/{projectIdOrKey}": [
    "read:jira-work",
    "read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira",
  ],
  "GET /project/{projectIdOrKey}/statuses": [
    "read:jira-work",
    "read:issue-status:jira read:issue-type:jira read:status:jira",
  ],
  "GET /project/{projectIdOrKey}/versions": ["read:jira-work", "read:project-version:jira"],
  "GET /search/jql": [
    "read:jira-work",
    "read:issue-details:jira read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-meta:jira",
  ],
  "POST /search/jql": [
    "read:jira-work",
    "read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira",
  ],
  "POST /issue/bulkfetch": [
    "read:jira-work",
    "read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira",
  ],
  "GET /issue/{issueIdOrKey}": [
    "read:jira-work",
    "read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira",
  ],
  "PUT /issue/{issueIdOrKey}": ["write:jira-work", "write:issue:jira"],
  "GET /issue/{issueIdOrKey}/changelog": [
    "read:jira-work",
    "read:issue-meta:jira read:avatar:jira read:issue.changelog:jira",
  ],
  "GET /issue/{issueIdOrKey}/transitions": [
    "read:jira-work",
    "read:issue.transition:jira read:status:jira read:field-configuration:jira",
  ],
  "POST /issue/{issueIdOrKey}/transitions": ["write:jira-work", "write:issue:jira write:issue.property:jira"],
  "GET /issue/{issueIdOrKey}/comment": [
    "read:jira-work",
    "read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira",
  ],
  "POST /issue/{issueIdOrKey}/comment": [
    "write:jira-work",
    "read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira",
  ],
  "GET /issue/{issueIdOrKey}/comment/{id}": [
    "read:jira-work",
    "read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira",
  ],
  "PUT /issue/{issueIdOrKey}/comment/{id}": [
    "write:jira-work",
    "read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira",
  ],
  "DELETE /issue/{issueIdOrKey}/comment/{id}": ["write:jira-work", "delete:comment:jira delete:comment.property:jira"],
  "GET /comment/{commentId}/properties": ["read:jira-work", "read:comment.property:jira"],
  "GET /comment/{commentId}/properties/{propertyKey}": ["read:jira-work", "read:comment.property:jira"],
  "PUT /comment/{commentId}/properties/{propertyKey}": ["write:jira-work", "write:comment.property:jira"],
  "DELETE /comment/{commentId}/properties/{propertyKey}": ["write:jira-work", "delete:comment.property:jira"],
  "GET /issue/{issueIdOrKey}/remotelink": ["read:jira-work", "read:issue.remote-link:jira read:status:jira"],
  "POST /issue/{issueIdOrKey}/remotelink": [
    "write:jira-work",
    "write:issue:jira write:issue.remote-link:jira read:issue.remote-link:jira",
  ],
  "DELETE /issue/{issueIdOrKey}/remotelink": ["write:jira-work", "delete:issue.remote-link:jira write:issue:jira"],
  "GET /issue/{issueIdOrKey}/remotelink/{linkId}": ["read:jira-work", "read:issue.remote-link:jira read:status:jira"],
  "PUT /issue/{issueIdOrKey}/remotelink/{linkId}": ["write:jira-work", "write:issue:jira write:issue.remote-link:jira"],
  "DELETE /issue/{issueIdOrKey}/remotelink/{linkId}": [
    "write:jira-work",
    "delete:issue.remote-link:jira write:issue:jira",
  ],
  "GET /issue/{issueIdOrKey}/properties": ["read:jira-work", "read:issue.property:jira"],
  "GET /issue/{issueIdOrKey}/properties/{propertyKey}": ["read:jira-work", "read:issue.property:jira"],
  "PUT /issue/{issueIdOrKey}/properties/{propertyKey}": ["write:jira-work", "write:issue.property:jira"],
  "DELETE /issue/{issueIdOrKey}/properties/{propertyKey}": ["write:jira-work", "delete:issue.property:jira"],
};
