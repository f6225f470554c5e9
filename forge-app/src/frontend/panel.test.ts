import { beforeAll, describe, expect, it, jest } from "@jest/globals";
import { join } from "node:path";
import { bundleEntry, nodesOf, runPanel, textProp, wordsOf, type RunningPanel } from "@satellite/testkit/uikit";
import type { PanelAnswer, SpecAnswer } from "../shared/defs";
import {
  changes,
  draft,
  failing,
  hostile,
  manyChanges,
  passing,
  sha256,
  spec,
  specAnswer,
} from "../../../test/ui/samples.js";

// A page is bundled first, perhaps beside a build.
jest.setTimeout(30_000);
let entry: string;
beforeAll(async () => {
  entry = await bundleEntry(join(process.cwd(), "forge-app/src/frontend/panel-entry.tsx"));
});

type Answers = { readonly panel?: unknown; readonly spec?: unknown };
const show = (answers: Answers): Promise<RunningPanel> =>
  runPanel({
    entry,
    invoke: async (key) => {
      const answer = answers[key as keyof Answers];
      return typeof answer === "function" ? (answer as () => unknown)() : answer;
    },
  });
const say = (panel: RunningPanel): string =>
  [...nodesOf(panel.doc())]
    .map((node) => (node.type === "String" ? wordsOf(node) : textProp(node, "title") || textProp(node, "text")))
    .filter((words) => words !== "")
    .join("\n");
const hrefs = (panel: RunningPanel): unknown[] => panel.find("Link").map((link) => link.props?.["href"]);

describe("the panel of a ticket", () => {
  it("waits in words until the answer has come", async () => {
    let answer: (value: PanelAnswer) => void = () => undefined;
    const coming = new Promise<PanelAnswer>((resolve) => (answer = resolve));
    let sawSpinner = false;
    const starting = runPanel({
      entry,
      invoke: () => coming,
      onDraw: (doc) =>
        (sawSpinner ||=
          [...nodesOf(doc)].some(({ type }) => type === "Spinner") &&
          wordsOf(doc).includes("Looking for pull requests")),
    });
    answer(changes(passing));
    const panel = await starting;
    expect(sawSpinner).toBe(true);
    expect(panel.find("Spinner")).toEqual([]);
  });

  it("says how a pull request comes here when there is none", async () => {
    const panel = await show({ panel: changes() });
    expect(say(panel)).toContain("No pull request names this ticket yet");
    expect(panel.find("CodeBlock")[0]?.props?.["text"]).toBe("git switch -c feat/PROJ-1042");
  });

  it("shows one pull request with state, verdict, sentence, spec, digest, time and run", async () => {
    const panel = await show({ panel: changes(passing) });
    expect(panel.find("Lozenge").map(wordsOf)).toEqual(["Open", "Passed"]);
    const said = say(panel);
    expect(said).toContain("7 rules passed, and nothing is missing.");
    expect(said).toContain("3f2a1b0c9d8e\n");
    expect(said).toMatch(/Checked .* \(21 Nov 2026, 08:42 UTC\)/);
    expect(hrefs(panel)).toEqual([passing.url, spec.url, passing.detailsUrl]);
  });

  it("shows the whole digest when asked, and shortens it again", async () => {
    const panel = await show({ panel: changes(passing) });
    await panel.click("Whole digest");
    expect(panel.find("Code").map(wordsOf)).toEqual([sha256]);
    await panel.click("Shorten digest");
    expect(panel.find("Code").map(wordsOf)).toEqual([sha256.slice(0, 12)]);
  });

  it("lists findings worst first, with what to do, and warns of a spec that changed after approval", async () => {
    const panel = await show({ panel: changes(failing) });
    expect(panel.find("Lozenge").map(wordsOf)).toEqual(["Open", "Failed", "Fails", "Unknown", "Exempt"]);
    expect(say(panel)).toContain("To do: Add the heading and say how the change is accepted.");
    expect(say(panel)).toContain("Parts that the policy asks for are missing in it.");
    const [message] = panel.find("SectionMessage");
    expect(message?.props).toMatchObject({ appearance: "warning", title: "The spec changed after approval" });
    expect(wordsOf(message ?? panel.doc())).toContain("(19 Nov 2026, 15:05 UTC)");
  });

  it("says that a pull request was not checked, and only of one that was, that it has no spec", async () => {
    const { spec: _, ...noSpec } = passing;
    const panel = await show({ panel: changes(draft) });
    expect(panel.find("Lozenge").map(wordsOf)).toEqual(["Draft", "Not checked"]);
    expect(say(panel)).not.toContain("No spec was found");
    expect(say(await show({ panel: changes(noSpec) }))).toContain("No spec was found for this pull request.");
  });

  it("shows three of many, and the others when asked", async () => {
    const panel = await show({ panel: manyChanges });
    expect(panel.find("Heading").filter((node) => node.props?.["as"] === "h3")).toHaveLength(3);
    await panel.click("Show 3 more pull requests");
    expect(panel.find("Heading").filter((node) => node.props?.["as"] === "h3")).toHaveLength(6);
    expect(panel.find("Button").map(wordsOf)).not.toContain("Show 3 more pull requests");
  });

  it("keeps hostile words as words, cuts what does not end, and makes no link of what is none", async () => {
    const panel = await show({ panel: changes(hostile) });
    const title = wordsOf(panel.find("Heading")[0] ?? panel.doc());
    expect(title).toMatch(/^<b>bold<\/b> txt\.exe <img/);
    expect(Array.from(title).length).toBeLessThanOrEqual(160);
    expect(title.endsWith("…")).toBe(true);
    expect(hrefs(panel)).toEqual([]);
  });

  it.each([
    [{ kind: "hidden" }, "This ticket does not exist any more, or you may not see it."],
    [{ kind: "denied", says: "Only people who may see PROJ." }, "Only people who may see PROJ."],
  ])("answers %j in words, without a way to ask again", async (answer, words) => {
    const panel = await show({ panel: answer });
    expect(say(panel)).toContain(words);
    expect(panel.find("Button")).toEqual([]);
  });

  it("offers to try again after a failure, and shows what comes then", async () => {
    const answers = [{ kind: "failed", code: "RATE_LIMITED", says: "Jira asks to wait." }, changes(passing)];
    const panel = await show({ panel: () => answers.shift() });
    expect(say(panel)).toContain("Code RATE_LIMITED");
    await panel.click("Try again");
    expect(panel.find("Lozenge").map(wordsOf)).toEqual(["Open", "Passed"]);
  });

  it("takes a refusal of the platform for a failure, and shows none of its words", async () => {
    const panel = await show({
      panel: () => {
        throw new Error("There was an error invoking the function: stack of secrets");
      },
    });
    expect(say(panel)).toContain("Jira did not pass the question on to the app.");
    expect(say(panel)).not.toContain("secrets");
  });
});

