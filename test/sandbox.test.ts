import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const script = join(process.cwd(), "scripts/sandbox.mjs");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  readonly github: { apiUrl: string; graphqlUrl: string; gitUrl: string; token: string };
  readonly jira: { baseUrl: string; email: string; token: string };
  readonly control: string;
}

async function withSandbox(
  args: readonly string[],
  use: (line: Line, says: () => string) => Promise<void>,
  more: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...more },
  });
  let says = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (says += text));
  const exit = once(child, "exit") as Promise<[number | null]>;
  try {
    const [line] = (await once(createInterface(child.stdout), "line")) as [string];
    await use(JSON.parse(line) as Line, () => says);
  } finally {
    child.kill("SIGTERM");
  }
  return (await exit)[0];
}

describe("npm run sandbox", () => {
  it("prints one line that tells where everything is, serves, and ends with 0 when it is told to", async () => {
    const code = await withSandbox([], async ({ github, jira, control }) => {
      const authorization = `Basic ${Buffer.from(`${jira.email}:${jira.token}`).toString("base64")}`;
      expect((await fetch(`${jira.baseUrl}/rest/api/3/myself`, { headers: { authorization } })).status).toBe(200);
      const headers = { authorization: `Bearer ${github.token}`, "user-agent": "test" };
      expect((await fetch(`${github.apiUrl}/repos/acme/shop/pulls/7`, { headers })).status).toBe(200);
      expect(await (await fetch(`${control}/requests`)).json()).toHaveLength(2);
    });
    expect(code).toBe(0);
  }, 60_000);

  it("begins with the seed of a file; what the file leaves out is as usual", async () => {
    const seed = join(folder, "seed.json");
    writeFileSync(seed, JSON.stringify({ github: { repositories: [] } }));
    await withSandbox(["--seed", seed], async ({ control }) => {
      const state = (await (await fetch(`${control}/state`)).json()) as {
        github: { repositories: [] };
        jira: { tickets: { key: string }[] };
      };
      expect(state.github.repositories).toEqual([]);
      expect(state.jira.tickets.map(({ key }) => key)).toContain("PROJ-1042");
    });
  }, 60_000);

  it("has acme/shop as a project of Backlog.md whose remotes lead to it", async () => {
    await withSandbox(["--project", "backlog"], async ({ github, jira }) => {
      const refs = await fetch(`${github.gitUrl}/acme/shop.git/info/refs?service=git-upload-pack`);
      expect(refs.headers.get("content-type")).toBe("application/x-git-upload-pack-advertisement");
      const headers = {
        authorization: `Bearer ${github.token}`,
        accept: "application/vnd.github.raw",
        "user-agent": "t",
      };
      const file = (path: string) => fetch(`${github.apiUrl}/repos/acme/shop/contents/${path}`, { headers });
      expect(await (await file("backlog/config.yml")).text()).toContain(`domain: "${jira.baseUrl}"`);
      expect((await file(".github/satellite.yml")).status).toBe(404);
    });
  }, 60_000);

  it("says so where git has no HTTP server, at its start and to git", async () => {
    await withSandbox(
      [],
      async ({ github }, says) => {
        const answer = await fetch(`${github.gitUrl}/acme/shop.git/info/refs?service=git-upload-pack`);
        expect([answer.status, await answer.text()]).toEqual([501, expect.stringContaining("install git")]);
        expect(says()).toContain("git http-backend is not on this machine");
      },
      { GIT_EXEC_PATH: folder },
    );
  }, 60_000);

  it.each([
    [["--port", "65533"], "is not a port"],
    [["--project", "shop"], "--project shop is not known"],
    [["--project", "backlog", "--seed", "x.json"], "leave --seed out"],
    [["--port", "many"], "is not a port"],
    [["--sed", "x"], "--sed"],
    [["--seed", "/nowhere.json"], "The seed /nowhere.json cannot be used"],
  ])("refuses %j with 2", (args, says) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
    expect(stderr).not.toContain("    at ");
  });
});
