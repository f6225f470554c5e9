import { describe, expect, it } from "@jest/globals";
import {
  aChange,
  aCommit,
  aConfig,
  aLink,
  aMention,
  aPerson,
  aRead,
  aThread,
  aTicket,
  type PolicyOverrides,
} from "@satellite/testkit/builders";
import { factsOf } from "../facts/index.js";
import type { Thread } from "../../contracts/thread.js";
import { ticketLinked } from "./ticket-linked.js";

const ref = "jira:PROJ-1042";
const [first, second, merge] = [aCommit(1), aCommit(2), aCommit(3, { parents: 2 })];
const change = aChange({ commits: [first, second, merge] });
const inBranch = aMention(ref);
const inCommit = (sha: string) => aMention(ref, { in: "commit", commit: sha });
const judge = (policy: PolicyOverrides, mentions: readonly ReturnType<typeof aMention>[], more: Partial<Thread> = {}) =>
  ticketLinked.judge(
    factsOf(
      aThread({
        change,
        config: aConfig({ policy }),
        links: mentions.length === 0 ? [] : [aLink(ref, { mentions })],
        reads: [aRead()],
        ...more,
      }),
    ),
  );

describe("ticket-linked", () => {
  it.each([
    ["change", "nothing", [], ["fail"]],
    ["change", "the branch", [inBranch], ["pass"]],
    ["change", "one commit", [inCommit(first.sha)], ["pass"]],
    ["any", "the branch alone", [inBranch], ["fail"]],
    ["any", "one commit", [inCommit(second.sha)], ["pass"]],
    ["any", "only a merge commit", [inCommit(merge.sha)], ["fail"]],
    ["every", "the branch alone", [inBranch], ["fail", "fail"]],
    ["every", "one commit of two", [inBranch, inCommit(first.sha)], ["fail"]],
    ["every", "each but the merge commit", [inCommit(first.sha), inCommit(second.sha)], ["pass"]],
  ] as const)("asks `commits: %s`, named in %s: %j", (commits, _, mentions, outcomes) => {
    expect(judge({ commits }, mentions).map((answer) => answer.outcome)).toEqual(outcomes);
  });

  it("points at each commit that lacks a ticket", () => {
    const [answer] = judge({ commits: "every" }, [inCommit(first.sha)]);
    expect(answer).toMatchObject({ commit: second.sha, remedy: expect.stringContaining("`Ticket: PROJ-1042`") });
  });

  it("takes a commit that names only what does not exist for one without a ticket", () => {
    const mentions = [inCommit(first.sha), inCommit(second.sha)];
    const answers = judge({ commits: "every" }, mentions, { reads: [{ outcome: "missing", ref }] });
    expect(answers).toMatchObject([{ outcome: "fail", refs: [ref] }, { outcome: "fail" }]);
    const unread = judge({ commits: "every" }, mentions, { reads: [] });
    expect(unread).toMatchObject([{ outcome: "pass" }]);
  });

  it("accepts a commit that says why it has no ticket, from somebody who may", () => {
    const marked = aCommit(2, { message: "Fix a typo\n\nNo-Ticket: typo" });
    const by = (role: "maintain" | "write") => ({
      change: aChange({ commits: [first, marked], author: aPerson("sara", { role }) }),
    });
    expect(judge({ commits: "every" }, [inCommit(first.sha)], by("maintain"))).toMatchObject([
      { outcome: "exempt", commit: marked.sha, says: expect.stringContaining("typo") },
      { outcome: "pass" },
    ]);
    expect(judge({ commits: "every" }, [inCommit(first.sha)], by("write"))).toMatchObject([{ outcome: "fail" }]);
  });

  it("does not say no when part of the commits could not be read", () => {
    const cut = { change: { ...change, complete: { commits: false, files: true } } };
    expect(judge({}, [], cut)).toMatchObject([{ outcome: "unknown" }]);
    expect(judge({ commits: "any" }, [inBranch], cut)).toMatchObject([{ outcome: "unknown" }]);
    expect(judge({ commits: "every" }, [inCommit(first.sha), inCommit(second.sha)], cut)).toMatchObject([
      { outcome: "unknown" },
    ]);
  });

  it("asks nothing where no ticket is required", () => {
    expect(judge({ ticket: { required: false } }, [])).toMatchObject([{ outcome: "not-applicable" }]);
    expect(judge({ ticket: { required: false } }, [inBranch])).toMatchObject([{ outcome: "pass" }]);
  });

  it("falls back to the change where there is no commit to ask", () => {
    const empty = { change: aChange({ commits: [] }) };
    expect(judge({ commits: "every" }, [inBranch], empty)).toMatchObject([{ outcome: "pass" }]);
    expect(judge({ commits: "any" }, [], empty)).toMatchObject([{ outcome: "fail" }]);
  });

  it("offers what a typo may have meant, and never accepts it", () => {
    const ignored = [{ raw: "KAKFA-12", index: 0, reason: "did-you-mean", suggestion: "KAFKA-12" } as const];
    const [answer] = judge({}, [], { mentions: { mentions: [], ignored } });
    expect(answer).toMatchObject({
      outcome: "fail",
      remedy: expect.stringContaining("Did you mean KAFKA-12 (written KAKFA-12)?"),
    });
  });

  it.each([
    [aConfig({ policy: { ticket: { projects: ["OPS"] } } }), "OPS-1042"],
    [aConfig(), "PROJ-1042"],
    [
      aConfig({ remotes: { ...aConfig().remotes, jira: { ...aConfig().remotes.jira, enabled: false, projects: [] } } }),
      "#42",
    ],
  ])("says what to type in this team's own names", (config, name) => {
    expect(judge({}, [], { config })[0]?.remedy).toContain(`\`Ticket: ${name}\``);
  });

  it("does not count a pull request named in a commit", () => {
    const other = aRead(aTicket(ref, { kind: "pull_request" }));
    expect(judge({ commits: "any" }, [inCommit(first.sha)], { reads: [other] })).toMatchObject([{ outcome: "fail" }]);
  });
});
