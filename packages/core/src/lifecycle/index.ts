/** What the beginning and the end of work do to its tickets: labels, progress, transitions, closing; and what was completed before. */
export { afterEvent, configEvents, isFailed, lifecycleEvents, statusAfter, type LifecycleEvent } from "./event.js";
export { isAllDone, type Scene, type SceneTie, type Work } from "./scene.js";
export { isEnabled, ticketDeeds, type Draft, type TicketDeeds } from "./deeds.js";
export { phaseEvents, type PhaseEvent, type Seen } from "./phase-events.js";
export { overlapInWords, overlapsOf, type Overlap } from "./overlap.js";
