/** HTTP for every provider: one transport on node's modules, one governor of limits and repeats, one reading of failures. */
export { NoAnswer, shown, shownUrl, type HttpAnswer, type HttpRequest, type Repeat, type Transport } from "./types.js";
export { nodeTransport, type NodeTransportOptions } from "./node-transport.js";
export { isLoopback, safeUrl } from "./safe-url.js";
export { type Budget } from "./budget.js";
export { backoffMs, governed, type GovernorOptions } from "./governed.js";
export {
  gitHubLimits,
  jiraLimits,
  plainLimits,
  retryAfterMs,
  type LimitKind,
  type LimitNews,
  type LimitReader,
} from "./limits.js";
export { timed, type Timed } from "./timed.js";
export { isLost, sendOnce } from "./once.js";
export { asFetch, repeatByMethod, type Fetch, type FetchAnswer, type FetchInit } from "./fetch.js";
export { codeOfStatus, failedAnswerIn, satelliteErrorIn, toUnread, understood, type FailedAnswer } from "./unread.js";
