import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inputDefaults } from "./defaults.js";
import { readOutputs } from "./files.js";

export interface BundleRun {
  /** Folder with `action.yml` and `dist/`. */
  readonly action: string;
  readonly event: string;
  /** The payload; a string is written as it stands, JSON or not. */
  readonly payload: unknown;
  readonly repository: string;
  readonly github: { readonly apiUrl: string; readonly graphqlUrl: string; readonly webUrl?: string };
  readonly token: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly sha?: string;
  readonly ref?: string;
  /** The node to run on; this process's own by default. */
  readonly node?: string;
}

export interface BundleResult {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Start the bundled Action as a runner starts it: environment, event file, output files, nothing else. */
export async function runBundle(run: BundleRun): Promise<BundleResult> {
  const folder = mkdtempSync(join(tmpdir(), "satellite-run-"));
  try {
    const files = {
      event: join(folder, "event.json"),
      output: join(folder, "output"),
      summary: join(folder, "summary.md"),
    };
    writeFileSync(files.event, typeof run.payload === "string" ? run.payload : JSON.stringify(run.payload));
    writeFileSync(files.output, "");
    writeFileSync(files.summary, "");
    const { code, log } = await start(run, environment(run, files), folder);
    return {
      code,
      log,
      outputs: readOutputs(readFileSync(files.output, "utf8")),
      summary: readFileSync(files.summary, "utf8"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function environment(
  run: BundleRun,
  files: { event: string; output: string; summary: string },
): Record<string, string> {
  const env: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_REPOSITORY: run.repository,
    GITHUB_API_URL: run.github.apiUrl,
    GITHUB_GRAPHQL_URL: run.github.graphqlUrl,
    GITHUB_SERVER_URL: run.github.webUrl ?? new URL(run.github.apiUrl).origin,
    GITHUB_SHA: run.sha ?? "",
    GITHUB_REF: run.ref ?? "",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_ATTEMPT: "1",
  };
  const inputs = { ...inputDefaults(join(run.action, "action.yml"), run.token), ...run.inputs };
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  return { ...env, ...run.env };
}

function start(run: BundleRun, env: Record<string, string>, cwd: string): Promise<{ code: number; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(run.node ?? process.execPath, [join(run.action, "dist", "index.js")], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let log = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (log += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, log }));
  });
}
