import { describe, expect, it } from "@jest/globals";
import { bothTrackers, openItemStage, sarasSeed } from "./items-stage.js";

const stage = openItemStage({
  config: bothTrackers,
  seed: (seed) => {
    const own = sarasSeed(seed);
    const many = Array.from({ length: 26 }, (_one, at) => ({
      id: String(20_100 + at),
      key: `OPS-${100 + at}`,
      type: "Story",
      status: "To Do",
      summary: `Task number ${at + 1}`,
    }));
    return { ...own, jira: { ...own.jira, issues: [...own.jira.issues, ...many] } };
  },
});

/** A task that was worked on, on a branch that is on GitHub, and a free one. */
async function midway(): Promise<void> {
  await stage.sat("pull", "PROJ-1042");
  stage.backlog("task", "edit", "1", "--ac", "A person signs in");
  stage.backlog("task", "create", "Rotate the signing keys", "-d", "They are old.", "--ac", "New keys sign");
  stage.bench.git("switch", "-q", "-c", "feat/passkeys");
  stage.bench.git("add", "-A");
  stage.bench.git("commit", "-q", "-m", "PROJ-1042 sign in");
  stage.publish();
  stage.sandbox.clearRequests();
}

const writing: readonly (readonly string[])[] = [
  ["pull", "PROJ-1042", "--start"],
  ["pull", "#3"],
  ["import", "--assigned"],
  ["import", "--provider", "jira", "--query", "project = OPS"],
  ["link", "TASK-2", "OPS-12"],
  ["link", "TASK-2", "--suggest"],
  ["unlink", "TASK-1"],
  ["pr", "TASK-1"],
  ["push", "TASK-1"],
  ["push", "TASK-1", "--status", "done", "--auto-close", "--note"],
  ["create", "TASK-2", "--in", "jira", "--project", "OPS"],
  ["create", "TASK-2", "--in", "github"],
  ["create", "TASK-1", "--in", "jira", "--split", "2"],
  ["lifecycle", "start", "TASK-1"],
  ["init", "--from", "backlog"],
];

describe("a dry run", () => {
  it("writes nothing anywhere, whatever the command, and says what it would", async () => {
    await midway();
    // What only reads the store may still fold SQLite's own log into it.
    const files = () => Object.entries(stage.digests()).filter(([path]) => !path.startsWith(".satellite/"));
    const [before, log] = [files(), (await stage.sat("log", "--json")).out];
    const heads = stage.bench.git("show-ref");
    for (const args of writing) {
      const { code, out } = await stage.sat(...args, "--dry-run", "--yes");
      expect([args, code, stage.writes()]).toEqual([args, expect.any(Number), []]);
      expect([args, [0, 1, 3, 5].includes(code ?? -1)]).toEqual([args, true]);
      expect([args, out === ""]).toEqual([args, args.includes("--suggest") && code === 0 ? out === "" : false]);
    }
    expect(files()).toEqual(before);
    expect(stage.bench.git("show-ref")).toBe(heads);
    expect((await stage.sat("log", "--json")).out).toBe(log);
  });

  it("makes no store where none is", async () => {
    const before = stage.digests();
    for (const args of [["pull", "PROJ-1042"], ["import", "--assigned"], ["status"], ["links"]])
      expect((await stage.sat(...args, "--dry-run")).code).toBe(0);
    expect(stage.digests()).toEqual(before);
  });
});

describe("--json", () => {
  it("is one document on stdout and nothing else, whatever the command and however it ends", async () => {
    await midway();
    const asking = [
      ["status"],
      ["status", "--issues"],
      ["status", "--refresh"],
      ["links"],
      ["links", "TASK-1"],
      ["integrations"],
      ["ready", "TASK-1"],
      ["log"],
      ["log", "TASK-1"],
      ["completed"],
      ["completed", "--check", "PROJ-1042"],
      ["doctor"],
      ["auth", "status"],
      ["explain", "PROJ-1042"],
      ["check"],
      ["plan"],
      ["schema", "config"],
      ["pull", "PROJ-9999"],
      ["pull", "hello"],
      ["pr", "TASK-99"],
      ["unlink", "TASK-2"],
      ["push", "TASK-2"],
    ];
    for (const args of [
      ...asking,
      ...writing.map((one) => [...one, "--dry-run"]),
      ...writing.slice(0, 5),
      ["push", "TASK-1", "--yes"],
    ]) {
      const { code, err, out } = await stage.sat(...args, "--json");
      const document = ((): unknown => {
        try {
          return JSON.parse(out);
        } catch {
          return `no JSON: ${out.slice(0, 200)} ${err.slice(0, 200)}`;
        }
      })();
      expect([args, code === 70, document]).toEqual([args, false, expect.any(Object)]);
    }
  });
});

describe("an import of unusual size", () => {
  const args = ["import", "--provider", "jira", "--query", "project = OPS AND key != OPS-12"];
  it("asks first: with nobody there nothing is written, with --yes all of it", async () => {
    const before = stage.tasks();
    const refused = await stage.sat(...args);
    expect(refused).toMatchObject({
      code: 3,
      err: expect.stringMatching(/NOT_CONFIRMED: .*26 writes are more than sync\.bulk_limit \(25\)/),
    });
    expect([stage.tasks(), stage.writes()]).toEqual([before, []]);
    expect((await stage.sat("links")).out).toContain("No item is linked");
    const done = await stage.sat(...args, "--yes");
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining("26 found: 26 new") });
    expect(stage.tasks()).toHaveLength(26);
    expect(stage.backlog("task", "list", "--plain")).toContain("Task number 26");
    expect(await stage.sat(...args)).toMatchObject({ code: 0, out: expect.stringContaining("26 known before") });
  });
});
