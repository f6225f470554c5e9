import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { exit, type ExitCode } from "./exit.js";
import { createFace, type Face, type Globals } from "./face.js";
import { version } from "./version.js";

type Handler = (face: Face, args: readonly string[], options: Record<string, unknown>) => Promise<ExitCode>;

/**
 * The whole command line.
 *
 * @returns the exit code
 */
export async function runCli(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  let code: ExitCode = exit.done;
  const program = createProgram(env, (result) => (code = result));
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    return failure(error, env);
  }
}

function createProgram(env: NodeJS.ProcessEnv, done: (code: ExitCode) => void): Command {
  const program = new Command("satellite")
    .description("Keeps ticket, spec and change in step, and checks that every change is traced.")
    .version(version, "-V, --version")
    .exitOverride()
    .showHelpAfterError("(see satellite --help)")
    .enablePositionalOptions(false);
  addGlobals(program);
  const command = (usage: string, description: string, load: () => Promise<Handler>, more: (command: Command) => Command = (one) => one): void => {
    const made = more(program.command(usage).description(description)).exitOverride();
    addGlobals(made);
    made.action(async (...all: unknown[]) => {
      const options: Record<string, unknown> = made.optsWithGlobals();
      const args = made.args;
      void all;
      const handler = await load();
      done(await handler(createFace(globalsOf(options, env), env), args, options));
    });
  };
  const change = (one: Command): Command =>
    one
      .option("--pr <number>", "judge a pull request", positive)
      .option("--event <file>", "judge a workflow event, as the Action would")
      .addOption(new Option("--mode <mode>", "tighten the config's mode").choices(["strict", "warn"]));
  command("check [range]", "the verdict over a range, a pull request or a workflow event", async () => (await import("./commands/check.js")).check, change);
  command("explain [text]", "which references were found, where and why, and which look-alikes were left out", async () => (await import("./commands/explain.js")).explain, (one) =>
    one
      .addOption(new Option("--kind <kind>", "what the text is").choices(["branch", "title", "body", "commit"]).default("body"))
      .option("--jsonl", "read one JSON object a line, answer one a line"),
  );
  command("plan [range]", "what would be written, as effects", async () => (await import("./commands/plan.js")).plan, change);
  command("render <spec>", "the exact block for a pull request's text", async () => (await import("./commands/render.js")).render, (one) =>
    one.option("--closes <ticket>", "ticket that the merge closes, such as #42"),
  );
  command("schema [name]", "a JSON Schema: config, verdict, tickets, forge", async () => (await import("./commands/schema.js")).schema);
  command("doctor", "config, credentials, clocks, workspace: each line ok, warn or fail", async () => (await import("./commands/doctor.js")).doctor);
  command("init", "set a repository up: config and workflow", async () => (await import("./commands/init.js")).init, (one) =>
    one.option("--from <tool>", "take over an existing set-up (not available yet)"),
  );
  return program;
}

function addGlobals(command: Command): void {
  command
    .option("--json", "one JSON document on stdout, nothing else")
    .option("--dry-run", "write nothing")
    .option("--yes", "answer every question with yes")
    .option("--cwd <dir>", "work in this folder")
    .option("--config <file>", "use this config file")
    .option("--offline", "ask no service")
    .option("--quiet", "only results and errors")
    .option("--verbose", "every step")
    .option("--no-color", "no colours");
}

function globalsOf(options: Record<string, unknown>, env: NodeJS.ProcessEnv): Globals {
  const plain = (env["NO_COLOR"] ?? "") !== "" || (env["CI"] ?? "") !== "" || process.stdout.isTTY !== true;
  return {
    json: options["json"] === true,
    dryRun: options["dryRun"] === true,
    yes: options["yes"] === true,
    cwd: typeof options["cwd"] === "string" ? options["cwd"] : process.cwd(),
    ...(typeof options["config"] === "string" ? { config: options["config"] } : {}),
    offline: options["offline"] === true,
    quiet: options["quiet"] === true,
    verbose: options["verbose"] === true,
    color: options["color"] !== false && !plain,
  };
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError("It must be a number from 1.");
  return number;
}

async function failure(error: unknown, env: NodeJS.ProcessEnv): Promise<ExitCode> {
  const { explainFailure } = await import("./failure.js");
  return explainFailure(error, env);
}
