import { describe, expect, it } from "@jest/globals";
import type { Clock } from "@satellite/core";
import { toUnread, type HttpRequest, type Transport } from "../shared/http/index.js";
import { createClient, repeatOf } from "./client.js";

const clock: Clock = { nowMs: () => 0, sleep: () => Promise.resolve(), random: () => 0 };

function open(answers: readonly { status?: number; text: string; type?: string }[], token = "ghs_secret") {
  const seen: HttpRequest[] = [];
  const transport: Transport = (request) => {
    const { status = 200, text, type = "application/json" } = answers[seen.length] ?? { text: "{}" };
    seen.push(request);
    return Promise.resolve({ status, text, headers: { "content-type": type }, url: request.url });
  };
  const options = {
    token,
    apiUrl: "https://ghe.test/api/v3",
    graphqlUrl: "https://ghe.test/api/graphql",
    repository: "acme/shop",
    transport,
    clock,
  };
  return { seen, client: createClient(options) };
}

describe("GraphQL", () => {
  it("goes where it was told to, as a read, with the token", async () => {
    const { client, seen } = open([{ text: '{"data":{"a":1}}' }]);
    expect(await client.graphql("query A { a }", {})).toEqual({ data: { a: 1 }, errors: [] });
    expect(seen[0]).toMatchObject({ method: "POST", url: "https://ghe.test/api/graphql", repeat: "safe" });
    expect(seen[0]?.headers["authorization"]).toBe("token ghs_secret");
  });

  it("asks again without the fields that an older server lacks, and remembers it", async () => {
    const lacks = '{"errors":[{"message":"Field","extensions":{"code":"undefinedField","fieldName":"mergeQueue"}}]}';
    const { client, seen } = open([{ text: lacks }, { text: '{"data":{"a":1}}' }, { text: '{"data":{"a":1}}' }]);
    const query = "query A {\n a\n mergeQueue { id } #?\n}";
    await client.graphql(query, {});
    await client.graphql(query, {});
    expect(seen.map(({ body }) => body?.includes("mergeQueue"))).toEqual([true, false, false]);
  });

  it.each([
    ["a page of a proxy", { text: "<html>", type: "text/html" }, "BAD_ANSWER"],
    ["an empty object", { text: "{}" }, "BAD_ANSWER"],
    ["a refusal of the whole", { text: '{"errors":[{"type":"FORBIDDEN","message":"no"}]}' }, "FORBIDDEN"],
    [
      "a time-out inside GitHub",
      { text: '{"errors":[{"message":"Something went wrong while executing your query."}]}' },
      "UNAVAILABLE",
    ],
    ["401", { status: 401, text: '{"message":"Bad credentials"}' }, "UNAUTHORIZED"],
  ])("%s is %s", async (_, answer, code) => {
    const { client } = open([answer]);
    const why = await client.graphql("query A { a }", {}).catch((error: unknown) => toUnread("it", error));
    expect(why).toMatchObject({ code });
    expect(JSON.stringify(why)).not.toContain("ghs_secret");
  });
});

it.each([
  ["GET", "https://a.test/x", undefined, "safe"],
  ["PATCH", "https://a.test/repos/o/r/issues/1", "{}", "idempotent"],
  ["PATCH", "https://a.test/repos/o/r/check-runs/1", '{"output":{"annotations":[]}}', "once"],
  ["PATCH", "https://a.test/repos/o/r/check-runs/1", "{}", "idempotent"],
  ["POST", "https://a.test/repos/o/r/issues/1/labels", "{}", "idempotent"],
  ["POST", "https://a.test/repos/o/r/issues/1/comments", "{}", "once"],
  ["POST", "https://a.test/graphql", '{"query":"query A { a }"}', "safe"],
  ["POST", "https://a.test/graphql", '{"query":"mutation A { a }"}', "once"],
])("%s %s %s is repeated as %s", (method, url, body, repeat) => {
  expect(repeatOf({ method, url, headers: {}, ...(body === undefined ? {} : { body }) })).toBe(repeat);
});
