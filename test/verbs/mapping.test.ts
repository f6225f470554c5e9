import { describe, expect, it } from "@jest/globals";
import { create } from "@satellite/engine/verbs/create";
import { lifecycle } from "@satellite/engine/verbs/lifecycle";
import { link, links, unlink } from "@satellite/engine/verbs/link";
import { pull } from "@satellite/engine/verbs/pull";
import { push } from "@satellite/engine/verbs/push";
import { status } from "@satellite/engine/verbs/status";
import { openVerbBench, weights } from "./bench.js";

const bench = openVerbBench({ kind: "leanspec" });
const path = "specs/001-tax/README.md";
const mapped = (more: string) => `mapping: [{ pattern: 'specs/001-*', ${more} }]\n`;
const desk = (more: string) => bench.desk({ more: mapped(more), yes: true });
const pulled = async (more: string, start = false) => pull(await desk(more), { ref: "#3", start, force: false });
const pushed = async (more: string) =>
  push(await desk(more), { item: "001", status: "review", autoClose: false, fullText: false });
const writes = () => bench.sandbox.requests().filter(({ isWrite }) => isWrite).length;

describe("the ticket that `mapping` names", () => {
  it("is tied to the item without a word in its file", async () => {
    const { value } = await links(await desk("ticket: '#3'"), {});
    expect(value?.links).toMatchObject([{ id: "001-tax", ticket: "github:acme/shop#3", relation: "primary" }]);
    const told = await status(await desk("ticket: '#3'"), { refresh: true, issues: true });
    expect(told.value?.rows).toMatchObject([{ id: "001-tax" }]);
    expect(bench.read(path)).not.toContain("#3");
  });

  it("comes into its item, not into a second one, and is named there from then on", async () => {
    const first = await pulled("ticket: '#3'");
    expect([first.value?.item?.id, weights(first)]).toEqual(["001-tax", expect.arrayContaining([])]);
    expect(bench.files("specs")).toEqual([path]);
    expect(bench.read(path)).toContain("issue: '#3'");
    expect((await links(await desk("ticket: '#3'"), {})).value?.links).toHaveLength(1);
  });

  it("stands beside another that the item is tied to", async () => {
    await link(await desk("ticket: '#3'"), { item: "001", ref: "PROJ-1042", suggest: false });
    await unlink(await desk("ticket: '#3'"), { item: "001", ref: "PROJ-1042" });
    await link(await bench.desk(), { item: "001", ref: "PROJ-1042", suggest: false });
    const { value } = await links(await desk("ticket: '#3'"), {});
    expect(value?.links.map(({ relation, ticket }) => [ticket, relation])).toEqual([
      ["jira:PROJ-1042", "primary"],
      ["github:acme/shop#3", "secondary"],
    ]);
  });

  it("stays tied when it is unlinked, and says where that stands", async () => {
    const answer = await unlink(await desk("ticket: '#3'"), { item: "001" });
    expect([answer.value?.unlinked, weights(answer)]).toEqual([[], ["part REFUSED"]]);
    expect(answer.notices[0]?.says).toContain('"specs/001-*"');
  });

  it.each(["'nonsense'", "'ENG-9'"])("that nobody here has (%s) is none", async (ticket) => {
    expect((await links(await desk(`ticket: ${ticket}`), {})).value?.links).toEqual([]);
  });
});

describe("the direction of a mapping", () => {
  const tied = async () => link(await bench.desk(), { item: "001", ref: "#3", suggest: false });

  it.each([false, true])("push-only lets nothing in (--start: %j)", async (start) => {
    await tied();
    const before = [bench.read(path), writes()];
    const answer = await pulled("direction: push-only", start);
    expect([answer.value, weights(answer)]).toEqual([undefined, ["usage REFUSED"]]);
    expect(answer.notices[0]?.says).toContain("push-only");
    expect([bench.read(path), writes()]).toEqual(before);
  });

  it("pull-only lets nothing out: no push, no ticket, no start", async () => {
    await tied();
    const before = writes();
    const complete = bench.read(path).replace("## Overview", "## Acceptance Criteria\n\n- [ ] x\n\n## Overview");
    bench.write(path, complete);
    expect(weights(await pushed("direction: pull-only"))).toEqual(["usage REFUSED"]);
    const input = { items: ["001"], in: "jira", project: "PROJ", force: false };
    expect(weights(await create(await desk("direction: pull-only, create: true"), input))).toEqual(["usage REFUSED"]);
    const started = await pulled("direction: pull-only", true);
    expect(started.skipped).toMatchObject([{ kind: "move", why: "not-allowed" }]);
    const event = { event: "start", item: "001", autoClose: false, force: false } as const;
    const told = await lifecycle(await desk("direction: pull-only"), event);
    expect(told.receipts.filter(({ on }) => on.startsWith("github:"))).toEqual([]);
    expect(writes()).toBe(before);
  });

  it("both, or of another item, closes nothing", async () => {
    await tied();
    expect((await pulled("direction: both")).value?.did).not.toBeUndefined();
    const other = "mapping: [{ pattern: 'specs/002-*', direction: push-only }]\n";
    const answer = await pull(await bench.desk({ more: other }), { ref: "#3", start: false, force: false });
    expect(answer.value?.item?.id).toBe("001-tax");
  });
});
