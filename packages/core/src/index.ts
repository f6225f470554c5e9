/** The domain and every decision. Pure: no node, no fetch, no clock, no chance. */
export * from "./contracts/index.js";
export * from "./errors/index.js";
export type {
  CustomField,
  CustomFieldType,
  Direction,
  Mapping,
  SettledSync,
  Strategy,
  SyncField,
} from "./config/items.js";
export { strategies, syncDirections } from "./config/items.js";
export { takes } from "./sync/resolve/takes.js";
export type { SettledConfig, JiraApproval, Problem, ParsedConfig, OnEvent } from "./config/settled.js";
