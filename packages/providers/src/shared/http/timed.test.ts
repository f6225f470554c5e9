import { expect, it } from "@jest/globals";
import type { Clock } from "@satellite/core";
import { createGitHubProvider } from "../../github/index.js";
import { createJiraProvider } from "../../jira/index.js";
import { timed, type Transport } from "./index.js";

const clock: Clock = { nowMs: () => 0, sleep: () => Promise.resolve(), random: () => 0 };
const first = Date.UTC(2026, 0, 5, 12, 0);

/** A service that tells these times, one answer after the other. */
function telling(...dates: readonly (string | undefined)[]): Transport {
  let sent = 0;
  return ({ url }) => {
    const date = dates[sent];
    sent += 1;
    const headers = { "content-type": "application/json", ...(date === undefined ? {} : { date }) };
    return Promise.resolve({ status: 200, headers, text: '{"data":null,"issues":[],"isLast":true}', url });
  };
}

it("keeps the time that was told last, and all that the transport can do", async () => {
  const sentBefore: NonNullable<Transport["sentBefore"]> = () => undefined;
  const dates = ["Mon, 05 Jan 2026 12:00:00 GMT", undefined, "no date", "Mon, 05 Jan 2026 12:05:00 GMT"];
  const { clockMs, transport } = timed(Object.assign(telling(...dates), { sentBefore }));
  expect([clockMs(), transport.sentBefore]).toEqual([undefined, sentBefore]);
  const seen: (number | undefined)[] = [];
  for (const _ of dates) {
    await transport({ method: "GET", url: "https://acme.example", headers: {}, repeat: "safe" });
    seen.push(clockMs());
  }
  expect(seen).toEqual([first, first, first, first + 300_000]);
});

it.each([
  [
    "jira:PROJ-1",
    createJiraProvider({
      baseUrl: "https://acme.atlassian.net",
      token: "token",
      projects: ["PROJ"],
      statusMap: {},
      fields: {},
      transport: telling("Mon, 05 Jan 2026 12:00:00 GMT"),
      clock,
    }),
  ],
  [
    "github:acme/shop#1",
    createGitHubProvider({
      token: "token",
      apiUrl: "https://api.github.com",
      graphqlUrl: "https://api.github.com/graphql",
      repository: "acme/shop",
      transport: telling("Mon, 05 Jan 2026 12:00:00 GMT"),
      clock,
    }),
  ],
] as const)("the tracker of %s tells its own clock", async (ref, provider) => {
  expect(provider.clockMs?.()).toBeUndefined();
  await provider.read([ref]);
  expect(provider.clockMs?.()).toBe(first);
});
