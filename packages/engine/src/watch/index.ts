/** `sync --watch`: when rounds are run, what they are told to leave alone, and how they end. Pure but for its ports. */
export { attended, type Attendance, type Attended, type Heard } from "./attended.js";
export type { Down, Pace, Round, RoundEnd, RunOnce, Watching, Why } from "./ports.js";
export { createSeen, type Seen } from "./seen.js";
export { watch, type Watched } from "./watch.js";
