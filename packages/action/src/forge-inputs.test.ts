import { describe, expect, it } from "@jest/globals";
import { createRecorder as recorder } from "@satellite/testkit/runner";
import { readInputs } from "./inputs.js";

const url = "https://a1b2c3.webtrigger.atlassian.app/x1/y";
const secret = "k".repeat(43);

function read(given: Record<string, string>) {
  return readInputs(recorder(given));
}

describe("inputs for the Jira app", () => {
  it("name a key of the repository", () => {
    expect(read({ "forge-url": url, "forge-key-id": "k-1", "forge-secret": secret })).toMatchObject({
      inputs: { forge: { url, proof: { kind: "hmac", keyId: "k-1", secret } } },
    });
  });

  it("without a key stand for GitHub's own token, bound to the site", () => {
    expect(read({ "forge-url": url, "jira-cloud-id": "c-1" })).toMatchObject({
      inputs: { forge: { url, proof: { kind: "oidc", cloudId: "c-1" } } },
    });
  });

  it("may be left out", () => {
    expect(read({})).not.toHaveProperty("inputs.forge");
  });

  it.each<[string, Record<string, string>, string]>([
    ["an address in the clear", { "forge-url": "http://acme.dev/x", "jira-cloud-id": "c" }, "forge-url"],
    ["no address", { "forge-key-id": "k-1", "forge-secret": secret }, "forge-url"],
    ["no key id", { "forge-url": url, "forge-secret": secret }, "forge-key-id"],
    ["no secret", { "forge-url": url, "forge-key-id": "k-1" }, "forge-secret"],
    ["a secret that is none", { "forge-url": url, "forge-key-id": "k-1", "forge-secret": "hunter2" }, "forge-secret"],
    ["neither key nor cloud id", { "forge-url": url }, "jira-cloud-id"],
  ])("with %s are refused", (_, given, name) => {
    const answer = read(given);
    expect(answer).toMatchObject({ wrong: [{ name }] });
    expect(JSON.stringify(answer)).not.toContain("hunter2");
  });
});
