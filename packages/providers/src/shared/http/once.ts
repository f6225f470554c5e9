import { NoAnswer } from "./types.js";

/**
 * Sends a write that must not happen twice. When its answer is lost, looks whether it arrived, and
 * only sends it again when it did not. The governor holds the look-up back after a failure.
 *
 * @param send the write; its request is of the kind `once`
 * @param find what the write would have made, if it is there
 * @param tries sends at most, the first included
 */
export async function sendOnce<T>(send: () => Promise<T>, find: () => Promise<T | undefined>, tries = 3): Promise<T> {
  for (let sent = 1; ; sent += 1) {
    try {
      return await send();
    } catch (error) {
      if (!isLost(error)) throw error;
      const found = await find();
      if (found !== undefined) return found;
      if (sent === tries) throw error;
    }
  }
}

/** Whether the request may have been carried out although no answer came. Looks through wrappers. */
export function isLost(error: unknown): boolean {
  return noAnswerIn(error)?.lost === true;
}

function noAnswerIn(error: unknown): NoAnswer | undefined {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth += 1) {
    if (current instanceof NoAnswer) return current;
  }
  return undefined;
}
