import { runCli, type World } from "./program.js";

export { runCli };

/** A stream is made when something is first written: making one costs what `--help` can spare. */
function writer(stream: () => NodeJS.WriteStream): (text: string) => void {
  let made: NodeJS.WriteStream | undefined;
  return (text) => {
    // A reader that went away (`satellite … | head`) is no failure of ours.
    made ??= stream().on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 70));
    made.write(text);
  };
}

const world: World = {
  env: process.env,
  get terminal() {
    return process.stdout.isTTY;
  },
  out: writer(() => process.stdout),
  err: writer(() => process.stderr),
};

/** The command line as a process: its arguments, its streams, its signals and its exit code. */
export async function main(): Promise<void> {
  process.on("SIGINT", () => process.exit(130));
  process.on("SIGTERM", () => process.exit(143));
  process.on("uncaughtException", (error) => {
    void import("./failure.js").then(
      ({ explainFailure }) => process.exit(explainFailure(error, world, false)),
      // Its own file is gone, in the middle of an update: left unhandled, this would come back here for ever.
      () => process.exit(70),
    );
  });
  process.exitCode = await runCli(process.argv.slice(2), world);
}
