import { runAction } from "./run.js";
import { runnerToolkit } from "./toolkit.js";

process.exitCode = await runAction(process.env, runnerToolkit);
