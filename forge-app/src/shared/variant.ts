/** Which of the two manifests this build belongs to; the packaging writes the other word for the other one. */
export type Variant = "hmac" | "connected";

export const variant: Variant = "hmac";
