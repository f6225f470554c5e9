/** Jira through its own app: messages instead of a Jira credential. Loaded only where the config says `transport: forge`. */
export { createForgeProvider } from "./provider.js";
export type { ForgeOptions, ForgeProof } from "./options.js";
