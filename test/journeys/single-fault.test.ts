/**
 * Any one fault at any one request, then the same event again: the worlds end as if nothing had happened. In this
 * process rather than in the bundle's, since it is a hundred runs or more.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { runAction } from "@satellite/action";
import { createRecorder, pullRequestPayload, type Recorder } from "@satellite/testkit/runner";
import {
  expectNoViolations,
  startSandbox,
  type Fault,
  type LoggedExchange,
  type Sandbox,
} from "@satellite/testkit/sandbox";
import { repository } from "./stage.js";

let sandbox: Sandbox;
const folder = mkdtempSync(join(tmpdir(), "satellite-fault-"));
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await sandbox.close();
});

async function run(
  faults: readonly Fault[] = [],
): Promise<{ told: Recorder; code: number; requests: readonly LoggedExchange[] }> {
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify(await pullRequestPayload(sandbox.github, repository, 7)));
  const { apiUrl, graphqlUrl, token } = sandbox.github;
  const { baseUrl, email } = sandbox.jira;
  const told = createRecorder({
    "github-token": token,
    "jira-base-url": baseUrl,
    "jira-email": email,
    "jira-token": sandbox.jira.token,
  });
  const env = {
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_EVENT_PATH: event,
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: graphqlUrl,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: repository,
  };
  sandbox.clearRequests();
  for (const fault of faults) sandbox.faults.add(fault);
  const code = await runAction(env, told);
  sandbox.faults.clear();
  return { told, code, requests: sandbox.requests() };
}

/**
 * Both worlds without what differs by the hour and by the count of writes: times, ids, attempts. Where the first run
 * could not verify, it said so in its comment, which stays and now says that all is well.
 */
function worlds(): unknown {
  const moving = new Set(["id", "now", "nowMs", "updatedMs", "commentId", "updatedAtMs", "attempt"]);
  const state: unknown = JSON.parse(
    JSON.stringify(sandbox.state(), (key, value: unknown) => (moving.has(key) ? undefined : value)),
  );
  const repositories = (state as { github: { repositories: { pulls: { comments: { body: string }[] }[] }[] } }).github
    .repositories;
  for (const pull of repositories.flatMap((one) => one.pulls)) {
    pull.comments = pull.comments.filter(({ body }) => !body.startsWith("<!-- satellite:verdict -->\n**✅ Traced"));
  }
  return state;
}

/** How many requests the good run takes; a test below fails when it takes more. */
const most = 28;

describe("after any single fault and a second run", () => {
  let good: unknown;
  let count = 0;
  beforeAll(async () => {
    sandbox.reset();
    const { code, requests } = await run();
    expect(code).toBe(0);
    good = worlds();
    count = requests.length;
  });

  it("every request of the good run has its turn here", () => {
    expect(count).toBeGreaterThan(20);
    expect(count).toBeLessThanOrEqual(most);
  });

  const harms: readonly (readonly [string, Fault])[] = [
    ["is cut before the service saw it", { kind: "cut", when: "before" }],
    ["is cut after the service did it", { kind: "cut", when: "after" }],
    ["is answered with 500", { kind: "status", status: 500 }],
    ["is answered with a limit", { kind: "rate-limit", reason: "jira-burst-based", retryAfterS: 0 }],
    ["is answered with half an answer", { kind: "truncated" }],
  ];
  /** Each request has its turn with one harm or two; `npm run test:laws` tries them all. */
  const isTried = (at: number, kind: number): boolean => process.env["ALL_FAULTS"] === "1" || (at + kind) % 4 === 0;
  const turns = harms.flatMap(([name, fault], kind) =>
    Array.from({ length: most }, (_, at) => [at, name, fault] as const).filter(([at]) => isTried(at, kind)),
  );

  it.each(turns)("request %i, which %s: the worlds are those of a good run", async (after, _, fault) => {
    await run([{ ...fault, after }]);
    const again = await run();
    expect({ code: again.code, lines: again.code === 0 ? [] : again.told.lines }).toEqual({ code: 0, lines: [] });
    expect(worlds()).toEqual(good);
    expectNoViolations(sandbox);
    if (fault.kind === "status" || fault.kind === "rate-limit") return; // nothing was done behind our back
    const third = await run();
    expect(third.requests.filter((one) => one.isWrite).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});
