/** What a ticket gives to an item: which values it takes over, what stands against that, and the item that is made. Pure. */
export { agreementOf } from "./agreement.js";
export { mirroredFields } from "../custom-fields/index.js";
export { heldFields } from "./held.js";
export { linkFrom, type LinkWish } from "./link-from.js";
export { newItemFrom } from "./new-item.js";
export { patchFrom } from "./patch.js";
export { takenOf, type Disputed, type Taken } from "./taken.js";
