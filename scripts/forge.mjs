/**
 * The Forge app's own commands.
 *
 *   node scripts/forge.mjs manifest [--check]             write both manifests, or compare them
 *   node scripts/forge.mjs stage hmac|connected [--out D] set up a folder that `forge deploy` takes
 *   node scripts/forge.mjs bundle hmac|connected          bundle it as Forge does
 *   node scripts/forge.mjs check                          manifests, types, and all that Forge's linters say
 */
import { relative } from "node:path";
import { ensureInstalled, root, runNode } from "./house.mjs";
import { ensureForge, hasTools } from "./forge/install.mjs";

const [command = "help", ...rest] = process.argv.slice(2);
const option = (name) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
const shown = (path) => relative(root, path) || ".";

function end(code, ...lines) {
  for (const line of lines) console.error(line);
  process.exit(code);
}

async function variantAsked() {
  const { variants } = await import("./forge/manifest.mjs");
  const variant = rest.find((one) => variants.includes(one));
  return variant ?? end(2, `which variant? ${variants.join(" or ")}`);
}

const commands = {
  async manifest() {
    const { writeManifests } = await import("./forge/manifest.mjs");
    const check = rest.includes("--check");
    const differed = writeManifests({ check });
    if (check && differed.length > 0)
      end(1, ...differed.map((file) => `${file} is not current: node scripts/forge.mjs manifest`));
    for (const file of differed) console.log(`wrote ${file}`);
  },

  async stage() {
    const variant = await variantAsked();
    const { stage } = await import("./forge/stage.mjs");
    console.log(shown(stage(variant, option("--out"))));
  },

  async bundle() {
    const variant = await variantAsked();
    const { bundleApp } = await import("./forge/bundle.mjs");
    const { code, ui } = await bundleApp(variant);
    console.log(`${shown(code)}\n${shown(ui)}`);
  },

  async check() {
    const started = performance.now();
    runNode("forge-app: types", "node_modules/typescript/bin/tsc", ["-p", "forge-app", "--noEmit"]);
    await commands.manifest();
    if (!hasTools()) end(process.env.REQUIRE_ALL === "1" ? 1 : 0, "--  forge check: tools/forge is not installed");
    const { askForge, leftOut, ourApp, problemsIn } = await import("./forge/lint.mjs");
    const { variants } = await import("./forge/manifest.mjs");
    const apps = ourApp();
    const answers = await askForge(apps);
    const lines = apps.flatMap((app, at) => problemsIn(app, answers[at]).map((one) => `${variants[at]}: ${one}`));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const missing = leftOut();
    if (missing !== undefined) console.error(`--  ${missing}`);
    end(lines.length === 0 ? 0 : 1, ...lines, `${lines.length === 0 ? "ok" : "FAILED"}  forge check  (${seconds} s)`);
  },
};

if (!Object.hasOwn(commands, command)) end(2, `commands: ${Object.keys(commands).join(", ")}`);
ensureInstalled();
ensureForge({ checks: command === "check" || command === "bundle" });
if (command === "check") rest.push("--check");
try {
  await commands[command]();
} catch (error) {
  end(1, error instanceof Error ? error.message : String(error));
}
