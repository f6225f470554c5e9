/** Other people's clients against our sandbox. Each is driven when it is on this machine, and skipped with one line when not. */
import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, ensureInstalled, root } from "./house.mjs";

ensureInstalled();
build();
const { startSandbox } = await import(join(root, "packages/testkit/lib/sandbox/index.js"));

const peers = [
  {
    name: "curl",
    drives: "GitHub's REST and Jira's search as a stranger would call them",
    run: ({ github, jira }) => [
      ["curl", "-sf", "-H", `authorization: Bearer ${github.token}`, `${github.apiUrl}/repos/acme/shop/pulls/7`],
      ["curl", "-sf", "-u", `${jira.email}:${jira.token}`, `${jira.baseUrl}/rest/api/3/issue/PROJ-1042?fields=summary`],
    ],
  },
  {
    name: "gh",
    drives: "a pull request read through its API command",
    run: () => undefined,
    why: "it speaks https to any host but loopback sandboxes have no certificate",
  },
  {
    name: "act",
    drives: "the example workflow in a container",
    run: () => undefined,
    why: "it needs a container engine",
  },
];

/** Not waited for in one piece: the sandbox that answers lives in this process. */
function succeeds([command, ...args]) {
  return new Promise((resolve) => execFile(command, args, { timeout: 20_000 }, (error) => resolve(error === null)));
}

let [passed, failed, skipped] = [0, 0, 0];
const sandbox = await startSandbox();
for (const { name, drives, run, why } of peers) {
  const there = spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;
  const commands = there ? run(sandbox) : undefined;
  if (commands === undefined) {
    skipped += 1;
    console.log(`skipped ${name} (${drives}): ${there ? why : "it is not on this machine"}`);
    continue;
  }
  const went = await Promise.all(commands.map(succeeds));
  const bad = went.filter((one) => !one);
  if (bad.length > 0) failed += 1;
  else passed += 1;
  console.log(`${bad.length === 0 ? "ok" : "FAILED"} ${name}: ${drives}`);
}
const violations = sandbox.violations();
await sandbox.close();
for (const violation of violations) console.log(`violation: ${violation}`);
console.log(`${passed} passed, ${failed + violations.length} failed, ${skipped} skipped`);
process.exitCode = failed + violations.length === 0 ? 0 : 1;
