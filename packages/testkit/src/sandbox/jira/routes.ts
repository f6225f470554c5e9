import type { Operation } from "./call.js";
import { getProject, gone, listFields, listStatuses, listVersions, myself, serverInfo } from "./catalogue.js";
import { listChangelog } from "./histories.js";
import { commentsById, createComment, deleteComment, getComment, listComments, updateComment } from "./comments.js";
import { createIssue, issueTypeFields, issueTypes } from "./create.js";
import { bulkFetch, doTransition, editIssue, getIssue, getTransitions } from "./issues.js";
import { myPermissions } from "./permissions.js";
import { projectStatuses, searchProjects } from "./projects.js";
import { commentProperties, issueProperties } from "./properties.js";
import { deleteLink, deleteLinkByGlobalId, getLink, listLinks, putLink, updateLink } from "./remote-links.js";
import { searchByGet, searchByPost } from "./search.js";
import { getVersion, updateVersion } from "./versions.js";
import { readWorkflows } from "./workflows.js";

export type Routes = readonly (readonly [string, Readonly<Record<string, Operation>>])[];

/** Paths under `/rest/api/3`, with `*` for a parameter, and what answers each method. More fixed paths come first. */
export const routes: Routes = [
  ["/myself", { GET: myself }],
  ["/serverInfo", { GET: serverInfo }],
  ["/field", { GET: listFields }],
  ["/status", { GET: listStatuses }],
  ["/workflows", { POST: readWorkflows }],
  ["/mypermissions", { GET: myPermissions }],
  ["/project/search", { GET: searchProjects }],
  ["/project/*", { GET: getProject }],
  ["/project/*/versions", { GET: listVersions }],
  ["/project/*/statuses", { GET: projectStatuses }],
  ["/search", { GET: gone, POST: gone }],
  ["/search/jql", { GET: searchByGet, POST: searchByPost }],
  ["/version/*", { GET: getVersion, PUT: updateVersion }],
  ["/issue", { POST: createIssue }],
  ["/issue/bulkfetch", { POST: bulkFetch }],
  ["/issue/createmeta/*/issuetypes", { GET: issueTypes }],
  ["/issue/createmeta/*/issuetypes/*", { GET: issueTypeFields }],
  ["/issue/*", { GET: getIssue, PUT: editIssue }],
  ["/issue/*/changelog", { GET: listChangelog }],
  ["/issue/*/transitions", { GET: getTransitions, POST: doTransition }],
  ["/issue/*/comment", { GET: listComments, POST: createComment }],
  ["/issue/*/comment/*", { GET: getComment, PUT: updateComment, DELETE: deleteComment }],
  ["/issue/*/remotelink", { GET: listLinks, POST: putLink, DELETE: deleteLinkByGlobalId }],
  ["/issue/*/remotelink/*", { GET: getLink, PUT: updateLink, DELETE: deleteLink }],
  ["/issue/*/properties", { GET: issueProperties.list }],
  ["/issue/*/properties/*", { GET: issueProperties.get, PUT: issueProperties.put, DELETE: issueProperties.remove }],
  ["/comment/list", { POST: commentsById }],
  ["/comment/*/properties", { GET: commentProperties.list }],
  [
    "/comment/*/properties/*",
    { GET: commentProperties.get, PUT: commentProperties.put, DELETE: commentProperties.remove },
  ],
];

export interface Found {
  readonly methods: Readonly<Record<string, Operation>>;
  readonly params: readonly string[];
}

export function findRoute(path: string, among: Routes = routes): Found | undefined {
  const parts = path.split("/");
  for (const [template, methods] of among) {
    const wanted = template.split("/");
    if (wanted.length !== parts.length) continue;
    if (!wanted.every((part, at) => (part === "*" ? parts[at] !== "" : part === parts[at]))) continue;
    const params = wanted.flatMap((part, at) => (part === "*" ? [decode(parts[at] as string)] : []));
    return { methods, params };
  }
  return undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
