import { existsSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { walkPage } from "./page.js";
import { openWalk, realLeanSpec } from "./walk.js";

const page = "docs/leanspec.md";
const there = existsSync(realLeanSpec);
if (!there && process.env["REQUIRE_ALL"] === "1")
  throw new Error(`${realLeanSpec} is missing: run npm ci in tools/locals`);

(there ? describe : describe.skip)("a LeanSpec project (skipped where tools/locals is not installed)", () => {
  const walk = openWalk();

  it(`goes from ticket to done as ${page} shows`, async () => {
    await walkPage(walk, page);
    expect(walk.ticket("PROJ-1042").status).toBe("Done");
    expect(walk.issue(3)).toMatchObject({ state: "closed", labels: ["bug", "status: done"] });
    expect(walk.issue(10)).toMatchObject({ state: "open", title: "Quotas per customer" });
    const [body, front] = [walk.pulls().find(({ number }) => number === 11)?.body ?? "", "raw_state"];
    expect([body.includes("## Implementation Spec"), body.includes("## Test"), body.includes(front)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("keeps nothing of a link in the spec that was unlinked, and asks nothing with status from the cache", async () => {
    const spec = walk.read("specs/003-passkeys-are-missing-from-the-help-pages/README.md");
    expect(spec).not.toMatch(/upstream|issue:|acme\/shop/);
    const told = await walk.type("satellite status --json");
    expect([told.code, walk.sandbox.requests()]).toEqual([0, []]);
  });
});
