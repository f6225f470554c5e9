/** One suite for every provider, one for every journal, one for every workspace. */
export { journalContract } from "./journal.js";
export { providerContract, type ProviderWorld } from "./provider.js";
export { ticketsContract, type TicketsWorld } from "./provider-tickets.js";
export { workspaceContract, type WorkspaceWorld } from "./workspace.js";
export { storeContract, type StoreWorld } from "./store.js";
