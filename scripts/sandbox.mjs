/**
 * GitHub and Jira on loopback, until interrupted. Prints one line of JSON: where they are and what opens them.
 *
 *   node scripts/sandbox.mjs [--seed FILE | --project backlog] [--port N]
 *
 * `--seed FILE`: JSON, or a module whose default export is a seed or a function that makes one. `--project backlog`:
 * acme/shop is a project of Backlog.md that nobody has set Satellite up in. `--port N`: the control origin's port;
 * GitHub, Jira and git take the next three.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build, ensureInstalled, root } from "./house.mjs";

const usage = "Usage: npm run sandbox -- [--seed FILE | --project backlog] [--port N]";

function misused(says) {
  console.error(`${says}\n${usage}`);
  return process.exit(2);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: "string" },
        project: { type: "string" },
        port: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      console.log(usage);
      return process.exit(0);
    }
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_533))
      throw new Error(`--port ${values.port} is not a port from 1 to 65532`);
    if (values.project !== undefined && values.project !== "backlog")
      throw new Error(`--project ${values.project} is not known: backlog is`);
    if (values.project !== undefined && values.seed !== undefined)
      throw new Error("--project is a seed of its own: leave --seed out");
    return { seed: values.seed, project: values.project, port };
  } catch (error) {
    return misused(error.message);
  }
}

/** A seed may give one side only; the other is the default then. */
async function readSeed(file, fallback) {
  const path = resolve(file);
  try {
    const given = path.endsWith(".json")
      ? JSON.parse(readFileSync(path, "utf8"))
      : (await import(pathToFileURL(path).href)).default;
    const seed = typeof given === "function" ? await given() : given;
    if (typeof seed !== "object" || seed === null || (seed.github === undefined && seed.jira === undefined)) {
      throw new Error("a seed is an object with github, jira or both");
    }
    return { ...fallback, queue: seed.github === undefined ? fallback.queue : [], ...seed };
  } catch (error) {
    return misused(`The seed ${file} cannot be used: ${error.message}`);
  }
}

const { seed, project, port } = readArguments();
const library = join(root, "packages/testkit/lib/sandbox/index.js");
if (!existsSync(library)) {
  ensureInstalled();
  build();
}
const { backlogSeed, defaultSeed, gitBackend, startSandbox } = await import(pathToFileURL(library).href);
const standard = project === undefined ? defaultSeed() : backlogSeed;
const chosen = seed === undefined ? standard : await readSeed(seed, defaultSeed());

let sandbox;
try {
  sandbox = await startSandbox({ seed: chosen, ...(port === undefined ? {} : { port }) });
} catch (error) {
  console.error(`The sandbox did not start: ${error.message}`);
  process.exit(1);
}
if (!(await gitBackend()))
  console.error("git http-backend is not on this machine: the rest runs, but nothing can be cloned from gitUrl.");
const { github, jira, control } = sandbox;
console.log(JSON.stringify({ github, jira, control }));

const stop = async () => {
  await sandbox.close();
  process.exit(0);
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
