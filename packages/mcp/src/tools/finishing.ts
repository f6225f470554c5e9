import { lifecycleEvents, type LifecycleEvent } from "@satellite/core/lifecycle";
import { completed } from "@satellite/engine/verbs/completed";
import { create } from "@satellite/engine/verbs/create";
import { lifecycle } from "@satellite/engine/verbs/lifecycle";
import { pr } from "@satellite/engine/verbs/pr";
import { push } from "@satellite/engine/verbs/push";
import { flag, maybe, text, texts, tool, whole, word, type Tool } from "./tool.js";

/** Items become tickets, pull requests and finished work. */
export const finishing: readonly Tool[] = [
  tool({
    name: "push",
    description: "Tell of finished work: the spec checked, a pull request or a comment, the status moved.",
    writes: "upstream",
    takes: {
      item: text("The item, by id or path."),
      status: word("Where the ticket goes; default review.", ["review", "done"]),
      auto_close: flag("Close the ticket: done alone moves it to review."),
      full_text: flag("The whole spec in the comment."),
      note: flag("With done: a git note on HEAD with ticket and spec."),
    },
    needs: ["item"],
    run: (desk, given) =>
      push(desk, {
        item: given.need("item"),
        status: given.text("status") === "done" ? "done" : "review",
        autoClose: given.flag("auto_close"),
        fullText: given.flag("full_text"),
        note: given.flag("note"),
      }),
  }),
  tool({
    name: "pr",
    description: "Open a pull request with the item's spec as its text.",
    writes: "upstream",
    takes: { item: text("The item, by id or path."), draft: flag("As a draft."), base: text("Into this branch.") },
    needs: ["item"],
    run: (desk, given) =>
      pr(desk, { item: given.need("item"), draft: given.flag("draft"), ...maybe("base", given.text("base")) }),
  }),
  tool({
    name: "create",
    description: "Make tickets from items; with split child tickets of an item's own.",
    writes: "upstream",
    takes: {
      items: texts("Items, by id or path."),
      in: word("The tracker.", ["jira", "github"]),
      parent: text("Below this ticket."),
      split: whole("So many child tickets.", 50),
      project: text("Project or repository, where several are known."),
      type: text("Type of the ticket."),
      force: flag("Though its work was completed before; recorded."),
    },
    needs: ["items", "in"],
    run: (desk, given) =>
      create(desk, {
        items: given.list("items"),
        in: given.need("in"),
        force: given.flag("force"),
        ...maybe("parent", given.text("parent")),
        ...maybe("split", given.number("split")),
        ...maybe("project", given.text("project")),
        ...maybe("type", given.text("type")),
      }),
  }),
  tool({
    name: "lifecycle",
    description: "A phase or item is begun, completed or failed, or a plan finished: labels, milestones, transitions.",
    writes: "upstream",
    takes: {
      event: word("What happened.", lifecycleEvents),
      item: text("The item, by id or path."),
      auto_close: flag("Close the tickets when all is done."),
      force: flag("Though it was completed before; recorded."),
    },
    needs: ["event", "item"],
    run: (desk, given) =>
      lifecycle(desk, {
        event: given.need("event") as LifecycleEvent,
        item: given.need("item"),
        autoClose: given.flag("auto_close"),
        force: given.flag("force"),
      }),
  }),
  tool({
    name: "completed",
    description: "What was completed; with check: whether any of these tickets was.",
    writes: "looks",
    takes: { refs: texts("Tickets."), check: flag("Say so when one of them was completed before.") },
    run: (desk, given) => completed(desk, { refs: given.list("refs"), check: given.flag("check") }),
  }),
];
