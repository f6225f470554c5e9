import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { createRecorder, pushPayload } from "@satellite/testkit/runner";
import { startSandbox } from "@satellite/testkit/sandbox";
import { runAction } from "../run.js";

const folder = mkdtempSync(join(tmpdir(), "satellite-action-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const link = "upstream:\n  provider: github\n  id: acme/shop#3\n";
const bead = (status: string) =>
  JSON.stringify({
    id: "shop-1",
    title: "Tax",
    description: 'external_tickets: [{"provider":"github","id":"acme/shop#3","relation":"primary"}]',
    status,
    priority: 2,
    issue_type: "epic",
    created_at: "2026-01-02T10:00:00Z",
    updated_at: "2026-01-02T10:00:00Z",
  });

it.each<[string, string, string, string, (status: string) => string]>([
  [
    "Backlog.md",
    "backlog/tasks/task-1 - Tax.md",
    "To Do",
    "In Progress",
    (status) => `---\nid: TASK-1\ntitle: Tax\nstatus: ${status}\n${link}---\n\n## Description\n\nText\n`,
  ],
  [
    "LeanSpec",
    "specs/001-tax/README.md",
    "planned",
    "in-progress",
    (status) => `---\nstatus: ${status}\ncreated: 2026-01-01\n${link}---\n\n# Tax\n\nText\n`,
  ],
  ["beads", ".beads/issues.jsonl", "open", "in_progress", (status) => `${bead(status)}\n`],
])("a push that begins work in %s is told to its ticket", async (_, path, from, to, text) => {
  const sandbox = await startSandbox();
  try {
    const { world } = sandbox.services.github;
    const commit = (status: string) =>
      world.commit("acme/shop", "main", { message: "Go on", author: "omar", files: { [path]: text(status) } }).sha;
    world.commit("acme/shop", "main", { message: "Begin", author: "omar", files: setUp(path) });
    const [before, after] = [commit(from), commit(to)];
    const payload = await pushPayload(sandbox.github, "acme/shop", { ref: "refs/heads/main", before, after });
    const event = join(folder, "event.json");
    writeFileSync(event, JSON.stringify(payload));
    const toolkit = createRecorder({ "github-token": sandbox.github.token, command: "lifecycle" });
    const env = {
      GITHUB_API_URL: sandbox.github.apiUrl,
      GITHUB_GRAPHQL_URL: sandbox.github.graphqlUrl,
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_EVENT_NAME: "push",
      GITHUB_EVENT_PATH: event,
    };
    expect(await runAction(env, toolkit)).toBe(0);
    const issue = sandbox.state().github.repositories[0]?.issues.find(({ number }) => number === 3);
    expect([toolkit.outputs["changed"], issue?.labels]).toEqual(["true", ["bug", "status: in progress"]]);
    expect(sandbox.violations()).toEqual([]);
  } finally {
    await sandbox.close();
  }
});

/** What the tool itself lays down beside its items. */
function setUp(path: string): Readonly<Record<string, string>> {
  if (path.startsWith("backlog/")) return { "backlog/config.yml": 'statuses: ["To Do", "In Progress", "Done"]\n' };
  return path.startsWith("specs/") ? { ".lean-spec/config.json": "{}\n" } : { ".beads/.gitignore": "dolt/\n" };
}
