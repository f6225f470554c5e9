/** Transactions in transactions, the same for every store: who waits for whom, and what is taken back. */
export { levelled, type Access, type Engine, type Ends, type Waiting } from "./levels.js";
