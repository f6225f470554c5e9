import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { setByHand } from "@satellite/testkit/sandbox";
import { bothTrackers, openItemStage } from "./items-stage.js";
import { startWatch, until, type Watching } from "./watching.js";

const sara = "5b10a2844c20165700ede21a";
const stage = openItemStage({ config: bothTrackers });
let watching: Watching | undefined;

beforeEach(async () => {
  expect(await stage.sat("pull", "PROJ-1042")).toMatchObject({ code: 0 });
});
afterEach(async () => {
  watching?.kill("SIGKILL");
  await watching?.ended;
});

const title = () => stage.ticket("PROJ-1042").summary;
const path = () => join(stage.bench.folder, stage.task("TASK-1").path);
const file = () => readFileSync(path(), "utf8");
const retitled = (text: string): string => file().replace(/^title: .*$/m, `title: ${text}`);
const editRemote = (summary: string): void =>
  setByHand(stage.sandbox.services.jira.world, "PROJ-1042", { field: "summary", value: summary }, sara);
const calls = () => stage.sandbox.requests().length;

/** A watch that has done its first round. */
async function begin(interval: string, ...args: readonly string[]): Promise<Watching> {
  const config = bothTrackers(stage.sandbox.jira.baseUrl);
  stage.bench.write(".github/satellite.yml", `${config}sync: { watch_interval: ${interval} }\n`);
  watching = startWatch(stage, "--yes", ...args);
  await watching.round(({ round }) => round === 1);
  return watching;
}

describe("a watch", () => {
  it("sends an edit out at once, brings one in within an interval, and hears no echo", async () => {
    const one = await begin("1500ms");
    writeFileSync(path(), retitled("Signing in without a password"));
    await until("the edit upstream", () => title() === "Signing in without a password", one.said);
    await one.round(({ why }) => why === "edit");
    editRemote("Passkeys for all");
    await until("the edit in the file", () => file().includes("Passkeys for all"), one.said);
    await one.round(({ why }) => why === "interval");
    stage.sandbox.clearRequests();
    const before = one.documents.length;
    await until("three quiet rounds", () => one.documents.length >= before + 3, one.said);
    const quiet = one.documents.slice(before);
    expect(quiet.map(({ receipts, why }) => [why, receipts?.length])).toEqual(quiet.map(() => ["interval", 0]));
    expect(one.documents.filter(({ why }) => why === "edit")).toHaveLength(1);
    expect(stage.writes()).toEqual([]);
    expect(calls()).toBeLessThanOrEqual(quiet.length + 1);
  });

  it("writes a file and does not hear itself, when it is its own edit that comes back", async () => {
    const one = await begin("1h");
    editRemote("Passkeys for all");
    writeFileSync(path(), file().replace("status: To Do", "status: In Progress"));
    const { result } = await one.round(({ why }) => why === "edit");
    expect([result?.pulled.length, result?.pushed.length]).toEqual([1, 1]);
    expect(file()).toContain("Passkeys for all");
    const count = one.documents.length;
    // Whatever came of our own write would have been looked at before this edit is.
    writeFileSync(path(), retitled("Another edit"));
    await one.round(({ why }) => why === "edit");
    expect(one.documents).toHaveLength(count + 1);
    expect(title()).toBe("Another edit");
  });

  it("looks past what editors leave beside a file, and sees the file that they save", async () => {
    const one = await begin("1h");
    const task = path();
    const beside = (name: string): string => join(dirname(task), name);
    const saves: readonly ((text: string) => void)[] = [
      (text) => {
        writeFileSync(beside(".task.md.swp"), "swap");
        writeFileSync(beside("4913"), "");
        unlinkSync(beside("4913"));
        renameSync(task, `${task}~`);
        writeFileSync(task, text);
        unlinkSync(`${task}~`);
        unlinkSync(beside(".task.md.swp"));
      },
      (text) => {
        writeFileSync(`${task}___jb_tmp___`, text);
        renameSync(task, `${task}___jb_old___`);
        renameSync(`${task}___jb_tmp___`, task);
        unlinkSync(`${task}___jb_old___`);
      },
      (text) => {
        writeFileSync(beside(".#task.md"), "");
        linkSync(task, `${task}~`);
        unlinkSync(task);
        writeFileSync(task, text);
        unlinkSync(`${task}~`);
        unlinkSync(beside(".#task.md"));
      },
    ];
    for (const [at, save] of saves.entries()) {
      const round = one.round(({ why }) => why === "edit");
      save(retitled(`Saved ${at}`));
      await round;
      expect(title()).toBe(`Saved ${at}`);
    }
    expect(one.documents.map(({ why }) => why)).toEqual(["start", "edit", "edit", "edit"]);
  });

  it("takes a thousand saves in a row for few rounds, and ends quietly with the last", async () => {
    const one = await begin("1h");
    stage.sandbox.clearRequests();
    for (let at = 1; at <= 1_000; at += 1) {
      writeFileSync(path(), retitled(`Save ${at}`));
      if (at % 10 === 0) await new Promise((done) => setImmediate(done));
    }
    await until("the last save upstream", () => title() === "Save 1000", one.said);
    const last = one.round((document) => JSON.stringify(document).includes('"The end"'));
    writeFileSync(path(), retitled("The end"));
    await last;
    const edits = one.documents.filter(({ why }) => why === "edit");
    expect(edits.length).toBeLessThan(20);
    expect(stage.writes().length).toBeLessThan(20);
  });

  it("tells once what needs a person, and goes on with the rest", async () => {
    const one = await begin("1s");
    editRemote("Theirs");
    writeFileSync(path(), retitled("Ours").replace("status: To Do", "status: In Progress"));
    const { notices } = await one.round(({ notices: all = [] }) => all.some(({ code }) => code === "CONFLICT"));
    expect(notices).toContainEqual(expect.objectContaining({ weight: "person", code: "CONFLICT" }));
    await until("the status upstream", () => stage.ticket("PROJ-1042").status === "In Development", one.said);
    await one.round(({ why }) => why === "interval");
    await one.round(({ why }) => why === "interval");
    expect(one.said().match(/^error CONFLICT/gm)).toHaveLength(1);
    expect([title(), file()]).toEqual(["Theirs", expect.stringContaining("title: Ours")]);
    const listed = await stage.sat("conflicts");
    expect(listed.out).toContain("title");
  });

  it("survives an outage: an edit made meanwhile goes out when the tracker answers again", async () => {
    const one = await begin("1h");
    stage.sandbox.faults.add({ service: "jira", kind: "status", status: 503, retryAfterS: 0, times: "always" });
    const down = one.round(({ notices = [] }) => notices.some(({ code }) => code === "UNAVAILABLE"));
    writeFileSync(path(), retitled("Written in the dark"));
    await down;
    const back = one.round(({ why }) => why === "again");
    stage.sandbox.faults.clear();
    await back;
    expect(title()).toBe("Written in the dark");
    await until("a word of it", () => one.said().includes("jira answers again"), one.said);
  });

  it("outlives a config that is broken for a moment", async () => {
    const one = await begin("1h");
    const config = stage.read(".github/satellite.yml");
    const broken = one.round(({ error }) => error?.code === "CONFIG_UNKNOWN_KEY");
    stage.bench.write(".github/satellite.yml", `${config}sink: {}\n`);
    await broken;
    const mended = one.round(({ why, result }) => why === "edit" && result !== undefined);
    stage.bench.write(".github/satellite.yml", config);
    await mended;
    writeFileSync(path(), retitled("After the mistake"));
    await until("the edit upstream", () => title() === "After the mistake", one.said);
  });

  it("without a yes writes nothing upstream, says so, and goes on", async () => {
    watching = startWatch(stage);
    await watching.round(({ round }) => round === 1);
    writeFileSync(path(), retitled("Not yet"));
    const { notices } = await watching.round(({ why }) => why === "edit");
    expect(notices).toContainEqual(expect.objectContaining({ code: "NOT_CONFIRMED" }));
    expect(stage.writes()).toEqual([]);
    watching.kill("SIGTERM");
    await expect(watching.ended).resolves.toMatchObject({ code: 143 });
  });
});

