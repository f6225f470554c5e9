/**
 * Makes a release: a commit that holds only what a runner needs, tagged vX.Y.Z, with the major tag (v1) moved to it.
 *
 *   node scripts/release.mjs v1.2.3 [--dry-run] [--push REMOTE] [--from REVISION]
 *
 * Built by git's plumbing from what is committed at REVISION (HEAD): the working tree, the index and the branches stay as
 * they are. The commit's parent is the source, so `git log v1.2.3` leads to it. Node's built-ins alone, since it runs
 * where a token can write. Ends with 2 on wrong arguments, with 1 when git or the repository refuses.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/** What the tag ships. action.yml names dist/index.js; nothing else is ever loaded. */
const shipped = ["action.yml", "dist", "LICENSE", "README.md"];

const wanted = readArguments();
release(wanted);

function readArguments() {
  try {
    const options = { "dry-run": { type: "boolean" }, push: { type: "string" }, from: { type: "string" } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [version = "", ...more] = positionals;
    const found = /^v(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/.exec(version);
    if (found === null || more.length > 0) throw new Error("the version must look like v1.2.3");
    if ((values.push ?? "").startsWith("-") || (values.from ?? "").startsWith("-"))
      throw new Error("names do not begin with a dash");
    return {
      version,
      major: `v${found[1]}`,
      dryRun: values["dry-run"] === true,
      remote: values.push,
      from: values.from ?? "HEAD",
    };
  } catch (error) {
    console.error(
      `${error.message}\nUsage: node scripts/release.mjs v1.2.3 [--dry-run] [--push REMOTE] [--from REVISION]`,
    );
    return process.exit(2);
  }
}

function release({ version, major, dryRun, remote, from }) {
  const source = git("rev-parse", "--verify", "--end-of-options", `${from}^{commit}`);
  if (gitMaybe("rev-parse", "--verify", "--quiet", `refs/tags/${version}`) !== undefined)
    refuse(`${version} exists already; a version is never moved`);
  const entries = entriesAt(source);
  say(`${version} from ${source}`);
  for (const path of git("ls-tree", "-r", "--name-only", source, "--", ...shipped).split("\n")) say(`  ${path}`);
  if (dryRun)
    return say(`would tag ${version} and move ${major}${remote === undefined ? "" : `, and push both to ${remote}`}`);
  const tree = gitWith(entries, "mktree");
  const commit = gitWith(`Release ${version}\n\nSource: ${source}\n`, "commit-tree", tree, "-p", source);
  const before = gitMaybe("rev-parse", "--verify", "--quiet", `refs/tags/${major}`) ?? "";
  gitWith(`Satellite ${version}\n`, "tag", "--annotate", "--file=-", version, commit);
  git("update-ref", `refs/tags/${major}`, commit, before === "" ? "0".repeat(commit.length) : before);
  say(`tagged ${commit}`);
  if (remote !== undefined) push({ version, major, before, remote });
}

/** Both tags or none. The major tag moves only when the remote still has it where this clone last saw it. */
function push({ version, major, before, remote }) {
  const lease = `--force-with-lease=refs/tags/${major}:${before}`;
  git("push", "--atomic", lease, "--end-of-options", remote, `refs/tags/${version}`, `refs/tags/${major}`);
  say(`pushed ${version} and ${major} to ${remote}`);
}

/** The lines of `git ls-tree` for what is shipped, all of it. */
function entriesAt(source) {
  const lines = git("ls-tree", source, "--", ...shipped).split("\n");
  const missing = shipped.filter((name) => !lines.some((line) => line.endsWith(`\t${name}`)));
  if (missing.length > 0)
    refuse(`${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not committed at ${source}`);
  if (gitMaybe("cat-file", "-e", `${source}:dist/index.js`) === undefined)
    refuse(`dist/index.js is not committed at ${source}`);
  return `${lines.join("\n")}\n`;
}

function run(args, input) {
  return spawnSync("git", args, { encoding: "utf8", input: input ?? "", maxBuffer: 64_000_000 });
}

function finish(done, args) {
  if (done.status === 0) return done.stdout.trim();
  return refuse(`git ${args[0]} ended with ${done.status ?? done.signal ?? "no code"}: ${done.stderr.trim()}`);
}

function git(...args) {
  return finish(run(args), args);
}

/** git with this text on its standard input. */
function gitWith(input, ...args) {
  return finish(run(args, input), args);
}

function gitMaybe(...args) {
  const done = run(args);
  return done.status === 0 ? done.stdout.trim() : undefined;
}

function refuse(says) {
  console.error(says);
  return process.exit(1);
}

function say(line) {
  console.log(line);
}
