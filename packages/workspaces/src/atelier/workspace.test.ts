import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { Effect, ItemDeed, ItemPatch, Workspace } from "@satellite/core";
import { workspaceContract } from "@satellite/testkit/contracts";
import { bdAt } from "./bd.js";
import { createAtelierWorkspace } from "./workspace.js";

const now = () => Date.parse("2026-11-21T03:00:00.000Z");
const lines = [
  '{"_type":"header","version":1}',
  '{"id":"at-1","title":"Passkeys","description":"scope: demo\\nLet people in.","status":"open","priority":1,"issue_type":"epic","owner":"sara","metadata":{"z":1.0,"a":null},"created_at":"2026-11-20T10:00:00Z","updated_at":"2026-11-21T03:00:00.000Z"}',
  '{"id": "at-2", "title": "Login", "status": "blocked", "priority": 2, "x\\u0041": 1, "updated_at": "2026-11-21T03:00:00.000Z"}',
  '{"_type":"memory","key":"k","value":"v"}',
  "",
];

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folderWith(text: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "atelier-"));
  folders.push(root);
  await mkdir(join(root, ".beads"));
  await writeFile(join(root, ".beads/issues.jsonl"), text);
  return root;
}

workspaceContract("atelier", async () => {
  const root = await folderWith(lines.join("\n"));
  return {
    open: () => createAtelierWorkspace({ root, now }),
    known: ["at-1", "AT-1", "1"],
    edit: {
      patch: { title: "Passkeys, at last", status: "in_progress", body: "Let all people in.", addLabels: ["auth"] },
      touches: /"at-1"/,
    },
    bad: [
      {
        path: ".beads/issues.jsonl",
        text: `<<<<<<< HEAD\n${lines[1]}\n=======\n${lines[2]}\n>>>>>>> main\n`,
        code: "CONFLICT_MARKERS",
      },
    ],
    make: {
      kind: "bead",
      content: { title: "From Jira", body: "Why" },
      links: [{ provider: "jira", id: "PROJ-77", relation: "primary", syncMode: "import", onClose: "none" }],
    },
    close: () => Promise.resolve(),
  };
});

const openIn = async (root: string, more: object = {}): Promise<Workspace> => {
  const workspace = await createAtelierWorkspace({ root, now, ...more });
  if (workspace === undefined) throw new Error("no workspace");
  return workspace;
};

async function edit(workspace: Workspace, id: string, patch: ItemPatch) {
  const item = await workspace.read(id);
  const deed: ItemDeed = { kind: "item-edit", on: `item:atelier:${id}`, patch, expect: item?.revision ?? "" };
  const effect: Effect<ItemDeed> = { ...deed, key: "k", because: "test", says: "edit" };
  return workspace.apply(effect, "k");
}

