import { describe, expect, it } from "@jest/globals";
import { aChange, aCommit, aConfig, aFile, aPerson, aThread, type PolicyOverrides } from "@satellite/testkit/builders";
import type { Change } from "../../contracts/change.js";
import type { Person } from "../../contracts/ticket.js";
import { composeBlock } from "../../markup/block/index.js";
import { factsOf } from "../facts/index.js";
import { exemptionOf, markerReason } from "./index.js";

const claim = (change: Partial<Change>, exempt: PolicyOverrides["exempt"] = {}) => {
  const config = aConfig({ policy: { exempt } });
  const exemption = exemptionOf(factsOf(aThread({ change: aChange(change), config })));
  return { reason: exemption.reason, answers: exemption.answers(1) };
};
const holds = (change: Partial<Change>, exempt: PolicyOverrides["exempt"] = {}): boolean =>
  claim(change, exempt).reason !== undefined;
const bot = (overrides: Partial<Person>, login = "dependabot[bot]"): Partial<Change> => {
  const author: Person = { login, type: "bot", ...overrides };
  return { author, commits: [aCommit(1, { author: { login, type: "unknown" } })] };
};

const by = (role: Person["role"]) => aPerson("sara", role === undefined ? {} : { role });

describe("bots", () => {
  it.each<[string, Partial<Change>, PolicyOverrides["exempt"], boolean]>([
    ["dependabot by its account", bot({ id: "49699333" }), {}, true],
    ["dependabot by its app", bot({ type: "app", appId: 29110 }), {}, true],
    ["renovate by its account", bot({ id: "29139614" }, "renovate[bot]"), {}, true],
    ["renovate by its app", bot({ appId: 2740 }, "renovate[bot]"), {}, true],
    ["the name alone", bot({}), {}, false],
    ["the name with another id", bot({ id: "1" }), {}, false],
    ["the id at a user account", bot({ type: "user", id: "49699333" }), {}, false],
    ["the account with another app's id", bot({ id: "49699333", appId: 5 }), {}, false],
    [
      "the branch alone",
      { head: { ref: "dependabot/npm/left-pad", sha: "a".repeat(40), repository: "acme/shop" } },
      {},
      false,
    ],
    ["dependabot where only renovate is exempt", bot({ id: "49699333" }), { bots: ["renovate"] }, false],
    ["another app by its id", bot({ appId: 77 }, "release[bot]"), { bots: [{ appId: 77 }] }, true],
    ["another app by another id", bot({ appId: 78 }, "release[bot]"), { bots: [{ appId: 77 }] }, false],
    ["an app without an id", bot({}, "release[bot]"), { bots: [{ appId: 77 }] }, false],
  ])("%s", (_, change, exempt, expected) => {
    expect(holds(change, exempt)).toBe(expected);
  });

  it("are no longer exempt when a person adds a commit, and that is told", () => {
    const change = bot({ id: "49699333" });
    const foreign = aCommit(2, { author: aPerson("mallory") });
    const { reason, answers } = claim({ ...change, commits: [...(change.commits ?? []), foreign] });
    expect(reason).toBeUndefined();
    expect(answers).toMatchObject([{ outcome: "not-applicable", severity: "warning", commit: foreign.sha }]);
    expect(holds({ ...change, commits: [...(change.commits ?? []), { ...foreign, parents: 2 }] })).toBe(true);
  });
});

describe("labels and paths", () => {
  it.each<[string, Partial<Change>, PolicyOverrides["exempt"], boolean]>([
    ["the label", { labels: ["bug", "No-Ticket"] }, {}, true],
    ["another label", { labels: ["bug"] }, {}, false],
    ["a label that the policy does not name", { labels: ["no-ticket"] }, { labels: [] }, false],
    ["only exempt paths", { files: [aFile("docs/a.md"), aFile("docs/b/c.md")] }, {}, true],
    ["one other path", { files: [aFile("docs/a.md"), aFile("src/a.ts")] }, {}, false],
    [
      "a rename out of other paths",
      { files: [aFile("docs/a.md", { status: "renamed", previousPath: "src/a.md" })] },
      {},
      false,
    ],
    [
      "a rename inside exempt paths",
      { files: [aFile("docs/a.md", { status: "renamed", previousPath: "docs/b.md" })] },
      {},
      true,
    ],
    ["no file at all", { files: [] }, { paths: ["**"] }, false],
    ["paths that the policy does not name", { files: [aFile("docs/a.md")] }, { paths: [] }, false],
  ])("%s", (_, change, exempt, expected) => {
    expect(holds(change, exempt)).toBe(expected);
  });

  it("exempt nobody by a list of files that was cut", () => {
    const { reason, answers } = claim({ files: [aFile("docs/a.md")], complete: { commits: true, files: false } });
    expect(reason).toBeUndefined();
    expect(answers).toMatchObject([{ outcome: "unknown", severity: "warning" }]);
  });
});

