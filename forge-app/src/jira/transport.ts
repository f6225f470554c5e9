/** One exchange with Jira over the platform, in the shape that every provider takes. */
import {
  NeedsAuthenticationError,
  ProxyRequestError,
  asApp,
  asUser,
  assumeTrustedRoute,
  route,
  type APIResponse,
  type Route,
} from "@forge/api";
import { SatelliteError } from "@satellite/core";
import { NoAnswer, shown, type HttpAnswer, type HttpRequest, type Transport } from "@satellite/providers/shared/http";

/** A part of a path: neither empty nor made of dots, nothing encoded, nothing that ends it. */
const path = /^\/rest\/api\/3((?:\/[A-Za-z0-9_][A-Za-z0-9._-]{0,254}){1,8})$/;
const defaultTimeoutMs = 20_000;

/**
 * The platform signs what goes through here, so requests carry no credential. Only paths of Jira's REST API are taken.
 *
 * @throws {NeedsAuthenticationError} as a person who has not let the app act for them yet; the platform, which must see
 *   it, asks them
 */
export function forgeTransport(as: "app" | "user"): Transport {
  return async (request) => {
    const { requestJira } = as === "app" ? asApp() : asUser();
    const to = routeOf(request.url);
    const { accept, "content-type": contentType } = request.headers;
    const signal = AbortSignal.timeout(request.timeoutMs ?? defaultTimeoutMs);
    const init = {
      method: request.method,
      headers: { ...(accept && { accept }), ...(contentType && { "content-type": contentType }) },
      ...(request.body !== undefined && { body: request.body }),
      signal,
    };
    try {
      return await toAnswer(await requestJira(to, init), request.url);
    } catch (error) {
      if (error instanceof NeedsAuthenticationError || error instanceof SatelliteError) throw error;
      if (error instanceof ProxyRequestError) return refusedByPlatform(error, request);
      throw lost(error, request, signal.aborted);
    }
  };
}

/** From the text as it was written: an address that is parsed first has lost its dots. */
function routeOf(url: string): Route {
  const [, address = "", query] = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?$/.exec(url) ?? [];
  const rest = path.exec(address)?.[1];
  if (rest === undefined) throw new SatelliteError("USAGE", "this is no path of Jira's REST API");
  const trusted = assumeTrustedRoute(rest.slice(1));
  return query === undefined
    ? route`/rest/api/3/${trusted}`
    : route`/rest/api/3/${trusted}?${new URLSearchParams(query)}`;
}

async function toAnswer(response: APIResponse, url: string): Promise<HttpAnswer> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => (headers[name.toLowerCase()] = value));
  return { status: response.status, headers, text: await response.text(), url };
}

/** The platform's own no. Of a server error it is not known how far the request came. */
function refusedByPlatform(error: ProxyRequestError, request: HttpRequest): HttpAnswer {
  if (error.status >= 400 && error.status < 500) {
    return { status: error.status, headers: {}, text: "", url: request.url };
  }
  throw new NoAnswer("UNAVAILABLE", `${shown(request)}: the platform could not pass it on`, { lost: true });
}

function lost(cause: unknown, request: HttpRequest, late: boolean): NoAnswer {
  return late
    ? new NoAnswer("TIMEOUT", `${shown(request)}: no answer in time`, { lost: true, cause })
    : new NoAnswer("NETWORK", `${shown(request)}: Jira could not be reached`, { lost: true, cause });
}
