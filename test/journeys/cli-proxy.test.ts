import { chmodSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { openItemStage } from "./items-stage.js";

/** A proxy that writes down where it is asked to connect to, and refuses: nothing leaves this machine. */
let proxy: Server;
const asked: string[] = [];
beforeAll(async () => {
  proxy = createServer();
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => void asked.splice(0));
afterAll(() => new Promise<void>((resolve) => proxy.close(() => resolve())));

const stage = openItemStage();
const behind = () => ({ HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` });
const jira = (more = "") =>
  stage.bench.write(
    ".github/satellite.yml",
    `remotes: { github: { enabled: true, repo: acme/shop }, jira: { enabled: true, domain: acme.atlassian.net, email: a@b.example, projects: [PROJ]${more} } }\n`,
  );
/** A client's words on the MCP server's stdin: hello, and one call of `pull`. */
const client = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } };
const words = [
  { id: 1, method: "initialize", params: client },
  { method: "notifications/initialized" },
  { id: 2, method: "tools/call", params: { name: "pull", arguments: { ref: "PROJ-1042" } } },
]
  .map((one) => `${JSON.stringify({ jsonrpc: "2.0", ...one })}\n`)
  .join("");

it("behind a proxy, Jira is reached through it and loopback is not; a refusal is no answer", async () => {
  jira();
  expect(await stage.start(["pull", "PROJ-1042", "--yes"], behind())).toMatchObject({ code: 4 });
  expect(new Set(asked)).toEqual(new Set(["acme.atlassian.net:443"]));
  expect(await stage.start(["pull", "#3", "--yes"], behind())).toMatchObject({ code: 0 });
  expect(new Set(asked)).toEqual(new Set(["acme.atlassian.net:443"]));
});

it("with remotes.jira.cloud_id the token goes to the gateway, for every command", async () => {
  jira(", cloud_id: 11111111-2222-3333-4444-555555555555");
  expect(await stage.start(["pull", "PROJ-1042", "--yes"], behind())).toMatchObject({ code: 4 });
  expect(new Set(asked)).toEqual(new Set(["api.atlassian.com:443"]));
  asked.splice(0);
  expect((await stage.start(["doctor"], behind())).out).toContain("jira");
  expect(asked).toContain("api.atlassian.com:443");
});

it.each([
  ["gh_cli", ["ghe.acme.example:443"]],
  ["token", []],
])("with remotes.github.auth_mode %s and no token of its own, these are asked: %j", async (mode, hosts) => {
  const github = `remotes: { github: { enabled: true, repo: acme/shop, auth_mode: ${mode} } }\n`;
  stage.bench.write(".github/satellite.yml", github);
  stage.bench.write("bin/gh", "#!/bin/sh\necho gho_from_gh\n");
  chmodSync(join(stage.bench.folder, "bin/gh"), 0o755);
  const url = "https://ghe.acme.example/api";
  const server = { GITHUB_API_URL: `${url}/v3`, GITHUB_GRAPHQL_URL: `${url}/graphql`, GITHUB_TOKEN: "" };
  const path = `${join(stage.bench.folder, "bin")}${delimiter}${process.env["PATH"] ?? ""}`;
  expect((await stage.start(["pull", "#3", "--yes"], { ...behind(), ...server, PATH: path })).code).toBe(4);
  expect([...new Set(asked)]).toEqual(hosts);
});

it("the MCP server goes the same way", async () => {
  jira();
  await stage.start(["mcp"], behind(), words);
  expect(new Set(asked)).toEqual(new Set(["acme.atlassian.net:443"]));
});
