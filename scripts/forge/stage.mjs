/**
 * Sets an app folder up as Forge's own tools expect it: sources without tests, one manifest, the variant written into
 * `src/shared/variant.ts`, a tsconfig that stands alone, and `node_modules` as links. Packages of the house are linked
 * beside the platform's, so the folder may lie anywhere.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { root } from "../house.mjs";
import { app } from "./install.mjs";
import { manifestText, registeredId, variants } from "./manifest.mjs";

/** Packages of the house that the app may import; `test/laws/imports.test.ts` holds it to them. */
export const housePackages = ["core", "contract", "providers", "frontmatter"];

export const stageFolder = (variant) => join(root, ".cache/forge", variant);

const notTest = (path) => !/\.test\.tsx?$/.test(path);

/** `shared/variant.ts` with another value; one that is no variant gets past the compiler, for pages that must not know. */
export function variantSource(value) {
  const file = join(app, "src/shared/variant.ts");
  const around = readFileSync(file, "utf8").split(': Variant = "hmac";');
  if (around.length !== 2) throw new Error(`${file} does not name its variant as it did`);
  return around.join(`: Variant = "${value}"${variants.includes(value) ? "" : " as string as Variant"};`);
}

function readTsconfig(file) {
  const { config, error } = ts.readConfigFile(file, (path) => readFileSync(path, "utf8"));
  if (error !== undefined) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`);
  return config;
}

/** The app's tsconfig with what it extends folded in, so that it says the same from any folder. */
export function standaloneTsconfig() {
  const base = readTsconfig(join(root, "tsconfig.base.json"));
  const { extends: _, ...own } = readTsconfig(join(app, "tsconfig.json"));
  return { ...own, compilerOptions: { ...base.compilerOptions, ...own.compilerOptions, outDir: ".out" } };
}

function link(target, at) {
  if (!existsSync(target)) throw new Error(`${target} is missing: run npm ci and npm run build first`);
  symlinkSync(target, at, process.platform === "win32" ? "junction" : "dir");
}

/** Every package of the app, and of the house, as one link each. */
function linkModules(folder) {
  const into = join(folder, "node_modules");
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into);
  const from = join(app, "node_modules");
  const scoped = (name) => {
    mkdirSync(join(into, name), { recursive: true });
    for (const one of readdirSync(join(from, name))) link(join(from, name, one), join(into, name, one));
  };
  for (const name of readdirSync(from).filter((name) => !name.startsWith(".")))
    if (name.startsWith("@")) scoped(name);
    else link(join(from, name), join(into, name));
  mkdirSync(join(into, "@satellite"));
  for (const name of housePackages) link(join(root, "packages", name), join(into, "@satellite", name));
  if (!existsSync(join(into, "@types/node"))) link(join(root, "node_modules/@types/node"), join(into, "@types/node"));
}

/**
 * @param {"hmac" | "connected"} variant
 * @param {string} [folder] absolute or from the current directory; made when it is not there
 * @returns {string} the folder
 */
export function stage(variant, folder = stageFolder(variant)) {
  if (!variants.includes(variant)) throw new Error(`there is no variant ${variant}: ${variants.join(" or ")}`);
  const out = resolve(folder);
  mkdirSync(out, { recursive: true });
  for (const part of ["src", "resources"]) {
    rmSync(join(out, part), { recursive: true, force: true });
    cpSync(join(app, part), join(out, part), { recursive: true, filter: notTest });
  }
  writeFileSync(join(out, "src/shared/variant.ts"), variantSource(variant));
  writeFileSync(join(out, "manifest.yml"), manifestText(variant, registeredId()));
  writeFileSync(join(out, "tsconfig.json"), `${JSON.stringify(standaloneTsconfig(), null, 2)}\n`);
  for (const name of ["package.json", "package-lock.json"]) cpSync(join(app, name), join(out, name));
  cpSync(join(app, "stubs"), join(out, "stubs"), { recursive: true });
  linkModules(out);
  return out;
}
