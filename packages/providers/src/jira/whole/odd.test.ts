/** A long search whose batches come incomplete, as no sandbox would give them. */
import { describe, expect, it } from "@jest/globals";
import type { Clock } from "@satellite/core";
import type { HttpAnswer, Transport } from "../../shared/http/index.js";
import { createJiraProvider } from "../index.js";

const clock: Clock = { nowMs: () => 0, sleep: () => Promise.resolve(), random: () => 0 };
const issue = (id: string) => ({ id, key: `PROJ-${id}`, fields: { summary: id, status: { name: "To Do" } } });
const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => String(from + n));

/** 215 issues, of which every tenth is in no batch: it is asked for alone, and answered so. */
function open(alone: Partial<HttpAnswer> = {}, again?: string) {
  const sent: string[] = [];
  const transport: Transport = ({ body = "{}", method, url }) => {
    const path = new URL(url).pathname.replace("/rest/api/3/", "");
    sent.push(`${method} ${path}`);
    const given = JSON.parse(body) as { fields?: string[]; nextPageToken?: string; issueIdsOrKeys?: string[] };
    const answer = (json: unknown, more: Partial<HttpAnswer> = {}) =>
      Promise.resolve({ status: 200, headers: {}, text: JSON.stringify(json), url, ...more });
    if (path === "issue/bulkfetch")
      return answer({
        issues: (given.issueIdsOrKeys ?? [])
          .filter((id) => !id.endsWith("0"))
          .toReversed()
          .map(issue),
      });
    if (path.startsWith("issue/")) return answer(issue(path.slice(6)), alone);
    if (path === "myself") return answer({ accountId: "5b10" });
    if (given.fields?.length === 1) {
      const rest = given.nextPageToken === undefined ? ids(1, 103) : ids(104, 215);
      return answer({ issues: rest.map((id) => ({ id })), nextPageToken: given.nextPageToken ? again : "more" });
    }
    const page = given.nextPageToken === undefined ? ids(1, 100) : ids(101, 200);
    return answer({ issues: page.map(issue), nextPageToken: `after ${page.length} ${page[0]}` });
  };
  const own = { baseUrl: "https://acme.atlassian.net", projects: [], statusMap: {}, fields: {} };
  const provider = createJiraProvider({ ...own, token: "secret", transport, clock });
  const search = async () => {
    const found: string[] = [];
    for await (const page of provider.search({ text: "x = y" }, undefined, { whole: true }))
      found.push(...page.map(({ ref }) => ref.slice(10)));
    return found;
  };
  return { sent, search };
}

describe("the rest of a long search", () => {
  it("comes in order, and alone where a batch lacks one", async () => {
    const { search, sent } = open();
    expect(await search()).toEqual(ids(1, 215));
    expect(sent.slice(-2)).toEqual(["POST issue/bulkfetch", "GET issue/210"]);
  });

  it("does not turn in circles when a page of ids names itself as the next", async () => {
    const { search } = open({}, "more");
    expect(await search()).toEqual(ids(1, 215));
  });

  it.each([
    [{ status: 503 }, "UNAVAILABLE"],
    [{ status: 403 }, "FORBIDDEN"],
  ])("fails when one can neither be had with others nor alone: %j", async (answer, code) => {
    const { search } = open(answer);
    await expect(search()).rejects.toMatchObject({ code });
  });

  it("leaves out what is gone since the search", async () => {
    const { search, sent } = open({ status: 404 });
    expect(await search()).toEqual(ids(1, 215).filter((id) => id !== "210"));
    expect(sent).toContain("GET myself");
  });
});
