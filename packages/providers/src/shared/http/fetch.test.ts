import { expect, it } from "@jest/globals";
import { asFetch } from "./fetch.js";
import type { HttpRequest, Transport } from "./types.js";

it("gives a transport the shape of fetch", async () => {
  const seen: HttpRequest[] = [];
  const transport: Transport = (request) => {
    seen.push(request);
    return Promise.resolve({
      status: 201,
      headers: { "x-a": "1", link: "<b>" },
      text: '{"ü":1}',
      url: `${request.url}?after`,
    });
  };
  const answer = await asFetch(transport)("https://a.test/x", {
    method: "post",
    headers: { Accept: "json", "X-N": 1, skip: undefined },
    body: "{}",
  });
  expect(seen).toEqual([
    { method: "POST", url: "https://a.test/x", headers: { accept: "json", "x-n": "1" }, body: "{}", repeat: "once" },
  ]);
  expect([answer.ok, answer.status, answer.url]).toEqual([true, 201, "https://a.test/x?after"]);
  expect([answer.headers.get("X-A"), answer.headers.get("none"), answer.headers.has("LINK")]).toEqual([
    "1",
    null,
    true,
  ]);
  expect([...answer.headers]).toEqual([
    ["x-a", "1"],
    ["link", "<b>"],
  ]);
  expect(await answer.json()).toEqual({ ü: 1 });
  expect(new TextDecoder().decode(await answer.arrayBuffer())).toBe(await answer.text());
});

const page: Transport = ({ url }) => Promise.resolve({ status: 500, headers: {}, text: "<html>", url });

it("rejects json that is none, as fetch does", async () => {
  const answer = await asFetch(page)("https://a.test/");
  expect(answer.ok).toBe(false);
  await expect(answer.json()).rejects.toThrow(SyntaxError);
});
