import { describe, expect, it } from "@jest/globals";
import { parseConfig } from "./parse-config.js";
import { redact } from "./secrets.js";

const body = "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";

function refused(text: string) {
  const parsed = parseConfig([{ path: "satellite.yml", text }]);
  if (!("problems" in parsed)) throw new Error("the config was taken");
  return parsed.problems;
}

describe("a secret in the config is refused, and never repeated", () => {
  it.each([
    ["ghp_" + body],
    ["gho_" + body],
    ["ghs_" + body],
    ["github_pat_" + body],
    ["ATATT3x" + body],
    ["ntn_" + body],
    ["secret_" + body],
    ["lin_api_" + body],
    ["xoxb-" + body],
    [["AKIA", "ABCDEFGHIJKLMNOP"].join("")],
    [["-----BEGIN RSA PRIVATE ", "KEY-----"].join("")],
    [["postgres://sara:", "hunter2@db/x"].join("")],
  ])("%s as value, key, comment, and in broken YAML", (secret) => {
    for (const text of [
      `mode: strict\nstore: { url: "${secret}" }\n`,
      `mode: strict\n"${secret}": 1\n`,
      `mode: strict\n# ${secret}\n`,
      `mode: strict\npeople: [ "${secret}"\n\n`,
    ]) {
      const problems = refused(text);
      expect(problems).toContainEqual(
        expect.objectContaining({ code: "CONFIG_SECRET", line: 2, remedy: expect.stringContaining("environment") }),
      );
      const said = JSON.stringify(problems);
      expect(said).not.toContain(secret);
      expect(said).not.toContain(body);
      expect(said).not.toContain("hunter2");
    }
  });

  it.each([
    ["remotes:\n  jira:\n    token: hunter2\n", 3],
    ["remotes:\n  jira:\n    password: hunter2\n", 3],
    ["remotes:\n  github: { api_key: hunter2 }\n", 2],
    ["remotes:\n  jira:\n    fields:\n      apiToken: hunter2\n", 4],
    [`sync:\n  custom_fields:\n    - { local: a, remote: b, values: { secret: ${body} } }\n`, 3],
  ])("%j, by the name of its key", (text, line) => {
    const problems = refused(text);
    expect(problems).toEqual([expect.objectContaining({ code: "CONFIG_SECRET", line })]);
    expect(JSON.stringify(problems)).not.toMatch(/hunter2|A1b2/);
  });

  it.each([
    ["store: { url: 'postgres://db.acme.example/satellite' }"],
    ["labels: { blocked: 'token needed' }"],
    ["policy: { ticket: { types: [secret_santa] } }"],
  ])("%s is none", (text) => expect(parseConfig([{ path: "satellite.yml", text }])).toHaveProperty("config"));

  it("leaves other words as they are when it redacts", () => {
    expect(redact(`x.ghp_${body}.y`)).toBe("x.[secret].y");
    expect(redact("policy.ticket")).toBe("policy.ticket");
  });
});
