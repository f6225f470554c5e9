import { asApp, asUser, NeedsAuthenticationError, ProxyRequestError, type APIResponse, type Route } from "@forge/api";
import type { ErrorCode } from "@satellite/core";
import { retryAfterMs, understood } from "@satellite/providers/shared/http";

export type As = "user" | "app";

export type Asked = { readonly value: unknown } | Refused;

export interface Refused {
  /** 0 when no answer came. */
  readonly status: number;
  readonly code: ErrorCode;
  /** A plain reason, without Jira's own words: those may repeat what an issue says. */
  readonly why: string;
  readonly retryAfterMs?: number;
}

const timeoutMs = 10_000;

export const isRefused = (asked: Asked): asked is Refused => "code" in asked;

/**
 * One request to Jira. With a body it is a POST.
 *
 * @throws {NeedsAuthenticationError} the person has not let the app act for them yet; the platform, which must see the
 *   error itself, asks them
 */
export async function ask(as: As, path: Route, body?: unknown): Promise<Asked> {
  const { requestJira } = as === "user" ? asUser() : asApp();
  const headers = { accept: "application/json", ...(body !== undefined && { "content-type": "application/json" }) };
  // A page's question may take 25 seconds in all; whoever waits longer for Jira answers nobody.
  const signal = AbortSignal.timeout(timeoutMs);
  const init = { headers, signal, ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }) };
  try {
    return await read(await requestJira(path, init));
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw error;
    if (error instanceof ProxyRequestError) return refused(error.status, undefined);
    if (signal.aborted) return { status: 0, code: "TIMEOUT", why: "Jira did not answer in time" };
    return { status: 0, code: "NETWORK", why: "Jira could not be reached" };
  }
}

async function read(response: APIResponse): Promise<Asked> {
  const text = await response.text();
  if (!response.ok) return refused(response.status, response.headers.get("retry-after") ?? undefined);
  try {
    return { value: text === "" ? undefined : (JSON.parse(text) as unknown) };
  } catch {
    return { status: response.status, code: "BAD_ANSWER", why: "Jira's answer is no JSON" };
  }
}

function refused(status: number, wait: string | undefined): Refused {
  const { code, why } = understood({ status });
  const waitMs = retryAfterMs(wait, Date.now());
  return { status, code, why, ...(waitMs !== undefined && { retryAfterMs: waitMs }) };
}
