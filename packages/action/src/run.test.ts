import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { createRecorder } from "@satellite/testkit/runner";
import { runAction } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "satellite-action-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function eventFile(text: string): string {
  const path = join(folder, "event.json");
  writeFileSync(path, text);
  return path;
}

const nowhere = {
  GITHUB_API_URL: "http://127.0.0.1:9/api/v3",
  GITHUB_GRAPHQL_URL: "http://127.0.0.1:9/api/graphql",
  GITHUB_REPOSITORY: "acme/shop",
};

describe("the whole Action, before anything is asked of a service", () => {
  it("names every wrong input and fails", async () => {
    const toolkit = createRecorder({ mode: "loose", "dry-run": "perhaps" });
    expect(await runAction({}, toolkit)).toBe(1);
    expect(toolkit.lines.filter((line) => line.startsWith("error: Input"))).toHaveLength(2);
  });

  it.each([
    ["is not JSON", "push", "oops", "EVENT_NOT_JSON"],
    ["lacks what GitHub always sends", "pull_request", '{"action":"opened"}', "EVENT_SHAPE"],
    ["is not one of ours", "watch", "{}", "EVENT_UNKNOWN"],
  ])("fails with a clear word when the event %s", async (_, name, text, code) => {
    const toolkit = createRecorder({ "github-token": "t" });
    expect(await runAction({ ...nowhere, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: eventFile(text) }, toolkit)).toBe(
      1,
    );
    expect(toolkit.summaries[0]).toContain("could not verify");
    expect(toolkit.lines.join("\n")).toContain(code);
    expect(toolkit.lines.join("\n")).not.toContain("    at ");
  });
});
