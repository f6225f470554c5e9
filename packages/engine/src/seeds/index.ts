/**
 * A tracker under the names that other tools' plans gave its operations: `remoteProvider` for task boards, `ticketProvider`
 * for planners, `pmAdapter` for project management. Small functions over the commands; nothing is decided here.
 */
export { pmAdapter, type PMAdapter } from "./pm-adapter.js";
export { remoteProvider, type PullRequestTask, type RemoteProvider, type TaskData } from "./remote-provider.js";
export { ticketProvider, type TicketProvider } from "./ticket-provider.js";
