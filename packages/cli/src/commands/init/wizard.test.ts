import { describe, expect, it } from "@jest/globals";
import { configText, type Answers } from "./texts.js";
import { askAnswers } from "./wizard.js";

const found: Answers = {
  projects: ["PROJ"],
  mode: "strict",
  specs: true,
  branch: "main",
  workspace: { kind: "backlog", why: "backlog/tasks is there." },
};

/** Whoever answers, line by line; a question too many fails. */
function script(...lines: string[]) {
  const asked: string[] = [];
  const said: string[] = [];
  const wizard = {
    question: async (text: string) => {
      asked.push(text);
      const line = lines.shift();
      if (line === undefined) throw new Error(`nobody answers: ${text}`);
      return line;
    },
    say: (text: string) => void said.push(text),
  };
  return { wizard, asked, said, rest: lines };
}

describe("askAnswers", () => {
  it("takes what was found at Enter, and asks for no projects without a site", async () => {
    const { asked, rest, wizard } = script("", "", "");
    expect(await askAnswers(wizard, found)).toEqual(found);
    expect(asked).toEqual([
      "Local tasks and specs, one of auto, backlog, leanspec, debussy, atelier, markdown [backlog]: ",
      "Jira site (company.atlassian.net, empty for GitHub issues only): ",
      "Mode, one of strict, warn [strict]: ",
    ]);
    expect(rest).toEqual([]);
  });

  it("takes what is answered", async () => {
    const { wizard } = script("LeanSpec", "https://Acme.atlassian.net/", "ops, shop", "warn");
    const answers = await askAnswers(wizard, found);
    expect(answers).toMatchObject({
      workspace: { kind: "leanspec" },
      domain: "acme.atlassian.net",
      projects: ["OPS", "SHOP"],
      mode: "warn",
    });
    expect(configText(answers)).toContain("workspace: { kind: leanspec }\n");
  });

  it("writes no workspace for auto", async () => {
    const answers = await askAnswers(script("auto", "", "").wizard, found);
    expect(answers.workspace).toBeUndefined();
    expect(configText(answers)).not.toContain("workspace");
  });

  it("asks again what is no answer, and says why", async () => {
    const { said, wizard } = script("backlock", "backlog", "ftp://x", "a.example", "", "loose", "warn");
    expect(await askAnswers(wizard, found)).toMatchObject({ domain: "a.example", projects: ["PROJ"], mode: "warn" });
    expect(said).toEqual([
      "That is none of auto, backlog, leanspec, debussy, atelier, markdown.",
      "That must begin with https://.",
      "That is none of strict, warn.",
    ]);
  });
});
