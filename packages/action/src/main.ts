import { runAction } from "./run.js";
import { runnerToolkit } from "./toolkit.js";

// No top-level await: it would make the whole bundle an asynchronous module, which starts slower.
void runAction(process.env, runnerToolkit).then((code) => {
  process.exitCode = code;
});
