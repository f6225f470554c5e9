import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import { importTickets } from "@satellite/engine/verbs/import";
import { pull } from "@satellite/engine/verbs/pull";
import { sync } from "@satellite/engine/verbs/sync";
import { setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, repository, type DeskOptions, type VerbBench } from "./bench.js";
import { config } from "./projects.js";
import { seedWithLabels, syncing, untied } from "./syncing.js";

jest.setTimeout(30_000);
const sara = "5b10ac8d82e05b22cc7d4ef1";
const callsOf = ({ sandbox }: VerbBench) =>
  sandbox.requests().map(({ method, path, service }) => `${service} ${method} ${path}`);

describe("what a sync costs", () => {
  const bench = openVerbBench();
  const run = async (options: DeskOptions = {}) => sync(await bench.desk({ yes: true, ...options }));

  beforeEach(async () => {
    for (const ref of ["PROJ-1042", "#3", "#42"])
      await pull(await bench.desk({ yes: true }), { ref, start: false, force: false });
    await run();
    await run();
    bench.sandbox.clearRequests();
  });

  it("one call a system where nothing changed", async () => {
    const answer = await run();
    expect(answer.plan.effects).toEqual([]);
    expect(answer.value).toMatchObject({ compared: 0 });
    expect(callsOf(bench)).toHaveLength(2);
    expect(new Set(bench.sandbox.requests().map(({ service }) => service)).size).toBe(2);
  });

  it("one call for what changed there: it brings the texts along", async () => {
    setByHand(bench.sandbox.services.jira.world, "PROJ-1042", { field: "summary", value: "Without typing" }, sara);
    const answer = await run();
    expect(answer.value?.pulled).toHaveLength(1);
    expect(callsOf(bench)).toHaveLength(2);
  });
});

describe("what 50 edits there and 50 here cost, of 120 that are in step", () => {
  const numbers = Array.from({ length: 120 }, (_, at) => 2001 + at);
  const [there, here] = [numbers.slice(0, 50), numbers.slice(50, 100)];
  const bench = openVerbBench({ seed: seedOf(numbers), files: untied, clock: "steady" });
  const { change, run } = syncing(bench);
  const only = { jira: off("github"), github: off("jira") };

  interface Site {
    readonly id: "jira" | "github";
    readonly most: number;
    readonly edit: (number: number, change: Partial<Shown>) => void;
    readonly now: (number: number) => Shown;
  }
  const jira = () => bench.sandbox.services.jira.world;
  const github = () => bench.sandbox.services.github.world;
  const sites: readonly Site[] = [
    {
      id: "jira",
      most: 56,
      edit: (number, { body, labels, title }) => {
        const set = (field: string, value: unknown) => setByHand(jira(), `PROJ-${number}`, { field, value }, sara);
        if (title !== undefined) set("summary", title);
        if (labels !== undefined) set("labels", labels);
        if (body !== undefined) set("description", { type: "doc", version: 1, content: [paragraph(body.trim())] });
      },
      now: (number) => {
        const { description, labels, summary } = bench.ticket(`PROJ-${number}`);
        return { title: summary, labels, body: JSON.stringify(description) };
      },
    },
    {
      id: "github",
      most: 7,
      edit: (number, { body, labels, title }) =>
        github().edit(repository, number, {
          ...(title === undefined ? {} : { title }),
          ...(labels === undefined ? {} : { labels: [...labels] }),
          ...(body === undefined ? {} : { body }),
        }),
      now: (number) => {
        const { body, labels, title } = github().thread(repository, number);
        return { title, labels, body: body ?? "" };
      },
    },
  ];

  it.each(sites)(
    "$id: at most $most calls, and one where nothing changed since",
    async ({ edit, id, most, now }) => {
      if (id === "github") {
        for (const number of numbers) github().openIssue(repository, { number, ...asMade(number), author: "sara" });
        // An hour later: what just changed is listed once more, and more than a hundred are two pages.
        github().nowMs += 3_600_000;
      }
      const options: DeskOptions = { config: only[id] };
      const query = id === "jira" ? "project = PROJ AND summary ~ Delta" : "Delta";
      const asked = { provider: id, query, assigned: false, context: false, force: false };
      await importTickets(await bench.desk({ yes: true, ...options }), asked);
      await run({}, options);
      const items = async () => {
        const { workspace } = await bench.desk(options);
        const all = (await workspace.scan()).items;
        const numberOf = (id: string) => Number(/\d+$/.exec(id)?.[0]);
        return new Map(all.flatMap((item) => item.links.map(({ id }) => [numberOf(id), item] as const)));
      };
      const before = await items();
      expect([...before.keys()].sort((one, other) => one - other)).toEqual(numbers);
      for (const number of there) edit(number, changeOf(number, "Theirs"));
      for (const number of here) {
        const { labels, ...patch } = changeOf(number, "Ours");
        const more = labels === undefined ? {} : { addLabels: labels };
        await change(before.get(number)?.id ?? "", { ...patch, ...more });
      }

      bench.sandbox.clearRequests();
      const answer = await run({}, options);
      const calls = callsOf(bench);
      expect(answer.notices).toEqual([]);
      expect([answer.value?.pulled.length, answer.value?.pushed.length]).toEqual([50, 50]);
      const after = await items();
      for (const number of there) shows(after.get(number)?.content, changeOf(number, "Theirs"));
      for (const number of here) shows(now(number), changeOf(number, "Ours"));
      expect({ calls: calls.length <= most ? "few" : calls }).toEqual({ calls: "few" });

      bench.sandbox.clearRequests();
      const again = await run({}, options);
      expect(again.plan.effects).toEqual([]);
      expect(callsOf(bench)).toHaveLength(1);
      expect(again.value).toMatchObject({ compared: 0 });
    },
    60_000,
  );
});

