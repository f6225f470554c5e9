import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { neutralise } from "../markup/inline/index.js";
import { noteOf, type Finished } from "./index.js";

const sha = "0123456789abcdef0123456789abcdef01234567";
const review: Finished = {
  title: "Passkeys",
  status: "review",
  spec: { path: "specs/a/spec.md", sha256: "ab".repeat(32) },
  commits: [{ sha, subject: "Add them" }],
  moreCommits: false,
};
const pullRequest = { name: "acme/shop#7", title: "Passkeys", url: "https://github.com/acme/shop/pull/7" };
const commit = { sha, url: `https://github.com/acme/shop/commit/${sha}` };

describe("the comment on a ticket", () => {
  it("names the pull request, else the commit", () => {
    expect(noteOf({ ...review, pullRequest, commit })).toContain("](https://github.com/acme/shop/pull/7)");
    expect(noteOf({ ...review, pullRequest, commit })).not.toContain("/commit/");
    expect(noteOf({ ...review, commit })).toBe(
      `**Ready for review: Passkeys**\n\nCommit [\`${sha.slice(0, 12)}\`](${commit.url})`,
    );
    expect(noteOf({ ...review, commit: { sha } })).toContain("not pushed yet");
  });

  it("tells of done work by spec, digest, summary and commits, and says what it leaves out", () => {
    const told = noteOf({ ...review, status: "done", moreCommits: true, summary: { markdown: "Works.", cut: true } });
    expect(told).toContain("Spec: `specs/a/spec.md`, SHA-256 `abab");
    expect(told).toContain("Works.\n\n*The rest of the summary is left out here.*");
    expect(told).toContain("`0123456789ab` Add them\n- and more: only the newest 1 are listed");
    expect(told).not.toContain("whole");
    expect(noteOf({ ...review, fullText: { markdown: "All of it", cut: false } })).toContain("All of it");
  });

  it("lets no words of others act", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("@sara", "#12", "[a](http://x.y)", "<img>", "](x"),
        (text, bad) => {
          const words = `${text} ${bad}`;
          const told = noteOf({ ...review, title: words, status: "done", commits: [{ sha, subject: words }] });
          const [head = ""] = told.split("\n");
          expect(neutralise(head.replace(/`[^`]*`/g, ""))).toBe(head.replace(/`[^`]*`/g, ""));
          expect(told).not.toMatch(/(?<!\\)<img|(?<!\\)\]\((?!https:)/);
        },
      ),
    );
  });
});
