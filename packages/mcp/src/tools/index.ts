/** The commands as tools: what each is called, what it takes, what it may write. */
import { asking } from "./asking.js";
import { finishing } from "./finishing.js";
import { judging } from "./judging.js";
import { syncing } from "./syncing.js";
import type { Tool } from "./tool.js";
import { working } from "./working.js";

export { givenFrom, type Tool } from "./tool.js";

export const tools: readonly Tool[] = [...working, ...syncing, ...finishing, ...asking, ...judging];
