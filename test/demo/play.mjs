/**
 * The story that `npm start` plays: its events on the sandbox, each through `dist/index.js`, started
 * as a runner starts it. Ends with 0 only when every chapter went as it says.
 */
import { fileURLToPath } from "node:url";
import { startSandbox } from "../../packages/testkit/lib/sandbox/index.js";
import { runBundle } from "../../packages/testkit/lib/runner/index.js";
import { chapters } from "./chapters.mjs";
import { installApp } from "./jira-app.mjs";
import { changes, panelLines, show, snapshot } from "./show.mjs";

const action = fileURLToPath(new URL("../..", import.meta.url));
const keep = process.argv.includes("--keep");
const say = (line = "") => console.log(line);

const sandbox = await startSandbox();
let app;
let wrong = 0;
try {
  say("Satellite on the sandbox: GitHub and Jira on loopback, the bundled Action in dist/\n");
  say("Before:");
  show(await snapshot(sandbox), say);
  for (const [index, chapter] of chapters.entries()) wrong += await play(chapter, index + 1);
  say("\nAfter:");
  show(await snapshot(sandbox), say);
  const violations = sandbox.violations();
  say(`\nRequests that the services' own descriptions refuse: ${violations.length}`);
  for (const violation of violations.slice(0, 10)) say(`  ${violation}`);
  wrong += violations.length;
  say(wrong === 0 ? "\nEvery chapter went as told." : `\n${wrong} things went otherwise than told.`);
  if (keep) await stay();
} finally {
  await app?.close();
  await sandbox.close();
}
process.exitCode = wrong === 0 ? 0 : 1;

/** The app, and what it shows on the tickets whenever somebody looks at the page. */
async function install() {
  const installed = await installApp(sandbox);
  sandbox.showPanels(async () => {
    const keys = ["PROJ-1042", "OPS-12"];
    const drawn = await Promise.all(keys.map(async (key) => [key, await installed.draw(key)]));
    return { style: installed.style, byTicket: Object.fromEntries(drawn) };
  });
  return installed;
}

async function play(chapter, number) {
  say(`\n${number}. ${chapter.title}`);
  const before = await snapshot(sandbox);
  const { event, payload, sha, ref } = await chapter.event(sandbox);
  for (const fault of chapter.faults ?? []) sandbox.faults.add(fault);
  if (chapter.app !== undefined) app ??= await install();
  sandbox.clearRequests();
  const result = await runBundle({
    action,
    event,
    payload,
    repository: "acme/shop",
    github: sandbox.github,
    token: sandbox.github.token,
    ...(process.env.SATELLITE_NODE === undefined ? {} : { node: process.env.SATELLITE_NODE }),
    inputs: {
      "jira-base-url": sandbox.jira.baseUrl,
      "jira-email": sandbox.jira.email,
      "jira-token": sandbox.jira.token,
      ...(chapter.app === undefined ? {} : app.inputs),
    },
    ...(chapter.app === undefined ? {} : { env: app.env }),
    ...(sha === undefined ? {} : { sha }),
    ...(ref === undefined ? {} : { ref }),
  });
  sandbox.faults.clear();
  const requests = sandbox.requests();
  const writes = requests.filter((one) => one.isWrite).length;
  const verdict = result.outputs["verdict-json"] ? JSON.parse(result.outputs["verdict-json"]) : { findings: [] };
  say(
    `   ${event}: verdict ${result.outputs.verdict}, exit ${result.code}, ${requests.length - writes} reads, ${writes} writes`,
  );
  for (const finding of verdict.findings.filter((one) => one.outcome === "fail" || one.outcome === "unknown")) {
    say(
      `   ${finding.outcome === "fail" ? "✗" : "?"} ${finding.says}${finding.remedy ? `\n     → ${finding.remedy}` : ""}`,
    );
  }
  if (chapter.app !== undefined) await app.work();
  const panel = chapter.app === undefined ? undefined : await app.panel(chapter.app);
  for (const line of panel === undefined ? [] : panelLines(panel)) say(`   ▣ ${line}`);
  for (const line of changes(before, await snapshot(sandbox))) say(`   ± ${line}`);
  const problems = chapter.expect({ ...result, writes, verdict, log: result.log, byAction: requests, panel });
  for (const problem of problems) say(`   ! expected ${problem}`);
  if (problems.length > 0)
    say(
      result.log
        .split("\n")
        .map((line) => `     | ${line}`)
        .join("\n"),
    );
  return problems.length;
}

async function stay() {
  say(`\nThe sandbox stays at ${sandbox.control} until Ctrl-C.`);
  await new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
