import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { outside } from "./ambient.js";

/** A request as a web trigger's function gets it. */
export interface WebRequest {
  readonly method: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly path: string;
  readonly userPath: string;
  readonly queryParameters: Readonly<Record<string, readonly string[]>>;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

export type WebHandler = (request: WebRequest) => Promise<WebAnswer>;

/** The most that an invocation takes. */
const maxBytes = 5 * 1024 * 1024;

/** One loopback server for the web triggers of a host; each URL ends in an id that nobody can guess, as on the platform. */
export class WebTriggers {
  private readonly handlers = new Map<string, WebHandler>();
  private readonly headerCase: "lower" | "title";
  private server: Promise<Server> | undefined;

  constructor(headerCase: "lower" | "title") {
    this.headerCase = headerCase;
  }

  /** Makes a URL for a handler. */
  async open(handler: WebHandler): Promise<{ readonly id: string; readonly url: string }> {
    // The connection must not inherit the invocation that happens to ask for the first URL.
    this.server ??= outside(() => this.listen());
    const { port } = (await this.server).address() as AddressInfo;
    const id = randomUUID();
    this.handlers.set(id, handler);
    return { id, url: `http://127.0.0.1:${port}/x1/${id}` };
  }

  remove(id: string): void {
    this.handlers.delete(id);
  }

  async close(): Promise<void> {
    const server = await this.server;
    if (server === undefined) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  private async listen(): Promise<Server> {
    const server = createServer((message, response) => {
      void this.answer(message).then(
        (made) => send(response, made),
        () => send(response, failed(500)),
      );
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
    });
    return server;
  }

  private async answer(message: IncomingMessage): Promise<WebAnswer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
    }
    const url = new URL(message.url ?? "/", "http://127.0.0.1");
    const [, id = "", userPath = ""] = /^\/x1\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
    const handler = this.handlers.get(id);
    if (handler === undefined) return failed(404);
    if (size > maxBytes) return failed(413);
    return handler({
      method: message.method ?? "GET",
      body: Buffer.concat(chunks).toString("utf8"),
      headers: this.headersOf(message),
      path: url.pathname,
      userPath,
      queryParameters: Object.fromEntries(
        [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name)]),
      ),
    });
  }

  private headersOf(message: IncomingMessage): Record<string, readonly string[]> {
    const cased = (name: string) =>
      this.headerCase === "lower" ? name : name.replaceAll(/(^|-)([a-z])/g, (letter) => letter.toUpperCase());
    return Object.fromEntries(
      Object.entries(message.headersDistinct).map(([name, values]) => [cased(name), values ?? []]),
    );
  }
}

export const failed = (status: number): WebAnswer => ({ status, headers: {}, body: "" });

function send(response: ServerResponse, { status, headers, body }: WebAnswer): void {
  response.writeHead(status, Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, [...values]])));
  response.end(body);
}
