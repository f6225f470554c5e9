import { describe, expect, it, jest } from "@jest/globals";
import type { Effect, ItemLink } from "@satellite/core";
import { create } from "@satellite/engine/verbs/create";
import { link } from "@satellite/engine/verbs/link";
import { pull } from "@satellite/engine/verbs/pull";
import { push } from "@satellite/engine/verbs/push";
import { setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

jest.setTimeout(30_000);
const sara = "5b10ac8d82e05b22cc7d4ef1";
const path = "backlog/tasks/task-4 - Passkeys.md";
const task = (id: number, links: string, status = "In Progress") => `---
id: TASK-${id}
title: Passkeys
status: ${status}
assignee: []
labels: []
dependencies: []
upstream:
${links}---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
Nobody wants to type one.
<!-- SECTION:DESCRIPTION:END -->
`;
type Short = Pick<ItemLink, "relation" | "syncMode"> & { readonly id?: string; readonly onClose?: string };
const entry = ({ id = "PROJ-1042", onClose = "none", relation, syncMode }: Short) =>
  `  - { provider: jira, id: ${id}, relation: ${relation}, sync_mode: ${syncMode}, on_close: ${onClose} }\n`;
const spec = "# Passkeys\n\n## Acceptance Criteria\n\n- [ ] It works\n";
const bench = openVerbBench({ files: { "specs/TASK-4/spec.md": spec } });
const yes: DeskOptions = { yes: true };
const finish = async (item = "TASK-4", options = yes, status: "done" | "review" = "done") =>
  push(await bench.desk(options), { item, status, autoClose: false, fullText: false });
const kinds = (effects: readonly Effect[]) =>
  effects.filter(({ on }) => on === "jira:PROJ-1042").map(({ kind }) => kind);

/** What a push of done work does to a ticket alone, by on_close none; and what on_close: close adds where it is not told. */
const table = [
  ["primary", "sync", "comment move"],
  ["primary", "export", "comment move"],
  ["primary", "manual", "comment move"],
  ["primary", "import", ""],
  ["secondary", "sync", "comment move"],
  ["secondary", "export", "comment move"],
  ["secondary", "manual", "comment move"],
  ["secondary", "import", ""],
  ["derived", "sync", "comment move"],
  ["derived", "export", "comment move"],
  ["derived", "manual", "comment move"],
  ["derived", "import", ""],
  ["context", "sync", ""],
  ["context", "export", ""],
  ["context", "manual", ""],
  ["context", "import", ""],
] as const;

describe("what is written on a ticket through its link", () => {
  it.each(table)("%s, %s: push writes %j", async (relation, syncMode, expected) => {
    bench.write(path, task(4, entry({ relation, syncMode, onClose: "close" })));
    const answer = await finish("TASK-4", { ...yes, dryRun: true });
    expect(kinds(answer.plan.effects).join(" ")).toBe(expected);
  });

  it.each(table.filter(([relation]) => relation !== "primary"))(
    "%s, %s beside a primary one: only as far as its on_close goes",
    async (relation, syncMode, expected) => {
      const primary = entry({ id: "PROJ-1043", relation: "primary", syncMode: "sync" });
      const planned = async (onClose: string) => {
        bench.write(path, task(4, `${primary}${entry({ relation, syncMode, onClose })}`));
        return kinds((await finish("TASK-4", { ...yes, dryRun: true })).plan.effects).join(" ");
      };
      expect(await planned("none")).toBe("");
      expect(await planned("comment")).toBe(expected === "" ? "" : "comment");
      expect(await planned("close")).toBe(expected);
      expect(await planned("sync")).toBe(expected === "" ? "" : "move");
    },
  );
});

describe("what comes in through a link", () => {
  it.each(table)("%s, %s: values come in unless it only sends, and its role stays", async (...[relation, syncMode]) => {
    await pull(await bench.desk(), { ref: "PROJ-1042", start: false, force: false });
    const own = "backlog/tasks/task-3 - People-sign-in-with-a-passkey.md";
    bench.write(
      own,
      bench
        .read(own)
        .replace(
          "  id: PROJ-1042\n",
          `  id: PROJ-1042\n  relation: ${relation}\n  sync_mode: ${syncMode}\n  parent_id: PROJ-1\n`,
        ),
    );
    setByHand(bench.sandbox.services.jira.world, "PROJ-1042", { field: "summary", value: "Sign in" }, sara);
    const answer = await pull(await bench.desk(), { ref: "PROJ-1042", start: false, force: false });
    expect(answer.value?.taken).toEqual(syncMode === "export" ? [] : ["title"]);
    const item = await (await bench.desk()).workspace.read("TASK-3");
    expect(item?.links).toMatchObject([{ relation, syncMode, parentId: "PROJ-1" }]);
    expect(bench.ticket("PROJ-1042").summary).toBe("Sign in");
  });
});

describe("what create makes of an item with links", () => {
  it.each([
    ["primary", "there"],
    ["secondary", "planned"],
    ["derived", "planned"],
    ["context", "planned"],
  ] as const)("%s: the item's ticket is %s", async (relation, did) => {
    bench.write(path, task(4, entry({ relation, syncMode: "sync" })));
    const desk = await bench.desk({ ...yes, dryRun: true });
    const answer = await create(desk, { items: ["TASK-4"], in: "jira", project: "PROJ", force: false });
    expect(answer.value?.tickets.map((one) => one.did)).toEqual([did]);
    expect(kinds(answer.plan.effects)).toEqual([]);
  });
});

describe("two items that write one ticket", () => {
  const both = (status: string) => {
    const one = entry({ relation: "primary", syncMode: "sync" });
    bench.write(path, task(4, one));
    bench.write("backlog/tasks/task-5 - Passkeys.md", task(5, one, status));
  };

  it("and disagree are a conflict: the ticket is told, stays, and a person decides", async () => {
    both("To Do");
    const answer = await finish("TASK-4", { answers: ["no", "yes"] });
    expect(weights(answer)).toContain("person NOT_CONFIRMED");
    expect(answer.notices.find(({ weight }) => weight === "person")?.says).toContain("TASK-5 (To Do)");
    expect(kinds(answer.plan.effects)).toEqual(["comment"]);
    expect(bench.ticket("PROJ-1042").status).toBe("To Do");
  });

  it("and one of them goes on when somebody says so", async () => {
    both("To Do");
    expect(kinds((await finish()).plan.effects)).toEqual(["comment", "move"]);
  });

  it("and agree are none, nor is one that does not write", async () => {
    both("Done");
    expect(kinds((await finish("TASK-4", { answers: ["yes"] })).plan.effects)).toEqual(["comment", "move"]);
    bench.write(
      "backlog/tasks/task-5 - Passkeys.md",
      task(5, entry({ relation: "secondary", syncMode: "sync" }), "To Do"),
    );
    bench.write("specs/TASK-5/spec.md", spec);
    expect(weights(await finish("TASK-4", { ...yes, dryRun: true }))).not.toContain("person NOT_CONFIRMED");
  });

  it("are asked about when the second is tied", async () => {
    both("Done");
    bench.write("backlog/tasks/task-5 - Passkeys.md", task(5, "  []\n", "To Do"));
    const answer = await link(await bench.desk(), { item: "TASK-5", ref: "PROJ-1042", suggest: false });
    expect(weights(answer)).toEqual(["person NOT_CONFIRMED"]);
  });

  it("leave pull to a person", async () => {
    both("To Do");
    const answer = await pull(await bench.desk(), { ref: "PROJ-1042", start: false, force: false });
    expect(weights(answer)).toEqual(["person AMBIGUOUS"]);
    const named = await pull(await bench.desk(), { ref: "PROJ-1042", start: false, force: false, item: "TASK-5" });
    expect(named.value?.item?.id).toBe("TASK-5");
  });
});
