import { describe, expect, it } from "@jest/globals";
import { createForgeHost } from "./index.js";
import { api, clock, cloudId, events, fn, kvs, manifest, noJira, resolver, stage } from "./testing.js";

const post = (url: string, init: RequestInit = {}) => fetch(url, { method: "POST", ...init });

describe("web triggers", () => {
  const outputs = [
    { key: "accepted", statusCode: 202, contentType: "text/plain", body: "stored" },
    { key: "busy", statusCode: 503 },
  ];
  const still = {
    ...manifest,
    modules: {
      webtrigger: [{ key: "door", function: "fn-door", response: { type: "static", outputs } }],
      function: [fn("door")],
    },
  };

  it.each<[string, unknown, number, string]>([
    ["a declared output", { outputKey: "accepted" }, 202, "stored"],
    ["an output without a body", { outputKey: "busy" }, 503, ""],
    ["an output that is not declared", { outputKey: "nope" }, 500, ""],
    ["what a dynamic one may say", { statusCode: 200, body: "leak" }, 500, ""],
    ["nothing", undefined, 500, ""],
  ])("static: %s", async (_, returned, status, body) => {
    const on = await stage({ manifest: still, exports: { door: async () => returned } });
    const answer = await post(await on.site.webTriggerUrl("door"));
    expect([answer.status, await answer.text()]).toEqual([status, body]);
    await on.host.close();
  });

  it.each<[string, unknown, number]>([
    ["status, headers and body", { statusCode: 200, headers: { "content-type": ["text/plain"] }, body: "x" }, 200],
    ["headers that are no lists", { statusCode: 200, headers: { "content-type": "text/plain" } }, 500],
    ["an output key", { outputKey: "accepted" }, 500],
    ["a body that is no text", { statusCode: 200, body: {} }, 500],
  ])("dynamic: %s", async (_, returned, status) => {
    const on = await stage({ exports: { door: async () => returned } });
    expect((await post(await on.site.webTriggerUrl("door"))).status).toBe(status);
    await on.host.close();
  });

  it("answers 500 for a function that throws, and keeps what it threw for the test", async () => {
    const door = async () => Promise.reject(new Error("lost"));
    const on = await stage({ exports: { door } });
    expect((await post(await on.site.webTriggerUrl("door"))).status).toBe(500);
    expect(on.site.thrown).toEqual([{ functionKey: "fn-door", error: new Error("lost") }]);
    expect(on.site.logs).toEqual(["thrown: fn-door: lost"]);
    await on.host.close();
  });

  it.each(["lower", "title"] as const)(
    "hands over the request as it came, header names in %s case",
    async (headerCase) => {
      let seen: Record<string, unknown> = {};
      const door = async (request: Record<string, unknown>) => ((seen = request), { statusCode: 204 });
      const on = await stage({ exports: { door } }, { headerCase });
      await post(`${await on.site.webTriggerUrl("door")}/more?a=1&a=2`, {
        body: "{ö}",
        headers: { "x-satellite-key": "k" },
      });
      expect(seen).toMatchObject({
        method: "POST",
        body: "{ö}",
        userPath: "/more",
        queryParameters: { a: ["1", "2"] },
      });
      const name = headerCase === "lower" ? "x-satellite-key" : "X-Satellite-Key";
      expect((seen["headers"] as Record<string, unknown>)[name]).toEqual(["k"]);
      await on.host.close();
    },
  );

  it("have the URL that the app itself is told, until it is deleted", async () => {
    const on = await stage();
    const url = await on.site.webTriggerUrl("door");
    expect(await on.run(() => api.webTrigger.getUrl("door"))).toBe(url);
    expect(await on.run(() => api.webTrigger.queryUrls("door"))).toEqual([{ moduleKey: "door", url }]);
    await expect(on.run(() => api.webTrigger.getUrl("nope"))).rejects.toThrow("Failed to get web trigger URL");
    await on.run(() => api.webTrigger.deleteUrl(url));
    expect((await post(url)).status).toBe(404);
    await on.host.close();
  });

  it("say that the platform's own signatures are not played, rather than let a request pass", async () => {
    const door = { key: "door", function: "fn-door", request: { authentication: "hmacSharedSecret" } };
    const on = await stage({ manifest: { ...manifest, modules: { ...manifest.modules, webtrigger: [door] } } });
    expect((await post(await on.site.webTriggerUrl("door"))).status).toBe(501);
    await on.host.close();
  });

  it("takes no more than 5 MB", async () => {
    const on = await stage();
    expect((await post(await on.site.webTriggerUrl("door"), { body: "x".repeat(5 * 1024 * 1024 + 1) })).status).toBe(
      413,
    );
    await on.host.close();
  });
});

