import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { SatelliteError } from "@satellite/core";
import { gitText } from "@satellite/git";
import { clean } from "../clean.js";
import { checkedOutFor, theirConfigFiles } from "../config-files.js";
import { exit, worst, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { takeOverLinks } from "./init/links.js";
import { guess } from "./init/guess.js";
import { writeWhole } from "./init/place.js";
import { takeOver, tools, type Moved } from "./init/take-over.js";
import { configText, workflowText, type Answers } from "./init/texts.js";
import { askAnswers } from "./init/wizard.js";
import { tellProblems } from "../tell-problems.js";

const configPath = ".github/satellite.yml";
const workflowPath = ".github/workflows/satellite.yml";

/** Set a repository up: config and workflow. Never overwrites a file. */
export async function init(
  face: Face,
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const tool = tools.find((one) => one === options["from"]);
  if (options["from"] !== undefined && tool === undefined)
    throw new SatelliteError("USAGE", `--from takes one of ${tools.join(", ")}`);
  const at = await checkedOutFor(face.globals);
  const top = at.top ?? (await gitText(face.globals.cwd, ["rev-parse", "--show-toplevel"]));
  const found = await guess(top, at);
  if (tool === undefined) {
    await tellFound(face, found);
    const answers = face.globals.yes ? found : await asked(face, found);
    return setUp(face, top, { answers, text: configText(answers), moved: [] });
  }
  const taken = await takeOver(top, tool, face.env);
  if ("problems" in taken) return tellProblems(taken.problems, face);
  const { domain, kind, moved, text } = taken;
  const { workspace: _, ...rest } = found;
  const answers: Answers = {
    ...rest,
    ...(domain !== undefined && { domain }),
    workspace: { kind, why: `--from ${tool}` },
  };
  tellMoved(face, moved);
  if (tool !== "backlog-jira") return setUp(face, top, { answers, text, moved });
  const told: unknown[] = [];
  const first = setUp({ ...face, json: (document) => void told.push(document) }, top, { answers, text, moved });
  const links = face.globals.dryRun ? undefined : await takeOverLinks(face, top);
  face.json({ ...(told[0] as object), ...(links?.result !== undefined && { store: links.result }) });
  return links === undefined ? first : worst([first, links.code]);
}

interface SetUp {
  readonly answers: Answers;
  /** Of the config. */
  readonly text: string;
  readonly moved: readonly Moved[];
}

function setUp(face: Face, top: string, { answers, moved, text }: SetUp): ExitCode {
  const wanted = [
    { path: configPath, text, there: ["satellite.yml", configPath] },
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
    ...(moved.length > 0 && { takenOver: moved }),
  });
  if (fresh.length > 0) face.note("Commit both and merge them: changes are judged by the base branch's copy.");
  if (answers.domain !== undefined) face.note("Add the secrets JIRA_EMAIL and JIRA_API_TOKEN to the repository.");
  return exit.done;
}

async function tellFound(face: Face, { branch, projects, specs, workspace }: Answers): Promise<void> {
  const keys = projects.join(", ") || "none";
  face.note(`found         workspace: ${workspace === undefined ? "none" : `${workspace.kind}; ${workspace.why}`}`);
  face.detail(`found: projects ${keys}, specs ${String(specs)}, branch ${branch}`);
  for (const { path } of await theirConfigFiles(face.globals))
    face.note(`found         ${path}: read as well; \`satellite init --from\` takes it over`);
}

/** For each key of theirs where it went; then what stays behind. */
function tellMoved(face: Face, moved: readonly Moved[]): void {
  for (const { file, from, line, says, to } of moved) {
    const place = line === undefined ? file : `${file}:${line}`;
    const more = says === undefined ? "" : ` (${says})`;
    face.line(
      to === undefined
        ? `left behind   ${place}  ${clean(from)}: ${says ?? ""}`
        : `taken over    ${place}  ${clean(from)} → ${clean(to)}${more}`,
    );
  }
}

async function asked(face: Face, found: Answers): Promise<Answers> {
  if (!process.stdin.isTTY || (face.env["CI"] ?? "") !== "")
    throw new SatelliteError("USAGE", "init asks questions; without a terminal give --yes");
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  prompt.on("SIGINT", () => process.exit(130));
  try {
    return await askAnswers({ question: (text) => prompt.question(text), say: (text) => face.note(text) }, found);
  } finally {
    prompt.close();
  }
}
