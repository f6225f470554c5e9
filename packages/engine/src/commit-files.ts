import type { Change, SettledConfig } from "@satellite/core";
import type { House } from "./house.js";

/** The change with the files of each commit, asked for only by a policy about the order of spec and code. */
export async function withCommitFiles(change: Change, config: SettledConfig, house: House): Promise<Change> {
  const unknown = change.commits.filter((commit) => commit.files === undefined && commit.parents < 2);
  if (!config.policy.spec.beforeCode || unknown.length === 0 || house.host.filesOfCommits === undefined) return change;
  const files = await house.host.filesOfCommits(
    change.repository.fullName,
    unknown.map((commit) => commit.sha),
  );
  const commits = change.commits.map((commit) => {
    const found = files.get(commit.sha);
    return found === undefined ? commit : { ...commit, files: found };
  });
  return { ...change, commits };
}
