import { runCli, type World } from "./program.js";

const world: World = {
  env: process.env,
  terminal: process.stdout.isTTY,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));
// A reader that went away (`satellite … | head`) is no failure of ours.
const gone = (error: NodeJS.ErrnoException): never => process.exit(error.code === "EPIPE" ? 0 : 70);
process.stdout.on("error", gone);
process.stderr.on("error", gone);

process.on("uncaughtException", (error) => {
  void import("./failure.js").then(({ explainFailure }) => process.exit(explainFailure(error, world, false)));
});

process.exitCode = await runCli(process.argv.slice(2), world);
