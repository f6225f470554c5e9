import { states, type Place, type ProviderId, type Relation, type State } from "@satellite/core";
import { findMentions } from "@satellite/core/mention";
import { dialectsOf } from "@satellite/core/thread";
import { nothingDone } from "@satellite/engine/desk";
import { integrations } from "@satellite/engine/verbs/integrations";
import { journalOf } from "@satellite/engine/verbs/log";
import { ready } from "@satellite/engine/verbs/ready";
import { status } from "@satellite/engine/verbs/status";
import { ticketsFrom } from "@satellite/engine/verbs/tickets";
import { flag, maybe, text, texts, tool, whole, word, type Tool } from "./tool.js";
import { relations, syncModes } from "./working.js";

const trackers = ["github", "jira", "linear", "beads", "custom", "notion", "azure"] as const;

/** How things stand. */
export const asking: readonly Tool[] = [
  tool({
    name: "status",
    description: "Items and tickets, their states on both sides, and what drifted apart.",
    writes: "looks",
    takes: {
      issues: flag("A row for every link, not only for what drifted."),
      refresh: flag("Ask the trackers now."),
      state: word("Only tickets in this state.", states),
      relation: word("Only links of this relation.", relations),
      provider: word("Only this tracker.", trackers),
    },
    run: (desk, given) =>
      status(desk, {
        issues: given.flag("issues"),
        refresh: given.flag("refresh"),
        ...maybe("state", given.text("state") as State | undefined),
        ...maybe("relation", given.text("relation") as Relation | undefined),
        ...maybe("provider", given.text("provider") as ProviderId | undefined),
      }),
  }),
  tool({
    name: "integrations",
    description: "Trackers, what they can do, and whether they answer with the credentials at hand.",
    writes: "looks",
    takes: {},
    run: async (desk, _given, house) => {
      const { id: kind, root } = desk.workspace;
      return integrations(desk, { trackers: await house.trackersOf(desk), workspace: { kind, root } });
    },
  }),
  tool({
    name: "ready",
    description: "Is an item complete without looking anywhere else? Names each gap. Asks no service.",
    writes: "looks",
    withoutStore: true,
    takes: { items: texts("Items, by id or path.") },
    needs: ["items"],
    run: (desk, given) => ready(desk, { items: given.list("items") }),
  }),
  tool({
    name: "tickets",
    description: "The planners' contract: one operation on external tickets, answered with entries, errors and offers.",
    writes: "upstream",
    takes: {
      provider: word("The tracker.", trackers),
      operation: word("What to do.", [
        "import",
        "export",
        "link",
        "sync_state",
        "create",
        "set_in_progress",
        "update",
        "create_child",
      ]),
      bead_ids: texts("Items that it is about."),
      query: text("In the tracker's own language, or tickets by name.", 10_000),
      relation: word("Role of the tickets for the items.", relations),
      sync_mode: word("Which way values go.", syncModes),
      filters: { type: "object", description: "ids, assigned, labels, state, count, fields, project, type." },
    },
    needs: ["provider", "operation", "bead_ids"],
    run: (desk, { all: { confirm: _confirm, dry_run: _dryRun, ...input } }) => ticketsFrom(desk, JSON.stringify(input)),
  }),
  tool({
    name: "log",
    description: "What was written, why, and what became of it.",
    writes: "looks",
    takes: { item: text("Only this item."), limit: whole("So many lines, the newest first; default 50.", 1000) },
    run: async (desk, given) => {
      const item = given.text("item");
      const on = item === undefined ? undefined : ((await desk.workspace.read(item))?.ref ?? item);
      return nothingDone([], {
        lines: await journalOf(desk.store, { limit: given.number("limit") ?? 50, ...maybe("on", on) }),
      });
    },
  }),
  tool({
    name: "explain",
    description: "Which tickets a text names, where and why, and which look-alikes were left out. Asks no service.",
    writes: "looks",
    withoutStore: true,
    takes: {
      text: text("The text.", 200_000),
      kind: word("What it is; default body.", ["branch", "title", "body", "commit"]),
    },
    needs: ["text"],
    run: ({ config, repository, webUrl }, given) => {
      const dialects = dialectsOf(config, repository === "" ? undefined : repository, webUrl);
      const place = (given.text("kind") ?? "body") as Place;
      return Promise.resolve(nothingDone([], findMentions([{ in: place, text: given.need("text") }], dialects)));
    },
  }),
];
