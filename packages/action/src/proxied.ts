import { getOctokit } from "@actions/github";
import { getProxyFetch } from "@actions/github/lib/utils";
import type { HttpRequest, Transport } from "@satellite/providers/shared/http";
import { SatelliteError } from "@satellite/core";

/**
 * A transport that goes through the runner's proxy (HTTPS_PROXY, NO_PROXY), by the toolkit's own agent.
 * A chunk of its own: the agent costs a third of a run, and few runners sit behind a proxy.
 */
export const proxiedTransport: Transport = async (request: HttpRequest) => {
  const fetch = getProxyFetch(request.url);
  const signal = AbortSignal.timeout(request.timeoutMs ?? 30_000);
  try {
    const body = request.body === undefined ? {} : { body: request.body };
    const answer = await fetch(request.url, {
      method: request.method,
      headers: { ...request.headers },
      redirect: "manual",
      signal,
      ...body,
    });
    const headers: Record<string, string> = {};
    for (const [name, value] of answer.headers) headers[name.toLowerCase()] = value;
    return { status: answer.status, headers, text: await answer.text(), url: request.url };
  } catch (error) {
    const code = error instanceof Error && error.name === "TimeoutError" ? "TIMEOUT" : "NETWORK";
    throw new SatelliteError(code, `${new URL(request.url).host} could not be reached through the proxy`, {
      cause: error,
    });
  }
};

export { getOctokit };
