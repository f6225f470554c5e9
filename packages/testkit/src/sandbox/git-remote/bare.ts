import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** More than a push to a sandbox ever is. Bytes. */
const maxPushBytes = 100 * 1024 * 1024;

/**
 * `refs/pull` is GitHub's own and cannot be pushed to. Any commit may be fetched by its id, and clones may be partial.
 * Nothing is ever cleaned up: what a branch has left, a pull request may still name.
 */
const config = `[core]
	repositoryformatversion = 0
	bare = true
[http]
	receivepack = true
[receive]
	autogc = false
	denyDeleteCurrent = refuse
	hideRefs = refs/pull
	maxInputSize = ${maxPushBytes}
[gc]
	auto = 0
[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
`;

/** @see https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches */
const update = `#!/bin/sh
grep -qxF -e "\${1#refs/heads/}" "$GIT_DIR/protected" || exit 0
none=0000000000000000000000000000000000000000
[ "$2" = $none ] && exit 0
if [ "$3" = $none ]; then why="Cannot delete this branch"
elif git merge-base --is-ancestor "$2" "$3"; then exit 0
else why="Cannot force-push to this branch"
fi
printf 'error: GH006: Protected branch update failed for %s.\\nerror: %s\\n' "$1" "$why" >&2
exit 1
`;

/** Bare repositories in a temporary folder. They have one store of objects, as a repository and its forks on GitHub. */
export interface Bares {
  readonly root: string;
  /** Folder of the repository of that full name, made when it is first asked for. */
  open(fullName: string): Promise<string>;
  remove(): Promise<void>;
}

export async function makeBares(): Promise<Bares> {
  const root = await mkdtemp(join(tmpdir(), "satellite-git-"));
  const objects = join(root, "objects");
  await mkdir(join(objects, "pack"), { recursive: true });
  await mkdir(join(objects, "info"));
  const made = new Map<string, Promise<string>>();
  const make = async (fullName: string): Promise<string> => {
    const folder = join(root, `${fullName}.git`);
    await mkdir(join(folder, "refs", "heads"), { recursive: true });
    await mkdir(join(folder, "hooks"));
    await symlink(objects, join(folder, "objects"), "junction");
    await writeFile(join(folder, "HEAD"), "ref: refs/heads/master\n");
    await writeFile(join(folder, "config"), config);
    await writeFile(join(folder, "hooks", "update"), update, { mode: 0o755 });
    return folder;
  };
  return {
    root,
    open(fullName) {
      const folder = made.get(fullName) ?? make(fullName);
      made.set(fullName, folder);
      return folder;
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
