import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { SatelliteError } from "@satellite/core";
import { baseUrl } from "@satellite/core/config/defaults";
import { gitText } from "@satellite/git";
import { clean } from "../clean.js";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { guess } from "./init/guess.js";
import { configText, workflowText, type Answers } from "./init/texts.js";

const configPath = ".github/satellite.yml";
const workflowPath = ".github/workflows/satellite.yml";

/** Set a repository up: config and workflow. Never overwrites a file. */
export async function init(
  face: Face,
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  if (typeof options["from"] === "string")
    throw new SatelliteError("NOT_AVAILABLE_YET", `--from ${options["from"].slice(0, 40)} is not available yet`);
  const top = await gitText(face.globals.cwd, ["rev-parse", "--show-toplevel"]);
  const found = await guess(top);
  face.detail(
    `found: projects ${found.projects.join(", ") || "none"}, specs ${String(found.specs)}, branch ${found.branch}`,
  );
  const answers = face.globals.yes ? found : await asked(face, found);
  const wanted = [
    { path: configPath, text: configText(answers), there: ["satellite.yml", configPath] },
    { path: workflowPath, text: workflowText(answers), there: [workflowPath] },
  ];
  const kept = wanted.filter((file) => file.there.some((path) => existsSync(join(top, path))));
  const fresh = wanted.filter((file) => !kept.includes(file));
  if (!face.globals.dryRun) for (const file of fresh) writeWhole(join(top, file.path), file.text);
  for (const file of kept) face.line(`kept          ${file.path}: there is one already`);
  for (const file of fresh)
    face.line(face.globals.dryRun ? `would write   ${file.path}:\n${file.text}` : `written       ${file.path}`);
  const paths = fresh.map((file) => file.path);
  face.json({
    written: face.globals.dryRun ? [] : paths,
    planned: paths,
    kept: kept.map((file) => file.path),
    answers,
  });
  if (fresh.length > 0) face.note("Commit both and merge them: changes are judged by the base branch's copy.");
  if (answers.domain !== undefined) face.note("Add the secrets JIRA_EMAIL and JIRA_API_TOKEN to the repository.");
  return exit.done;
}

async function asked(face: Face, found: Answers): Promise<Answers> {
  if (!process.stdin.isTTY || (face.env["CI"] ?? "") !== "")
    throw new SatelliteError("USAGE", "init asks questions; without a terminal give --yes");
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  prompt.on("SIGINT", () => process.exit(130));
  try {
    const domain = await domainFrom((question) => prompt.question(question), face);
    const projects =
      domain === undefined
        ? ""
        : (await prompt.question(`Jira projects [${clean(found.projects.join(", "))}]: `)).trim();
    const mode = (await prompt.question("Mode, strict or warn [strict]: ")).trim();
    return {
      ...found,
      ...(domain === undefined ? {} : { domain }),
      projects:
        projects === ""
          ? found.projects
          : projects
              .toUpperCase()
              .split(/[^A-Z0-9]+/)
              .filter((one) => /^[A-Z][A-Z0-9]+$/.test(one)),
      mode: mode === "warn" ? "warn" : "strict",
    };
  } finally {
    prompt.close();
  }
}

async function domainFrom(question: (text: string) => Promise<string>, face: Face): Promise<string | undefined> {
  for (;;) {
    const answer = (await question("Jira site (company.atlassian.net, empty for GitHub issues only): ")).trim();
    if (answer === "") return undefined;
    const site = baseUrl(answer);
    if ("url" in site) return site.url.replace(/^https:\/\//, "");
    face.note(`That ${site.wrong}.`);
  }
}

/** File systems without hard links take a rename. */
function place(beside: string, target: string): void {
  try {
    linkSync(beside, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(target)) throw error;
    renameSync(beside, target);
  }
}

/** Beside, then linked to its name: no half-written file is ever left, and none that came in between is overwritten. */
function writeWhole(target: string, text: string): void {
  const beside = `${target}.${process.pid}.new`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(beside, text, { flag: "wx" });
    place(beside, target);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? "an unknown error";
    throw new SatelliteError("USAGE", `${target} cannot be written (${why})`, { cause: error });
  } finally {
    rmSync(beside, { force: true });
  }
}