describe("the marker line", () => {
  const body = "Fix a typo\r\n\r\nNo-Ticket: typo in the footer\r\n";

  it.each<[string, Partial<Change>, PolicyOverrides["exempt"], boolean]>([
    ["by a maintainer", { body, author: by("maintain") }, {}, true],
    ["by an admin, where writers may", { body, author: by("admin") }, { by: ["write"] }, true],
    ["by a writer, where maintainers may", { body, author: by("write") }, {}, false],
    ["by a reader, where nobody may", { body, author: by("admin") }, { by: [] }, false],
    ["without a reason", { body: "No-Ticket:  - \n", author: by("admin") }, {}, false],
    ["in the middle of a line", { body: "see No-Ticket: typo", author: by("admin") }, {}, false],
    ["in a template's comment", { body: "<!--\nNo-Ticket: reason\n-->\nText", author: by("admin") }, {}, false],
    ["in a comment that never ends", { body: "<!--\nNo-Ticket: reason", author: by("admin") }, {}, false],
    ["with a comment for a reason", { body: "No-Ticket: <!-- why -->", author: by("admin") }, {}, false],
    ["in fenced code", { body: "```\nNo-Ticket: reason\n```\n", author: by("admin") }, {}, false],
    ["after fenced code", { body: "```\ncode\n```\nNo-Ticket: reason", author: by("admin") }, {}, true],
    ["under another name", { body: "Chore: bump", author: by("admin") }, { marker: "Chore:" }, true],
    ["in every commit", { author: by("admin"), commits: [aCommit(1, { message: "A\n\nno-ticket: x" })] }, {}, true],
    [
      "in every commit under another name",
      { author: by("admin"), commits: [aCommit(1, { message: "A\n\nChore: bump" })] },
      { marker: "Chore:" },
      true,
    ],
    [
      "in every commit, where another name counts",
      { author: by("admin"), commits: [aCommit(1, { message: "A\n\nNo-Ticket: x" })] },
      { marker: "Chore:" },
      false,
    ],
    [
      "in one commit of two",
      { author: by("admin"), commits: [aCommit(1, { message: "A\n\nNo-Ticket: x" }), aCommit(2)] },
      {},
      false,
    ],
  ])("%s", (_, change, exempt, expected) => {
    expect(holds(change, exempt)).toBe(expected);
  });

  it.each([
    ["Chore:", "bump"],
    ["No-Ticket:", undefined],
  ])("of one commit is the line that begins with the policy's own marker: %s", (marker, reason) => {
    const thread = aThread({
      change: aChange({ author: by("admin") }),
      config: aConfig({ policy: { exempt: { marker } } }),
    });
    expect(markerReason("A\n\nChore: bump", thread, "commit")).toBe(reason);
  });

  it("does not count inside the spec that we put into the body", () => {
    const block = composeBlock({
      content: "## Implementation Spec\n\nNo-Ticket: an example",
      specSha256: "c".repeat(64),
      renderedFrom: "0123456789abcdef",
    });
    expect(holds({ body: `Text\n\n${block}`, author: by("admin") })).toBe(false);
    expect(holds({ body: `No-Ticket: typo\n\n${block}`, author: by("admin") })).toBe(true);
  });

  it("tells why it does not count, or that it cannot be told", () => {
    expect(claim({ body, author: by("read") }).answers).toMatchObject([
      { outcome: "not-applicable", severity: "warning", says: expect.stringContaining("role read") },
    ]);
    expect(claim({ body, author: by(undefined) }).answers).toMatchObject([{ outcome: "unknown", severity: "warning" }]);
    expect(claim({ body, author: by(undefined) }).reason).toBeUndefined();
  });

  it("shows the reason, and the number of findings that it waived", () => {
    expect(claim({ body, author: by("admin") }).answers[0]?.says).toBe(
      "Exempt: typo in the footer (No-Ticket: line of sara, role admin). 1 finding is waived.",
    );
  });
});
