import { describe, expect, it } from "@jest/globals";
import { baseUrl } from "./base-url.js";

describe("baseUrl", () => {
  it.each([
    ["company.atlassian.net", "https://company.atlassian.net"],
    ["https://company.atlassian.net", "https://company.atlassian.net"],
    ["https://Company.Atlassian.NET/", "https://company.atlassian.net"],
    ["HTTPS://jira.acme.example:8443", "https://jira.acme.example:8443"],
    ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
    ["http://localhost:4010/", "http://localhost:4010"],
    ["http://[::1]:4010", "http://[::1]:4010"],
    ["https://10.0.0.5", "https://10.0.0.5"],
  ])("%s is %s", (text, url) => expect(baseUrl(text)).toEqual({ url }));

  it.each([
    "http://company.atlassian.net",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "ftp://company.atlassian.net",
    "javascript://company.atlassian.net",
    "https://company.atlassian.net@evil.example",
    "https://user:pass@company.atlassian.net",
    "https://company.atlassian.net/jira",
    "https://company.atlassian.net//",
    "https://company.atlassian.net?x=1",
    "https://company.atlassian.net#x",
    "https://evil.example\\.atlassian.net",
    "https://company.atlassian.net:99999",
    "https://company.atlassian.net:",
    "https://",
    "",
    "company",
    "-a.example",
    "a..example",
    "company.atlassian.net.",
    "2130706433",
    "0x7f.0x1",
    "999.1.1.1",
    "cömpany.atlassian.net",
    "company.atlassian.net\nx-evil: 1",
    " company.atlassian.net",
    "https://[fe80::1]",
    `${"a".repeat(400)}.example`,
  ])("%j is refused, and not repeated", (text) => {
    const answer = baseUrl(text);
    if (!("wrong" in answer)) throw new Error(`taken as ${answer.url}`);
    expect(answer.wrong).not.toMatch(/pass|evil/);
  });
});
