import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { SatelliteError } from "@satellite/core";
import { git, gitMaybe, gitText } from "@satellite/git";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { configText, workflowText, type Answers } from "./init/texts.js";

/** Set a repository up: config and workflow. Never overwrites a file. */
export async function init(face: Face, _args: readonly string[], options: Record<string, unknown>): Promise<ExitCode> {
  if (typeof options["from"] === "string") throw new SatelliteError("NOT_AVAILABLE_YET", `--from ${options["from"].slice(0, 40)} is not available yet`);
  const top = await gitText(face.globals.cwd, ["rev-parse", "--show-toplevel"]);
  const found = await guess(top);
  const answers = face.globals.yes ? found : await asked(face, found);
  const files = [
    { path: ".github/satellite.yml", text: configText(answers) },
    { path: ".github/workflows/satellite.yml", text: workflowText(answers) },
  ];
  const written: string[] = [];
  for (const file of files) {
    const target = join(top, file.path);
    if (existsSync(target) || (file.path === ".github/satellite.yml" && existsSync(join(top, "satellite.yml")))) {
      face.line(`kept    ${file.path}: it is there already`);
      continue;
    }
    if (face.globals.dryRun) face.line(`would write ${file.path}:\n${file.text}`);
    else {
      writeWhole(target, file.text);
      face.line(`written ${file.path}`);
    }
    written.push(file.path);
  }
  face.json({ written: face.globals.dryRun ? [] : written, planned: written, answers });
  face.note("Commit both and merge them: changes are judged by the base branch's copy.");
  if (answers.domain !== undefined) face.note("Add the secrets JIRA_EMAIL and JIRA_API_TOKEN to the repository.");
  return exit.done;
}

/** Project keys that the history names often are likely the tracker's. */
async function guess(top: string): Promise<Answers> {
  const log = await git(top, ["log", "-n", "500", "--format=%s%x00"]).then((out) => out.toString("utf8")).catch(() => "");
  const counts = new Map<string, number>();
  for (const [, project = ""] of log.matchAll(/(?:^|[^A-Z0-9-])([A-Z][A-Z0-9]{1,9})-[1-9]\d{0,6}(?![\d.-])/gm)) counts.set(project, (counts.get(project) ?? 0) + 1);
  const standards = new Set(["UTF", "SHA", "ISO", "RFC", "CVE", "CWE", "AES", "TLS", "GPL", "BSD", "PEP"]);
  const projects = [...counts].filter(([project, count]) => count >= 3 && !standards.has(project)).sort((a, b) => b[1] - a[1]).map(([project]) => project).slice(0, 5);
  return { projects, mode: "strict", specs: (await gitMaybe(top, ["ls-files", "--", "specs", "docs/specs"])) !== "" };
}

async function asked(face: Face, found: Answers): Promise<Answers> {
  if (process.stdin.isTTY !== true || (face.env["CI"] ?? "") !== "") throw new SatelliteError("USAGE", "init asks questions; without a terminal give --yes");
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const domain = (await prompt.question("Jira site (company.atlassian.net, empty for GitHub issues only): ")).trim();
    const projects = domain === "" ? "" : (await prompt.question(`Jira projects [${found.projects.join(", ")}]: `)).trim();
    const mode = (await prompt.question("Mode, strict or warn [strict]: ")).trim();
    return {
      ...found,
      ...(domain === "" ? {} : { domain }),
      projects: projects === "" ? found.projects : projects.split(/[\s,]+/).map((one) => one.toUpperCase()),
      mode: mode === "warn" ? "warn" : "strict",
    };
  } finally {
    prompt.close();
  }
}

/** Beside, then renamed: no half-written file is ever left. */
function writeWhole(target: string, text: string): void {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, text, { flag: "wx" });
  renameSync(`${target}.new`, target);
}
