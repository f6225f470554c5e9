import { describe, expect, it } from "@jest/globals";
import { link, unlink } from "@satellite/engine/verbs/link";
import { pull } from "@satellite/engine/verbs/pull";
import { setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights } from "./bench.js";

const sara = "5b10ac8d82e05b22cc7d4ef1";

/** When an item was last edited is its own tool's to say. */
const steady = (text: string): string => text.replace(/"updated_at":"[^"]*"/g, "");

/** A text with a heading of its own, as tickets have. */
const parted = {
  type: "doc",
  version: 1,
  content: [
    { type: "paragraph", content: [{ type: "text", text: "First." }] },
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Why" }] },
    { type: "paragraph", content: [{ type: "text", text: "Because." }] },
  ],
};

describe.each(["backlog", "leanspec", "atelier", "markdown"] as const)("pulling into %s", (kind) => {
  const bench = openVerbBench({ kind });
  const run = async (ref = "PROJ-1042") => pull(await bench.desk(), { ref, start: false, force: false });

  it("makes an item, has nothing to do the second time, and takes over what changed", async () => {
    const made = await run();
    expect([made.value?.did, made.notices]).toEqual(["created", []]);
    const again = await run();
    expect([again.value?.did, again.plan.effects, again.notices]).toEqual(["unchanged", [], []]);
    const { jira } = bench.sandbox.services;
    setByHand(jira.world, "PROJ-1042", { field: "summary", value: "Sign in: by passkey" }, sara);
    const changed = await run();
    expect([changed.value?.did, changed.value?.taken, changed.notices]).toEqual(["refreshed", ["title"], []]);
    const item = await (await bench.desk()).workspace.read(changed.value?.item?.id ?? "");
    expect(item?.content).toMatchObject({ title: "Sign in: by passkey", labels: ["login"] });
    expect((await run()).value?.did).toBe("unchanged");
  });

  it("keeps a text with headings of its own whole, and settles", async () => {
    setByHand(bench.sandbox.services.jira.world, "PROJ-1042", { field: "description", value: parted }, sara);
    const { value } = await run();
    const file = bench.read(value?.item?.path ?? "");
    for (const word of ["First.", "Why", "Because."]) expect(file).toContain(word);
    const again = await run();
    expect([again.value?.did, again.plan.effects, again.notices]).toEqual(["unchanged", [], []]);
  });

  it("ties and unties an item that is there, to the byte", async () => {
    const desk = await bench.desk();
    const [first] = (await desk.workspace.scan()).items;
    const before = bench.read(first?.path ?? "");
    const input = { item: first?.id ?? "", ref: "OPS-12", suggest: false };
    expect(await link(desk, input)).toMatchObject({ value: { did: "linked" }, notices: [] });
    expect(bench.read(first?.path ?? "")).toContain("OPS-12");
    expect(weights(await unlink(await bench.desk(), { item: first?.id ?? "" }))).toEqual([]);
    expect(steady(bench.read(first?.path ?? ""))).toBe(steady(before));
  });
});

describe("pulling into debussy", () => {
  const bench = openVerbBench({ kind: "debussy" });

  it("makes no plan of a ticket, and says what to do instead", async () => {
    const answer = await pull(await bench.desk(), { ref: "PROJ-1042", start: false, force: false });
    expect(weights(answer)).toEqual(["usage REFUSED"]);
    expect(answer.notices[0]?.remedy).toBe("satellite link ITEM PROJ-1042");
  });
});
