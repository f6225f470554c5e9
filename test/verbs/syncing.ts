/** A pair of item and ticket on each tracker, edited from either side: what tests of `sync` are about. */
import { pull } from "@satellite/engine/verbs/pull";
import { sync, type SyncInput } from "@satellite/engine/verbs/sync";
import type { ItemPatch, TicketRef } from "@satellite/core";
import { deed } from "@satellite/engine/desk";
import { defaultSeed, moveByHand, setByHand, type Seed } from "@satellite/testkit/sandbox";
import type { DeskOptions, VerbBench } from "./bench.js";
import { config as usual, projects } from "./projects.js";

const omar = "5b10ac8d82e05b22cc7d4ef2";
/** The usual worlds; the repository knows the labels that these tests put on. */
export function seedWithLabels(): Seed {
  const seed = defaultSeed();
  const names = ["login", "web", "ours", "status: in progress"];
  const repositories = (seed.github.repositories ?? []).map((one) =>
    one.name === "acme/shop" ? { ...one, labels: [...(one.labels ?? []), ...names] } : one,
  );
  return { ...seed, github: { ...seed.github, repositories } };
}

/** The usual project, with no item tied to a ticket. */
export const untied = Object.fromEntries(
  Object.entries(projects.backlog).map(([path, text]) => [path, text.replace(/^upstream:\n(?: {2}.*\n)+/m, "")]),
);

/** Closing asks for a resolution in this Jira. */
export const closing = usual.replace("    status_map", "    fields: { resolution: { name: Done } }\n    status_map");

/** Omar, whom trackers may name. */
export const people = `  - { local: "@omar", github: omar, jira: ${omar} }\n`;

export interface Syncing {
  readonly run: (input?: SyncInput, options?: DeskOptions) => ReturnType<typeof sync>;
  /** The item of a ticket, made by `pull`. */
  readonly pulled: (ref: string) => Promise<string>;
  readonly item: (id: string) => Promise<Awaited<ReturnType<typeof readItem>>>;
  readonly change: (id: string, patch: ItemPatch) => Promise<void>;
}

export function syncing(bench: VerbBench): Syncing {
  const desk = (options: DeskOptions = {}) =>
    bench.desk({ yes: true, ...options, more: `${people}${options.more ?? ""}` });
  return {
    run: async (input = {}, options = {}) => sync(await desk(options), input),
    pulled: async (ref) => {
      const { notices, value } = await pull(await desk(), { ref, start: false, force: false });
      if (value?.item === undefined) throw new Error(JSON.stringify(notices));
      return value.item.id;
    },
    item: (id) => readItem(bench, id),
    change: async (id, patch) => {
      const { workspace } = await desk();
      const item = await readItem(bench, id);
      const edit = deed(
        { kind: "item-edit", on: item.ref, patch, expect: item.revision },
        "test",
        "edit",
        `${Math.random()}`,
      );
      const { outcome, says } = await workspace.apply(edit, edit.key);
      if (outcome !== "done") throw new Error(says);
    },
  };
}

async function readItem(bench: VerbBench, id: string) {
  const item = await (await bench.desk()).workspace.read(id);
  if (item === undefined) throw new Error(`no ${id}`);
  return item;
}

/** One tracker as people there use it. */
export interface Tracker {
  readonly name: "jira" | "github";
  readonly ref: TicketRef;
  readonly typed: string;
  /** By somebody there. */
  readonly edit: (parts: {
    title?: string;
    body?: string;
    labels?: readonly string[];
    assignee?: string | null;
  }) => void;
  readonly start: () => void;
  readonly close: () => void;
  readonly now: () => {
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
    readonly assignees: readonly string[];
    readonly state: string;
  };
}

export function trackersOf(bench: VerbBench): readonly Tracker[] {
  const jira = () => bench.sandbox.services.jira.world;
  const set = (field: string, value: unknown) => setByHand(jira(), "PROJ-1042", { field, value }, omar);
  const github = () => bench.sandbox.services.github.world;
  return [
    {
      name: "jira",
      ref: "jira:PROJ-1042",
      typed: "PROJ-1042",
      edit: ({ assignee, body, labels, title }) => {
        if (title !== undefined) set("summary", title);
        if (labels !== undefined) set("labels", labels);
        if (assignee !== undefined) set("assignee", assignee === null ? null : { accountId: assignee });
        if (body !== undefined) set("description", adf(body));
      },
      start: () => moveByHand(jira(), "PROJ-1042", "In Development", omar),
      close: () => moveByHand(jira(), "PROJ-1042", "Done", omar),
      now: () => {
        const { assignee, description, labels, status, summary } = bench.ticket("PROJ-1042");
        return {
          title: summary,
          body: JSON.stringify(description),
          labels,
          assignees: assignee === null || assignee === undefined ? [] : [assignee],
          state: status,
        };
      },
    },
    {
      name: "github",
      ref: "github:acme/shop#3",
      typed: "#3",
      edit: ({ assignee, labels, ...parts }) => {
        const more = { ...(labels && { labels: [...labels] }), ...(assignee !== undefined && { assignees: ["omar"] }) };
        github().edit("acme/shop", 3, { ...parts, ...more }, "omar");
      },
      start: () => {
        const { labels } = github().thread("acme/shop", 3);
        github().edit("acme/shop", 3, { labels: [...labels, "status: in progress"] }, "omar");
      },
      close: () => github().edit("acme/shop", 3, { state: "closed" }, "omar"),
      now: () => {
        const { assignees, body, labels, state, title } = github().thread("acme/shop", 3);
        return { title, body: body ?? "", labels, assignees, state };
      },
    },
  ];
}

/** Paragraphs as Jira keeps them. */
function adf(text: string) {
  const content = text.split("\n\n").map((words) => ({ type: "paragraph", content: [{ type: "text", text: words }] }));
  return { type: "doc", version: 1, content };
}
