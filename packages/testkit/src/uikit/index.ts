/** UI Kit's host, played: runs a page's bundle without a browser, and draws what it shows as HTML. */
export { type ForgeDoc, copyDoc, nodesOf, wordsOf, textProp, handlerOf } from "./doc.js";
export { drawForgeDoc, type DrawOptions } from "./draw.js";
export { uiKitStyle } from "./style.js";
export { bundleEntry } from "./bundle-entry.js";
export { runPanel, type PanelOptions, type RunningPanel } from "./run-panel.js";
