/** Links between items and tickets: which ticket is meant, what may be written through a link, where finished work goes. */
export { trackerNames } from "./tracker-names.js";
export { typedRef, type TypedRef } from "./typed-ref.js";
export { linkName, refOfLink } from "./ref-of-link.js";
export { mayWrite, onCloseOf, type OnClose, type Refused, type Writing } from "./may-write.js";
export { pushTargets } from "./push-targets.js";
