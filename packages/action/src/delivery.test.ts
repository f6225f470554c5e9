import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { readDelivery } from "./delivery.js";

const folder = mkdtempSync(join(tmpdir(), "satellite-delivery-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function eventFile(text: string): string {
  const path = join(folder, "event.json");
  writeFileSync(path, text);
  return path;
}

describe("what the runner hands over", () => {
  it("is read with name, payload, commit, ref and repository", () => {
    const env = {
      GITHUB_EVENT_NAME: "push",
      GITHUB_EVENT_PATH: eventFile('{"a":1}'),
      GITHUB_SHA: "abc",
      GITHUB_REF: "refs/heads/main",
      GITHUB_REPOSITORY: "acme/shop",
    };
    expect(readDelivery(env)).toEqual({
      delivery: { name: "push", payload: { a: 1 }, sha: "abc", ref: "refs/heads/main", repository: "acme/shop" },
    });
  });

  it("leaves out what the runner does not say", () => {
    expect(readDelivery({ GITHUB_EVENT_NAME: "schedule", GITHUB_EVENT_PATH: eventFile("{}"), GITHUB_SHA: "" })).toEqual(
      { delivery: { name: "schedule", payload: {} } },
    );
  });
});

describe("an event that cannot be read", () => {
  it.each([
    ["no JSON", "not json at all", "EVENT_NOT_JSON"],
    ["an empty file", "", "EVENT_NOT_JSON"],
    ["JSON that was cut", '{"pull_request": {', "EVENT_NOT_JSON"],
  ])("%s is named so", (_, text, code) => {
    expect(readDelivery({ GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: eventFile(text) })).toMatchObject({
      bad: { code },
    });
  });

  it("outside of a runner says what starts this program", () => {
    expect(readDelivery({})).toMatchObject({
      bad: { code: "EVENT_SHAPE", says: expect.stringContaining("GITHUB_EVENT_NAME") },
    });
  });

  it.each([
    ["a path that is not set", undefined],
    ["a file that is not there", join(folder, "none.json")],
    ["a folder", folder],
  ])("%s is no event", (_, path) => {
    expect(readDelivery({ GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: path })).toMatchObject({
      bad: { code: "EVENT_SHAPE", says: expect.stringContaining("GITHUB_EVENT_PATH") },
    });
  });

  it("is refused unread when it is larger than GitHub ever sends", () => {
    const path = eventFile("{}");
    truncateSync(path, 30_000_000);
    expect(readDelivery({ GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: path })).toMatchObject({
      bad: { code: "EVENT_SHAPE", says: expect.stringContaining("30000000 bytes") },
    });
  });
});
