import type { Agent, IncomingMessage, RequestOptions } from "node:http";
import { SatelliteError } from "@satellite/core";
import { inflated } from "./inflate.js";
import { safeUrl } from "./safe-url.js";
import { NoAnswer, shown, type HttpAnswer, type HttpRequest, type Transport } from "./types.js";

export interface NodeTransportOptions {
  /** For one exchange, when the request names none. Default 30 000. */
  readonly timeoutMs?: number;
  /** Largest answer that is taken, in bytes after inflating. Default 32 MiB. */
  readonly maxBytes?: number;
  readonly userAgent?: string;
  /** Makes the agent for a protocol; for proxies. Default: node's own, kept alive. */
  readonly agent?: (url: URL) => Promise<Agent>;
}

const redirects = 3;

/**
 * HTTP on node's own modules: no undici, whose start costs 25 ms. https only, but for loopback.
 * Redirects are followed on the same origin alone, so that credentials go nowhere else.
 */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const agents = new Map<string, Promise<Agent>>();
  const agentFor = (url: URL): Promise<Agent> => {
    if (options.agent) return options.agent(url);
    let agent = agents.get(url.protocol);
    if (!agent) agents.set(url.protocol, (agent = keepAlive(url.protocol)));
    return agent;
  };
  return async (request) => {
    let current = request;
    for (let hop = 0; ; hop += 1) {
      const url = safeUrl(current.url);
      const answer = await exchange(current, url, await agentFor(url), options);
      const next = redirected(current, url, answer);
      if (!next || hop === redirects) return answer;
      current = next;
    }
  };
}

async function moduleFor(protocol: string): Promise<typeof import("node:https") | typeof import("node:http")> {
  return protocol === "https:" ? await import("node:https") : await import("node:http");
}

async function keepAlive(protocol: string): Promise<Agent> {
  const { Agent } = await moduleFor(protocol);
  return new Agent({ keepAlive: true, maxSockets: 8, timeout: 60_000 });
}

/** A GET follows any redirect on its own origin; other methods only those that keep method and body. */
function redirected(request: HttpRequest, from: URL, answer: HttpAnswer): HttpRequest | undefined {
  const reading = request.method === "GET" || request.method === "HEAD";
  const follow = answer.status === 307 || answer.status === 308 || (reading && [301, 302, 303].includes(answer.status));
  const location = answer.headers["location"];
  if (!follow || location === undefined) return undefined;
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  return to && to.origin === from.origin ? { ...request, url: to.href } : undefined;
}

async function exchange(
  request: HttpRequest,
  url: URL,
  agent: Agent,
  options: NodeTransportOptions,
): Promise<HttpAnswer> {
  const { request: open } = await moduleFor(url.protocol);
  const body = request.body === undefined ? undefined : Buffer.from(request.body, "utf8");
  const headers: Record<string, string> = {
    "user-agent": options.userAgent ?? "satellite",
    "accept-encoding": "gzip, br",
    ...request.headers,
    ...(body ? { "content-length": String(body.byteLength) } : {}),
  };
  const settings: RequestOptions = { method: request.method, headers, agent };
  const timeoutMs = request.timeoutMs ?? options.timeoutMs ?? 30_000;

  return await new Promise<HttpAnswer>((resolve, reject) => {
    // Until the connection stands, nothing can have been carried out.
    let sent = false;
    const outgoing = open(url, settings);
    const timer = setTimeout(() => {
      reject(
        new NoAnswer("TIMEOUT", `${shown(request)}: no answer within ${timeoutMs} ms`, {
          lost: sent,
          where: url.origin,
        }),
      );
      outgoing.destroy();
    }, timeoutMs);
    const fail = (cause: unknown): void => {
      clearTimeout(timer);
      reject(cause instanceof SatelliteError ? cause : network(request, url, cause, sent));
    };
    outgoing.once("socket", (socket) => {
      if (socket.connecting) socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => (sent = true));
      else sent = true;
    });
    outgoing.once("error", fail);
    outgoing.once("response", (incoming: IncomingMessage) => {
      inflated(incoming, options.maxBytes ?? 32 * 1024 * 1024).then((text) => {
        clearTimeout(timer);
        resolve({ status: incoming.statusCode ?? 0, headers: flat(incoming), text, url: url.href });
      }, fail);
    });
    outgoing.end(body);
  });
}

function network(request: HttpRequest, url: URL, cause: unknown, sent: boolean): NoAnswer {
  const code =
    typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string"
      ? cause.code
      : "no connection";
  return new NoAnswer("NETWORK", `${shown(request)}: ${code}`, { lost: sent, where: url.origin });
}

function flat(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return headers;
}
