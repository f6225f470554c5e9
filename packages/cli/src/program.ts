import { Command, CommanderError } from "commander";
import type { Ask } from "@satellite/engine/desk";
import { cleanLines } from "./clean.js";
import { exit, type ExitCode } from "./exit.js";
import type { Streams } from "./face.js";
import {
  addAsking,
  addDeciding,
  addFinishing,
  addJudging,
  addKeeping,
  addSyncing,
  addWorking,
  withoutRemote,
  type Adder,
} from "./registry/index.js";
import { version } from "./version.js";

/** The process around a run. */
export interface World extends Streams {
  readonly env: NodeJS.ProcessEnv;
  /** Whether stdout is a terminal. */
  readonly terminal: boolean;
  /** Who answers questions; absent: whoever sits at the terminal. */
  readonly ask?: Ask;
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
    await createProgram(world, (result) => (code = result)).parseAsync(withoutRemote(asked), { from: "user" });
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
  for (const add of [addJudging, addWorking, addSyncing, addDeciding, addFinishing, addAsking, addKeeping])
    add(command);
  return program.addHelpText(
    "after",
    "\n`satellite remote pull`, `remote sync`, `remote push` and `remote pr` are the same commands.",
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