describe("the spec in the panel", () => {
  const open = async (answer: SpecAnswer | (() => unknown)): Promise<RunningPanel> => {
    const panel = await show({ panel: changes(passing), spec: answer });
    expect(panel.asked().map(({ functionKey }) => functionKey)).toEqual(["panel"]);
    await panel.click("Show spec");
    return panel;
  };

  it("is asked for when it is opened, by the change alone, and goes away when it is closed", async () => {
    const panel = await open(specAnswer);
    expect(panel.asked()[1]).toEqual({ functionKey: "spec", payload: { change: passing.ref } });
    expect(panel.find("AdfRenderer")).toHaveLength(1);
    await panel.click("Hide spec");
    expect(panel.find("AdfRenderer")).toEqual([]);
  });

  it("never carries a link that runs something", async () => {
    const panel = await open(specAnswer);
    const document = JSON.stringify(panel.find("AdfRenderer")[0]?.props);
    expect(document).toContain("https://acme.example/adr/12");
    expect(document).toContain("not this");
    expect(document).not.toContain("javascript:");
  });

  it("says where it was cut, and when it is another version than the one that was checked", async () => {
    const panel = await open({ ...specAnswer, truncated: true, sha256: "0".repeat(64) } as SpecAnswer);
    expect(panel.find("SectionMessage").map(({ props }) => props?.["title"])).toEqual(["Another version", "Cut here"]);
  });

  it("says that its text is gone, and can be asked again after a failure", async () => {
    expect(say(await open({ kind: "none" }))).toContain("The text of this spec is not kept any more");
    const answers = [{ kind: "failed", code: "STORAGE", says: "Storage is away." }, specAnswer];
    const panel = await open(() => answers.shift());
    await panel.click("Try again");
    expect(panel.find("AdfRenderer")).toHaveLength(1);
  });

  it("is a link alone where its text is not kept", async () => {
    const panel = await show({ panel: changes({ ...passing, spec: { ...spec, stored: false } }) });
    expect(say(panel)).toContain("Its text is not kept in Jira");
    expect(panel.find("Button").map(wordsOf)).toEqual(["Whole digest", "Refresh"]);
  });
});
