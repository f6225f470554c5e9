import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "@jest/globals";
import { nodeTransport } from "./node-transport.js";
import type { HttpRequest } from "./types.js";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const get = (url: string): HttpRequest => ({
  method: "GET",
  url,
  headers: { authorization: "Bearer secret-1" },
  repeat: "safe",
});

describe("the transport", () => {
  it("carries method, headers and body, and gives header names in lower case", async () => {
    const origin = await serve((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () =>
        response
          .writeHead(201, { "X-Kind": "a" })
          .end(`${request.method} ${request.url} ${String(request.headers["x-in"])} ${body}`),
      );
    });
    const answer = await nodeTransport()({
      method: "POST",
      url: `${origin}/a?b=1`,
      headers: { "x-in": "in" },
      body: "häß",
      repeat: "once",
    });
    expect(answer).toMatchObject({ status: 201, text: "POST /a?b=1 in häß", url: `${origin}/a?b=1` });
    expect(answer.headers["x-kind"]).toBe("a");
  });

  it.each([
    ["gzip", (text: string) => gzipSync(text)],
    ["br", (text: string) => brotliCompressSync(text)],
  ])("inflates %s", async (coding, pack) => {
    const origin = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": coding }).end(pack("grüße ".repeat(1000))),
    );
    expect((await nodeTransport()(get(origin))).text).toBe("grüße ".repeat(1000));
  });

  it("refuses an answer that grows over the limit while it is inflated", async () => {
    const origin = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("x".repeat(1_000_000))),
    );
    await expect(nodeTransport({ maxBytes: 10_000 })(get(origin))).rejects.toMatchObject({ code: "BAD_ANSWER" });
  });

  it("follows redirects on its own origin only", async () => {
    const other = await serve((_, response) => response.end("other"));
    const origin = await serve((request, response) => {
      if (request.url === "/here") response.writeHead(302, { location: "/there" }).end();
      else if (request.url === "/away") response.writeHead(302, { location: other }).end();
      else if (request.url === "/loop") response.writeHead(302, { location: "/loop" }).end();
      else response.end("there");
    });
    const send = nodeTransport();
    expect(await send(get(`${origin}/here`))).toMatchObject({ text: "there", url: `${origin}/there` });
    expect(await send(get(`${origin}/away`))).toMatchObject({ status: 302 });
    expect(await send(get(`${origin}/loop`))).toMatchObject({ status: 302 });
  });

  it("tells a request that never left from one whose answer was lost", async () => {
    const cut = await serve((request) => request.socket.destroy());
    await expect(nodeTransport()(get(cut))).rejects.toMatchObject({ code: "NETWORK", lost: true });
    const gone = await serve(() => undefined);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    await expect(nodeTransport()(get(gone))).rejects.toMatchObject({ code: "NETWORK", lost: false });
  });

  it("notices when the answer is cut in its middle, packed or not", async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)));
    for (const headers of [{}, { "content-encoding": "gzip" }]) {
      const origin = await serve((_, response) => {
        response.writeHead(200, { ...headers, "content-length": String(packed.length) });
        response.write(packed.subarray(0, 200), () => response.destroy());
      });
      await expect(nodeTransport()(get(origin))).rejects.toMatchObject({ code: "NETWORK", lost: true });
    }
  });

  it("stops waiting after the time given", async () => {
    const origin = await serve(() => undefined);
    await expect(nodeTransport()({ ...get(origin), timeoutMs: 30 })).rejects.toMatchObject({
      code: "TIMEOUT",
      lost: true,
    });
  });

  it.each(["http://api.github.com/", "ftp://127.0.0.1/", "https://user:pw@acme.test/", "nonsense"])(
    "does not use %s",
    async (url) => {
      await expect(nodeTransport()(get(url))).rejects.toMatchObject({ code: "USAGE" });
    },
  );

  it("says where it failed without a secret", async () => {
    const origin = await serve((request) => request.socket.destroy());
    await expect(nodeTransport()(get(`${origin}/x?access_token=secret-2`))).rejects.toThrow(
      `GET ${origin}/x: ECONNRESET`,
    );
  });
});
