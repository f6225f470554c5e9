import type { Commits } from "../github/git/history.js";
import { textOf, type Commit, type Mode, type Person } from "../github/git/objects.js";
import type { Move } from "../github/world/push.js";
import { openCatFile, type CatFile } from "./cat-file.js";
import type { Refs } from "./refs.js";
import { git } from "./run.js";

/** What is different about the branches. */
export function movesBetween(before: Refs, after: Refs): readonly Move[] {
  const branches = new Set([...before.keys(), ...after.keys()].filter((ref) => ref.startsWith("refs/heads/")));
  return [...branches].flatMap((ref): Move[] => {
    const [from, to] = [before.get(ref), after.get(ref)];
    if (from === to) return [];
    return [
      {
        branch: ref.slice("refs/heads/".length),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ];
  });
}

/** The commits that these moves brought and the world does not know, parents first. */
export async function readCommits(folder: string, known: Commits, moves: readonly Move[]): Promise<readonly Commit[]> {
  const tips = moves.flatMap(({ to }) => (to === undefined || known.has(to) ? [] : [to]));
  if (tips.length === 0) return [];
  const old = moves.flatMap(({ from }) => (from === undefined ? [] : [`^${from}`]));
  const list = await git(
    folder,
    ["rev-list", "--topo-order", "--reverse", "--stdin"],
    [...tips, ...old, ""].join("\n"),
  );
  const shas = list.toString("utf8").split("\n");
  const cat = openCatFile(folder);
  const trees: Trees = new Map();
  try {
    const commits: Commit[] = [];
    for (const sha of shas) if (sha !== "" && !known.has(sha)) commits.push(await readCommit(cat, sha, trees));
    return commits;
  } finally {
    cat.close();
  }
}

async function readCommit(cat: CatFile, sha: string, trees: Trees): Promise<Commit> {
  const text = (await cat.read(sha)).bytes.toString("utf8");
  const split = text.indexOf("\n\n");
  const head = text.slice(0, split).split("\n");
  const values = (name: string) =>
    head.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const tree = values("tree")[0] ?? "";
  const leaves = await readTree(cat, tree, trees);
  const modes = new Map(leaves.flatMap(({ mode, path }) => (mode === undefined ? [] : [[path, mode] as const])));
  return {
    sha,
    tree,
    // GitHub's APIs give it without the line's end that git writes.
    message: text.slice(split + 2).replace(/\n+$/, ""),
    author: personIn(values("author")[0] ?? ""),
    committer: personIn(values("committer")[0] ?? ""),
    parents: values("parent"),
    files: new Map(leaves.map(({ path, text: content }) => [path, content])),
    ...(modes.size === 0 ? {} : { modes }),
  };
}

function personIn(line: string): Person {
  const [, name = "", email = "", date = "0"] = /^(.*?) ?<([^<>]*)> (\d+)/.exec(line) ?? [];
  return { name, email, date: Number(date) };
}

interface Leaf {
  readonly path: string;
  readonly text: string;
  readonly mode?: Mode;
}
/** By sha, so that a tree that many commits share is read once. */
type Trees = Map<string, readonly Leaf[]>;

async function readTree(cat: CatFile, sha: string, trees: Trees): Promise<readonly Leaf[]> {
  const read = trees.get(sha);
  if (read !== undefined) return read;
  const { bytes } = await cat.read(sha);
  const leaves: Leaf[] = [];
  for (let at = 0; at < bytes.length;) {
    const zero = bytes.indexOf(0, at);
    const [mode = "", ...rest] = bytes.toString("utf8", at, zero).split(" ");
    const path = rest.join(" ");
    const entry = bytes.toString("hex", zero + 1, zero + 21);
    at = zero + 21;
    if (mode === "40000")
      for (const leaf of await readTree(cat, entry, trees)) leaves.push({ ...leaf, path: `${path}/${leaf.path}` });
    else if (mode === "160000") leaves.push({ path, text: entry, mode });
    else {
      const text = textOf((await cat.read(entry)).bytes);
      leaves.push({ path, text, ...(mode === "100755" || mode === "120000" ? { mode } : {}) });
    }
  }
  trees.set(sha, leaves);
  return leaves;
}
