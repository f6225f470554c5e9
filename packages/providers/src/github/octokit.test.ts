import { describe, expect, it } from "@jest/globals";
import { onlyJson } from "./octokit.js";

const answering = (status: number, text: string) =>
  onlyJson(({ url }) => Promise.resolve({ status, headers: {}, text, url }));
const ask = (method: string) =>
  ({ method, url: "https://api.github.com/repos/acme/shop/pulls/7", headers: {}, repeat: "safe" }) as const;

describe("an answer that is no JSON", () => {
  it.each(['{"body":"People can si', "<html>502</html>", "null and more"])(
    "such as %j is no answer to a read",
    async (text) => {
      await expect(answering(200, text)(ask("GET"))).rejects.toMatchObject({ code: "BAD_ANSWER" });
    },
  );

  it("may come after a write that was done", async () => {
    await expect(answering(201, '{"id":1')(ask("POST"))).rejects.toMatchObject({ code: "UNAVAILABLE", lost: true });
  });

  it.each([
    [200, '{"body":null}'],
    [204, ""],
    [502, "<html>502</html>"],
    [404, "no"],
  ])("is not what %i %j is", async (status, text) => {
    expect(await answering(status, text)(ask("GET"))).toMatchObject({ status, text });
  });
});
