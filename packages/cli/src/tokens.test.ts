import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { gitHubToken } from "./tokens.js";

describe("auth_mode", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "satellite-gh-"));
    writeFileSync(join(folder, "gh"), '#!/bin/sh\n[ "$*" = "auth token --hostname github.com" ] && echo gho_from_gh\n');
    chmodSync(join(folder, "gh"), 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["gh_cli", {}, "gho_from_gh"],
    ["gh_cli", { GITHUB_TOKEN: "ghp_own" }, "ghp_own"],
    ["token", {}, undefined],
  ] as const)("%s with %j gives %s", (mode, own, token) => {
    const path = `${folder}${delimiter}${process.env["PATH"] ?? ""}`;
    const env = { PATH: path, SATELLITE_KEYCHAIN: "off", ...own };
    expect(gitHubToken(env, mode, "https://api.github.com")).toBe(token);
  });
});
