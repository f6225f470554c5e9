import { afterEach, describe, expect, it } from "@jest/globals";
import type { Effect, MoveEffect } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { nodeTransport, type HttpRequest } from "../../shared/http/index.js";
import { createJiraProvider, type JiraOptions } from "../index.js";

let site: JiraSite | undefined;

afterEach(async () => {
  await site?.close();
  site = undefined;
});

async function open(more: Partial<JiraOptions>) {
  const opened = await openJiraSite(jiraSeed([jiraIssue()]));
  site = opened;
  const { email, token } = jiraPeople.sara;
  const sent: HttpRequest[] = [];
  const node = nodeTransport();
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;
  const signs = (request: HttpRequest) => {
    sent.push(request);
    return node({ ...request, headers: { ...request.headers, authorization } });
  };
  const { baseUrl, clock } = opened;
  const own = { baseUrl, projects: [], statusMap: {}, fields: { Resolution: "Done" }, transport: signs, clock };
  const provider = createJiraProvider({ ...own, ...more });
  return { ...opened, sent, provider, status: () => opened.world.all()[0]?.status };
}

const move = (more: Partial<MoveEffect>): Effect<MoveEffect> => ({
  kind: "move",
  on: "jira:PROJ-1",
  to: "closed",
  names: ["Done"],
  expect: "To Do",
  fields: {},
  key: "key-1",
  because: "test",
  says: "move",
  ...more,
});

describe("a move that may end in some statuses only", () => {
  it.each([
    ["by name", {}],
    ["by a named transition", { transition: "Reject" }],
    ["by what a status counts as", { names: [] }],
  ] as const)("is not led elsewhere %s", async (_, more) => {
    const { provider, status } = await open({ proven: true, targets: ["Code Review"] });
    expect(await provider.apply(move(more), "key-1")).toMatchObject({ outcome: "refused", code: "NO_PATH" });
    expect(status()).not.toBe("Done");
    expect(status()).not.toBe("Rejected");
  });

  it("goes through others on its way", async () => {
    const { provider, status } = await open({ proven: true, targets: ["done"] });
    expect(await provider.apply(move({}), "key-1")).toMatchObject({ outcome: "done" });
    expect(status()).toBe("Done");
  });
});

describe("a transport that proves by itself who asks", () => {
  it("is sent no credential of ours, for reads and for writes", async () => {
    const { provider, sent } = await open({ proven: true });
    expect(await provider.read(["jira:PROJ-1"])).toMatchObject([{ outcome: "found" }]);
    expect(await provider.apply(move({ names: ["Done"] }), "key-1")).toMatchObject({ outcome: "done" });
    expect(sent.filter(({ headers }) => "authorization" in headers)).toEqual([]);
  });

  it("has to be told of: without token and without it nothing is asked", async () => {
    const { provider, sent } = await open({});
    expect(await provider.read(["jira:PROJ-1"])).toMatchObject([
      { outcome: "unreadable", why: { code: "NO_CREDENTIALS" } },
    ]);
    expect(await provider.apply(move({}), "key-1")).toMatchObject({ outcome: "refused", code: "NO_CREDENTIALS" });
    expect(sent).toEqual([]);
  });
});
