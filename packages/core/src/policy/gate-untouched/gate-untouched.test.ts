import { describe, expect, it } from "@jest/globals";
import { aChange, aFile, aThread } from "@satellite/testkit/builders";
import type { Change } from "../../contracts/change.js";
import { factsOf } from "../facts/index.js";
import { gateUntouched } from "./gate-untouched.js";

const judge = (change: Partial<Change>, source = "bbbb:.github/satellite.yml") =>
  gateUntouched.judge(factsOf(aThread({ change: aChange(change), policy: { source, sha256: "d".repeat(64) } })));

describe("gate-untouched", () => {
  it.each([
    [".github/satellite.yml", true],
    ["satellite.yml", true],
    [".github/workflows/satellite.yml", true],
    [".github/workflows/Run-Satellite.yaml", true],
    ["CODEOWNERS", true],
    [".github/CODEOWNERS", true],
    [".github/workflows/test.yml", false],
    ["src/satellite.yml", false],
    ["src/satellite.ts", false],
  ])("of %s: edits the gate is %s", (path, edits) => {
    expect(judge({ files: [aFile(path)] })[0]).toMatchObject(
      edits ? { outcome: "fail", severity: "warning", path } : { outcome: "pass" },
    );
  });

  it("sees a config that is moved away or removed", () => {
    expect(judge({ files: [aFile("old.yml", { status: "renamed", previousPath: "satellite.yml" })] })[0]?.outcome).toBe(
      "fail",
    );
    const [removed] = judge({ files: [aFile("satellite.yml", { status: "removed" })] });
    expect(removed).toMatchObject({ outcome: "fail", refs: ["satellite.yml"] });
    expect(removed).not.toHaveProperty("path");
  });

  it("knows the config that the policy was read from, wherever it lies", () => {
    expect(judge({ files: [aFile("ops/gate.yml")] }, "bbbb:ops/gate.yml")[0]?.outcome).toBe("fail");
    expect(judge({ files: [aFile("ops/gate.yml")] }, "defaults")[0]?.outcome).toBe("pass");
  });

  it("does not say no when files were not listed, and asks nothing of a push", () => {
    expect(judge({ complete: { commits: true, files: false } })).toMatchObject([
      { outcome: "unknown", severity: "warning" },
    ]);
    expect(judge({ kind: "push", files: [aFile("satellite.yml")] })[0]?.outcome).toBe("not-applicable");
  });
});