describe("the store", () => {
  it("is free between two rounds: other commands work beside a watch", async () => {
    const one = await begin("1h");
    expect(await stage.sat("status", "--refresh")).toMatchObject({ code: 0 });
    expect(await stage.sat("sync", "--yes")).toMatchObject({ code: 0 });
    writeFileSync(path(), retitled("After the others"));
    await until("the edit upstream", () => title() === "After the others", one.said);
  });
});

/** Jira takes a write and answers when it is let. */
function holdWrites() {
  const service = stage.sandbox.services.jira as { handle: typeof stage.sandbox.services.jira.handle };
  const handle = service.handle.bind(service);
  let arrived = false;
  let free: () => void = () => undefined;
  const gate = new Promise<void>((done) => (free = done));
  service.handle = async (request) => {
    if (request.method === "PUT") {
      arrived = true;
      await gate;
    }
    return handle(request);
  };
  return { arrived: () => arrived, free };
}

describe("a signal", () => {
  it.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const)("%s ends a watch that waits for an hour, with %i", async (signal, code) => {
    const one = await begin("1h");
    one.kill(signal);
    expect(await one.ended).toMatchObject({ code, signal: null });
  });

  it("lets the write end that is under way, and leaves nothing behind", async () => {
    const one = await begin("1h");
    const held = holdWrites();
    writeFileSync(path(), retitled("Under way"));
    await until("the write to arrive", held.arrived, one.said);
    one.kill("SIGTERM");
    held.free();
    await expect(one.ended).resolves.toMatchObject({ code: 143 });
    expect(title()).toBe("Under way");
    const log = JSON.parse((await stage.sat("log", "--json")).out) as { result: { result: string }[] };
    expect(log.result.map(({ result }) => result)).not.toContain("pending");
    stage.sandbox.clearRequests();
    expect(await stage.sat("sync", "--yes")).toMatchObject({ code: 0 });
    expect(stage.writes()).toEqual([]);
  });

  it("ends even a write that does not end, and a second one at once; the next run finds its way", async () => {
    const one = await begin("1h");
    const held = holdWrites();
    writeFileSync(path(), retitled("Held"));
    await until("the write to arrive", held.arrived, one.said);
    one.kill("SIGTERM");
    one.kill("SIGTERM");
    expect(await one.ended).toMatchObject({ code: 143 });
    held.free();
    expect(await stage.sat("sync", "--yes")).toMatchObject({ code: 0 });
    expect(title()).toBe("Held");
  });
});

describe("a watch that cannot begin", () => {
  it.each([
    ["a config with a mistake", ["sync", "--watch"], "sync: { watch_interval: often }\n"],
    ["--offline", ["sync", "--watch", "--offline"], ""],
    ["a tracker that is off", ["sync", "--watch", "--system", "linear"], ""],
  ] as const)("ends with 2: %s", async (_, args, more) => {
    stage.bench.write(".github/satellite.yml", `${bothTrackers(stage.sandbox.jira.baseUrl)}${more}`);
    expect(await stage.sat(...args)).toMatchObject({ code: 2 });
  });
});
