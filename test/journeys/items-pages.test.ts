import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { openItemStage, sarasSeed } from "./items-stage.js";
import { commandsIn, type } from "./items-story.js";

const stage = openItemStage({ seed: sarasSeed });
const remotes = (jiraUrl: string) => `remotes:
  github:
    enabled: true
    repo: acme/shop
  jira:
    enabled: true
    domain: "${jiraUrl}"
    email: satellite@acme.dev
    projects: [PROJ, OPS]
    status_map:
      todo: "To Do"
      in_progress: "In Development"
      in_review: "Code Review"
      done: "Done"
    fields: { Resolution: "Done" }
`;
const section = (page: string, from: string): string => {
  const text = readFileSync(page, "utf8");
  const at = text.indexOf(`## ${from}\n`);
  return text.slice(at, text.indexOf("\n## ", at + 1));
};

/** Every `console` block of a page, in order, in one project. Set UPDATE_PAGES=1 to write what was printed into it. */
describe.each([
  ["README.md", () => section("README.md", "Work on tickets")],
  ["docs/backlog.md", () => readFileSync("docs/backlog.md", "utf8")],
])("the commands in %s", (page, text) => {
  it("print what the page shows", async () => {
    stage.bench.write("backlog/config.yml", stage.read("backlog/config.yml") + remotes(stage.sandbox.jira.baseUrl));
    stage.bench.git("commit", "-qam", "Name the trackers");
    const typed = commandsIn(text());
    expect(typed.length).toBeGreaterThan(8);
    const printed: string[] = [];
    for (const { command, shown } of typed) printed.push(abridged(await type(stage, command), shown));
    if (process.env["UPDATE_PAGES"] === "1") update(page, typed, printed);
    else
      expect(typed.map(({ command }, at) => [command, printed[at]])).toEqual(
        typed.map(({ command, shown }) => [command, shown]),
      );
  });
});

/** A line `…` on the page stands for any lines. */
function abridged(printed: string, shown: string): string {
  const parts = shown.split(/^…$/m);
  if (parts.length === 1) return printed;
  let at = 0;
  for (const part of parts) {
    const found = printed.indexOf(part.trim(), at);
    if (found < 0) return printed;
    at = found + part.trim().length;
  }
  return shown;
}

function update(page: string, typed: ReturnType<typeof commandsIn>, printed: readonly string[]): void {
  let text = readFileSync(page, "utf8");
  let from = 0;
  for (const [at, { command, shown }] of typed.entries()) {
    const before = `$ ${command}\n${shown === "" ? "" : `${shown}\n`}`;
    const now = `$ ${command}\n${printed[at] === "" ? "" : `${printed[at] ?? ""}\n`}`;
    const found = text.indexOf(before, from);
    if (found < 0) throw new Error(`${page} does not hold ${before}`);
    text = text.slice(0, found) + now + text.slice(found + before.length);
    from = found + now.length;
  }
  writeFileSync(page, text);
}
