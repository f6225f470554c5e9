import { createHash } from "node:crypto";

/** Name, address and moment of one hand in a commit. `date` is epoch seconds, always written in UTC. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly date: number;
}

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly message: string;
  readonly author: Person;
  readonly committer: Person;
  readonly parents: readonly string[];
  /** The whole tree, path to text. */
  readonly files: ReadonlyMap<string, string>;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: "040000" | "100644";
  readonly type: "tree" | "blob";
  readonly sha: string;
  /** Bytes; absent for trees. */
  readonly size?: number;
}

const bytes = (text: string) => Buffer.from(text, "utf8");

function hashObject(kind: "blob" | "tree" | "commit", content: Buffer): string {
  return createHash("sha1").update(`${kind} ${content.length}\0`).update(content).digest("hex");
}

/** @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export const blobSha = (text: string): string => hashObject("blob", bytes(text));

/** The entries right below a folder (`""`: the root), sorted as git sorts them. */
export function treeEntries(files: ReadonlyMap<string, string>, folder = ""): TreeEntry[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const inside = [...files].filter(([path]) => path.startsWith(prefix));
  const names = new Map<string, TreeEntry>();
  for (const [path, text] of inside) {
    const rest = path.slice(prefix.length);
    const slash = rest.indexOf("/");
    const name = slash < 0 ? rest : rest.slice(0, slash);
    if (names.has(name)) continue;
    names.set(
      name,
      slash < 0
        ? { path: name, mode: "100644", type: "blob", sha: blobSha(text), size: bytes(text).length }
        : { path: name, mode: "040000", type: "tree", sha: treeSha(files, `${prefix}${name}`) },
    );
  }
  const sortKey = (entry: TreeEntry) => bytes(entry.type === "tree" ? `${entry.path}/` : entry.path);
  return [...names.values()].sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
}

export function treeSha(files: ReadonlyMap<string, string>, folder = ""): string {
  const lines = treeEntries(files, folder).flatMap((entry) => [
    bytes(`${entry.mode === "040000" ? "40000" : entry.mode} ${entry.path}\0`),
    Buffer.from(entry.sha, "hex"),
  ]);
  return hashObject("tree", Buffer.concat(lines));
}

const signature = ({ name, email, date }: Person) => `${name} <${email}> ${date} +0000`;

export function makeCommit(parts: Omit<Commit, "sha" | "tree">): Commit {
  const tree = treeSha(parts.files);
  const text = [
    `tree ${tree}`,
    ...parts.parents.map((parent) => `parent ${parent}`),
    `author ${signature(parts.author)}`,
    `committer ${signature(parts.committer)}`,
    "",
    parts.message,
  ].join("\n");
  return { ...parts, tree, sha: hashObject("commit", bytes(text)) };
}
