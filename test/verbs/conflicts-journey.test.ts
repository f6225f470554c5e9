import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { moveByHand, setByHand } from "@satellite/testkit/sandbox";
import { bothTrackers, openItemStage } from "../journeys/items-stage.js";

const stage = openItemStage({ config: bothTrackers });
const sara = "5b10ac8d82e05b22cc7d4ef1";
const jira = () => stage.sandbox.services.jira.world;
const file = () => stage.task("TASK-1").path;
const edit = (from: string | RegExp, to: string): void =>
  stage.bench.write(file(), stage.read(file()).replace(from, to));
const document = ({ out }: { readonly out: string }) => JSON.parse(out) as Record<string, unknown>;

/** An item of its own for a ticket, in step. */
async function begin(ref: string): Promise<void> {
  expect((await stage.sat("pull", ref, "--yes")).code).toBe(0);
  expect((await stage.sat("sync", "--yes")).code).toBe(0);
}

async function quiet(): Promise<void> {
  const again = await stage.sat("sync", "--yes", "--json");
  expect([again.code, document(again)]).toMatchObject([0, { plan: { effects: [] }, receipts: [], notices: [] }]);
}

describe.each([
  [
    "Jira",
    "PROJ-1042",
    (title: string) => setByHand(jira(), "PROJ-1042", { field: "summary", value: title }, sara),
    () => stage.ticket("PROJ-1042").summary,
  ],
  [
    "GitHub",
    "#3",
    (title: string) => stage.sandbox.services.github.world.edit("acme/shop", 3, { title }, "sara"),
    () => stage.sandbox.services.github.world.thread("acme/shop", 3).title,
  ],
] as const)("an item and its ticket on %s, edited on both sides", (_, ref, change, title) => {
  it("sync, conflicts, resolve, and a sync that has nothing to do", async () => {
    await begin(ref);
    change("Their words");
    edit(/^title: .*$/m, "title: Our words");

    const first = await stage.sat("sync", "--yes");
    expect(first.code).toBe(3);
    const listed = await stage.sat("conflicts");
    expect(listed.code).toBe(3);
    const name = ref.startsWith("#") ? `acme/shop${ref}` : ref;
    expect(listed.out).toMatch(/^ITEM +TICKET +FIELD +KIND +HERE +THERE +AGE$/m);
    expect(listed.out).toMatch(new RegExp(`^TASK-1 +${name} +title +conflict +Our words +Their words +\\d+ s$`, "m"));
    const whole = document(await stage.sat("conflicts", "TASK-1", "--json"));
    expect(whole).toMatchObject({
      result: { conflicts: [{ field: "title", ours: "Our words", theirs: "Their words" }] },
    });

    const nobody = await stage.sat("resolve", "TASK-1");
    expect([nobody.code, title()]).toEqual([3, "Their words"]);
    expect(nobody.err).toContain("--take local");
    const dry = await stage.sat("resolve", "TASK-1", "--take", "local", "--dry-run");
    expect([dry.code, title()]).toEqual([0, "Their words"]);
    expect(dry.out).toContain("would bring title of TASK-1");

    for (const other of [
      ["--field", "status"],
      ["--ticket", "OPS-20"],
    ]) {
      const told = await stage.sat("resolve", "TASK-1", ...other, "--take", "local");
      expect([told.code, title()]).toEqual([0, "Their words"]);
    }
    const done = await stage.sat("resolve", "TASK-1", "--field", "title", "--take", "local", "--json");
    expect([done.code, document(done)]).toMatchObject([
      0,
      { result: { item: { id: "TASK-1" }, fields: [{ field: "title", did: "resolved", take: "local" }] } },
    ]);
    expect(title()).toBe("Our words");
    const none = await stage.sat("conflicts");
    expect([none.code, none.out]).toEqual([0, "Nothing waits for you.\n"]);
    await quiet();
  });
});

