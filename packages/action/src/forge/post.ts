/** One body on its way to the app: sent again while no answer comes, always the same body, always with a new proof. */
import type { ErrorCode } from "@satellite/core";
import { decodeAnswer, type ForgeAnswer } from "@satellite/contract";
import { backoffMs, isLost, understood, type HttpAnswer } from "@satellite/providers/shared/http";
import type { ForgeOptions } from "./options.js";
import { prove } from "./proof.js";

export type Posted =
  | { readonly kind: "answered"; readonly status: number; readonly answer?: ForgeAnswer; readonly foreign: boolean }
  /** `unproven`: nothing was sent. */
  | {
      readonly kind: "unproven" | "failed";
      readonly code: ErrorCode;
      readonly why: string;
      readonly retryAfterMs?: number;
    };

export type Post = (body: string) => Promise<Posted>;

/** Tries of one message, the first included. */
const tries = 4;
/** The app only writes down what came; who waits longer waits for nothing. */
const timeoutMs = 20_000;

export function createPost(options: ForgeOptions): Post {
  // Once the app was away for a whole message, the others of this run are tried once each.
  let away = false;
  return async (body) => {
    for (let sent = 1; ; sent += 1) {
      const proven = await prove(body, options);
      if ("says" in proven) return { kind: "unproven", code: proven.code, why: proven.says };
      try {
        const answer = await options.transport({
          method: "POST",
          url: options.url,
          headers: { "content-type": "application/json", accept: "application/json", ...proven.headers },
          body,
          repeat: "once",
          timeoutMs,
        });
        away = false;
        return toPosted(answer);
      } catch (error) {
        const failure = understood(error);
        if (away || sent >= tries || !isLost(error)) {
          away = true;
          return { kind: "failed", ...failure };
        }
        await options.clock.sleep(backoffMs(sent + 1, options.clock.random()));
      }
    }
  };
}

const words = new Set(["", "accepted", "duplicate", "invalid", "unauthorized", "busy"]);

/** The app's own answers are our JSON, the bare word of a static web trigger, or nothing; all else comes from elsewhere. */
function toPosted({ status, text }: HttpAnswer): Posted {
  const answer = decodeAnswer(text);
  if (answer !== undefined) return { kind: "answered", status, answer, foreign: false };
  return { kind: "answered", status, foreign: text.length > 100 || !words.has(text.trim()) };
}
