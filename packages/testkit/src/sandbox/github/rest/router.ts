import type { SandboxAnswer, SandboxRequest } from "../../service.js";
import { forbidden, notFound, Refusal } from "../refusal.js";
import type { Actor } from "../world/model.js";
import type { World } from "../world/world.js";
import { admit } from "./access.js";
import { assigneeRoutes } from "./assignees.js";
import { appRoutes, installationRoutes } from "./apps.js";
import type { Call, RepositoryRoute } from "./call.js";
import { checkRoutes } from "./checks.js";
import { commentRoutes } from "./comments.js";
import { contentRoutes } from "./contents.js";
import { generalRoutes } from "./general.js";
import { issueRoutes } from "./issues.js";
import { labelRoutes } from "./labels.js";
import { milestoneRoutes } from "./milestones.js";
import { openPullRoutes } from "./open-pull.js";
import { pullRoutes } from "./pulls.js";
import { repositoryRoutes } from "./repositories.js";
import { subIssueRoutes } from "./sub-issues.js";

const repositoryTable: Readonly<Record<string, RepositoryRoute>> = {
  ...pullRoutes,
  ...openPullRoutes,
  ...issueRoutes,
  ...commentRoutes,
  ...labelRoutes,
  ...milestoneRoutes,
  ...assigneeRoutes,
  ...subIssueRoutes,
  ...checkRoutes,
  ...contentRoutes,
  ...repositoryRoutes,
  ...installationRoutes,
};

const generalTable = { ...generalRoutes, ...appRoutes };

/** Every operation that the sandbox answers, as `METHOD /path/{variable}` of GitHub's description. */
export const operations: readonly string[] = [...Object.keys(repositoryTable), ...Object.keys(generalTable)].sort();

/** What an app may ask that signs for itself. */
const forApps = new Set([...Object.keys(appRoutes), ...Object.keys(installationRoutes)]);

/** Variables that may hold slashes. */
const wide = new Set(["path", "ref", "branch", "basehead"]);

function compile(operation: string) {
  const [method = "", template = ""] = operation.split(" ");
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const source = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === "path" ? "(.*)" : wide.has(name) ? "(.+)" : "([^/]+)",
  );
  return { operation, method, names, pattern: new RegExp(`^${source}$`) };
}

// Fewer variables first, longer templates first: `commits/{ref}` must not swallow `commits/{ref}/status`.
const compiled = operations
  .map(compile)
  .sort((a, b) => a.names.length - b.names.length || b.operation.length - a.operation.length);
const wideLast = [...compiled].sort((a, b) => Number(isGreedy(a.operation)) - Number(isGreedy(b.operation)));

function isGreedy(operation: string): boolean {
  return [...wide].some((name) => operation.endsWith(`{${name}}`));
}

export function findOperation(
  method: string,
  path: string,
): { operation: string; params: Record<string, string> } | null {
  for (const { operation, method: own, names, pattern } of wideLast) {
    const match = own === method ? pattern.exec(path) : null;
    if (match === null) continue;
    try {
      return {
        operation,
        params: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")])),
      };
    } catch {
      return null;
    }
  }
  return null;
}

/** The body as an object; lists are allowed where the handler looks at the request itself. */
function bodyOf(request: SandboxRequest): Record<string, unknown> {
  if (request.method === "GET" || request.body.trim() === "") return {};
  if (request.json === undefined) throw new Refusal(400, "Problems parsing JSON");
  if (typeof request.json !== "object" || request.json === null) throw new Refusal(400, "Body should be a JSON object");
  return Array.isArray(request.json) ? {} : (request.json as Record<string, unknown>);
}

export interface RestRequest {
  readonly world: World;
  readonly actor: Actor | null;
  /** Origin and `/api/v3`. */
  readonly api: string;
  readonly request: SandboxRequest;
  /** The path below the API's root. */
  readonly path: string;
}

/** Finds the operation and lets it answer. @throws {Refusal} */
export function answerRest({ world, actor, api, request, path }: RestRequest): SandboxAnswer {
  const found = findOperation(request.method, path);
  if (found === null) throw notFound();
  const { operation, params } = found;
  const call: Call = { world, actor, api, request, params, body: bodyOf(request) };
  if (actor?.signed !== undefined && !forApps.has(operation)) throw forbidden();
  const general = generalTable[operation];
  if (general !== undefined) return general(call);
  const route = repositoryTable[operation];
  const repository = world.repositories.get(`${params.owner}/${params.repo}`.toLowerCase());
  if (route === undefined || repository === undefined) throw notFound();
  admit(world, actor, repository, route.needs ?? [], request.method !== "GET");
  return route.handle({ ...call, repository });
}
