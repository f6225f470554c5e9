import { expect, it } from "@jest/globals";
import type { Clock } from "@satellite/core";
import { importTickets } from "@satellite/engine/verbs/import";
import { createGitHubProvider } from "@satellite/providers/github";
import { gitHubLimits, governed, nodeTransport } from "@satellite/providers/shared/http";
import { aConfig } from "@satellite/testkit/builders";
import { openVerbBench, repository as shop } from "./bench.js";
import { seedWithLabels, syncing, untied } from "./syncing.js";

const bench = openVerbBench({ seed: seedWithLabels(), files: untied });
const { change, run } = syncing(bench);
const title = (number: number): string => `Delta ${number}`;

/** Stands still: what is counted is calls, not time. */
const clock: Clock = { nowMs: () => 0, random: () => 0.5, sleep: () => Promise.resolve() };

function own() {
  const transport = governed(nodeTransport(), { clock, deadlineMs: 90_000, readers: [gitHubLimits] });
  const { github } = bench.sandbox;
  const { labels } = aConfig();
  return {
    providers: {
      github: createGitHubProvider({ ...github, repository: shop, clock, transport, labels }),
    },
  };
}

it("50 tickets that changed on GitHub and 50 items that changed here cost seven calls at most", async () => {
  const { world } = bench.sandbox.services.github;
  const numbers = Array.from({ length: 100 }, (_, at) => 500 + at);
  for (const number of numbers) world.openIssue(shop, { number, title: title(number), body: "Old.\n", author: "sara" });
  const desk = await bench.desk({ yes: true, ...own() });
  await importTickets(desk, { provider: "github", query: "Delta", assigned: false, context: false, force: false });
  await run({}, own());
  await run({}, own());
  const { items } = await (await bench.desk()).workspace.scan();
  const byTitle = new Map(items.map(({ content, id }) => [content.title, id]));
  for (const number of numbers.slice(0, 50)) world.edit(shop, number, { title: `Theirs ${number}` }, "sara");
  for (const number of numbers.slice(50))
    await change(byTitle.get(title(number)) ?? "", { title: `Ours ${number}`, body: "New.\n", status: "In Progress" });
  bench.sandbox.clearRequests();
  expect((await run({}, own())).notices).toEqual([]);
  const calls = bench.sandbox.requests().filter(({ service }) => service === "github");
  const titles = numbers.map((number) => world.thread(shop, number).title);
  expect(titles).toEqual(numbers.map((number, at) => `${at < 50 ? "Theirs" : "Ours"} ${number}`));
  expect(calls.length).toBeLessThanOrEqual(7);
}, 60_000);
