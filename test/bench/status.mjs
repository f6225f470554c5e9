/** `satellite status` over ten thousand items: CPU, memory and calls, warm. */
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { manyTasks } from "./many.mjs";

const cli = fileURLToPath(new URL("../../packages/cli/bin/satellite.js", import.meta.url));
const noted = fileURLToPath(new URL("peak-memory.mjs", import.meta.url));

export async function statusOfMany(count) {
  const world = await manyTasks(count);
  const calls = await countingProxy();
  const env = {
    ...process.env,
    ...calls.env,
    GITHUB_TOKEN: "token",
    JIRA_API_TOKEN: "token",
    JIRA_EMAIL: "a@acme.example",
  };
  const run = (args) => () => {
    const done = spawnSync(process.execPath, args, { cwd: world.folder, env, encoding: "utf8", maxBuffer: 1 << 28 });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const peakOf = (args) => Number(/peak (\d+)/.exec(run(["--import", noted, ...args])().err)?.[1]);
  return {
    run: run([cli, "status"]),
    json: () => JSON.parse(run([cli, "status", "--json"])().out),
    /** Largest memory of the command over that of a bare node, both in the same minute. */
    memory: () => peakOf([cli, "status"]) / peakOf(["-e", "0"]),
    calls: () => calls.count(),
    folder: join(world.folder),
    async close() {
      await calls.close();
      world.close();
    },
  };
}

/** Whatever the command would ask of any service comes by here. */
async function countingProxy() {
  let count = 0;
  const server = createServer((_, answer) => {
    count += 1;
    answer.writeHead(500).end();
  });
  server.on("connect", (_, socket) => {
    count += 1;
    socket.end("HTTP/1.1 500 Not here\r\n\r\n");
  });
  await new Promise((ready) => void server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${server.address().port}`;
  const env = { HTTPS_PROXY: url, HTTP_PROXY: url, https_proxy: url, http_proxy: url, NO_PROXY: "", no_proxy: "" };
  return { env, count: () => count, close: () => new Promise((done) => void server.close(done)) };
}
