import { isUtf8 } from "node:buffer";
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
  /** The whole tree, path to text; a link's text is where it leads, a submodule's the commit that it names. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths that are more than a plain file. */
  readonly modes?: Modes;
}

/** Executable, symbolic link, submodule. */
export type Mode = "100755" | "120000" | "160000";
export type Modes = ReadonlyMap<string, Mode>;

export interface TreeEntry {
  readonly path: string;
  readonly mode: "040000" | "100644" | Mode;
  readonly type: "tree" | "blob" | "commit";
  readonly sha: string;
  /** Bytes; absent for trees and submodules. */
  readonly size?: number;
}

const kept = /[\udc80-\udcff]/;
const nothingElse = /^[^\u0080-\udc7f\udd00-\uffff]*$/;

/** The bytes of a file: UTF-8, or what `textOf` kept. */
export function bytesOf(text: string): Buffer {
  if (!kept.test(text) || !nothingElse.test(text)) return Buffer.from(text, "utf8");
  return Buffer.from(text, "latin1");
}

/**
 * A file's bytes as text. Where they are no UTF-8 each byte from 0x80 on stands as the lone surrogate U+DC80…U+DCFF, so
 * that no byte is lost: `bytesOf(textOf(bytes))` gives them back.
 */
export function textOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  return bytes
    .toString("latin1")
    .replaceAll(/[\u0080-\u00ff]/g, (byte) => String.fromCharCode(byte.charCodeAt(0) + 0xdc00));
}

function hashObject(kind: "blob" | "tree" | "commit", content: Buffer): string {
  return createHash("sha1").update(`${kind} ${content.length}\0`).update(content).digest("hex");
}

/** @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export const blobSha = (text: string): string => hashObject("blob", bytesOf(text));

const plain: Modes = new Map();

/** The entries right below a folder (`""`: the root), sorted as git sorts them. */
export function treeEntries(files: ReadonlyMap<string, string>, folder = "", modes: Modes = plain): TreeEntry[] {
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
        ? leaf(name, text, modes.get(path))
        : { path: name, mode: "040000", type: "tree", sha: treeSha(files, `${prefix}${name}`, modes) },
    );
  }
  const sortKey = (entry: TreeEntry) => bytesOf(entry.type === "tree" ? `${entry.path}/` : entry.path);
  return [...names.values()].sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
}

function leaf(path: string, text: string, mode: Mode | undefined): TreeEntry {
  if (mode === "160000") return { path, mode, type: "commit", sha: text };
  return { path, mode: mode ?? "100644", type: "blob", sha: blobSha(text), size: bytesOf(text).length };
}

export function treeSha(files: ReadonlyMap<string, string>, folder = "", modes: Modes = plain): string {
  const lines = treeEntries(files, folder, modes).flatMap((entry) => [
    bytesOf(`${entry.mode === "040000" ? "40000" : entry.mode} ${entry.path}\0`),
    Buffer.from(entry.sha, "hex"),
  ]);
  return hashObject("tree", Buffer.concat(lines));
}

const signature = ({ name, email, date }: Person) => `${name} <${email}> ${date} +0000`;

export function makeCommit(parts: Omit<Commit, "sha" | "tree">): Commit {
  const tree = treeSha(parts.files, "", parts.modes);
  const text = [
    `tree ${tree}`,
    ...parts.parents.map((parent) => `parent ${parent}`),
    `author ${signature(parts.author)}`,
    `committer ${signature(parts.committer)}`,
    "",
    parts.message,
  ].join("\n");
  return { ...parts, tree, sha: hashObject("commit", bytesOf(text)) };
}
