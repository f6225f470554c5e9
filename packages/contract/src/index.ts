/** The message between the Action and the Forge app: its bytes, its signature, and what it means on either side. */
export { audienceOf, headers } from "./headers.js";
export { isSecret, maxSkewMs, sign, verifySignature, type Signature, type Signed } from "./sign.js";
export { decode, encode, type BadBody, type Decoded } from "./wire.js";
export { maxMessageBytes, maxSpecBytes } from "./limits.js";
export { carries, toMessage, type Envelope } from "./to-message.js";
export { changeOf, toEffects } from "./to-effects.js";
export { decodeAnswer, encodeAnswer, fateOf, statusOf, type Fate } from "./answer.js";
export type { ForgeAnswer, ForgeMessage, ForgeRead } from "@satellite/core/schema";
