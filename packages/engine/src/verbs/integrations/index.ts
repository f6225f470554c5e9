/** `integrations`: every tracker with where it is, whose token it takes, what it can do and whether it answers. */
export {
  integrations,
  type IntegrationsInput,
  type IntegrationsResult,
  type TrackerFacts,
  type TrackerState,
} from "./integrations.js";
