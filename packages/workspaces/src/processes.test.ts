import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundleWorkspaces, type Bundled } from "./testing-child.js";

const open = (root: string, kind: string) =>
  `const s = await w.openWorkspace(${JSON.stringify(kind)}, { root: ${JSON.stringify(root)}, write: "direct", specPaths: ["docs/**/*.md"], now: () => 0 });`;

describe("in processes of their own", () => {
  let bundled: Bundled;
  let root: string;
  beforeAll(async () => {
    bundled = await bundleWorkspaces();
  }, 30_000);
  afterAll(() => bundled.remove());
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "processes-"));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const put = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  };
  /** @param kind what both make, eight each */
  const both = (workspace: string, kind: string, sameIdentity = false) =>
    Promise.all(
      ["a", "b"].map((name) =>
        bundled.run(`${open(root, workspace)}
          const ids = [];
          for (let n = 0; n < 8; n += 1) {
            const identity = "jira:" + ${sameIdentity ? '"SAME"' : JSON.stringify(name.toUpperCase())} + "-" + (n + 1);
            const item = { kind: ${JSON.stringify(kind)}, content: { title: "${name} " + n }, links: [] };
            const effect = { kind: "item-create", on: "item:${workspace}:new:" + identity, identity, item, key: "k", because: "t", says: "s" };
            const receipt = await s.apply(effect, "k");
            if (!["done", "unchanged"].includes(receipt.outcome)) throw new Error(receipt.says);
            ids.push(receipt.id);
          }
          console.log(JSON.stringify(ids));`),
      ),
    ) as Promise<string[][]>;

  it.each([
    ["leanspec", "spec", { "specs/001-a/README.md": "---\nstatus: planned\n---\n# A\n" }, /^\d+/],
    ["backlog", "task", { "backlog/tasks/task-1 - A.md": "---\nid: TASK-1\ntitle: A\nstatus: To Do\n---\n" }, /\d+$/],
  ] as const)(
    "two that make items of %s at once never give a number twice",
    async (workspace, kind, files, number) => {
      await put(files);
      const ids = (await both(workspace, kind)).flat();
      const numbers = ids.map((id) => Number(number.exec(id)?.[0]));
      expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 16 }, (_, at) => at + 2));
      if (workspace === "leanspec") expect((await readdir(join(root, "specs"))).toSorted()).toHaveLength(17);
    },
    30_000,
  );

  it("two that make the same specs of LeanSpec make each once", async () => {
    await put({ "specs/001-a/README.md": "---\nstatus: planned\n---\n# A\n" });
    const [first, second] = await both("leanspec", "spec", true);
    expect(second).toEqual(first);
    expect(await readdir(join(root, "specs"))).toHaveLength(9);
  }, 30_000);

  const task = (id: number) => `---\nid: TASK-${id}\ntitle: A\nstatus: To Do\n---\n`;
  const row = (number: number) => `| ${number} | [P](phase-${number}.md) | f | Low | Pending |`;
  it.each([
    [
      "backlog",
      3,
      {
        "backlog/tasks/task-1 - A.md": task(1),
        "backlog/tasks/task-2 - B.md": task(2),
        "backlog/milestones/m-0 - v1.md": "---\nid: m-0\ntitle: v1\n---\n",
      },
    ],
    [
      "leanspec",
      2,
      {
        "specs/001-a/README.md": "---\nstatus: planned\n---\n# A\n",
        "specs/002-b/README.md": "---\nstatus: planned\n---\n# B\n",
      },
    ],
    [
      "debussy",
      3,
      {
        "MASTER_PLAN.md": `# A - Master Plan\n\n${row(1)}\n${row(2)}\n`,
        "phase-1.md": "# A Phase 1: P\n",
        "phase-2.md": "# A Phase 2: P\n",
      },
    ],
    [
      "atelier",
      1,
      {
        ".beads/issues.jsonl": '{"id":"bd-1","title":"A","status":"open"}\n{"id":"bd-2","title":"B","status":"open"}\n',
      },
    ],
    ["markdown", 2, { "docs/a.md": "---\nid: a\n---\n# A\n", "docs/deep/b.md": "# B\n" }],
  ] as const)(
    "a second scan of %s, from a saved index, costs one stat a file and no read",
    async (kind, count, files) => {
      await put(files);
      const found = await bundled.run(`
      import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      ${open(root, kind)}
      const first = await s.scan();
      const text = w.packIndex(first.index);
      const seen = [];
      const spy = (of, name) => {
        const real = of[name];
        of[name] = (path, ...more) => {
          if (String(path).startsWith(${JSON.stringify(root)}) && !(name.includes("stat") && !String(path).match(/\\.(md|jsonl)$/))) seen.push(name);
          return real.call(of, path, ...more);
        };
      };
      for (const name of ["lstatSync", "statSync", "openSync", "readFileSync"]) spy(fs, name);
      for (const name of ["lstat", "stat", "open", "readFile", "realpath"]) spy(fs.promises, name);
      syncBuiltinESMExports();
      const again = await s.scan(w.unpackIndex(text));
      console.log(JSON.stringify({ first: first.items.length, again: again.items.length, problems: again.problems, size: again.index.size, seen }));`);
      expect(found).toMatchObject({ again: 0, problems: [], size: count });
      expect(found).toMatchObject({
        first: expect.any(Number),
        seen: Array.from({ length: count }, () => "lstatSync"),
      });
    },
  );
});
