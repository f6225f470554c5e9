/** A small app on loopback for this folder's tests: it checks proof and body as the contract says, and fails as it is told. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock, Read } from "@satellite/core";
import {
  decode,
  encodeAnswer,
  headers,
  statusOf,
  verifySignature,
  type Fate,
  type ForgeRead,
} from "@satellite/contract";

export const secret = Buffer.alloc(32, 7).toString("base64url");

/** A clock that only sleeping moves. */
export function aClock(startMs = 1_767_603_700_000): Clock {
  let now = startMs;
  return {
    nowMs: () => now,
    random: () => 0.5,
    sleep: (ms) => {
      now += ms;
      return Promise.resolve();
    },
  };
}

export interface Seen {
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
  /** What the app made of it, whether or not it could say so; nothing when it failed before. */
  readonly fate?: Fate;
}

/** What goes wrong with one request. `cut`: the app has done its work when the connection breaks. All else comes before. */
export type Fault =
  | "cut"
  | "hang"
  | { readonly status: number; readonly text?: string; readonly headers?: Readonly<Record<string, string>> };

export interface AppOptions {
  readonly clock: Clock;
  /** By request, from the first. */
  readonly faults?: readonly (Fault | undefined)[];
  /** OIDC tokens that are believed, each once; absent: signatures are. */
  readonly tokens?: readonly string[];
  /** `words` is what a static web trigger says. */
  readonly answers?: "words" | "json";
  readonly reason?: string;
  readonly read?: (asked: ForgeRead) => readonly Read[];
}

export interface App {
  readonly url: string;
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

export async function openApp(options: AppOptions): Promise<App> {
  const seen: Seen[] = [];
  const judge = createJudge(options);
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      const fault = options.faults?.[seen.length];
      const judged = fault === undefined || fault === "cut" ? judge(request, body) : undefined;
      seen.push({ body, headers: request.headers, ...(judged && { fate: judged.fate }) });
      if (fault === "cut") response.destroy();
      else if (judged) say(response, judged);
      else if (typeof fault === "object") response.writeHead(fault.status, fault.headers).end(fault.text ?? "");
    });
  });
  const say = (response: ServerResponse, { fate, reads }: Judged): void => {
    const { reason } = options;
    const more = { ...(reason !== undefined && { reason }), ...(reads && { reads: [...reads] }) };
    response.writeHead(statusOf(fate)).end(options.answers === "json" ? encodeAnswer(fate, more) : fate);
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x1/in`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Judged {
  readonly fate: Fate;
  readonly reads?: readonly Read[];
}

/** Proof, shape, once: the order in which a body is believed. */
function createJudge({ clock, read, tokens }: AppOptions) {
  const deliveries = new Set<string>();
  const unused = new Set(tokens);
  const proven = (request: IncomingMessage, body: string): boolean => {
    if (tokens !== undefined) return unused.delete((request.headers.authorization ?? "").replace("Bearer ", ""));
    const given = {
      timestamp: request.headers[headers.timestamp]?.toString(),
      signature: request.headers[headers.signature]?.toString(),
    };
    return verifySignature(body, given, [secret], clock.nowMs()) === "ok";
  };
  return (request: IncomingMessage, body: string): Judged => {
    if (!proven(request, body)) return { fate: "unauthorized" };
    const decoded = decode(body);
    if ("bad" in decoded) return { fate: "invalid" };
    if ("read" in decoded)
      return read === undefined ? { fate: "invalid" } : { fate: "read", reads: read(decoded.read) };
    if (deliveries.has(decoded.message.delivery)) return { fate: "duplicate" };
    deliveries.add(decoded.message.delivery);
    return { fate: "accepted" };
  };
}
