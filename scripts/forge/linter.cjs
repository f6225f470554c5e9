/**
 * Asks the platform's own checks about app folders: the manifest schema with its cross-references, and the linters
 * that `forge lint` runs before it talks to anybody. A program of its own: both read the current directory.
 *
 * Reads `{folders: [{folder, as?, manifest: boolean, sources: boolean}], jira, empty, environment}` from its first argument,
 * `as` being a file that becomes the folder's manifest.yml, `jira` and `empty` OpenAPI files; prints one answer a folder:
 * `{problems: [{level, says, file?, line?}], looked: [file]}`, `looked` naming the sources that were really read.
 */
const { copyFileSync, readFileSync, readdirSync, statSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");

const job = JSON.parse(process.argv[2]);
const tools = createRequire(path.join(__dirname, "../../tools/forge/package.json"));

// Without all six the linter fetches the descriptions from developer.atlassian.com.
process.env.USE_LOCAL_SWAGGER = "1";
process.env.LOCAL_JIRA_SWAGGER = job.jira;
for (const name of ["JSW", "JSM", "CONF", "CONF_V2", "BB"]) process.env[`LOCAL_${name}_SWAGGER`] = job.empty;

/**
 * Each check compiles the same 2 MB schema anew, which takes longer than all the rest. The function that comes out does
 * not depend on who asks.
 */
function compileSchemasOnce() {
  const { prototype } = tools("ajv").default;
  const compile = prototype.compile;
  const compiled = new WeakMap();
  prototype.compile = function (schema, ...rest) {
    const key = schema.default ?? schema;
    if (!compiled.has(key)) compiled.set(key, compile.call(this, schema, ...rest));
    return compiled.get(key);
  };
}

/** Sources that were parsed, by their time of writing: one folder is asked about under several manifests. */
const parsed = new Map();

const silent = () => {};
const logger = { info: silent, debug: silent, trace: silent, warn: silent, error: silent };

async function validated() {
  const { FullValidationProcessor } = tools("@forge/manifest");
  const { success, errors = [] } = await new FullValidationProcessor({}).process("manifest.yml");
  const problems = errors.map(({ level, message, line }) => ({ level, says: message, file: "manifest.yml", line }));
  // A refusal without a reason must not pass for consent.
  if (!success && problems.length === 0) problems.push({ level: "error", says: "the manifest was refused" });
  return problems;
}

function sources() {
  return readdirSync("src", { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /\.[cm]?[jt]sx?$/.test(one.name))
    .map((one) =>
      path
        .relative(process.cwd(), path.join(one.parentPath ?? one.path, one.name))
        .split(path.sep)
        .join("/"),
    );
}

async function linted(looked) {
  const { lint, parseSourceFile } = tools("@forge/lint");
  const { parse } = tools("yaml");
  const manifest = parse(readFileSync("manifest.yml", "utf8"));
  const seen = (file, parser) => {
    looked.push(file);
    const key = `${process.cwd()}\0${file}\0${statSync(file).mtimeMs}\0${statSync("tsconfig.json").mtimeMs}`;
    if (!parsed.has(key)) parsed.set(key, parseSourceFile(file, parser));
    return parsed.get(key);
  };
  const nobody = { getDeprecatedRuntimes: async () => [] };
  const config = { linter: { mode: "client-side" }, parseFunction: seen };
  const results = await lint(sources(), manifest, job.environment, logger, nobody, config);
  const as = (level, file, found) => found.map(({ message, line }) => ({ level, says: message, file, line }));
  return results.flatMap(({ file, errors, warnings, approvals }) => [
    ...as("error", file, errors),
    ...as("warning", file, warnings),
    ...as("error", file, approvals),
  ]);
}

async function main() {
  compileSchemasOnce();
  const answers = [];
  for (const one of job.folders) {
    process.chdir(one.folder);
    if (one.as !== undefined) copyFileSync(one.as, "manifest.yml");
    const looked = [];
    const problems = [...(one.manifest ? await validated() : []), ...(one.sources ? await linted(looked) : [])];
    answers.push({ problems, looked });
  }
  process.stdout.write(JSON.stringify(answers));
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
