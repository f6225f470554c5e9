import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createInterface } from "node:readline";
import { ended, openBench, spawnCli, type Bench } from "../testing.js";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

interface Explained {
  mentions: { ref: string; closes: boolean; index: number; raw: string; kind: string; form: string }[];
  ignored: { raw: string; reason: string; suggestion?: string }[];
  error?: { code: string; line: number };
}
const json = async (...args: string[]): Promise<Explained> =>
  JSON.parse((await bench.run(["explain", "--json", ...args])).out) as Explained;

describe("explain TEXT", () => {
  it("names each reference with place and offset, and each look-alike with the reason", async () => {
    const told = await bench.run(["explain", "UTF-8 for PROJ-12"]);
    expect(told).toEqual({
      code: 0,
      err: "",
      out: 'jira:PROJ-12  "PROJ-12" in body at 10\nleft out "UTF-8": standard\n',
    });
  });

  it("gives the document that the interface promises", async () => {
    bench.git("remote", "add", "origin", "git@github.com:acme/shop.git");
    expect(await json("Fixes #42, not UTF-8")).toEqual({
      mentions: [{ ref: "github:acme/shop#42", raw: "#42", kind: "body", index: 6, closes: true, form: "number" }],
      ignored: [{ raw: "UTF-8", reason: "standard", index: 15 }],
    });
  });

  it.each([
    ["branch", "feat/proj-12-login", 1],
    ["body", "`#12`", 0],
    ["title", "`PROJ-12`", 1],
    ["commit", "PROJ-12 fix", 1],
  ])("reads it as a %s", async (kind, text, count) => {
    bench.write("satellite.yml", "remotes:\n  jira: { enabled: true, domain: acme.atlassian.net, projects: [PROJ] }\n");
    expect((await json("--kind", kind, text)).mentions).toHaveLength(count);
  });

  it("takes projects from the config that lies here, and offers what was likely meant", async () => {
    bench.write(
      "satellite.yml",
      "remotes:\n  jira: { enabled: true, domain: acme.atlassian.net, projects: [KAFKA] }\n",
    );
    expect(await json("KAKFA-12 and PROJ-3")).toMatchObject({
      mentions: [],
      ignored: [
        { reason: "did-you-mean", suggestion: "KAFKA-12" },
        { raw: "PROJ-3", reason: "not-in-projects" },
      ],
    });
  });

  it("takes text that begins with a dash after --", async () => {
    expect((await json("--", "--PROJ-12 x")).ignored.concat()).toBeInstanceOf(Array);
    expect((await bench.run(["explain", "--", "--json"])).out).toBe("no reference found\n");
  });

  it("ends with 2 on an unknown kind, a broken config, and TEXT beside --jsonl", async () => {
    expect(await bench.run(["explain", "--kind", "page", "x"])).toMatchObject({ code: 2 });
    expect(await bench.run(["explain", "--jsonl", "x"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("TEXT and --jsonl exclude each other"),
    });
    bench.write("satellite.yml", "mode: [");
    expect(await bench.run(["explain", "x"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("satellite.yml:1:"),
    });
  });
});

describe("explain without TEXT", () => {
  it("explains the range, branch and commits, with the relation of each ticket", async () => {
    bench.commit("start");
    bench.git("checkout", "-q", "-b", "feat/PROJ-12-login");
    const sha = bench.commit("PROJ-7 login", "b");
    const told = await bench.run(["explain"]);
    expect(told.out).toContain(`"PROJ-7" in commit ${sha.slice(0, 8)} at 0`);
    expect(told.out).toContain("jira:PROJ-12 is primary");
    expect(told.out).toContain("jira:PROJ-7 is secondary");
  });

  it("says that nothing is ahead, with an empty document", async () => {
    const told = await bench.run(["explain", "--json"]);
    expect(told).toMatchObject({ code: 0, err: expect.stringContaining("no commit yet") });
    expect(JSON.parse(told.out)).toEqual({ mentions: [], ignored: [] });
  });
});

const ask = async (lines: readonly (object | string)[]): Promise<{ code: number | null; answers: Explained[] }> => {
  const input = lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
  const told = await bench.start(["explain", "--jsonl"], { input });
  return {
    code: told.code,
    answers: told.out
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Explained),
  };
};

describe("explain --jsonl", () => {
  it("answers a line for each line, in order", async () => {
    const lines = Array.from({ length: 200 }, (_, at) => ({ text: `PROJ-${at + 1}`, kind: "body" }));
    const { code, answers } = await ask(lines);
    expect(code).toBe(0);
    expect(answers.map((one) => one.mentions[0]?.ref)).toEqual(lines.map((one) => `jira:${one.text}`));
  });

  it.each([
    ["projects as a list", { text: "PROJ-1 OPS-2", projects: ["OPS"] }, ["jira:OPS-2"]],
    ["projects of Linear alone", { text: "ENG-9", trackers: ["linear"], projects: ["ENG"] }, ["linear:ENG-9"]],
    [
      "projects by tracker",
      { text: "ENG-9 PROJ-1", trackers: ["linear", "jira"], projects: { linear: ["ENG"], jira: ["PROJ"] } },
      ["linear:ENG-9", "jira:PROJ-1"],
    ],
    ["trackers", { text: "PROJ-1 #3", trackers: ["github"], repository: "acme/shop" }, ["github:acme/shop#3"]],
    ["repository", { text: "Closes #3", repository: "acme/other" }, ["github:acme/other#3"]],
    ["kind", { text: "feat/proj-1", kind: "branch", projects: ["PROJ"] }, ["jira:PROJ-1"]],
  ])("honours %s", async (_, line, refs) => {
    expect((await ask([line])).answers[0]?.mentions.map((one) => one.ref)).toEqual(refs);
  });

  it("answers each bad line with an error that names it, goes on, and ends with 2", async () => {
    const bad = [
      "nope",
      "",
      "[]",
      "null",
      { kind: "body" },
      { text: 1 },
      { text: "x", kind: "page" },
      { text: "x", trackers: ["trello"] },
      { text: "x", projects: 7 },
      { text: "x", repository: "x" },
      { text: "x", kidn: "body" },
    ];
    const { code, answers } = await ask([...bad, { text: "PROJ-1" }]);
    expect(code).toBe(2);
    expect(answers.slice(0, -1).map((one) => [one.error?.code, one.error?.line])).toEqual(
      bad.map((_, at) => ["USAGE", at + 1]),
    );
    expect(answers.at(-1)?.mentions[0]?.ref).toBe("jira:PROJ-1");
  });

  it("answers at once, before the next line comes", async () => {
    const child = spawnCli(["explain", "--jsonl"], { cwd: bench.folder });
    const end = ended(child);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const key of ["PROJ-1", "PROJ-2"]) {
      child.stdin.write(`${JSON.stringify({ text: key })}\r\n`);
      expect((await answers.next()).value).toContain(`"jira:${key}"`);
    }
    child.stdin.end();
    expect((await end).code).toBe(0);
  });
});