describe("quiet rounds after many tickets changed together", () => {
  // More than one page of a list.
  const numbers = Array.from({ length: 101 }, (_, at) => 2001 + at);
  const bench = openVerbBench({ seed: seedOf(numbers), files: untied, clock: "steady" });
  const { run } = syncing(bench);
  const jira = () => bench.sandbox.services.jira.world;
  const edit = (number: number, value: string) =>
    setByHand(jira(), `PROJ-${number}`, { field: "summary", value }, sara);

  it("list them until an index has had its time, and then never again", async () => {
    const only = { config: off("github") };
    let toldMs = Date.UTC(2026, 0, 5, 12);
    /** The sandbox's own clock stands still but for writes: here the answers tell another. */
    const round = async () => {
      const provider = await (await bench.desk(only)).provider("jira");
      if ("code" in provider) throw new Error(provider.says);
      bench.sandbox.clearRequests();
      const answer = await run({}, { ...only, providers: { jira: { ...provider, clockMs: () => toldMs } } });
      return { calls: callsOf(bench).length, pulled: answer.value?.pulled.length };
    };
    const asked = { provider: "jira", query: "project = PROJ AND summary ~ Delta", assigned: false };
    await importTickets(await bench.desk({ yes: true, ...only }), { ...asked, context: false, force: false });
    await round();
    for (const number of numbers) edit(number, `Bulk ${number}`);
    expect(await round()).toEqual({ calls: 2, pulled: 101 });
    toldMs += 299_000;
    expect(await round()).toEqual({ calls: 2, pulled: 0 });
    toldMs += 1_000;
    expect(await round()).toEqual({ calls: 2, pulled: 0 });
    for (const _ of [1, 2]) expect(await round()).toEqual({ calls: 1, pulled: 0 });
    edit(2001, "One more");
    expect(await round()).toEqual({ calls: 1, pulled: 1 });
  }, 60_000);
});

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

/** Titles, texts and labels by turns, and all of them at once. */
function changeOf(number: number, whose: string): Partial<Shown> {
  const turn = number % 4;
  return {
    ...(turn === 0 || turn === 3 ? { title: `${whose} ${number}` } : {}),
    ...(turn === 1 || turn === 3 ? { body: `${whose} words of ${number}.\n` } : {}),
    ...(turn === 2 || turn === 3 ? { labels: ["login", whose === "Ours" ? "ours" : "web"] } : {}),
  };
}

function shows(now: Shown | undefined, { body, labels, title }: Partial<Shown>): void {
  if (title !== undefined) expect(now?.title).toBe(title);
  if (body !== undefined) expect(now?.body).toContain(body.trim());
  if (labels !== undefined) expect([...(now?.labels ?? [])].sort()).toEqual(labels);
}

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
function asMade(number: number) {
  return { title: `Delta ${number}`, body: `Words of ${number}.\n`, labels: ["login"] };
}

function seedOf(numbers: readonly number[]) {
  const seed = seedWithLabels();
  const made = numbers.map((number) => {
    const { body, labels, title } = asMade(number);
    const named = { id: `${number}00`, key: `PROJ-${number}`, type: "Story", status: "To Do" };
    return { ...named, summary: title, description: body.trim(), labels };
  });
  return { ...seed, jira: { ...seed.jira, issues: [...seed.jira.issues, ...made] } };
}

/** The usual config with one tracker switched off. */
function off(id: "jira" | "github"): string {
  const on = id === "github" ? "github: { enabled: true," : "jira:\n    enabled: true";
  return config.replace(on, on.replace("true", "false"));
}
