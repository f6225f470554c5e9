import { fromText } from "./adf.js";
import type { JiraIssueSeed } from "./seed.js";
import type { JiraIssue } from "./world.js";

/**
 * An issue as its seed describes it.
 *
 * @param nowMs the world's clock; what says nothing of its age is a day old
 * @param nextId for its comments
 */
export function plant(seed: JiraIssueSeed, nowMs: number, nextId: () => string): JiraIssue {
  const createdMs = seed.createdMs ?? nowMs - 86_400_000;
  return {
    id: seed.id,
    key: seed.key,
    formerKeys: seed.formerKeys ?? [],
    type: seed.type,
    status: seed.status,
    summary: seed.summary,
    assignee: seed.assignee ?? null,
    reporter: seed.reporter ?? null,
    creator: seed.reporter ?? null,
    labels: seed.labels ?? [],
    fixVersions: seed.fixVersions ?? [],
    priority: seed.priority ?? null,
    resolution: seed.resolution ?? null,
    description: typeof seed.description === "string" ? fromText(seed.description) : (seed.description ?? null),
    parent: seed.parent ?? null,
    createdMs,
    updatedMs: seed.updatedMs ?? createdMs,
    custom: seed.custom ?? {},
    hiddenFrom: seed.hiddenFrom ?? [],
    comments: (seed.comments ?? []).map(({ author, text }) => ({
      id: nextId(),
      author,
      updateAuthor: author,
      body: fromText(text),
      createdMs,
      updatedMs: createdMs,
      properties: {},
    })),
    remoteLinks: [],
    properties: seed.properties ?? {},
    changelog: [],
  };
}
