/** The licence of every package that came into the bundle; ncc's own list is overwritten by each chunk. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../house.mjs";

/** What ncc takes in by itself. */
const byNcc = ["undici", "tunnel", "@actions/http-client"]
  .concat(["pg", "pg-connection-string", "pg-int8", "pg-pool", "pg-protocol", "pg-types", "pgpass", "split2", "xtend"])
  .concat(["postgres-array", "postgres-bytea", "postgres-date", "postgres-interval"])
  .map((name) => `node_modules/${name}/index.js`);

/**
 * @param files that went into the bundle, relative to the root
 * @param more what the bundler takes in by itself
 */
export function licences(files, more = byNcc) {
  const folders = new Set();
  for (const file of [...files, ...more]) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"));
    if (found && existsSync(join(root, found[1], "package.json"))) folders.add(found[1]);
  }
  const texts = [...folders].sort((a, b) => (a < b ? -1 : 1)).map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? "" : readFileSync(join(root, folder, file), "utf8").trim();
    return name.startsWith("@satellite/") ? "" : `${name} ${version} (${license})\n${text}\n`;
  });
  return texts.filter((text) => text !== "").join("\n---\n\n");
}
