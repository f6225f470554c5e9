import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expectNoViolations, startSandbox, type Sandbox } from "../sandbox/index.js";
import { covers } from "./egress.js";
import { api, fn, manifest, resolver, stage, type Stage } from "./testing.js";

let sandbox: Sandbox;
let on: Stage;
beforeAll(async () => {
  sandbox = await startSandbox({ services: ["jira", "github"] });
});
afterEach(() => on.host.close());
afterAll(() => sandbox.close());

const jira = () => {
  const { baseUrl, email, token } = sandbox.jira;
  return { baseUrl, app: { email, token }, people: { me: { email, token } } };
};
const asked = async (answer: Promise<Response>) => {
  const got = await answer;
  return { status: got.status, body: (await got.json()) as Record<string, unknown> };
};

describe("requestJira", () => {
  it("goes to the site as the app, whatever credentials the app names itself", async () => {
    on = await stage({ jira: jira() });
    const headers = { Authorization: "Basic nonsense", Accept: "application/json" };
    const key = "PROJ-1042";
    const answer = await on.run(() =>
      asked(api.asApp().requestJira(api.route`/rest/api/3/issue/${key}?fields=summary`, { headers })),
    );
    expect(answer).toMatchObject({ status: 200, body: { key } });
    expectNoViolations(sandbox);
  });

  it("goes as the person who looks at a page, and as nobody else", async () => {
    const ui = resolver.makeResolver({
      me: async () => (await api.asUser().requestJira(api.route`/rest/api/3/myself`)).json(),
      other: async () => (await api.asUser("someone").requestJira(api.route`/rest/api/3/myself`)).json(),
    });
    const modules = { "jira:issuePanel": [{ key: "panel", resolver: { function: "fn-ui" } }], function: [fn("ui")] };
    const permissions = { scopes: ["read:jira-user"] };
    on = await stage({ jira: jira(), manifest: { modules, permissions }, exports: { ui } });
    expect(await on.site.invoke("panel", "me", {}, { accountId: "me" })).toMatchObject({ displayName: "Satellite" });
    const other = on.site.invoke("panel", "other", {}, { accountId: "me" });
    await expect(other).rejects.toMatchObject({ name: "NEEDS_AUTHENTICATION_ERR" });
  });

  it("goes for somebody who is not there only under a scope that allows it", async () => {
    const scopes = [{ "read:jira-user": { allowImpersonation: true } }, "read:jira-work"];
    on = await stage({ jira: jira(), manifest: { ...manifest, permissions: { scopes } } });
    const as = (path: string) => on.run(() => api.asUser("me").requestJira(api.assumeTrustedRoute(path)));
    expect((await as("/rest/api/3/myself")).status).toBe(200);
    expect((await as("/rest/api/3/issue/PROJ-1042")).status).toBe(401);
  });

  it("knows no person in a web trigger", async () => {
    on = await stage({ jira: jira() });
    const asking = on.run(() => api.asUser().requestJira(api.route`/rest/api/3/issue/PROJ-1042`));
    await expect(asking).rejects.toMatchObject({ name: "NEEDS_AUTHENTICATION_ERR" });
  });

  it.each([
    ["a scope that it lacks", ["read:jira-work"], 401],
    ["the classic scope", ["write:jira-work"], 200],
    ["the granular scope", ["write:issue.property:jira"], 200],
  ])("with %s answers as the platform does", async (_, scopes, status) => {
    on = await stage({ jira: jira(), manifest: { ...manifest, permissions: { scopes } } });
    const init = { method: "PUT", headers: { "content-type": "application/json" }, body: "{}" };
    const path = api.route`/rest/api/3/issue/PROJ-1042/properties/satellite`;
    const answer = await on.run(async () => api.asApp().requestJira(path, init));
    expect(status === 401 ? answer.status : answer.ok).toBe(status === 401 ? 401 : true);
    if (status === 401)
      expect(await answer.json()).toEqual({ code: 401, message: "Unauthorized; scope does not match" });
  });

  it("wants a row in the scope table for every operation", async () => {
    on = await stage({ jira: jira() });
    await expect(on.run(() => api.asApp().requestJira(api.route`/rest/api/3/nope`))).rejects.toThrow(
      "GET /rest/api/3/nope",
    );
  });

  it.each(["/rest/api/3/issue/../../myself", "//evil.example/x", "/rest/api/3/issue/%2e%2e/x"])(
    "does not follow %s",
    async (path) => {
      on = await stage({ jira: jira() });
      const asking = on.run(() => api.asApp().requestJira(api.assumeTrustedRoute(path)));
      await expect(asking).rejects.toMatchObject({ name: "PROXY_ERR", status: 403 });
    },
  );
});

describe("fetch", () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => response.end(`${request.method} ${request.url}`));
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/base`;
  });
  afterAll(() => void server.close());

  const external = { fetch: { backend: [{ address: "api.github.com" }, "https://*.acme.dev"] } };
  const open = async () => {
    const permissions = { scopes: [], external };
    on = await stage({ manifest: { ...manifest, permissions }, external: { "https://api.github.com": origin } });
  };

  it("goes to declared hosts, where they are here; the global one and the SDK's alike", async () => {
    await open();
    const own = on.run(async () => (await fetch("https://api.github.com/app?x=1", { method: "POST" })).text());
    expect(await own).toBe("POST /base/app?x=1");
    const sdk = on.run(async () => (await api.fetch("https://api.github.com/app")).text());
    expect(await sdk).toBe("GET /base/app");
    const whole = new Request("https://api.github.com/app", { method: "PUT", body: "x" });
    expect(await on.run(async () => (await fetch(whole)).text())).toBe("PUT /base/app");
  });

  it.each([
    "https://evil.example/",
    "http://api.github.com/",
    "http://127.0.0.1:9/",
    "https://api.github.com.evil.example/",
  ])("refuses %s", async (url) => {
    await open();
    await expect(on.run(() => fetch(url))).rejects.toMatchObject({ name: "REQUEST_EGRESS_ALLOWLIST_ERR", status: 403 });
  });

  it("never leaves the machine for a host without a stand-in", async () => {
    await open();
    const asking = on.run(() => fetch("https://shop.acme.dev/"));
    await expect(asking).rejects.toMatchObject({ name: "FUNCTION_FETCH_ERR" });
  });

  it("stops after 100 requests of one invocation in a minute", async () => {
    await open();
    const last = await on.run(async () => {
      let answer = 0;
      for (let n = 0; n <= 100; n += 1) answer = (await fetch("https://api.github.com/")).status;
      return answer;
    });
    expect(last).toBe(429);
  });

  it.each([
    ["api.github.com", "https://api.github.com/x", true],
    ["https://api.github.com", "https://api.github.com:8443/x", false],
    ["*.github.com", "https://api.github.com/", true],
    ["*.github.com", "https://github.com/", false],
    ["*.github.com", "https://evilgithub.com/", false],
  ])("%s and %s: %s", (address, url, is) => expect(covers(address, new URL(url))).toBe(is));
});