describe("two installations of one loaded app", () => {
  it("never meet, though they run at once through one module", async () => {
    const seen: string[] = [];
    const work = new events.Queue({ key: "work" });
    const app = {
      door: async ({ body }: { body: string }) => {
        await kvs.set("canary", body);
        await work.push({ body: { canary: body } });
        console.log(`about ${body}`);
        const kept = await kvs.get("canary");
        return { statusCode: 200, body: `${String(kept)} ${api.getAppContext().installationAri.toString()}` };
      },
      apply: async ({ body }: { body: { canary: string } }) => {
        seen.push(`${body.canary}=${String(await kvs.get("canary"))}`);
      },
    };
    const host = createForgeHost({ clock: clock() });
    const sites = await Promise.all(
      ["one", "two"].map((id) => host.install({ app, manifest, cloudId: id, jira: noJira })),
    );
    const answers = await Promise.all(
      sites.map(async (site, n) => (await post(await site.webTriggerUrl("door"), { body: `c${n}` })).text()),
    );
    expect(answers).toEqual(
      sites.map(({ installationId }, n) => `c${n} ari:cloud:ecosystem::installation/${installationId}`),
    );
    await Promise.all(sites.map((site) => site.drain()));
    expect(seen.sort()).toEqual(["c0=c0", "c1=c1"]);
    expect(sites.map(({ logs }) => logs)).toEqual([["log: about c0"], ["log: about c1"]]);
    await host.close();
  });
});

describe("outside a function", () => {
  it("there is no runtime", async () => {
    await expect(kvs.get("a")).rejects.toThrow("Forge runtime not found");
  });
});

describe("resolvers", () => {
  const panel = {
    ...manifest,
    modules: {
      "jira:issuePanel": [{ key: "panel", resolver: { function: "fn-ui" }, title: "Satellite" }],
      function: [fn("ui")],
    },
  };

  it("are called as a person, in the context of the page, with JSON both ways", async () => {
    const ui = resolver.makeResolver({
      panel: ({ payload, context }) => ({ payload, context, lost: undefined, at: new Date(0) }),
    });
    const on = await stage({ manifest: panel, exports: { ui } });
    const page = { accountId: "sara", issueId: "10041", issueKey: "PROJ-1042" };
    const answer = await on.site.invoke("panel", "panel", { spec: 1 }, page);
    expect(answer).toMatchObject({
      payload: { spec: 1 },
      at: "1970-01-01T00:00:00.000Z",
      context: {
        accountId: "sara",
        cloudId,
        moduleKey: "panel",
        extension: {
          type: "jira:issuePanel",
          issue: { id: "10041", key: "PROJ-1042" },
          project: { key: "PROJ" },
        },
      },
    });
    expect(on.site.contextOf("panel", page)).toMatchObject({ accountId: "sara", moduleKey: "panel" });
    await expect(on.site.invoke("panel", "nope", {}, page)).rejects.toThrow("no definition for 'nope'");
    const large = { text: "x".repeat(500 * 1024) };
    await expect(on.site.invoke("panel", "panel", large, page)).rejects.toThrow("over 500 KB");
    await on.host.close();
  });
});

describe("events and schedules", () => {
  const heard: Record<string, unknown>[] = [];
  const listening = {
    ...manifest,
    modules: {
      trigger: [
        { key: "any", function: "fn-on", events: ["avi:jira:updated:issue", "avi:forge:installed:app"] },
        { key: "others", function: "fn-on", events: ["avi:jira:updated:issue"], filter: { ignoreSelf: true } },
      ],
      scheduledTrigger: [{ key: "sweep", function: "fn-on", interval: "day" }],
      function: [fn("on")],
    },
  };
  const keys = () => heard.splice(0).map(({ context }) => (context as { moduleKey: string }).moduleKey);

  it("reach every trigger that listens, but not one that ignores what the app did itself", async () => {
    const on = await stage({ manifest: listening, exports: { on: async (event: never) => void heard.push(event) } });
    await on.site.emit("avi:jira:updated:issue", { issue: { key: "PROJ-1042" } });
    expect(heard[0]).toMatchObject({ eventType: "avi:jira:updated:issue", issue: { key: "PROJ-1042" } });
    expect(keys()).toEqual(["any", "others"]);
    await on.site.emit("avi:jira:updated:issue", { selfGenerated: true });
    expect(keys()).toEqual(["any"]);
    await on.site.emit("avi:forge:installed:app", {});
    expect(keys()).toEqual(["any"]);
    await on.site.emit("avi:jira:deleted:issue", {});
    expect(keys()).toEqual([]);
    await on.site.runScheduled("sweep");
    expect(keys()).toEqual(["sweep"]);
    await on.host.close();
  });

  it("are tried again as the app asks, four times at most", async () => {
    let tries = 0;
    const on = await stage({
      manifest: listening,
      exports: { on: async () => ((tries += 1), new events.InvocationError()) },
    });
    await on.site.emit("avi:forge:installed:app", {});
    expect(tries).toBe(5);
    await on.host.close();
  });
});
