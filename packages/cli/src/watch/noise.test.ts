import { expect, it } from "@jest/globals";
import { isNoise } from "./noise.js";

it.each([
  ["vim's probe", "backlog/tasks/4913"],
  ["vim's swap file", "backlog/tasks/.task-1 - Tax.md.swp"],
  ["vim's second swap file", "specs/.spec.md.swo"],
  ["vim's backup", "backlog/tasks/task-1 - Tax.md~"],
  ["emacs' lock", "specs/.#spec.md"],
  ["emacs' autosave", "specs/#spec.md#"],
  ["JetBrains' new file", "specs/spec.md___jb_tmp___"],
  ["JetBrains' old file", "specs/spec.md___jb_old___"],
  ["gedit's", "specs/.goutputstream-AB12CD"],
  ["kate's", "specs/.spec.md.kate-swp"],
  ["Word's", "specs/~$spec.md"],
  ["LibreOffice's lock", "specs/.~lock.spec.md#"],
  ["our own writer's", "backlog/tasks/.0b6f1e1a-8d5e-4b0e-9a2e-2b1f6b1f6b1f.tmp"],
  ["an atomic writer's", "specs/spec.md.tmp-8f31"],
  ["git's", ".git/index.lock"],
  ["ours", ".satellite/state.db-wal"],
  ["a dependency's", "specs/node_modules/x/readme.md"],
  ["the Finder's", "specs/.DS_Store"],
  ["a file in use over NFS", "specs/.nfs000000000a1b2c3d00000001"],
])("%s file is passed over: %s", (_, path) => expect(isNoise(path)).toBe(true));

it.each([
  "backlog/tasks/task-1 - Tax.md",
  "backlog/tasks/task-4913 - Numbers.md",
  "specs/2026/spec.md",
  "specs/2026",
  "specs/001-tmp/README.md",
  ".beads/issues.jsonl",
  ".debussy/state.db-wal",
  ".github/satellite.yml",
  "docs/specs/block.md",
])("%s is looked at", (path) => expect(isNoise(path)).toBe(false));
