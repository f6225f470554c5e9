import { bodyOf, ok, signedIn, type Call, type Operation } from "../call.js";
import { Refusal, badRequest } from "../refusal.js";
import { isBulk } from "./schema.js";

/** An app alone may feed the panel: people's tokens may not. @throws {Refusal} 401, 403 */
function onlyApps(call: Call): void {
  if (signedIn(call).accountType !== "app") throw new Refusal(403, ["Only apps may submit development information."]);
}

/** @see https://developer.atlassian.com/cloud/jira/software/rest/api-group-development-information/ */
const bulk: Operation = (call) => {
  onlyApps(call);
  const body: unknown = bodyOf(call);
  if (!isBulk(body))
    throw badRequest(
      ...(isBulk.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${String(message)}`),
    );
  const known = new Set(call.world.all().map(({ key }) => key));
  const unknown = new Set<string>();
  const accepted: Record<string, unknown> = {};
  for (const { id: repositoryId, name, pullRequests = [] } of body.repositories) {
    const taken = pullRequests.filter(({ issueKeys }) => issueKeys.some((key) => known.has(key)));
    for (const { issueKeys } of pullRequests) for (const key of issueKeys) if (!known.has(key)) unknown.add(key);
    for (const { id, issueKeys, status, title, updateSequenceId, url } of taken) {
      const shown = issueKeys.filter((key) => known.has(key));
      const properties = body.properties ?? {};
      const entry = { repository: name, id, status, title, url, issueKeys: shown, updateSequenceId, properties };
      call.world.development.put(repositoryId, entry);
    }
    accepted[repositoryId] = { branches: [], commits: [], pullRequests: taken.map(({ id }) => id) };
  }
  return ok({ acceptedDevinfoEntities: accepted, failedDevinfoEntities: {}, unknownIssueKeys: [...unknown] }, 202);
};

const removeByProperties: Operation = (call) => {
  onlyApps(call);
  const properties = Object.fromEntries([...call.request.query].filter(([name]) => !name.startsWith("_")));
  if (Object.keys(properties).length === 0) throw badRequest("At least one property is required.");
  call.world.development.remove(properties);
  return { status: 202 };
};

export const devinfoRoutes = [
  ["/rest/devinfo/0.10/bulk", { POST: bulk }],
  ["/rest/devinfo/0.10/bulkByProperties", { DELETE: removeByProperties }],
] as const;
