/** What every journey stands on: one sandbox a file, the bundled Action, and the two worlds to look at. */
import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import type { Verdict } from "@satellite/core";
import { pullRequestPayload, runBundle, type BundleResult, type BundleRun } from "@satellite/testkit/runner";
import {
  expectNoViolations,
  startSandbox,
  type LoggedExchange,
  type Sandbox,
  type Seed,
} from "@satellite/testkit/sandbox";

export const repository = "acme/shop";
/** A folder with `action.yml` and `dist/`; another one for what a release ships. */
export const action = process.env["SATELLITE_ACTION"] ?? process.cwd();
export const checkName = "satellite / traceability";

export interface Told extends BundleResult {
  /** Undefined when nothing was judged. */
  readonly verdict: Verdict | undefined;
  readonly plan: readonly {
    readonly kind: string;
    readonly on: string;
    readonly because: string;
    readonly says: string;
  }[];
  readonly requests: readonly LoggedExchange[];
  readonly reads: number;
  readonly writes: number;
}

export type More = Partial<Omit<BundleRun, "action" | "event" | "payload">>;
type GitHub = Sandbox["services"]["github"]["world"];
type PullState = ReturnType<Sandbox["state"]>["github"]["repositories"][number]["pulls"][number];
type TicketState = ReturnType<Sandbox["state"]>["jira"]["tickets"][number];

export interface Stage {
  readonly sandbox: Sandbox;
  readonly github: GitHub;
  readonly jira: Sandbox["services"]["jira"]["world"];
  /** Start the Action as a runner would. */
  run(event: string, payload: unknown, more?: More): Promise<Told>;
  /** An event of pull request `number`. */
  pull(number?: number, action?: string, more?: More): Promise<Told>;
  /** Pull request, ticket and checks as they stand now. */
  pullState(number?: number): PullState;
  ticketState(key?: string): TicketState;
  checks(number?: number): ReturnType<GitHub["checkRuns"]>;
  /** Puts files on main, as a merge would. */
  onMain(files: Readonly<Record<string, string | null>>): void;
}

/** Opens a sandbox for the file; after each test the services' descriptions must have nothing against it. */
export function openStage(seed?: Seed): Stage {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox(seed === undefined ? {} : { seed });
  });
  afterEach(() => {
    try {
      expectNoViolations(sandbox);
    } finally {
      sandbox.reset();
    }
  });
  afterAll(() => sandbox.close());

  const github = () => sandbox.services.github.world;
  const stage: Stage = {
    get sandbox() {
      return sandbox;
    },
    get github() {
      return github();
    },
    get jira() {
      return sandbox.services.jira.world;
    },
    async run(event, payload, more = {}) {
      sandbox.clearRequests();
      const { inputs, ...rest } = more;
      const jira = {
        "jira-base-url": sandbox.jira.baseUrl,
        "jira-email": sandbox.jira.email,
        "jira-token": sandbox.jira.token,
      };
      const own = {
        action,
        repository,
        token: sandbox.github.token,
        github: { ...sandbox.github, webUrl: "https://github.com" },
      };
      return tell(
        await runBundle({ ...own, event, payload, inputs: { ...jira, ...inputs }, ...rest }),
        sandbox.requests(),
      );
    },
    async pull(number = 7, action = "opened", more = {}) {
      return stage.run("pull_request", await pullRequestPayload(sandbox.github, repository, number, action), more);
    },
    pullState(number = 7) {
      const found = sandbox.state().github.repositories.find((one) => one.name === repository);
      const pull = found?.pulls.find((one) => one.number === number);
      if (pull === undefined) throw new Error(`the sandbox has no pull request ${number}`);
      return pull;
    },
    ticketState(key = "PROJ-1042") {
      const ticket = sandbox.state().jira.tickets.find((one) => one.key === key);
      if (ticket === undefined) throw new Error(`the sandbox has no ticket ${key}`);
      return ticket;
    },
    checks: (number = 7) => github().checkRuns(repository, github().pull(repository, number).pull.headSha),
    onMain(files) {
      github().commit(repository, "main", { message: "PROJ-1043 change the house rules", author: "omar", files });
    },
  };
  return stage;
}

function tell(result: BundleResult, requests: readonly LoggedExchange[]): Told {
  const { "verdict-json": verdict = "", plan = "" } = result.outputs;
  const writes = requests.filter((one) => one.isWrite).length;
  return {
    ...result,
    verdict: verdict === "" ? undefined : (JSON.parse(verdict) as Verdict),
    plan: plan === "" ? [] : (JSON.parse(plan) as Told["plan"]),
    requests,
    reads: requests.length - writes,
    writes,
  };
}

/** Verdict and exit at once; on a difference the log is shown as well. */
export function expectVerdict(told: Told, conclusion: Verdict["conclusion"], code: number): void {
  const seen = { verdict: told.outputs["verdict"], code: told.code };
  const log = seen.verdict === conclusion && seen.code === code ? "" : told.log;
  expect({ ...seen, log }).toEqual({ verdict: conclusion, code, log: "" });
}

/** Outcomes of one rule's findings. */
export function outcomesOf(told: Told, rule: string): readonly string[] {
  return (told.verdict?.findings ?? []).filter((one) => one.rule === rule).map((one) => one.outcome);
}

/** What one rule says, all findings in one text. */
export function saysOf(told: Told, rule: string): string {
  return (told.verdict?.findings ?? [])
    .filter((one) => one.rule === rule)
    .map((one) => `${one.says} ${one.remedy ?? ""}`)
    .join("\n");
}
