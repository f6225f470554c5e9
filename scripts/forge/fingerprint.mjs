/** What a bundle is made of, as one digest: equal digest, equal bundle. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../house.mjs";

const known = /\.(?:[cm]?js|tsx?|json|ya?ml|svg)$/;

function filesUnder(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && known.test(one.name) && !/\.test\.tsx?$/.test(one.name))
    .map((one) => join(one.parentPath ?? one.path, one.name));
}

/** What decides about any bundle: the app's sources, the house's built packages, the pinned tools, and the scripts. */
const sources = [
  "forge-app/src",
  "forge-app/stubs",
  ...["core", "contract", "providers", "frontmatter"].map((name) => `packages/${name}/lib`),
];
const single = [
  ...["bundle.mjs", "bundler.cjs", "manifest.mjs", "stage.mjs"].map((name) => `scripts/forge/${name}`),
  "forge-app/tsconfig.json",
  "tsconfig.base.json",
  "forge-app/package-lock.json",
  "tools/forge/package-lock.json",
];

/**
 * @param {string} about what else decides, such as the variant
 * @param {(path: string) => boolean} [counts] whether a file, by its path from the root with `/`, decides
 */
export function fingerprint(about, counts = () => true) {
  const hash = createHash("sha256").update(about);
  const files = [...sources.flatMap((one) => filesUnder(join(root, one))), ...single.map((one) => join(root, one))]
    .map((file) => relative(root, file).replaceAll("\\", "/"))
    .filter(counts)
    .sort((a, b) => (a < b ? -1 : 1));
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}
