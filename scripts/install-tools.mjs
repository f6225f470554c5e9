/** Installs one folder of tools; a program of its own, so that its failure need not end the caller. */
import { join } from "node:path";
import { ensureInstalled, root } from "./house.mjs";

const name = process.argv[2] ?? "";
ensureInstalled(join(root, name), `${name}: dependencies installed`);
