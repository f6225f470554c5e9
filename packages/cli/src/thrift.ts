import { setFlagsFromString } from "node:v8";

/** An engine that does not know it would say so on stderr: a test asks those that we run on. */
export const heapFlag = "--heap-growing-percent=30";

/**
 * For a command through which ten thousand tickets pass, few at a time. Left alone, the engine lets what is no longer used
 * grow to several times what is, before it looks for it; told so, to a third more. It asks for this whenever it sets its next
 * limit, so it may be said while it runs; collecting more often costs little where little is kept.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(heapFlag);
}