describe("resolve --edit", () => {
  it("takes what an editor leaves, refuses what still holds both, and says when there is none", async () => {
    await begin("PROJ-1042");
    setByHand(jira(), "PROJ-1042", { field: "summary", value: "Their words" }, sara);
    edit(/^title: .*$/m, "title: Our words");
    expect((await stage.sat("sync", "--yes")).code).toBe(3);
    const editor = join(stage.bench.folder, ".git/editor.mjs");
    writeFileSync(
      editor,
      `#!${process.execPath}
import { readFileSync, writeFileSync } from "node:fs";
const [, , mode, path] = process.argv;
if (mode === "fail") process.exit(1);
if (mode === "write") writeFileSync(path, readFileSync(path, "utf8").includes("<<<<<<< local") ? "Words of both\\n" : "");
`,
    );
    chmodSync(editor, 0o755);
    const typed = (EDITOR: string) => stage.start(["resolve", "TASK-1", "--edit"], { EDITOR, VISUAL: "" });
    for (const [name, says] of [
      ["", "no editor is named"],
      [`'${editor}' fail`, "ended with an error"],
      [`'${editor}' keep`, "both versions still stand in it"],
    ] as const) {
      const told = await typed(name);
      expect([told.code, told.err]).toEqual([3, expect.stringContaining(says)]);
    }
    expect(stage.ticket("PROJ-1042").summary).toBe("Their words");
    expect((await typed(`'${editor}' write`)).code).toBe(0);
    expect([stage.ticket("PROJ-1042").summary, stage.task("TASK-1").text]).toEqual([
      "Words of both",
      expect.stringMatching(/^title: Words of both$/m),
    ]);
    await quiet();
  });
});

describe("an item whose file is deleted", () => {
  it("leaves its ticket alone until somebody says what becomes of it; from git it comes back unasked", async () => {
    await begin("OPS-12");
    stage.bench.git("add", "-A");
    stage.bench.git("commit", "-q", "-m", "Take OPS-12 in");
    const path = file();
    rmSync(join(stage.bench.folder, path));
    const told = await stage.sat("sync", "--yes");
    expect([told.code, told.err]).toEqual([3, expect.stringContaining("satellite resolve TASK-1")]);
    expect(stage.writes()).toEqual([]);
    expect((await stage.sat("conflicts")).out).toMatch(/^TASK-1 +OPS-12 +existence +gone +gone +/m);

    stage.bench.git("checkout", "-q", "--", path);
    expect((await stage.sat("sync", "--yes")).code).toBe(0);
    await quiet();

    rmSync(join(stage.bench.folder, path));
    expect((await stage.sat("sync", "--yes")).code).toBe(3);
    expect((await stage.sat("resolve", "TASK-1", "--take", "local")).code).toBe(0);
    expect(stage.ticket("OPS-12").status).toBe("Done");
    await quiet();
  });
});

describe("a ticket that moves", () => {
  it("to another project of Jira: link, history and mirror follow, and what both sides change goes on", async () => {
    await begin("OPS-12");
    jira().move("OPS-12", "PROJ-3000");
    moveByHand(jira(), "PROJ-3000", "In Development", sara);
    expect((await stage.sat("sync", "TASK-1", "--yes")).code).toBe(0);
    expect(stage.task("TASK-1").text).toMatch(/^status: In Progress$/m);
    expect(stage.task("TASK-1").text).toContain("PROJ-3000");
    edit(/^title: .*$/m, "title: After the move");
    expect((await stage.sat("sync", "--yes")).code).toBe(0);
    expect(stage.ticket("PROJ-3000").summary).toBe("After the move");
    await quiet();
  });

  it("to another repository of GitHub: the same", async () => {
    const { world } = stage.sandbox.services.github;
    await begin("#3");
    world.raw.addRepository({ name: "acme/vault" });
    const { number } = world.transfer("acme/shop", 3, "acme/vault");
    expect((await stage.sat("sync", "TASK-1", "--yes")).code).toBe(0);
    expect(stage.task("TASK-1").text).toContain(`acme/vault#${number}`);
    edit(/^title: .*$/m, "title: After the move");
    expect((await stage.sat("sync", "--yes")).code).toBe(0);
    expect(world.thread("acme/vault", number).title).toBe("After the move");
    await quiet();
  });

  it("away for good: a person is asked, and the item stays", async () => {
    await begin("OPS-12");
    const before = stage.task("TASK-1").text;
    jira().remove("OPS-12");
    expect((await stage.sat("sync", "TASK-1", "--yes")).code).toBe(3);
    expect((await stage.sat("conflicts")).out).toMatch(/^TASK-1 +OPS-12 +existence +gone +\S.* +gone +/m);
    expect(stage.task("TASK-1").text).toBe(before);
    expect((await stage.sat("resolve", "TASK-1", "--take", "unlink")).code).toBe(0);
    expect(stage.task("TASK-1").text).not.toContain("OPS-12");
    await quiet();
  });
});
