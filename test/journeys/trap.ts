/** Stands before both trackers of the sandbox and kills the process that talks with them, at the moment that was named. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Mortal {
  kill(signal: "SIGKILL"): boolean;
}

/**
 * At its nth request, counted over both trackers: before the tracker saw it, after it did and before the answer is told, or when
 * the answer has been told.
 */
export interface Moment {
  readonly at: number;
  readonly when: "before" | "after" | "answered";
}

export interface Trap {
  /** Starts a door in front of this origin. @returns its own origin */
  open(origin: () => string): Promise<string>;
  arm(moment: Moment | undefined, victim: () => Mortal | undefined): void;
  /** Requests since it was armed. */
  readonly seen: number;
  close(): void;
}

export function setTrap(): Trap {
  const servers: Server[] = [];
  let seen = 0;
  let armed: { readonly moment: Moment | undefined; readonly victim: () => Mortal | undefined } | undefined;
  const pass = async (origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    seen += 1;
    const when = armed?.moment?.at === seen ? armed.moment.when : undefined;
    if (when === "before") return void armed?.victim()?.kill("SIGKILL");
    const { authorization = "", "content-type": type = "application/json", accept = "*/*" } = request.headers;
    const answer = await fetch(origin + (request.url ?? ""), {
      method: request.method ?? "GET",
      headers: { authorization, "content-type": type, accept },
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (when === "after") return void armed?.victim()?.kill("SIGKILL");
    const kept = [...answer.headers].filter(([name]) => /^(?:content-type|etag|link|retry-after|x-.*)$/.test(name));
    response.writeHead(answer.status, Object.fromEntries(kept));
    response.end(body.length === 0 ? undefined : body, () => {
      if (when === "answered") armed?.victim()?.kill("SIGKILL");
    });
  };
  return {
    async open(origin) {
      const server = createServer((request, response) => {
        pass(origin(), request, response).catch(() => response.destroy());
      });
      servers.push(server);
      await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    arm(moment, victim) {
      seen = 0;
      armed = { moment, victim };
    },
    get seen() {
      return seen;
    },
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
