/** Our one block in a pull request's body: found, put and taken out by position. Imports no Markdown parser. */
export { readBlock, type SeenBlock, type FoundBlock, type BrokenBlock } from "./read.js";
export { putBlock, type PutBlock } from "./put.js";
export { composeBlock } from "./compose.js";
export { blockKey, isUpToDate, type BlockInput } from "./key.js";
export { roomFor, authorText, sizeOf, bodyLimit } from "./room.js";
