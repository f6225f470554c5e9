import { describe, expect, it } from "@jest/globals";
import type { Dialects, Place } from "../contracts/index.js";
import { findMentions } from "./index.js";

const shop: Dialects = { repository: "acme/shop" };
const listed: Dialects = { ...shop, projects: { jira: ["PROJ", "OPS", "KAFKA"] } };

function refs(text: string, place: Place = "body", dialects: Dialects = shop): string[] {
  return findMentions([{ text, in: place }], dialects).mentions.map(({ ref }) => ref);
}

function reasons(text: string, place: Place = "body", dialects: Dialects = shop): string[] {
  return findMentions([{ text, in: place }], dialects).ignored.map(({ raw, reason }) => `${raw} ${reason}`);
}

describe("keys", () => {
  it.each([
    ["PROJ-1042", ["jira:PROJ-1042"]],
    ["(PROJ-1042), [OPS-7]: x", ["jira:PROJ-1042", "jira:OPS-7"]],
    ["PROJ-12.", ["jira:PROJ-12"]],
    ["PROJ-12, OPS-3 and PROJ-12 again", ["jira:PROJ-12", "jira:OPS-3"]],
    ["A1-12", ["jira:A1-12"]],
    ["_PROJ-12_ and **OPS-3**", ["jira:PROJ-12", "jira:OPS-3"]],
    ["PROJ-12_notes.md", ["jira:PROJ-12"]],
    ["specs/PROJ-12/spec.md", ["jira:PROJ-12"]],
    ["PROJ-12-fix the login", ["jira:PROJ-12"]],
    ["修复PROJ-12的问题", ["jira:PROJ-12"]],
    ["PROJ-1 #close #comment done", ["jira:PROJ-1"]],
    ["`PROJ-12`", ["jira:PROJ-12"]],
    ["```\nPROJ-12\n```", ["jira:PROJ-12"]],
    ["A-12", []],
    ["1A-12", []],
    ["XPROJ-12x", []],
    ["PROJ-12a", []],
    ["2PROJ-12", []],
    ["éPROJ-12", []],
    ["PROJ-12é", []],
    ["MY_PROJ-12", []],
    ["PROJ-012", []],
    ["PROJ-0", []],
    ["PROJ-12.5", []],
    ["REL-2024-01-02", []],
    ["REL-24-12-2024", []],
    ["proj-12 and step-2 and covid-19", []],
    ["PROJ--12 PROJ- 12 PROJ12", []],
    ["PROJ-9999999999999", []],
  ])("%j names %j", (text, expected) => expect(refs(text)).toEqual(expected));

  it.each([
    "UTF-8",
    "SHA-256",
    "ISO-8601",
    "RFC-2119",
    "CVE-2024-1",
    "CWE-79",
    "AES-256",
    "TLS-1",
    "TLS-1.3",
    "MD-5",
    "MD5",
    "GPL-2.0",
    "GPL-3",
    "APACHE-2.0",
    "BSD-3-Clause",
    "HTTP-2",
    "IPV-4",
    "X509-1",
    "P-256",
    "RSA-2048",
    "PEP-8",
    "JDK-21",
    "K8S-1",
    "SHA3-256",
    "UTC-5",
    "COVID-19",
    "ES-2022",
    "INT-64",
    "X86-64",
    "V1-2",
    "RC-1",
    "PR-104",
    "BASE-64",
    "PYSEC-2024-12",
  ])("%s is no ticket", (text) => expect(refs(`uses ${text} here`)).toEqual([]));

  it("says that a look-alike is a standard, and shows all of it", () => {
    expect(reasons("UTF-8, CVE-2024-1, GPL-2.0")).toEqual([
      "UTF-8 standard",
      "CVE-2024-1 standard",
      "GPL-2.0 standard",
    ]);
  });

  it("takes a standard's name for a project when the list has it", () => {
    expect(refs("SHA-256 and UTF-8", "body", { projects: { jira: ["SHA"] } })).toEqual(["jira:SHA-256"]);
    expect(refs("CVE-2024-1", "body", { projects: { jira: ["CVE"] } })).toEqual([]);
  });

  it.each([
    ["INT-12", ["jira:INT-12"]],
    ["ARM-1042", ["jira:ARM-1042"]],
  ])("%s is a number that no standard has", (text, expected) => expect(refs(text)).toEqual(expected));
});

describe("project lists", () => {
  it("counts only listed projects", () => {
    expect(refs("PROJ-1 FOO-2 OPS-3", "title", listed)).toEqual(["jira:PROJ-1", "jira:OPS-3"]);
    expect(reasons("FOO-2", "title", listed)).toEqual(["FOO-2 not-in-projects"]);
  });

  it("reads lower case in prose, upper-casing it", () => {
    expect(refs("see proj-12 in step-2", "body", listed)).toEqual(["jira:PROJ-12"]);
  });

  it.each(["KAKFA-12", "KAFK-12", "KAFKAA-12", "KAFCA-12", "kakfa-12"])(
    "offers KAFKA-12 for %s, and never takes it",
    (text) => {
      const { mentions, ignored } = findMentions([{ text, in: "title" }], listed);
      expect(mentions).toEqual([]);
      expect(ignored).toEqual([{ raw: text, index: 0, reason: "did-you-mean", suggestion: "KAFKA-12" }]);
    },
  );

  it("knows projects with an underscore when they are listed", () => {
    const dialects = { projects: { jira: ["MY_PROJ"] } };
    expect(refs("MY_PROJ-12 and fix/my_proj-13", "body", dialects)).toEqual(["jira:MY_PROJ-12", "jira:MY_PROJ-13"]);
    expect(refs("feat_my_proj-13_x", "branch", dialects)).toEqual(["jira:MY_PROJ-13"]);
  });

  it.each<[string, Dialects, string[]]>([
    ["nothing said", {}, ["jira:ENG-9"]],
    ["an empty list", { projects: { jira: [], linear: [] } }, ["jira:ENG-9"]],
    ["only Linear on", { trackers: ["github", "linear"] }, ["linear:ENG-9"]],
    ["only Jira on", { trackers: ["jira"] }, ["jira:ENG-9"]],
    ["both on", { trackers: ["jira", "linear"] }, ["jira:ENG-9"]],
    ["neither on", { trackers: ["github"] }, []],
    ["Linear's list has it", { projects: { jira: ["PROJ"], linear: ["eng"] } }, ["linear:ENG-9"]],
    ["Jira's list has it", { projects: { jira: ["ENG"], linear: ["WEB"] } }, ["jira:ENG-9"]],
    [
      "Jira's list lacks it, Linear is on without list",
      { trackers: ["jira", "linear"], projects: { jira: ["PROJ"] } },
      ["linear:ENG-9"],
    ],
    ["Jira's list lacks it", { projects: { jira: ["PROJ"] } }, []],
    [
      "both lists have it, only Linear on",
      { trackers: ["linear"], projects: { jira: ["ENG"], linear: ["ENG"] } },
      ["linear:ENG-9"],
    ],
  ])("ENG-9 with %s", (_name, dialects, expected) => expect(refs("ENG-9", "title", dialects)).toEqual(expected));
});
