import { describe, expect, it } from "@jest/globals";
import { configWith } from "./config.js";
import { expectVerdict, openStage, repository, type Told } from "./stage.js";

const stage = openStage();
const branch = "feat/proj-1042-login";
const specPath = "specs/PROJ-1042/spec.md";
const end = "<!-- /satellite:spec -->";
const body = () => stage.pullState().body ?? "";
const blocks = () => body().split("<!-- satellite:spec v1").length - 1;

async function withBody(text: string | null): Promise<Told> {
  stage.github.edit(repository, 7, { body: text });
  return stage.pull(7, "edited");
}

function withSpec(text: string | null): void {
  stage.github.commit(repository, branch, {
    message: "PROJ-1042 the plan",
    author: "sara",
    files: { [specPath]: text },
  });
}

describe("the spec's block in the body", () => {
  it.each<[string, string | null]>([
    ["no text at all", null],
    ["an empty text", ""],
    ["a text without a line break at its end", "What it does."],
    ["lines that end in CRLF", "What it does.\r\n\r\nAnd why.\r\n"],
    ["dollar signs that a replacement would read", "Costs $& and $1, $$ and $`.\n"],
    ["emoji", "Ship it 🚀👩‍👩‍👧\n"],
    ["a code fence that shows our markers", `\`\`\`\n<!-- satellite:spec -->\n${end}\n\`\`\`\n`],
  ])("goes behind %s, which stays as it was, and comes out again to the byte", async (_, text) => {
    expectVerdict(await withBody(text), "pass", 0);
    expect(blocks()).toBe(1);
    expect(body().startsWith((text ?? "").trimEnd())).toBe(true);
    expect((await stage.pull(7, "edited")).plan).toEqual([]);
    withSpec(null);
    await stage.pull(7, "synchronize");
    expect(body()).toBe(text ?? "");
  });

  it("follows the spec, once, and stays in its place between the author's words", async () => {
    await stage.pull();
    const before = body();
    stage.github.edit(repository, 7, {
      body: `Intro.\n\n${before.slice(before.indexOf("<!-- satellite"))}\n\nOutro, PROJ-1042.\n`,
    });
    withSpec("# Another plan\n\n## Acceptance Criteria\n\n- [ ] It works with $& in it\n");
    expectVerdict(await stage.pull(7, "synchronize"), "pass", 0);
    expect(blocks()).toBe(1);
    expect(body()).toContain("It works with $& in it");
    expect(body()).not.toContain("without typing anything");
    expect(body().startsWith("Intro.\n\n<!-- satellite")).toBe(true);
    expect(body().endsWith("\n\nOutro, PROJ-1042.\n")).toBe(true);
  });

  it.each([
    ["an opening marker alone", "Text\n\n<!-- satellite:spec -->\n"],
    ["a closing marker alone", `Text\n\n${end}\n`],
  ])("is not written where the author's text holds %s; that is reported", async (_, text) => {
    const told = await withBody(text);
    expectVerdict(told, "pass", 0);
    expect(body()).toBe(text);
    expect(told.summary).toContain("markers are broken");
  });

  it("that was doubled by hand is left alone and reported", async () => {
    await stage.pull();
    const twice = `${body()}\n\n${body()}`;
    const told = await withBody(twice);
    expect(body()).toBe(twice);
    expect(told.summary).toContain("markers are broken");
  });

  it("is cut at a block, with a link to the whole, when the spec is larger than a body may be", async () => {
    const paragraph = `${"Passkeys 🔑 for everybody. ".repeat(40)}\n\n`;
    withSpec(`# Large\n\n## Acceptance Criteria\n\n- [ ] It works\n\n${paragraph.repeat(120)}`);
    expectVerdict(await stage.pull(7, "synchronize"), "pass", 0);
    expect(body().length).toBeLessThan(65_536);
    expect(body().isWellFormed()).toBe(true);
    expect(body()).toContain(`/blob/${stage.github.pull(repository, 7).pull.headSha}/${specPath}`);
    expect((await stage.pull(7, "synchronize")).writes).toBe(0);
  });

  it("does not crowd out a text that fills the body: the text stays, and that is reported", async () => {
    const text = `${"x".repeat(65_300)}\n`;
    const told = await withBody(text);
    expectVerdict(told, "pass", 0);
    expect(body()).toBe(text);
    expect(told.summary).toMatch(/no room/);
  });

  it("neutralises what GitHub would act on, without changing what is read", async () => {
    withSpec(
      "# Plan\n\nfixes #3, @acme/all and <!-- hidden --> `fixes #3`\n\n## Acceptance Criteria\n\n- [ ] Closes #3 is not closed\n",
    );
    expectVerdict(await stage.pull(7, "synchronize"), "pass", 0);
    expect(stage.pullState().closes).toEqual([]);
    expect(body()).not.toMatch(/(?<![\w`])@acme\/all/);
  });

  it("closes a GitHub ticket only where closing is asked for", async () => {
    const title = "Help pages #3";
    stage.github.branch(repository, "help-3");
    stage.github.commit(repository, "help-3", {
      message: "Help",
      author: "omar",
      files: {
        "specs/help/spec.md":
          "---\nupstream: { provider: github, id: 3 }\n---\n# Help\n\n## Acceptance Criteria\n\n- [ ] It helps\n",
      },
    });
    const { number } = stage.github.openPull(repository, { title, body: "Refs #3", author: "omar", head: "help-3" });
    expectVerdict(await stage.pull(number), "pass", 0);
    expect(stage.pullState(number).closes).toEqual([]);
    expectVerdict(await stage.pull(number, "edited", { inputs: { "auto-close": "true" } }), "pass", 0);
    expect(stage.pullState(number).closes).toEqual(["acme/shop#3"]);
    expect((await stage.pull(number, "edited", { inputs: { "auto-close": "true" } })).plan).toEqual([]);
  });

  it("is not put where the policy switches it off", async () => {
    stage.onMain(configWith({ pull_request: { inject_spec: false } }));
    const before = body();
    expectVerdict(await stage.pull(), "pass", 0);
    expect(body()).toBe(before);
  });

  it("is never rewritten after the merge: drift is a finding", async () => {
    await stage.pull();
    const before = body();
    stage.github.merge(repository, 7, { by: "omar" });
    expect((await stage.pull(7, "closed")).code).toBe(0);
    expect(body()).toBe(before);
  });
});
