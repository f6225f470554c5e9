import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { bothTrackers, openItemStage } from "./items-stage.js";

interface Mortal {
  kill(signal: "SIGKILL"): boolean;
}

/** Where in one command's talk with Jira its process dies: at its nth request, before Jira saw it or after. */
interface Moment {
  readonly at: number;
  readonly when: "before" | "after";
}

/** Stands before the sandbox's Jira and kills the process that talks with it, at the moment that was named. */
function openDeathtrap(jiraUrl: () => string) {
  let server: Server;
  let seen = 0;
  let trap: (Moment & { readonly child: () => Mortal | undefined }) | undefined;
  const start = async () => {
    server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
        seen += 1;
        const armed = trap?.at === seen ? trap : undefined;
        if (armed?.when === "before") return void armed.child()?.kill("SIGKILL");
        const { authorization = "", "content-type": type = "application/json" } = request.headers;
        const method = request.method ?? "GET";
        const answer = await fetch(jiraUrl() + (request.url ?? ""), {
          method,
          headers: { authorization, "content-type": type, accept: "application/json" },
          ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
        });
        const text = await answer.text();
        if (armed !== undefined) return void armed.child()?.kill("SIGKILL");
        const bare = answer.status === 204;
        response.writeHead(answer.status, bare ? {} : { "content-type": "application/json" });
        response.end(bare ? undefined : text);
      })();
    });
    await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  };
  return {
    start,
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arm: (next: typeof trap) => {
      seen = 0;
      trap = next;
    },
    seen: () => seen,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const task = (more = "") => `---
id: TASK-1
title: Rotate the signing keys
status: In Progress
assignee: []
labels: []
dependencies: []
${more}---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
They are old.
<!-- SECTION:DESCRIPTION:END -->

## Acceptance Criteria
<!-- AC:BEGIN -->
- [ ] #1 New keys sign
<!-- AC:END -->
`;
const path = "backlog/tasks/task-1 - Keys.md";
const linked = "upstream: { provider: jira, id: OPS-12, relation: primary, sync_mode: sync }\n";
const stage = openItemStage({ config: bothTrackers });
const trap = openDeathtrap(() => stage.sandbox.jira.baseUrl);
beforeAll(() => trap.start());
afterAll(() => trap.close());

/** The project as it was before anything was typed, and the trackers as seeded. */
function begin(text: string): void {
  stage.bench.git("clean", "-fdxq");
  stage.sandbox.reset();
  stage.bench.write(path, text);
  stage.bench.write(".github/satellite.yml", bothTrackers(trap.url()));
}

async function dies(args: readonly string[], moment: Moment): Promise<boolean> {
  const held: { child?: Mortal } = {};
  trap.arm({ ...moment, child: () => held.child });
  const child = stage.spawn(...args);
  held.child = child;
  child.stdout.resume();
  child.stderr.resume();
  const signal = await new Promise<string | null>((done) => void child.on("close", (_code, by) => done(by)));
  trap.arm(undefined);
  return signal === "SIGKILL";
}

/** What the one before a request leaves is what the one after the request before it left, but for what was written down here. */
const all = process.env["ALL_FAULTS"] === "1";
const momentsOf = (at: number): readonly Moment["when"][] =>
  all ? ["before", "after"] : [at % 2 === 1 ? "after" : "before"];

/** From its first request to its last, dead before it or after it; with ALL_FAULTS=1 dead before and after each. */
async function everyDeath(args: readonly string[], text: string, then: (told: string) => void): Promise<number> {
  let deaths = 0;
  for (let at = 1; ; at += 1) {
    for (const when of momentsOf(at)) {
      begin(text);
      if (!(await dies(args, { at, when }))) return deaths;
      deaths += 1;
      await stage.sat(...args);
      const last = await stage.sat(...args);
      then(`killed ${when} request ${at}: ${last.code} ${last.err}`);
    }
  }
}

const made = () => stage.sandbox.state().jira.tickets.filter(({ summary }) => summary === "Rotate the signing keys");

describe("a process that is killed", () => {
  it("while it makes a ticket, leaves exactly one after the next run", async () => {
    const args = ["create", "TASK-1", "--in", "jira", "--project", "PROJ", "--yes"];
    const deaths = await everyDeath(args, task(), (told) => {
      const keys = made().filter(({ key }) => key.startsWith("PROJ-"));
      expect([told, keys.length]).toEqual([told, 1]);
      expect([told, stage.read(path)]).toEqual([told, expect.stringContaining(`id: ${keys[0]?.key}`)]);
    });
    expect(deaths).toBeGreaterThanOrEqual(all ? 8 : 4);
  });

  it("while it tells of finished work, leaves exactly one comment and the ticket where it belongs", async () => {
    const args = ["push", "TASK-1", "--status", "done", "--auto-close", "--yes"];
    const deaths = await everyDeath(args, task(linked), (told) => {
      const { comments, path: way, status } = stage.ticket("OPS-12");
      expect([told, comments.length, status, way]).toEqual([told, 1, "Done", ["Done"]]);
      expect([told, stage.read(path)]).toEqual([told, expect.stringContaining("status: Done")]);
    });
    expect(deaths).toBeGreaterThanOrEqual(all ? 10 : 5);
  });
});

describe("two processes at once on one store", () => {
  it("pull two tickets: two items, two links, nothing lost", async () => {
    begin(task());
    const both = await Promise.all([stage.start(["pull", "PROJ-1042"]), stage.start(["pull", "OPS-12"])]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const { out } = await stage.sat("links", "--json");
    const { links } = (JSON.parse(out) as { result: { links: { id: string; ticket: string }[] } }).result;
    expect(links.map(({ ticket }) => ticket).sort()).toEqual(["jira:OPS-12", "jira:PROJ-1042"]);
    expect(new Set(links.map(({ id }) => id)).size).toBe(2);
  });
});