describe("createAtelierWorkspace", () => {
  it("is not there where no export is", async () => {
    expect(await createAtelierWorkspace({ root: tmpdir() })).toBeUndefined();
  });

  it("names every line that cannot be used, and gives the others", async () => {
    const root = await folderWith(
      ['{"id":"a-1","title":"One"}', "nonsense", "[]", '{"title":"x"}', '{"id":"a-2","title":"T', ""].join("\n"),
    );
    const { items, problems } = await (await openIn(root)).scan();
    expect(items.map(({ id }) => id)).toEqual(["a-1"]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ["UNREADABLE", 2],
      ["UNREADABLE", 3],
      ["NO_ID", 4],
      ["UNREADABLE", 5],
    ]);
  });

  it("names a line that is nested beyond reason, inside a description as well", async () => {
    const deep = "[".repeat(20_000) + "]".repeat(20_000);
    const within = JSON.stringify({ id: "a-2", title: "Two", description: `external_tickets: [{"x":${deep}}]` });
    const root = await folderWith(`{"id":"a-1","title":"One","x":${deep}}\n${within}\n`);
    const { items, problems } = await (await openIn(root)).scan();
    expect(problems).toMatchObject([{ code: "UNREADABLE", line: 1 }]);
    expect(items).toMatchObject([{ id: "a-2", links: [], problems: [{ code: "BAD_LINK" }] }]);
  });

  it("says of a last line without its end that it was half written", async () => {
    const root = await folderWith('{"id":"a-1","title":"One"}\n{"id":"a-2","ti');
    const { problems } = await (await openIn(root)).scan();
    expect(problems).toMatchObject([{ code: "HALF_WRITTEN", line: 2 }]);
  });

  it.each([
    ["ours", '{"id":"a-1","title":"One"}', '{"id":"a-1","ti'],
    ["theirs", '{"id":"a-1","ti', '{"id":"a-1","title":"One"}'],
  ])(
    "leaves a bead alone that stands between the markers of a merge, where only %s can be read",
    async (_, ours, theirs) => {
      const merge = ["<<<<<<< HEAD", ours, "=======", theirs, ">>>>>>> main"].join("\n");
      const workspace = await openIn(await folderWith(`${merge}\n{"id":"a-2","title":"Two"}\n`));
      expect((await workspace.read("a-1"))?.problems).toMatchObject([{ code: "CONFLICT_MARKERS", blocks: true }]);
      expect(await edit(workspace, "a-1", { title: "x" })).toMatchObject({ outcome: "refused" });
      expect(await edit(workspace, "a-2", { title: "x" })).toMatchObject({ outcome: "done" });
    },
  );

  it("leaves beads alone whose id stands twice, as after a merge", async () => {
    const root = await folderWith('{"id":"a-1","title":"One"}\n{"id":"a-1","title":"Two"}\n');
    const workspace = await openIn(root);
    expect((await workspace.read("a-1"))?.problems).toMatchObject([{ code: "DUPLICATE_ID", blocks: true }]);
    expect(await edit(workspace, "a-1", { title: "x" })).toMatchObject({ outcome: "refused" });
  });

  it("edits two beads of one file at once, and loses neither", async () => {
    const root = await folderWith(lines.join("\n"));
    const workspace = await openIn(root);
    const receipts = await Promise.all([
      edit(workspace, "at-1", { title: "A" }),
      edit(workspace, "at-2", { title: "B" }),
    ]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(["done", "done"]);
    const { items } = await workspace.scan();
    expect(items.map(({ content }) => content.title)).toEqual(["A", "B"]);
  });

  it("hangs a bead under another, and takes it out again, beside what it waits for", async () => {
    const waits = { issue_id: "at-1", depends_on_id: "at-2", type: "blocks" };
    const root = await folderWith(JSON.stringify({ id: "at-1", title: "T", status: "open", dependencies: [waits] }));
    const workspace = await openIn(root);
    const parent = async () => (await workspace.read("at-1"))?.content.parent;
    expect(await edit(workspace, "at-1", { parent: "at-2" })).toMatchObject({ outcome: "done" });
    expect(await parent()).toBe("at-2");
    expect(await edit(workspace, "at-1", { parent: "at-2" })).toMatchObject({ outcome: "unchanged" });
    expect(await edit(workspace, "at-1", { parent: "" })).toMatchObject({ outcome: "done" });
    expect([await parent(), (await workspace.read("at-1"))?.content.dependsOn]).toEqual([undefined, ["at-2"]]);
  });

  it.each<[ItemPatch]>([
    [{ status: "doing" }],
    [{ priority: "Highest" }],
    [{ title: "two\nlines" }],
    [{ assignees: ["a", "b"] }],
    [{ milestone: "v1" }],
    [{ sections: { plan: "x" } }],
  ])("refuses %j, and writes nothing", async (patch) => {
    const root = await folderWith(lines.join("\n"));
    expect(await edit(await openIn(root), "at-1", patch)).toMatchObject({ outcome: "refused", code: "REFUSED" });
    expect(await readFile(join(root, ".beads/issues.jsonl"), "utf8")).toBe(lines.join("\n"));
  });

  it("gives a new bead the prefix of the workspace", async () => {
    const root = await folderWith("");
    await writeFile(join(root, ".beads/config.yaml"), "# x\nissue-prefix: shop\n");
    const deed: ItemDeed = {
      kind: "item-create",
      on: "item:atelier:new:jira:A-1",
      identity: "jira:A-1",
      item: { kind: "bead", content: { title: "New" }, links: [] },
    };
    const receipt = await (await openIn(root)).apply({ ...deed, key: "k", because: "test", says: "" }, "k");
    expect(receipt).toMatchObject({ outcome: "done", id: expect.stringMatching(/^shop-[0-9a-z]{6}$/) });
  });
});

