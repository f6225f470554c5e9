import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
  writeSync,
  linkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createSeen } from "@satellite/engine/watch";
import { digestOfFile } from "./digest.js";
import { createLookout, type Lookout, type LookoutOptions } from "./lookout.js";
import { territoryOf } from "./territory.js";

let root = "";
let lookout: Lookout | undefined;
let stopping = new AbortController();

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "satellite-lookout-")));
  stopping = new AbortController();
  for (const [path, text] of [
    ["backlog/tasks/task-1 - Tax.md", "one"],
    ["backlog/tasks/task-2 - Prices.md", "two"],
    ["README.md", "shop"],
  ] as const)
    write(path, text);
});
afterEach(() => {
  lookout?.close();
  stopping.abort();
  rmSync(root, { recursive: true, force: true });
});

const at = (path: string): string => join(root, path);
function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
const task = "backlog/tasks/task-1 - Tax.md";
const territory = () =>
  territoryOf({ kind: "backlog", root, paths: [task], specPaths: [], configs: [at("satellite.yml")] });

/** A watch over the project, and what it has heard of since. */
function open(options: Partial<LookoutOptions> = {}) {
  const polling: string[] = [];
  const one = createLookout({ onPolling: (why) => polling.push(why), ...options });
  lookout = one;
  one.follow(territory());
  const heard = new Set<string>();
  let wake: () => void = () => undefined;
  void (async () => {
    for await (const paths of one.changes(stopping.signal)) {
      for (const path of paths) heard.add(path.slice(root.length + 1));
      wake();
    }
  })();
  /** Waits until this path was heard of: a test that waits in vain runs out of time. */
  const hears = async (path: string): Promise<void> => {
    while (!heard.has(path)) await new Promise<void>((done) => (wake = done));
    heard.delete(path);
  };
  return { heard, hears, polling };
}

/** How editors put a text in a file's place. */
const saves: readonly (readonly [string, (path: string, text: string) => void])[] = [
  ["written in place (VS Code, nano)", (path, text) => writeFileSync(path, text)],
  [
    "written in two strokes",
    (path, text) => {
      const file = openSync(path, "w");
      writeSync(file, text.slice(0, 2));
      writeSync(file, text.slice(2));
      closeSync(file);
    },
  ],
  [
    "vim: probe, backup, new file",
    (path, text) => {
      const probe = join(dirname(path), "4913");
      writeFileSync(probe, "");
      unlinkSync(probe);
      renameSync(path, `${path}~`);
      writeFileSync(path, text);
      unlinkSync(`${path}~`);
    },
  ],
  [
    "JetBrains: safe write",
    (path, text) => {
      writeFileSync(`${path}___jb_tmp___`, text);
      renameSync(path, `${path}___jb_old___`);
      renameSync(`${path}___jb_tmp___`, path);
      unlinkSync(`${path}___jb_old___`);
    },
  ],
  [
    "a file beside, renamed over it (gedit, Satellite)",
    (path, text) => {
      const beside = join(dirname(path), ".goutputstream-AB12CD");
      writeFileSync(beside, text);
      renameSync(beside, path);
    },
  ],
  [
    "emacs: lock, backup by link, new file",
    (path, text) => {
      const lock = join(dirname(path), ".#lock.md");
      writeFileSync(lock, "");
      linkSync(path, `${path}~`);
      unlinkSync(path);
      writeFileSync(path, text);
      unlinkSync(`${path}~`);
      unlinkSync(lock);
    },
  ],
];

describe.each([
  ["by events", {}],
  ["by looking", { silent: () => "it is silent here", pollMs: 5 }],
] as const)("a file that is saved, heard of %s", (_, options) => {
  it.each(saves)("%s, three times", async (_name, save) => {
    const { heard, hears } = open(options);
    const seen = createSeen(digestOfFile);
    for (const text of ["first", "second", "third"]) {
      save(at(task), text);
      await hears(task);
      // What is heard of a moment too early is heard of again.
      while (!(await seen.isNews([at(task)]))) await hears(task);
    }
    write("backlog/tasks/task-2 - Prices.md", "last");
    await hears("backlog/tasks/task-2 - Prices.md");
    expect([...heard].filter((path) => path !== task)).toEqual([]);
  });

  it("is heard of when it is new, moved, gone, and in a folder made anew", async () => {
    const { hears } = open(options);
    write("backlog/drafts/draft-1.md", "new folder");
    await hears("backlog/drafts/draft-1.md");
    mkdirSync(at("backlog/completed"));
    renameSync(at(task), at("backlog/completed/task-1 - Tax.md"));
    await hears(task);
    await hears("backlog/completed/task-1 - Tax.md");
    rmSync(at("backlog"), { recursive: true });
    await hears("backlog/tasks/task-2 - Prices.md");
    write("backlog/tasks/task-3.md", "made anew");
    await hears("backlog/tasks/task-3.md");
    write("backlog/tasks/task-3.md", "and edited");
    await hears("backlog/tasks/task-3.md");
  });

  it("is heard of as a config, and not as anybody's", async () => {
    const { heard, hears } = open(options);
    write("README.md", "other words");
    write("src/tax.md", "a new folder at the top");
    write(".git/HEAD", "ref");
    write("satellite.yml", "mode: warn");
    await hears("satellite.yml");
    expect([...heard]).toEqual([]);
  });
});

it("very many changes at once are all heard of", async () => {
  const { hears } = open();
  const paths = Array.from({ length: 1_000 }, (_, at) => `backlog/tasks/task-${at + 10}.md`);
  for (const path of paths) write(path, "one of many");
  for (const path of paths) await hears(path);
});

describe("where folders cannot be watched", () => {
  const full = (() => {
    throw Object.assign(new Error("no space"), { code: "ENOSPC" });
  }) as unknown as NonNullable<LookoutOptions["watch"]>;

  it("files are looked at instead, which is said once", async () => {
    const { hears, polling } = open({ watch: full, pollMs: 5 });
    lookout?.follow(territory());
    write(task, "edited");
    await hears(task);
    expect(polling).toEqual(["folders cannot be watched here (ENOSPC)"]);
  });
});
