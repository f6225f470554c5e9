import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  htmlAnswer,
  rateLimitAnswer,
  statusAnswer,
  withExpiredToken,
  type Fault,
  type FaultBox,
} from "./faults/index.js";
import { describe, type Log } from "./log.js";
import type { SandboxAnswer, SandboxRequest, Service } from "./service.js";

/** Larger requests than any service of the sandbox takes. */
const maxBodyBytes = 16 * 1024 * 1024;

export type Handler = (request: SandboxRequest) => Promise<SandboxAnswer | null>;

export interface Served {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a handler on 127.0.0.1; a null answer cuts the connection. */
export async function serve(handler: Handler, port = 0): Promise<Served> {
  const server = createServer((message, response) => {
    void answer(handler, message, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${bound}`, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answer(handler: Handler, message: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const request = await read(message);
    const made = request === null ? { status: 413, json: { message: "too large" } } : await handler(request);
    if (made === null) message.socket.destroy();
    else send(response, made, message.method === "HEAD");
  } catch (error) {
    const says = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send(response, { status: 500, json: { message: `the sandbox itself failed: ${says}` } }, false);
  }
}

async function read(message: IncomingMessage): Promise<SandboxRequest | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks).toString("utf8");
  const target = message.url ?? "/";
  const mark = target.indexOf("?");
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return {
    method: message.method ?? "GET",
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? "" : target.slice(mark + 1)),
    headers,
    body,
    json: parse(body),
  };
}

function parse(body: string): unknown {
  try {
    return body === "" ? undefined : (JSON.parse(body) as unknown);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, headers, json, text }: SandboxAnswer, bare: boolean): void {
  const body = json === undefined ? (text ?? "") : JSON.stringify(json);
  const type = json === undefined ? "text/plain; charset=utf-8" : "application/json; charset=utf-8";
  const all: Record<string, string> = body === "" ? { ...headers } : { "content-type": type, ...headers };
  response.writeHead(
    status,
    status === 204 || status === 304 ? all : { ...all, "content-length": String(Buffer.byteLength(body)) },
  );
  response.end(bare || status === 204 || status === 304 ? undefined : body);
}

export interface House {
  readonly log: Log;
  readonly faults: FaultBox;
  /** An exchange that breaks the description is answered with 500 and the reasons. */
  readonly strict?: boolean;
  /** Held-back answers wait here, so that closing does not wait for them. */
  readonly signal: AbortSignal;
  /** Told when a fault asks a service for something that only its model can do. */
  lag(service: string, requests: number): void;
}

/** A service behind its faults; every exchange is judged by its referee and logged. */
export function guard(service: Service, house: House): Handler {
  return async (request) => {
    const met = house.faults.take(service.id, request);
    const first = met.find((fault) => fault.kind !== "delay" && fault.kind !== "index-lag");
    for (const fault of met) {
      if (fault.kind === "delay") await wait(fault.ms, house.signal);
      if (fault.kind === "index-lag") house.lag(service.id, fault.requests);
    }
    const made = first === undefined ? null : instead(service.id, first);
    const asked = first?.kind === "token-expired" ? withExpiredToken(request) : request;
    const { own, violations } = made === null ? await ask(service, asked) : { own: null, violations: [] };
    const refused = house.strict === true && violations.length > 0;
    const sent = refused
      ? { status: 500, json: { message: violations.join("\n") } }
      : made === null
        ? harmed(own, first)
        : made.answer;
    const kind = first?.kind ?? met[0]?.kind;
    house.log.add({
      ...describe(service.id, request, sent),
      ...(kind === undefined ? {} : { fault: kind }),
      violations,
    });
    return sent;
  };
}

interface Asked {
  readonly own: SandboxAnswer;
  readonly violations: readonly string[];
}

/** A model that throws has a fault of its own: that is a violation too, so that no test overlooks it. */
async function ask(service: Service, request: SandboxRequest): Promise<Asked> {
  try {
    const own = await service.handle(request);
    return { own, violations: service.referee({ service: service.id, request, answer: own }) };
  } catch (error) {
    const says = `the sandbox itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return {
      own: { status: 500, json: { message: says } },
      violations: [`${request.method} ${request.path}: ${says}`],
    };
  }
}

/** The answer that stands in for the service's own; null when the service is asked. */
function instead(service: string, fault: Fault): { readonly answer: SandboxAnswer | null } | null {
  switch (fault.kind) {
    case "status":
      return { answer: statusAnswer(service, fault) };
    case "rate-limit":
      return { answer: rateLimitAnswer(fault, Date.now()) };
    case "html":
      return { answer: htmlAnswer(fault) };
    case "cut":
      return fault.when === "before" ? { answer: null } : null;
    default:
      return null;
  }
}

function harmed(own: SandboxAnswer | null, fault: Fault | undefined): SandboxAnswer | null {
  if (own === null || fault?.kind === "cut") return null;
  if (fault?.kind !== "truncated" || own.json === undefined) return own;
  const whole = JSON.stringify(own.json);
  const headers = { "content-type": "application/json; charset=utf-8", ...own.headers };
  return { status: own.status, headers, text: whole.slice(0, Math.floor(whole.length / 2)) };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