describe("writing through bd", () => {
  /** A `bd` that notes its arguments, one JSON list a line, and answers as the real one does. */
  async function played(root: string, answer: string): Promise<string> {
    const path = join(root, "bd");
    const script = `#!${process.execPath}\nrequire("node:fs").appendFileSync("calls", JSON.stringify(process.argv.slice(2)) + "\\n");\n${answer}\n`;
    await writeFile(path, script);
    await chmod(path, 0o755);
    return path;
  }
  const callsIn = async (root: string) =>
    (await readFile(join(root, "calls"), "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as string[]);

  it("hands every value over as one argument, and leaves the file to bd", async () => {
    const root = await folderWith(lines.join("\n"));
    const bd = bdAt(root, await played(root, 'console.log("[]")'));
    const patch = { title: "--json; rm -rf $(x)", status: "closed", addLabels: ["a b"], body: "one\ntwo" };
    const workspace = await openIn(root, { write: "cli", bd });
    const comment = { author: "sara", at: "2026-11-21T03:00:00Z", body: "--done" };
    expect(await edit(workspace, "at-1", { ...patch, addComments: [comment] })).toMatchObject({ outcome: "done" });
    expect(await callsIn(root)).toEqual([
      [
        "update",
        "--json",
        "--title=--json; rm -rf $(x)",
        "--status=closed",
        "--description=one\ntwo",
        "--add-label=a b",
        "--",
        "at-1",
      ],
      ["comments", "add", "--json", "--author=sara", "--", "at-1", "--done"],
    ]);
    expect(await readFile(join(root, ".beads/issues.jsonl"), "utf8")).toBe(lines.join("\n"));
  });

  it("gives bd's own words when it refuses", async () => {
    const root = await folderWith(lines.join("\n"));
    const bd = bdAt(root, await played(root, 'console.error("issue is locked"); process.exit(3)'));
    const receipt = await edit(await openIn(root, { write: "cli", bd }), "at-1", { title: "x" });
    expect(receipt).toMatchObject({ outcome: "failed", says: "bd ended with 3: issue is locked" });
  });

  it.each(['{"id":"at-9"}', '[{"id":"at-9"}]', '{"schema_version":1,"data":{"id":"at-9"}}'])(
    "takes a new bead's id from %s",
    async (answer) => {
      const root = await folderWith(lines.join("\n"));
      const bd = bdAt(root, await played(root, `console.log(${JSON.stringify(answer)})`));
      const deed: ItemDeed = {
        kind: "item-create",
        on: "item:atelier:new:jira:A-1",
        identity: "jira:A-1",
        item: { kind: "bead", content: { title: "New", labels: ["x"] }, links: [] },
      };
      const workspace = await openIn(root, { write: "cli", bd });
      const receipt = await workspace.apply({ ...deed, key: "k", because: "test", says: "" }, "k");
      expect(receipt).toMatchObject({ outcome: "done", id: "at-9" });
      expect(await callsIn(root)).toEqual([
        ["create", "--json", "--title=New", "--type=task", "--priority=2", "--labels=x"],
      ]);
    },
  );

  it("writes straight to the file where bd is not installed", async () => {
    const root = await folderWith(lines.join("\n"));
    const workspace = await openIn(root, { write: "cli", bd: bdAt(root, join(root, "no-bd")) });
    expect(await edit(workspace, "at-1", { title: "x" })).toMatchObject({ outcome: "done" });
    expect((await workspace.read("at-1"))?.content.title).toBe("x");
  });
});
