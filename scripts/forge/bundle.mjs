/**
 * The app as Forge bundles it, without Forge: `.cache/forge/<variant>/index.js` holds the handlers, and
 * `.cache/forge/<variant>/ui/<page>/` one page each. Nothing is done when what they are made of did not change.
 *
 * Pages are bundled once for both variants: they learn the variant from the app, and a bundle that knew it by itself is
 * refused.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../house.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { app, hasTools } from "./install.mjs";
import { alone } from "./lock.mjs";
import { pagesOf, variants } from "./manifest.mjs";
import { stage, stageFolder, standaloneTsconfig, variantSource } from "./stage.mjs";

const cache = join(root, ".cache/forge");
/** Stands for the variant while pages are bundled. */
export const ofNoPage = "the-variant-that-no-page-knows";

/** Run the platform's bundler on a folder. @throws {Error} with what the bundler said */
export async function forgeBundle(job) {
  const args = ["--max-semi-space-size=64", join(root, "scripts/forge/bundler.cjs"), JSON.stringify(job)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`Forge's bundler refused ${job.folder}:\n${said.trim()}`);
}

const isCurrent = (stamp, print) => existsSync(stamp) && readFileSync(stamp, "utf8") === print;

/** Where `forge deploy` is run for a variant: the app itself is `hmac`, the other is staged. */
export const deployedFrom = (variant) => (variant === "hmac" ? app : stageFolder(variant));

async function ensureCode(variant) {
  const print = fingerprint(`code ${variant}`, (file) => !file.startsWith("forge-app/src/frontend/"));
  const folder = stageFolder(variant);
  const stamp = join(folder, "index.js.stamp");
  const code = join(folder, "index.js");
  if (isCurrent(stamp, print) && existsSync(code)) return code;
  rmSync(stamp, { force: true });
  stage(variant);
  await forgeBundle({ folder: deployedFrom(variant), handlers: ["index"], pages: [], out: { code } });
  writeFileSync(stamp, print);
  return code;
}

/** @throws {Error} a bundled page holds what the variant was while it was bundled */
export function refuseVariant(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".js")))
    if (readFileSync(join(folder, name), "utf8").includes(ofNoPage))
      throw new Error(`the page ${name} reads shared/variant; a page asks the app instead`);
}

/** Pages import pages and `shared/` (a law of the house), so nothing else of the app decides about them. */
const decidesAboutPages = (file) => !/^forge-app\/src\/(?!frontend\/|shared\/)/.test(file);

/** Not the app's own tsconfig: pages must not wait for what the handlers' types say. */
function stagePages(folder) {
  stage("hmac", folder);
  writeFileSync(join(folder, "src/shared/variant.ts"), variantSource(ofNoPage));
  const config = { ...standaloneTsconfig(), include: ["src/frontend/**/*"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
}

async function ensurePages() {
  const print = fingerprint("pages", decidesAboutPages);
  const folder = join(cache, "pages");
  const stamp = join(folder, "ui.stamp");
  const ui = join(folder, "ui");
  if (isCurrent(stamp, print) && existsSync(ui)) return { ui, print };
  rmSync(stamp, { force: true });
  stagePages(folder);
  await forgeBundle({ folder, handlers: [], pages: pagesOf("hmac"), out: { ui } });
  refuseVariant(ui);
  writeFileSync(stamp, print);
  return { ui, print };
}

function copyPages({ ui, print }, variant) {
  const folder = stageFolder(variant);
  const stamp = join(folder, "ui.stamp");
  const to = join(folder, "ui");
  if (isCurrent(stamp, print) && existsSync(to)) return to;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(ui, to, { recursive: true });
  writeFileSync(stamp, print);
  return to;
}

/**
 * @param {"hmac" | "connected"} variant
 * @param {{code?: boolean, pages?: boolean}} [wanted] both, unless one is switched off
 * @returns {Promise<{folder: string, code?: string, ui?: string}>} the staged folder, `index.js`, and the folder of pages
 * @throws {Error} the tools are not installed, or the bundler refused
 */
export async function bundleApp(variant, { code = true, pages = true } = {}) {
  if (!variants.includes(variant)) throw new Error(`there is no variant ${variant}: ${variants.join(" or ")}`);
  if (!hasTools()) throw new Error("tools/forge is not installed: npm ci --ignore-scripts --prefix tools/forge");
  const folder = stageFolder(variant);
  const made = { folder };
  if (code) made.code = await alone(join(cache, `${variant}.lock`), () => ensureCode(variant));
  if (pages) {
    const bundled = await alone(join(cache, "pages.lock"), ensurePages);
    made.ui = await alone(join(cache, `${variant}.lock`), () => copyPages(bundled, variant));
  }
  return made;
}
