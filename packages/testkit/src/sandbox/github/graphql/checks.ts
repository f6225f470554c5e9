import { nodeId } from "../view/place.js";
import { fullName, type CheckRun, type CheckSuite, type Repository, type Status } from "../world/model.js";
import { connection, type PageArgs } from "./connection.js";
import { commitNode } from "./git.js";
import { repositoryNode } from "./repository.js";
import { actorNode, appNode, moment, mustRead, type Scene } from "./scene.js";

interface RunFilter {
  readonly checkName?: string | null;
  readonly appId?: number | null;
  readonly status?: string | null;
  readonly statuses?: readonly string[] | null;
  readonly conclusions?: readonly string[] | null;
  readonly checkType?: "ALL" | "LATEST" | null;
}

function checkRunNode(scene: Scene, repository: Repository, run: CheckRun): object {
  const url = `${scene.world.serverUrl}/${fullName(repository)}/runs/${run.id}`;
  return {
    __typename: "CheckRun",
    id: nodeId("CR", run.id),
    databaseId: run.id,
    name: run.name,
    externalId: run.externalId === "" ? null : run.externalId,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    title: run.output.title,
    summary: run.output.summary,
    text: run.output.text,
    url,
    permalink: url,
    detailsUrl: run.detailsUrl,
    startedAt: moment(run.startedAt),
    completedAt: moment(run.completedAt),
    isRequired: false,
    repository: () => repositoryNode(scene, repository),
    checkSuite: () =>
      suiteNode(scene, repository, repository.checkSuites.find(({ id }) => id === run.suite) as CheckSuite),
    annotations: (args: PageArgs) =>
      connection(run.output.annotations, args, (one) => ({
        path: one.path,
        message: one.message,
        title: one.title,
        rawDetails: one.raw_details,
        annotationLevel: one.annotation_level.toUpperCase(),
        blobUrl: `${scene.world.serverUrl}/${fullName(repository)}/blob/${run.headSha}/${one.path}`,
        location: {
          start: { line: one.start_line, column: one.start_column },
          end: { line: one.end_line, column: one.end_column },
        },
      })),
  };
}

function filtered(runs: readonly CheckRun[], filter: RunFilter | null | undefined): CheckRun[] {
  const newest = runs.toReversed();
  // Without a type GitHub shows only the newest run of a name.
  const chosen =
    filter?.checkType === "ALL"
      ? newest
      : newest.filter(
          (run, at) => newest.findIndex((other) => other.name === run.name && other.app.id === run.app.id) === at,
        );
  return chosen
    .filter((run) => filter?.checkName == null || run.name === filter.checkName)
    .filter((run) => filter?.appId == null || run.app.id === filter.appId)
    .filter((run) => filter?.status == null || run.status.toUpperCase() === filter.status)
    .filter((run) => filter?.statuses == null || filter.statuses.includes(run.status.toUpperCase()))
    .filter((run) => filter?.conclusions == null || filter.conclusions.includes(run.conclusion?.toUpperCase() ?? ""));
}

function suiteNode(scene: Scene, repository: Repository, suite: CheckSuite): object {
  const runs = repository.checkRuns.filter((run) => run.suite === suite.id);
  const done = runs.every((run) => run.status === "completed");
  const worst = runs.find(
    (run) => run.conclusion !== "success" && run.conclusion !== "neutral" && run.conclusion !== "skipped",
  );
  return {
    __typename: "CheckSuite",
    id: nodeId("CS", suite.id),
    databaseId: suite.id,
    app: appNode(scene, suite.app),
    status: runs.length === 0 ? "QUEUED" : done ? "COMPLETED" : "IN_PROGRESS",
    conclusion: runs.length === 0 || !done ? null : (worst?.conclusion?.toUpperCase() ?? "SUCCESS"),
    createdAt: moment(suite.createdAt),
    updatedAt: moment(suite.createdAt),
    url: `${scene.world.serverUrl}/${fullName(repository)}/commit/${suite.headSha}/checks?check_suite_id=${suite.id}`,
    repository: () => repositoryNode(scene, repository),
    commit: () => {
      const commit = repository.commits.get(suite.headSha);
      return commit === undefined ? null : commitNode(scene, repository, commit);
    },
    checkRuns: (args: PageArgs & { filterBy?: RunFilter | null }) =>
      connection(filtered(runs, args.filterBy), args, (run) => checkRunNode(scene, repository, run)),
    workflowRun: () => {
      const run = repository.runs.find((one) => one.suite === suite.id);
      return run === undefined
        ? null
        : {
            __typename: "WorkflowRun",
            id: nodeId("WFR", run.id),
            databaseId: run.id,
            event: run.event,
            runNumber: run.runNumber,
          };
    },
  };
}

