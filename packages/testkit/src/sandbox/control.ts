import { readFault, type FaultBox } from "./faults/index.js";
import type { Log } from "./log.js";
import { renderPage, type PageState, type Panels } from "./page/index.js";
import type { Handler } from "./server.js";
import type { SandboxAnswer } from "./service.js";

export interface Controlled {
  readonly log: Log;
  readonly faults: FaultBox;
  state(): PageState;
  /** What an app shows on the tickets, drawn anew for each look at the page. */
  panels(): Promise<Panels | undefined>;
  /** Everything back to the seed: worlds, faults, log. */
  reset(): void;
}

const json = (value: unknown, status = 200): SandboxAnswer => ({ status, json: value });

/** The sandbox's own door: state, log and faults over HTTP, and a page for people. */
export function createControl(controlled: Controlled): Handler {
  const { log, faults } = controlled;
  const routes: Readonly<Record<string, (body: unknown) => SandboxAnswer | Promise<SandboxAnswer>>> = {
    "GET /": async () => {
      const panels = await controlled.panels();
      return { status: 200, headers: pageHeaders, text: renderPage(controlled.state(), log.all(), panels) };
    },
    "GET /state": () => json(controlled.state()),
    "GET /requests": () => json(log.all()),
    "DELETE /requests": () => (log.clear(), { status: 204 }),
    "GET /violations": () => json(violationsOf(log)),
    "GET /faults": () => json(faults.all()),
    "POST /faults": (body) => addFaults(faults, body),
    "DELETE /faults": () => (faults.clear(), { status: 204 }),
    "POST /reset": () => (controlled.reset(), { status: 204 }),
  };
  return (request) => {
    const route = routes[`${request.method} ${request.path}`];
    if (route !== undefined) return Promise.resolve(route(request.json));
    const methods = Object.keys(routes).filter((name) => name.endsWith(` ${request.path}`));
    const says =
      methods.length > 0
        ? `${request.path} takes ${methods.join(", ")}`
        : `the sandbox has ${Object.keys(routes).join(", ")}`;
    return Promise.resolve(json({ message: says }, methods.length > 0 ? 405 : 404));
  };
}

/** The page shows what services were sent: nothing of it may run or load. */
const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  "x-content-type-options": "nosniff",
};

/** One fault or a list of them; one that does not fit refuses them all. */
function addFaults(faults: FaultBox, body: unknown): SandboxAnswer {
  if (body === undefined) return json({ problems: ["the body is no JSON"] }, 400);
  const read = (Array.isArray(body) ? (body as unknown[]) : [body]).map(readFault);
  const problems = read.flatMap((one) => ("problems" in one ? one.problems : []));
  if (problems.length > 0) return json({ problems }, 400);
  for (const one of read) if ("fault" in one) faults.add(one.fault);
  return json(faults.all(), 201);
}

export const violationsOf = (log: Log): readonly string[] =>
  log.all().flatMap(({ service, violations }) => violations.map((line) => `${service}: ${line}`));
