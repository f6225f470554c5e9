/** The local formats. A new one is a folder, a line in formats.ts, and its signs in detect.ts. */
export { workspaces } from "./formats.js";
export { detectWorkspace, detectOrder, type Detected } from "./detect.js";
export { packIndex, unpackIndex } from "./shared/pack-index.js";
export { openWorkspace, tryOpen, type OpenOptions } from "./open.js";
