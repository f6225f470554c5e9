/** One suite for every provider, and one for every journal. */
export { journalContract } from "./journal.js";
export { providerContract, type ProviderWorld } from "./provider.js";
