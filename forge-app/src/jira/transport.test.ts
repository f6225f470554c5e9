import { afterEach, describe, expect, it } from "@jest/globals";
import { NoAnswer } from "@satellite/providers/shared/http";
import { closeReceivers, openReceiver } from "../../../test/forge/receiving";
import * as app from "../index";
import { findIssue, forgeTransport, openSite, siteUrl } from "./index";

afterEach(closeReceivers);

const get = (url: string) => ({ method: "GET", url, headers: {}, repeat: "safe" }) as const;
const api = "https://jira.site/rest/api/3";

describe("the transport to Jira", () => {
  it.each([
    `${api}/issue/../../user`,
    `${api}/issue/..%2f..%2fuser`,
    `${api}/issue/%2e%2e/user`,
    `${api}/issue/./PROJ-1`,
    `${api}/issue//PROJ-1`,
    `${api}/issue/PROJ-1/`,
    `${api}/issue/PROJ-1#x`,
    `${api}/issue\\PROJ-1`,
    `${api}/issue/PROJ 1`,
    api,
    "https://jira.site/rest/api/2/issue/PROJ-1",
    "https://jira.site/rest/agile/1.0/board",
    "https://jira.site",
    "/rest/api/3/issue/PROJ-1",
    "file:///rest/api/3/issue/PROJ-1",
  ])("takes no path but plain ones of the REST API: %s", async (url) => {
    const { jira, within } = await openReceiver({ app });
    await expect(within(() => forgeTransport("app")(get(url)))).rejects.toMatchObject({ code: "USAGE" });
    expect(jira.requests()).toEqual([]);
  });

  it("carries query, body and headers, and gives names of headers in lower case", async () => {
    const { jira, within } = await openReceiver({ app });
    const answer = await within(() => forgeTransport("app")(get(`${api}/issue/PROJ-1?fields=status%2Cproject`)));
    expect(answer).toMatchObject({ status: 200, headers: { "content-type": expect.stringContaining("json") } });
    const body = JSON.stringify({ globalId: "g", object: { url: "https://a.dev", title: "t" } });
    const headers = { "content-type": "application/json", authorization: "Basic none", cookie: "a=b" };
    const post = { method: "POST", url: `${api}/issue/PROJ-1/remotelink`, headers, body, repeat: "once" } as const;
    expect(await within(() => forgeTransport("app")(post))).toMatchObject({ status: 201 });
    expect(jira.requests()).toEqual(["GET issue/PROJ-1", "POST issue/PROJ-1/remotelink"]);
    expect(jira.violations()).toEqual([]);
  });

  it("says of a lost answer that it is lost", async () => {
    const { jira, within } = await openReceiver({ app });
    jira.faults.add({ service: "jira", kind: "cut", when: "after" });
    const lost = within(() => forgeTransport("app")(get(`${api}/issue/PROJ-1`)));
    await expect(lost).rejects.toBeInstanceOf(NoAnswer);
    jira.faults.add({ service: "jira", kind: "cut", when: "after" });
    await expect(within(() => forgeTransport("app")(get(`${api}/issue/PROJ-1`)))).rejects.toMatchObject({ lost: true });
  });

  it("says so when Jira takes too long", async () => {
    const { jira, within } = await openReceiver({ app });
    jira.faults.add({ service: "jira", kind: "delay", ms: 2000 });
    const slow = within(() => forgeTransport("app")({ ...get(`${api}/issue/PROJ-1`), timeoutMs: 30 }));
    await expect(slow).rejects.toMatchObject({ code: "TIMEOUT", lost: true });
  });

  it("asks as nobody when nobody is there", async () => {
    const { jira, within } = await openReceiver({ app });
    await expect(within(() => forgeTransport("user")(get(`${api}/myself`)))).rejects.toThrow("Authentication Required");
    expect(jira.requests()).toEqual([]);
  });
});

describe("an issue", () => {
  it.each(["../../user", "PROJ-1/../../user", "proj-1", "PROJ-0", "", "1".repeat(30)])(
    "is not looked for under %j",
    async (key) => {
      const { jira, within } = await openReceiver({ app });
      expect(await within(() => findIssue(openSite("app").transport, key))).toEqual({ gone: true });
      expect(jira.requests()).toEqual([]);
    },
  );

  it("is found by key and by id, and gone when Jira knows none", async () => {
    const { within } = await openReceiver({ app });
    const issue = { id: "30001", key: "PROJ-1", project: "PROJ", status: "To Do", handled: {} };
    expect(await within(() => findIssue(openSite("app").transport, "PROJ-1"))).toEqual({ issue });
    expect(await within(() => findIssue(openSite("app").transport, "30001"))).toEqual({ issue });
    expect(await within(() => findIssue(openSite("app").transport, "PROJ-404"))).toEqual({ gone: true });
  });

  it.each([
    [{ kind: "status", status: 403 }, "FORBIDDEN"],
    [{ kind: "html", status: 200 }, "BAD_ANSWER"],
    [{ kind: "rate-limit", reason: "jira-burst-based", retryAfterS: 90 }, "RATE_LIMITED"],
  ] as const)("that cannot be read (%j) is not called gone", async (fault, code) => {
    const { jira, within } = await openReceiver({ app });
    jira.faults.add({ service: "jira", times: "always", ...fault });
    expect(await within(() => findIssue(openSite("app").transport, "PROJ-1"))).toMatchObject({ refused: { code } });
  });
});

it("the site's address is what Jira says, when it is an address", async () => {
  const { jira, within } = await openReceiver({ app });
  expect(await within(() => siteUrl(openSite("app").transport))).toMatch(/^https?:\/\//);
  jira.faults.add({ service: "jira", kind: "html", status: 200 });
  expect(await within(() => siteUrl(openSite("app").transport))).toBeUndefined();
});
