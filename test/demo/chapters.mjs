/** What happens in the story, and what must come of it. */
import { mergeGroupPayload, pullRequestPayload, pushPayload } from "../../packages/testkit/lib/runner/index.js";

const repository = "acme/shop";
const pullRequest =
  (number, action = "opened") =>
  async (sandbox) => ({
    event: "pull_request",
    payload: await pullRequestPayload(sandbox.github, repository, number, action),
  });

/** Gives what was expected and did not come. */
const expected = (...pairs) => pairs.filter(([, holds]) => !holds).map(([name]) => name);

const has = (verdict, rule, outcome) =>
  verdict.findings.some((finding) => finding.rule === rule && finding.outcome === outcome);

export const chapters = [
  {
    title: "A pull request with its ticket and spec is opened",
    event: pullRequest(7),
    expect: ({ code, outputs, writes }) =>
      expected(
        ["verdict pass", outputs.verdict === "pass"],
        ["exit 0", code === 0],
        ["something written", writes > 0 && outputs.changed === "true"],
      ),
  },
  {
    title: "The same event again: nothing is left to write",
    event: pullRequest(7, "synchronize"),
    expect: ({ code, outputs, writes }) =>
      expected(
        ["verdict pass", outputs.verdict === "pass"],
        ["exit 0", code === 0],
        ["no write", writes === 0 && outputs.changed === "false"],
      ),
  },
  {
    title: "A pull request that names no ticket",
    event: pullRequest(8),
    expect: ({ code, outputs, verdict }) =>
      expected(
        ["verdict fail", outputs.verdict === "fail"],
        ["exit 1", code === 1],
        [
          "a finding that says what to do",
          verdict.findings.some((one) => one.rule === "ticket-linked" && one.outcome === "fail" && one.remedy),
        ],
      ),
  },
  {
    title: "A pull request whose ticket does not exist",
    event: pullRequest(9),
    expect: ({ code, outputs, verdict }) =>
      expected(
        ["verdict fail", outputs.verdict === "fail"],
        ["exit 1", code === 1],
        ["ticket-exists fails", has(verdict, "ticket-exists", "fail")],
      ),
  },
  {
    title: "Jira is down: could not verify, which is neither yes nor no",
    faults: [{ service: "jira", kind: "status", status: 503, times: "always" }],
    event: pullRequest(7, "edited"),
    expect: ({ code, outputs }) => expected(["verdict unknown", outputs.verdict === "unknown"], ["exit 1", code === 1]),
  },
  {
    title: "Jira is back: the same pull request passes, comment and check turn in place",
    event: pullRequest(7, "edited"),
    expect: ({ code, outputs }) => expected(["verdict pass", outputs.verdict === "pass"], ["exit 0", code === 0]),
  },
  {
    title: "A commit is pushed to main without a pull request",
    event: async (sandbox) => {
      const { before, after } = await rogue(sandbox);
      return {
        event: "push",
        payload: await pushPayload(sandbox.github, repository, { ref: "refs/heads/main", before, after }),
        sha: after,
        ref: "refs/heads/main",
      };
    },
    expect: ({ code, outputs, verdict }) =>
      expected(
        ["verdict fail", outputs.verdict === "fail"],
        ["exit 1", code === 1],
        ["the commit is called rogue", has(verdict, "commit-not-rogue", "fail")],
      ),
  },
  {
    title: "The merge queue asks about pull request 7",
    event: async (sandbox) => {
      const group = sandbox.services.github.world.enqueue(repository, 7);
      return {
        event: "merge_group",
        payload: await mergeGroupPayload(sandbox.github, repository, group),
        sha: group.headSha,
        ref: group.headRef,
      };
    },
    expect: ({ code, outputs }) => expected(["verdict pass", outputs.verdict === "pass"], ["exit 0", code === 0]),
  },
  {
    title: "The author names OPS-12, and the repository now goes through the Jira app",
    app: "OPS-12",
    event: async (sandbox) => {
      const headers = { authorization: `Bearer ${sandbox.github.token}`, "content-type": "application/json" };
      const body = JSON.stringify({ title: "OPS-12 Tidy the cart" });
      await fetch(`${sandbox.github.apiUrl}/repos/${repository}/pulls/8`, { method: "PATCH", headers, body });
      return pullRequest(8, "edited")(sandbox);
    },
    expect: ({ code, outputs, byAction, panel }) =>
      expected(
        ["verdict pass", outputs.verdict === "pass"],
        ["exit 0", code === 0],
        ["no write of the Action's in Jira", byAction.every((one) => one.service !== "jira" || !one.isWrite)],
        ["a panel that shows it", panel?.changes?.[0]?.verdict === "pass"],
      ),
  },
];

async function get(sandbox, path) {
  const answer = await fetch(`${sandbox.github.apiUrl}/repos/${repository}${path}`, {
    headers: { authorization: `Bearer ${sandbox.github.token}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** The newest commit of main, which nobody reviewed. */
async function rogue(sandbox) {
  const head = await get(sandbox, "/commits/main");
  return { before: head.parents[0].sha, after: head.sha };
}
