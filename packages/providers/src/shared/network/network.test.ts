import { afterEach, describe, expect, it } from "@jest/globals";
import { agentFor } from "./agents.js";
import { namesProxy } from "./index.js";

const names = ["https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"] as const;
const before = names.map((name) => [name, process.env[name]] as const);
afterEach(() => {
  for (const [name, value] of before)
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
});

const proxied = (url: string): boolean => "proxyOptions" in agentFor(new URL(url));

describe("a proxy", () => {
  it.each([
    [{ HTTPS_PROXY: "http://proxy.example:3128" }, true],
    [{ http_proxy: "http://proxy.example:3128" }, true],
    [{ HTTPS_PROXY: "" }, false],
    [{ NO_PROXY: "*" }, false],
    [{}, false],
  ])("is named by %j: %j", (env, named) => expect(namesProxy(env)).toBe(named));

  it("is asked for every address but those of NO_PROXY, and those of this machine", () => {
    for (const name of names) delete process.env[name];
    expect(proxied("https://acme.atlassian.net/x")).toBe(false);
    process.env["HTTPS_PROXY"] = "http://127.0.0.1:9";
    process.env["NO_PROXY"] = "inside.example,.corp.example";
    expect(
      ["https://acme.atlassian.net/x", "https://inside.example", "https://jira.corp.example", "https://127.0.0.1"].map(
        proxied,
      ),
    ).toEqual([true, false, false, false]);
  });
});
