import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { cleanLines } from "./clean.js";
import { exit, type ExitCode } from "./exit.js";
import type { Face, Streams } from "./face.js";
import { version } from "./version.js";

type Handler = (face: Face, args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<ExitCode>;

/** The process around a run. */
export interface World extends Streams {
  readonly env: NodeJS.ProcessEnv;
  /** Whether stdout is a terminal. */
  readonly terminal: boolean;
}

/**
 * The whole command line.
 *
 * @returns the exit code
 */
export async function runCli(argv: readonly string[], world: World): Promise<ExitCode> {
  const asked = argv.length === 0 ? ["--help"] : argv;
  let code: ExitCode = exit.done;
  try {
    await createProgram(world, (result) => (code = result)).parseAsync(asked, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exit.done; // --help and --version end so
    const { explainFailure, tellWrongUsage } = await import("./failure.js");
    const json = asksJson(argv);
    return error instanceof CommanderError
      ? tellWrongUsage(error.message, world, json)
      : explainFailure(error, world, json);
  }
}

/** Also where the rest of the line could not be understood: whoever asks for JSON gets JSON. */
function asksJson(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).includes("--json");
}

function createProgram(world: World, done: (code: ExitCode) => void): Command {
  const program = new Command("satellite")
    .description("Keeps ticket, spec and change in step, and checks that every change is traced.")
    .version(version, "-V, --version")
    .exitOverride()
    .showHelpAfterError("(see satellite --help)")
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: world.out, writeErr: (text) => world.err(cleanLines(text)) });
  addGlobals(program);
  const command: Adder = (usage, description, load, more = (one) => one) => {
    const made = more(program.command(usage).description(description)).allowExcessArguments(false);
    made.action(async () => {
      const options = made.optsWithGlobals();
      const { openFace } = await import("./open-face.js"); // late: `--help` shall not pay for node:fs
      const face = openFace(options, world);
      if ("wrong" in face) made.error(`error: ${face.wrong}`);
      else done(await (await load())(face, made.args, options));
    });
  };
  addCommands(command);
  return program;
}

type Adder = (
  usage: string,
  description: string,
  load: () => Promise<Handler>,
  more?: (command: Command) => Command,
) => void;

/** What is to be judged. */
function change(one: Command): Command {
  return one
    .option("--pr <number>", "judge a pull request", positive)
    .option("--event <file>", "judge a workflow event, as the Action would")
    .addOption(
      new Option("--mode <mode>", "strict or warn; never looser than a committed policy").choices(["strict", "warn"]),
    );
}

function addCommands(command: Adder): void {
  command(
    "check [range]",
    "the verdict over a range, a pull request or a workflow event",
    async () => (await import("./commands/check.js")).check,
    change,
  );
  command(
    "explain [text]",
    "which references were found, where and why, and which look-alikes were left out",
    async () => (await import("./commands/explain.js")).explain,
    (one) =>
      one
        .addOption(
          new Option("--kind <kind>", "what the text is")
            .choices(["branch", "title", "body", "commit"])
            .default("body"),
        )
        .option("--jsonl", "read one JSON object a line, answer one a line"),
  );
  command(
    "plan [range]",
    "what would be written, as effects",
    async () => (await import("./commands/plan.js")).plan,
    change,
  );
  command(
    "render <spec>",
    "the exact block for a pull request's text",
    async () => (await import("./commands/render.js")).render,
    (one) => one.option("--closes <ticket>", "GitHub ticket that the merge closes, such as #42"),
  );
  command(
    "schema [name]",
    "a JSON Schema: config, verdict, tickets, property, forge, forge-read, forge-answer",
    async () => (await import("./commands/schema.js")).schema,
  );
  command(
    "doctor",
    "config, credentials, clocks, workspace: each line ok, warn or fail",
    async () => (await import("./commands/doctor.js")).doctor,
  );
  command(
    "init",
    "set a repository up: config and workflow",
    async () => (await import("./commands/init.js")).init,
    (one) => one.option("--from <tool>", "take over an existing set-up (not available yet)"),
  );
}

/** Known before and after the command's name. */
function addGlobals(program: Command): void {
  program
    .option("--json", "one JSON document on stdout, nothing else")
    .option("--dry-run", "write nothing")
    .option("--yes", "answer every question with yes")
    .option("--cwd <dir>", "work in this folder")
    .option("--config <file>", "use this config file")
    .option("--offline", "ask no service")
    .option("--quiet", "only results and errors")
    .option("--verbose", "every step")
    .option("--no-color", "no colours (also NO_COLOR and CI)");
}

function positive(text: string): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (number < 1) throw new InvalidArgumentError("It must be a number from 1.");
  return number;
}
