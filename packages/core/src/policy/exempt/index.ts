/** Who and what is let off, by proof: account type and app, label, paths, or a marker line with a reason. */
export { exemptionOf, type Exemption } from "./exemption.js";
export { markerReason } from "./marker.js";
