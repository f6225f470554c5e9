import type { GitHubClient } from "../client.js";
import { placeOf } from "../name.js";

/** GitHub names at most this many files of a commit on one page; a longer list counts as unknown. */
const maxFiles = 300;
/** One request a commit: more are not asked for. */
const maxCommits = 60;

/**
 * The files of each commit. A commit that could not be read, or whose list was cut, is not in the answer.
 * @see https://docs.github.com/en/rest/commits/commits#get-a-commit
 */
export async function filesOfCommits(
  { rest }: GitHubClient,
  repository: string,
  shas: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (shas.length > maxCommits) return new Map();
  const read = async (ref: string): Promise<readonly (readonly [string, readonly string[]])[]> => {
    try {
      const { files = [] } = (await rest.repos.getCommit({ ...placeOf(repository), ref })).data;
      const paths = files.flatMap((file) => [
        file.filename,
        ...(file.previous_filename ? [file.previous_filename] : []),
      ]);
      return files.length >= maxFiles ? [] : [[ref, paths]];
    } catch {
      return []; // unknown: the rule that needs it says so
    }
  };
  return new Map((await Promise.all(shas.map(read))).flat());
}
