/** The command line: arguments in, words and an exit code out. */
export { runCli, type World } from "./program.js";
