/** Codes, the advice for each, and the one error class. */
export { advice, type ErrorCode } from "./codes.js";
export { SatelliteError } from "./satellite-error.js";
