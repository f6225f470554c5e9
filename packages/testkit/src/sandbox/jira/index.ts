/** Jira Cloud's REST API, version 3, as far as Satellite uses it: a world with people, workflows and issues behind it. */
import { createReferee, loadDescription, type Referee } from "../referee/index.js";
import type { SandboxAnswer, SandboxRequest, Service } from "../service.js";
import { accessOf } from "./access.js";
import { devinfoRoutes } from "./devinfo/index.js";
import { Refusal } from "./refusal.js";
import { findRoute } from "./routes.js";
import type { JiraSeed } from "./seed.js";
import { stateOf, type JiraState } from "./state.js";
import { JiraWorld } from "./world.js";

export { adfJudge, commonMarkExamples, type AdfJudge } from "./adf-judge.js";
export { plainText, readAdf, type AdfDoc, type AdfNode } from "./adf.js";
export type * from "./seed.js";
export type { JiraState, JiraTicketState } from "./state.js";
export { commentByHand, moveByHand, moveToProject, setByHand } from "./by-hand.js";
export { JiraWorld, type JiraIssue } from "./world.js";

export interface JiraService extends Service {
  readonly id: "jira";
  readonly world: JiraWorld;
  state(): JiraState;
}

export function createJira(seed: JiraSeed): JiraService {
  const world = new JiraWorld(seed);
  let referee: Referee | undefined;
  return {
    id: "jira",
    world,
    handle: (request) => answer(world, request),
    referee(exchange) {
      referee ??= jiraReferee(world);
      return referee(exchange);
    },
    state: () => stateOf(world),
  };
}

/** Answers that are given without the description's leave. */
const undescribed: Readonly<Record<number, string>> = {
  401: "any operation answers it to a wrong token",
  403: "any write answers it to a person who may only read",
  404: "a stranger sees no issue",
  410: "the old search was removed; the description still lists it",
  415: "the framework refuses other media types",
  429: "rate limits are described in words only",
};

/** Where the description is stricter than the service. */
const allow = [
  {
    matches: /: answer 200 [/\w]+\/items\/\d+\/(?:from|to)(?:String)? must be string /,
    because: "a history line of a field without ids has null for `from` and `to`; the description says string",
  },
];

function jiraReferee(world: JiraWorld): Referee {
  const description = loadDescription("jira-cloud-v3.json");
  if (description === undefined) return () => [];
  const gateway = gatewayOf(world);
  const path = (full: string) => {
    const inner = full.startsWith(gateway) ? full.slice(gateway.length) : full;
    return inner.startsWith("/rest/api/3/") ? inner : null;
  };
  return createReferee(description, { path, statuses: undescribed, allow });
}

const gatewayOf = (world: JiraWorld) => `/ex/jira/${world.cloudId}`;
const api = "/rest/api/3";

function answer(world: JiraWorld, request: SandboxRequest): SandboxAnswer {
  if (request.path === "/_edge/tenant_info") return { status: 200, json: { cloudId: world.cloudId } };
  const gateway = gatewayOf(world);
  const onGateway = request.path.startsWith(`${gateway}/`);
  const path = onGateway ? request.path.slice(gateway.length) : request.path;
  const access = accessOf(world, request, onGateway);
  if ("refused" in access) return access.refused;
  const route = path.startsWith(`${api}/`) ? findRoute(path.slice(api.length)) : findRoute(path, devinfoRoutes);
  if (route === undefined)
    return { status: 404, headers: access.headers, json: { message: "null for uri: " + path, "status-code": 404 } };
  const operation = route.methods[request.method];
  if (operation === undefined)
    return { status: 405, headers: access.headers, json: { errorMessages: ["Method Not Allowed"], errors: {} } };
  const base = `http://${request.headers["host"] ?? "127.0.0.1"}${onGateway ? gateway : ""}`;
  try {
    const made = operation({ world, user: access.user, request, params: route.params, base });
    return { ...made, headers: { ...access.headers, ...made.headers } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...error.answer, headers: { ...access.headers, ...error.answer.headers } };
  }
}
