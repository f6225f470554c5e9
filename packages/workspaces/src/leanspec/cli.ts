/** What the `leanspec` command is told, argument by argument: values behind `=`, so that none is taken for an option. */
import { execFile } from "node:child_process";
import type { ItemPatch, WorkspaceItem } from "@satellite/core";
import { sha256 } from "../shared/index.js";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command with these arguments in the project's root; no shell is in between. */
export type Run = (args: readonly string[]) => Promise<Ran>;

export function runLeanSpec(root: string, command = "leanspec"): Run {
  return (args) =>
    new Promise((resolve) => {
      const options = { cwd: root, timeout: 60_000, maxBuffer: 16_777_216 };
      const child = execFile(command, [...args], options, (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 127;
        resolve({ code, stdout, stderr: stderr === "" && error !== null ? error.message : stderr });
      });
      child.stdin?.on("error", () => undefined).end();
    });
}

/** Fields of a patch that `leanspec update` has an option for. */
export const written = ["status", "priority", "assignees", "addLabels", "removeLabels"] as const;

/** Arguments after `update <id>`; empty where the spec says so already; in words, what the command has no way to. */
export function updateArgs(item: WorkspaceItem, patch: ItemPatch): readonly string[] | { readonly refused: string } {
  const given = Object.keys(patch).filter((key) => patch[key as keyof ItemPatch] !== undefined);
  const other = given.filter((key) => !(written as readonly string[]).includes(key));
  if (other.length > 0) return { refused: `The \`leanspec\` command has no option for ${other.join(", ")}.` };
  const { status, priority, assignees, addLabels = [], removeLabels = [] } = patch;
  if ([...addLabels, ...removeLabels].some((tag) => tag.includes(",")))
    return { refused: "The `leanspec` command takes a comma for the end of a tag." };
  const { content } = item;
  const add = addLabels.filter((tag) => !content.labels.includes(tag));
  const gone = removeLabels.filter((tag) => content.labels.includes(tag));
  return [
    ...(status === undefined || status === content.status ? [] : [`--status=${status}`]),
    ...(priority === undefined || priority === content.priority ? [] : [`--priority=${priority}`]),
    ...(assignees === undefined || assignees.join() === content.assignees.join()
      ? []
      : [`--assignee=${assignees.join(", ")}`]),
    ...(add.length === 0 ? [] : [`--add-tags=${add.join(",")}`]),
    ...(gone.length === 0 ? [] : [`--remove-tags=${gone.join(",")}`]),
  ];
}

/**
 * `--expected-hash` is of the text below the front matter, from its first line that is not blank. Line ends of another
 * system are counted as the command reads them, which is not how they stand: there it is left out.
 */
export function hashArgs(body: string): readonly string[] {
  return body.includes("\r") ? [] : [`--expected-hash=${sha256(body.replace(/^\n+/, ""))}`];
}

/** Why the command refused, in its own words and one line. */
export function refusalOf({ code, stdout, stderr }: Ran): string {
  const told = /^[ \t]*•[ \t]*(\S.*)$/m.exec(stdout)?.[1] ?? stderr.trim().split("\n", 1)[0] ?? "";
  return `leanspec ended with ${code}${told === "" ? "." : `: ${told.slice(0, 300)}`}`;
}

export const movedOn = ({ stdout, stderr }: Ran): boolean => `${stdout}${stderr}`.includes("content hash mismatch");

/** The id that the command gave: its line `Path: 003-rate-limits`. */
export function idIn({ stdout }: Ran): string | undefined {
  return /^[ \t]*Path:[ \t]*(?:.*\/)?(\d{1,6}-[^/\s]+)[ \t]*$/m.exec(stdout)?.[1];
}
