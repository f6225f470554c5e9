import { runCli } from "./program.js";

process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));
// A reader that went away (`satellite … | head`) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 70));

process.exitCode = await runCli(process.argv.slice(2), process.env);
