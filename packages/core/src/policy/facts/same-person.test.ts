import { describe, expect, it } from "@jest/globals";
import { aChange, aPerson } from "@satellite/testkit/builders";
import { changeSystem, samePerson, type Who } from "./index.js";

const at = (system: string, login: string, id?: string, type: "user" | "unknown" = "user"): Who => ({
  system,
  person: id === undefined ? { login, type } : { login, type, id },
});
const people = [
  { local: "@sara", github: "sara", jira: "acc-1" },
  { github: "tom", jira: "acc-2" },
];

describe("samePerson", () => {
  it.each<[Who, Who, boolean | undefined]>([
    [at("github", "sara", "1"), at("github", "Sara", "node-1"), true],
    [at("github", "sara", "1"), at("github", "renamed", "1"), true],
    [at("github", "sara", "1"), at("github", "tom", "2"), false],
    [at("github", "sara"), at("github", "tom"), false],
    [at("jira", "Alex Smith", "acc-8"), at("jira", "Alex Smith", "acc-9"), false],
    [at("github", ""), at("github", "tom"), undefined],
    [at("github", "Somebody", undefined, "unknown"), at("github", "nobody", "9"), undefined],
    [at("github", "Somebody", undefined, "unknown"), at("github", "Somebody", "9"), true],
    [at("github", "@sara", undefined, "unknown"), at("jira", "x", "acc-1"), true],
    [at("github", "sara"), at("jira", "Sara S.", "acc-1"), true],
    [at("github", "sara"), at("jira", "Tom", "acc-2"), false],
    [at("github", "sara"), at("jira", "New", "acc-9"), false],
    [at("github", "new"), at("jira", "Newer", "acc-9"), undefined],
    [at("github", "sara"), at("linear", "sara"), undefined],
  ])("%j and %j: %s", (a, b, same) => {
    expect(samePerson(a, b, people)).toBe(same);
    expect(samePerson(b, a, people)).toBe(same);
  });

  it("knows which system names a change's people", () => {
    expect(changeSystem(aChange())).toBe("github");
    expect(changeSystem(aChange({ ref: "change:git:main..HEAD", author: aPerson() }))).toBe("local");
  });
});