export function suitesNode(
  scene: Scene,
  repository: Repository,
  sha: string,
  args: PageArgs & { filterBy?: { appId?: number | null; checkName?: string | null } | null },
) {
  mustRead(scene, "checks");
  const { appId, checkName } = args.filterBy ?? {};
  const rows = repository.checkSuites
    .filter((suite) => suite.headSha === sha)
    .filter((suite) => appId == null || suite.app.id === appId)
    .filter(
      (suite) =>
        checkName == null || repository.checkRuns.some((run) => run.suite === suite.id && run.name === checkName),
    );
  return connection(rows, args, (suite) => suiteNode(scene, repository, suite));
}

function latestStatuses(repository: Repository, sha: string): Status[] {
  const newest = repository.statuses.filter((status) => status.sha === sha).toReversed();
  return newest.filter((status, at) => newest.findIndex((other) => other.context === status.context) === at);
}

function statusContextNode(scene: Scene, status: Status) {
  return {
    __typename: "StatusContext",
    id: nodeId("SC", status.id),
    context: status.context,
    state: status.state.toUpperCase(),
    description: status.description,
    targetUrl: status.targetUrl,
    createdAt: moment(status.at),
    creator: () => actorNode(scene, status.creator),
    isRequired: false,
  };
}

/** One word for many: the worst wins, then what is still running. */
function worstOf(states: readonly string[]): string {
  return ["FAILURE", "ERROR", "PENDING"].find((state) => states.includes(state)) ?? "SUCCESS";
}

function rollupState(run: CheckRun): string {
  if (run.status !== "completed") return "PENDING";
  return ["success", "neutral", "skipped"].includes(run.conclusion ?? "") ? "SUCCESS" : "FAILURE";
}

export function statusNode(scene: Scene, repository: Repository, sha: string) {
  mustRead(scene, "statuses");
  const rows = latestStatuses(repository, sha);
  if (rows.length === 0) return null;
  const state = worstOf(rows.map((status) => status.state.toUpperCase()));
  return {
    __typename: "Status",
    id: nodeId("ST", sha),
    state,
    contexts: rows.map((status) => statusContextNode(scene, status)),
    context: ({ name }: { name: string }) => {
      const found = rows.find((status) => status.context === name);
      return found === undefined ? null : statusContextNode(scene, found);
    },
  };
}

export function rollupNode(scene: Scene, repository: Repository, sha: string) {
  mustRead(scene, "checks", "statuses");
  const runs = filtered(
    repository.checkRuns.filter((run) => run.headSha === sha),
    null,
  );
  const statuses = latestStatuses(repository, sha);
  if (runs.length + statuses.length === 0) return null;
  const rows = [
    ...runs.map((run) => checkRunNode(scene, repository, run)),
    ...statuses.map((status) => statusContextNode(scene, status)),
  ];
  return {
    __typename: "StatusCheckRollup",
    id: nodeId("SCR", sha),
    state: worstOf([...runs.map(rollupState), ...statuses.map((status) => status.state.toUpperCase())]),
    contexts: (args: PageArgs) =>
      connection(rows, args, (row) => row, { checkRunCount: runs.length, statusContextCount: statuses.length }),
  };
}
