import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { openTerminal, startSandboxProcess, type SandboxProcess, type Terminal } from "./terminal.js";
import { typePage } from "./page.js";

jest.setTimeout(180_000);

const section = (page: string, from: string): string => {
  const text = readFileSync(page, "utf8");
  const at = text.indexOf(`## ${from}\n`);
  return text.slice(at, text.indexOf("\n## ", at + 1));
};
const shellBlocks = (text: string): readonly string[] =>
  [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = ""]) => block.trim());

interface Pull {
  readonly number: number;
}
async function pullsOf({ line }: SandboxProcess): Promise<readonly Pull[]> {
  const state = (await (await fetch(`${line.control}/state`)).json()) as {
    readonly github: { readonly repositories: readonly [{ readonly pulls: readonly Pull[] }] };
  };
  return state.github.repositories[0].pulls;
}

let sandbox: SandboxProcess | undefined;
let terminal: Terminal | undefined;
afterEach(async () => {
  await terminal?.close();
  await sandbox?.close();
  [terminal, sandbox] = [undefined, undefined];
});

/** As a stranger would: the sandbox in one terminal, everything else of the page, in its order, in another. */
describe.each([
  ["README.md", () => section("README.md", "Work on tickets")],
  ["docs/backlog.md", () => readFileSync("docs/backlog.md", "utf8")],
])("the commands in %s", (page, text) => {
  it("do what the page shows, against the sandbox and its git remote", async () => {
    const [start = "", setUp = ""] = shellBlocks(text());
    const [, args = ""] = /^npm run sandbox -- (.*)$/.exec(start) ?? [];
    sandbox = await startSandboxProcess(args.split(" "));
    terminal = openTerminal(sandbox.port);
    for (const line of setUp.split("\n")) expect([line, await terminal.type(line)]).toEqual([line, ""]);
    await typePage(page, text(), terminal.type);
    const pulls = await pullsOf(sandbox);
    expect(pulls.find(({ number }) => number === 10)).toMatchObject({
      head: { ref: "feat/passkeys", sha: await terminal.type("git rev-parse feat/passkeys") },
      base: { ref: "main" },
      author: "sara",
    });
  });
});

it("the page on the sandbox clones from it and pushes to it", async () => {
  sandbox = await startSandboxProcess([]);
  const { apiUrl = "", gitUrl = "", token = "" } = sandbox.line.github;
  terminal = openTerminal(sandbox.port, { GIT_URL: gitUrl, GITHUB_API_URL: apiUrl, GITHUB_TOKEN: token });
  await terminal.type("cd");
  await typePage("docs/sandbox.md", readFileSync("docs/sandbox.md", "utf8"), terminal.type);
});

it("a ticket of GitHub is typed in quotes on every page: in a shell a bare # begins a comment", () => {
  const pages = execFileSync("git", ["ls-files", "*.md"], { encoding: "utf8" }).trim().split("\n");
  const lines = pages.flatMap((page) =>
    readFileSync(page, "utf8")
      .split("\n")
      .filter(
        (line) => /^\$ .*(?:^| )#\d/.test(line) || /`(?:npx )?(?:satellite|backlog-jira) [^`]* #\d[^`]*`/.test(line),
      )
      .map((line) => `${page}: ${line}`),
  );
  expect(lines).toEqual([]);
});
