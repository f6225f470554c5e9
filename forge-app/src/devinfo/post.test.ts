import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ForgeMessage } from "@satellite/core/schema";
import { openSite, type ForgeSite } from "../../../test/forge/site";
import { saveDevinfo } from "../store";
import { postDevinfo, type Posted } from "./index";

const message = (title: string, seq: ForgeMessage["seq"], key = "PROJ-1042") =>
  ({
    seq,
    repository: { id: 4242, fullName: "acme/shop", url: "https://github.com/acme/shop" },
    pullRequest: {
      number: 7,
      url: "https://github.com/acme/shop/pull/7",
      title,
      state: "open",
      draft: false,
      merged: false,
      head: { ref: "feat/proj-1042-login", sha: "a".repeat(40) },
      base: { ref: "main", sha: "b".repeat(40) },
      author: "sara",
      updatedAt: "2026-11-21T08:00:00.5Z",
    },
    ticket: { key, relation: "primary" },
  }) as ForgeMessage;

let job: () => Promise<unknown>;
let on: ForgeSite;
let site: Awaited<ReturnType<ForgeSite["install"]>>;
const inside = async <T>(run: () => Promise<T>): Promise<T> => {
  let result: { value: T } | undefined;
  job = async () => (result = { value: await run() });
  await site.runScheduled("sweep");
  if (result === undefined) throw new Error(site.logs.join("\n"));
  return result.value;
};
const post = (given: ForgeMessage): Promise<Posted> => inside(() => postDevinfo(given, "10041"));
const shown = () => on.sandbox.state().jira.development.map(({ issueKeys, title }) => ({ issueKeys, title }));

beforeAll(async () => {
  on = await openSite({ app: { sweep: () => job() }, variant: "connected" });
});
afterAll(() => on.close());
beforeEach(async () => {
  on.sandbox.reset();
  site = await on.install();
});

describe("Jira's development panel", () => {
  it("is left alone until somebody turns it on", async () => {
    expect(await post(message("one", [1, 1, 1]))).toEqual({ kind: "off" });
    expect(on.sandbox.requests()).toEqual([]);
  });

  it("takes the pull request, and the newest word on it", async () => {
    await inside(() => saveDevinfo(true));
    expect(await post(message("two", [2, 1, 1]))).toEqual({ kind: "posted" });
    expect(await post(message("one", [1, 9, 9]))).toEqual({ kind: "posted" });
    expect(shown()).toEqual([{ issueKeys: ["PROJ-1042"], title: "two" }]);
  });

  it.each([
    ["an issue that it does not know", message("one", [1, 1, 1], "PROJ-9"), "NOT_FOUND"],
    [
      "an address that is too long",
      {
        ...message("one", [1, 1, 1]),
        repository: { id: 1, fullName: "a/b", url: `https://x.example/${"x".repeat(2000)}` },
      },
      "TOO_LONG",
    ],
  ])("refuses %s by its code", async (_, given, code) => {
    await inside(() => saveDevinfo(true));
    expect(await post(given)).toMatchObject({ kind: "refused", code });
    expect(shown()).toEqual([]);
  });

  it("says how long to wait", async () => {
    await inside(() => saveDevinfo(true));
    on.sandbox.faults.add({ service: "jira", kind: "rate-limit", reason: "jira-burst-based", retryAfterS: 7 });
    expect(await post(message("one", [1, 1, 1]))).toMatchObject({
      kind: "refused",
      code: "RATE_LIMITED",
      retryAfterMs: 7_000,
    });
  });
});
