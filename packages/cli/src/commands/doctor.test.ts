import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startSandbox, type Sandbox } from "@satellite/testkit/sandbox";
import { openBench, type Bench } from "../testing.js";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const path = "backlog/tasks/task-1 - One.md";
const task = "---\nid: TASK-1\ntitle: One\nstatus: To Do\nlabels: []\n---\n\n## Description\n";

function project(): void {
  bench.write("backlog/config.yml", 'project_name: "Shop"\nstatuses: ["To Do", "Done"]\n');
  bench.write(path, task);
}

const doctor = (env: Record<string, string> = {}, ...args: string[]) =>
  bench.run(["doctor", "--offline", ...args], { SATELLITE_KEYCHAIN: "off", ...env });

describe("doctor on the workspace", () => {
  it("counts its items, and needs none", async () => {
    expect((await doctor()).out).toContain("ok    workspace: none: no tasks and no specs were found");
    project();
    expect((await doctor()).out).toMatch(/ok {4}workspace: backlog in .*: 1 items/);
  });

  it("names broken files with their lines", async () => {
    project();
    bench.write(path, task.replace("status: To Do", "status: [To Do"));
    const { code, out } = await doctor();
    expect([code, out]).toEqual([5, expect.stringContaining(`fail  ${path}:`)]);
  });

  it("fails where the config names a format that is not here, or two lie here", async () => {
    bench.write("satellite.yml", "workspace: { kind: backlog }\n");
    expect(await doctor()).toMatchObject({ code: 2, out: expect.stringContaining("there is no backlog in") });
    bench.write("satellite.yml", "mode: warn\n");
    project();
    bench.write(".beads/issues.jsonl", "");
    expect((await doctor()).out).toContain("Say which by workspace.kind");
  });

  it("looks for the tool that is to write, and only then", async () => {
    project();
    expect((await doctor()).out).not.toContain("the command");
    bench.write("satellite.yml", "workspace: { write: cli }\n");
    bench.write("bin/backlog", "#!/bin/sh\necho 1.52.0\n");
    const [node, git] = [process.execPath, "/usr/bin:/bin"];
    const PATH = `${node.slice(0, node.lastIndexOf("/"))}:${git}`;
    expect(await doctor({ PATH })).toMatchObject({
      code: 2,
      out: expect.stringContaining("fail  backlog: workspace.write is cli"),
    });
    bench.git("config", "core.fileMode", "true");
    (await import("node:fs")).chmodSync(join(bench.folder, "bin/backlog"), 0o755);
    expect((await doctor({ PATH: `${join(bench.folder, "bin")}:${PATH}` })).out).toContain("ok    backlog: 1.52.0");
  });
});

describe("doctor on the store", () => {
  const file = () => join(bench.folder, ".satellite/state.db");

  it("makes none, and says what is in one", async () => {
    project();
    expect((await doctor()).out).toContain("ok    store: none yet");
    expect(existsSync(file())).toBe(false);
    await bench.run(["status"]);
    const { out } = await doctor();
    expect(out).toContain("ok    store: sqlite, 0 links");
    expect(out).toContain("ok    store: .satellite/state.db is ignored by git");
    expect(out).toContain("ok    last backup: none");
  });

  it("tells a broken one and leaves it where it is", async () => {
    project();
    await bench.run(["status"]);
    writeFileSync(file(), Buffer.alloc(4096, 7));
    expect((await doctor()).out).toContain("warn  store:");
    expect(readFileSync(file())).toEqual(Buffer.alloc(4096, 7));
  });

  it("fails where git keeps it", async () => {
    project();
    await bench.run(["status"]);
    bench.git("add", "-f", ".satellite/state.db");
    const { code, out } = await doctor();
    expect(code).toBe(2);
    expect(out).toContain("git rm --cached");
  });

  it("says that a database of another program is none of ours", async () => {
    bench.write("satellite.yml", "store: { url: 'http://acme.example' }\n");
    expect((await doctor()).code).toBe(2);
  });
});

describe("doctor on keychain and services", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  it("says that there is no keychain", async () => {
    expect((await doctor()).out).toMatch(/ok {4}keychain: none \(.*off\)/);
  });

  it("tells what the token may do in each project of Jira", async () => {
    const { baseUrl } = sandbox.jira;
    const { email, token } = sandbox.jira.people["5b10ac8d82e05b22cc7d4ef3"] ?? sandbox.jira;
    bench.write("satellite.yml", `remotes:\n  jira: { enabled: true, domain: "${baseUrl}", projects: [PROJ] }\n`);
    const ask = (env: Record<string, string>) => bench.run(["doctor"], { SATELLITE_KEYCHAIN: "off", ...env });
    const good = await ask({ JIRA_EMAIL: sandbox.jira.email, JIRA_API_TOKEN: sandbox.jira.token });
    expect(good.out).toContain("ok    jira PROJ: may read, create, edit, move and comment");
    const noor = await ask({ JIRA_EMAIL: email, JIRA_API_TOKEN: token });
    expect(noor.out).toContain("warn  jira PROJ: lacks CREATE_ISSUES, EDIT_ISSUES, TRANSITION_ISSUES, ADD_COMMENTS");
  });
});
