import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { expectVerdict, openStage } from "./stage.js";

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

const stage = openStage();
const env = () => ({ HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` });

it("behind a proxy, Jira is reached through it and loopback is not; a refusal is could-not-verify", async () => {
  const told = await stage.pull(7, "opened", { env: env(), inputs: { "jira-base-url": "https://acme.atlassian.net" } });
  expectVerdict(told, "unknown", 1);
  expect(new Set(asked)).toEqual(new Set(["acme.atlassian.net:443"]));
  expect(told.requests.filter((one) => one.service === "github").length).toBeGreaterThan(1);
  expect(told.log).toContain("NETWORK");
});

it("with jira-cloud-id a scoped token goes to the gateway", async () => {
  const told = await stage.pull(7, "opened", {
    env: env(),
    inputs: { "jira-base-url": "https://acme.atlassian.net", "jira-cloud-id": "11111111-2222-3333-4444-555555555555" },
  });
  expectVerdict(told, "unknown", 1);
  expect(asked).toContain("api.atlassian.com:443");
});

it("an Enterprise Server that lies behind the proxy is asked through it", async () => {
  const github = {
    apiUrl: "https://ghe.acme.example/api/v3",
    graphqlUrl: "https://ghe.acme.example/api/graphql",
    webUrl: "https://ghe.acme.example",
  };
  const told = await stage.pull(7, "opened", { env: env(), github });
  expect(told.code).toBe(1);
  expect(told.outputs["verdict"]).toBe("unknown");
  expect(new Set(asked)).toEqual(new Set(["ghe.acme.example:443"]));
});
