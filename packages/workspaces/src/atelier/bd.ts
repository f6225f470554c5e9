import { spawn } from "node:child_process";
import type { Changes } from "./edit.js";
import type { BeadRecord } from "./records.js";

/** What a run of `bd` left. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `bd` with these arguments; nothing when it is not installed. */
export type Bd = (args: readonly string[]) => Promise<Ran | undefined>;

const maxOutput = 4_194_304;

/** The `bd` of this machine, run in the workspace's root without a shell. */
export function bdAt(root: string, command = "bd", timeoutMs = 30_000): Bd {
  return (args) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
      // Not spawn's own `timeout`: its timer outlives a command that is not there.
      const timer = setTimeout(() => child.kill(), timeoutMs);
      const out = { stdout: "", stderr: "" };
      for (const name of ["stdout", "stderr"] as const)
        child[name].setEncoding("utf8").on("data", (text: string) => {
          out[name] = (out[name] + text).slice(0, maxOutput);
        });
      child.on("error", (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        if (error.code === "ENOENT") resolve(undefined);
        else reject(error);
      });
      child.on("close", (code) => {
        clearTimeout(timer);
        resolve({ code: code ?? 1, ...out });
      });
    });
}

const flags = new Map([
  ["title", "--title"],
  ["status", "--status"],
  ["priority", "--priority"],
  ["issue_type", "--type"],
  ["assignee", "--assignee"],
  ["description", "--description"],
  ["acceptance_criteria", "--acceptance"],
  ["design", "--design"],
  ["notes", "--notes"],
  ["external_ref", "--external-ref"],
]);

/**
 * The commands that make these changes on a bead, each as its arguments: values stand behind `=`, so that none is taken
 * for a flag; what is removed is set to nothing.
 *
 * @see https://github.com/gastownhall/beads (`bd update --help`)
 */
export function commandsFor(record: BeadRecord, changes: Changes): string[][] {
  const update = [...flags].flatMap(([key, flag]) =>
    changes.has(key) ? [`${flag}=${argument(changes.get(key))}`] : [],
  );
  const labels = changes.has("labels") ? labelFlags(record.labels, changes.get("labels")) : [];
  const before = Array.isArray(record.comments) ? record.comments.length : 0;
  const comments = ((changes.get("comments") ?? []) as { readonly author: string; readonly text: string }[]).slice(
    before,
  );
  return [
    ...(update.length + labels.length === 0 ? [] : [["update", "--json", ...update, ...labels, "--", record.id]]),
    ...comments.map(({ author, text }) => [
      "comments",
      "add",
      "--json",
      ...(author === "" ? [] : [`--author=${author}`]),
      "--",
      record.id,
      text,
    ]),
  ];
}

/** The arguments that make a bead. */
export function createCommand(record: Readonly<Record<string, unknown>>): string[] {
  const values = ["description", "priority", "acceptance_criteria", "assignee", "design", "notes"] as const;
  const labels = (record.labels ?? []) as readonly string[];
  return [
    "create",
    "--json",
    `--title=${argument(record.title)}`,
    `--type=${argument(record.issue_type)}`,
    ...values.flatMap((key) => (record[key] === undefined ? [] : [`${flags.get(key)}=${argument(record[key])}`])),
    ...(labels.length === 0 ? [] : [`--labels=${labels.join(",")}`]),
  ];
}

const argument = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** The id that a JSON answer bears: bare, in a list, or in the envelope `{"schema_version":1,"data":…}`. */
export function idIn(stdout: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(stdout);
  } catch {
    return undefined;
  }
  for (let depth = 0; depth < 3; depth += 1) {
    if (Array.isArray(value)) value = value[0];
    if (typeof value !== "object" || value === null) return undefined;
    const { id, data } = value as { id?: unknown; data?: unknown };
    if (typeof id === "string") return id;
    value = data;
  }
  return undefined;
}

function labelFlags(before: unknown, after: unknown): string[] {
  const [old, now] = [before, after].map((list) => (Array.isArray(list) ? (list as string[]) : []));
  return [
    ...(now ?? []).filter((label) => old?.includes(label) !== true).map((label) => `--add-label=${label}`),
    ...(old ?? []).filter((label) => now?.includes(label) !== true).map((label) => `--remove-label=${label}`),
  ];
}
