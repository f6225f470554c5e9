/** A pull request of three commits, one ticket and one spec, run until nothing is left to write. */
import { fileURLToPath } from "node:url";
import { defaultSeed, startSandbox } from "../../packages/testkit/lib/sandbox/index.js";
import { pullRequestPayload, runBundle } from "../../packages/testkit/lib/runner/index.js";

const action = fileURLToPath(new URL("../..", import.meta.url));

/** What this machine tells every node, bare or ours: certificates to load, say. */
const nodeSettings = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("NODE_")));

export async function settled({ specBytes, frontMatter }) {
  const sandbox = await startSandbox({ seed: withSpec(defaultSeed(), specBytes, frontMatter) });
  const payload = await pullRequestPayload(sandbox.github, "acme/shop", 7, "synchronize");
  const run = () =>
    runBundle({
      action,
      event: "pull_request",
      payload,
      repository: "acme/shop",
      env: nodeSettings,
      github: sandbox.github,
      token: sandbox.github.token,
      inputs: {
        "jira-base-url": sandbox.jira.baseUrl,
        "jira-email": sandbox.jira.email,
        "jira-token": sandbox.jira.token,
      },
    });
  await run();
  sandbox.clearRequests();
  const last = await run();
  const requests = sandbox.requests();
  if (last.code !== 0 || last.outputs.changed !== "false") throw new Error(`the world did not settle:\n${last.log}`);
  const writes = requests.filter((one) => one.isWrite).length;
  return { run, reads: requests.length - writes, writes, close: () => sandbox.close() };
}

/** The seed's spec, with or without its front matter, filled up to about this size with sections of prose. */
function withSpec(seed, bytes, frontMatter) {
  const text = JSON.stringify(seed);
  const path = /"(specs\/PROJ-1042\/spec\.md)":"((?:[^"\\]|\\.)*)"/.exec(text);
  if (path === null) throw new Error("the seed has no spec");
  const spec = JSON.parse(`"${path[2]}"`);
  let filled = frontMatter ? spec : spec.replace(/^---\n[\s\S]*?\n---\n+/, "");
  for (let n = 1; filled.length < bytes; n += 1)
    filled += `\n## Detail ${n}\n\nThe form keeps what was typed when the network fails, and says so in one *plain* sentence beside \`field-${n}\`.\n`;
  return JSON.parse(text.replace(path[0], () => `"specs/PROJ-1042/spec.md":${JSON.stringify(filled)}`));
}
