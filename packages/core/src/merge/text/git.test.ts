import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mergeText } from "./merge-text.js";

/** `git merge-file`: its text, or nothing for a conflict. */
function gitMerge(folder: string, base: string, ours: string, theirs: string): string | undefined {
  const paths = Object.entries({ ours, base, theirs }).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, `${text}\n`);
    return path;
  });
  const { status, stdout } = spawnSync("git", ["merge-file", "-p", ...paths], { encoding: "utf8" });
  return status === 0 ? stdout.slice(0, -1) : undefined;
}

const nouns = ["form", "page", "token", "reader", "ledger", "branch"];
const paragraph = (number: number): string =>
  `Part ${number} of the ${nouns[number % 6]} says what it does.\nIts second line names ${nouns[(number + 1) % 6]} ${number}.\nIts third is about ${nouns[(number + 2) % 6]} ${number}.`;

interface Edit {
  readonly at: number;
  readonly what: "line" | "rewrite" | "drop" | "add";
}
const edits = fc.uniqueArray(
  fc.record({ at: fc.nat(9), what: fc.constantFrom("line", "line", "rewrite", "drop", "add") }),
  {
    selector: ({ at }) => at,
    maxLength: 3,
  },
) as fc.Arbitrary<Edit[]>;

/** One block and the next; a block is no neighbour of itself, but of what was added behind it. */
function areNeighbours(one: Edit, other: Edit): boolean {
  const apart = Math.abs(one.at - other.at);
  return apart === 1 || (apart === 0 && (one.what === "add") !== (other.what === "add"));
}

function edited(count: number, todo: readonly Edit[], side: string): string {
  return Array.from({ length: count }, (_, at) => {
    const text = paragraph(at);
    const edit = todo.find((one) => one.at === at)?.what;
    if (edit === "drop") return [];
    if (edit === "add") return [text, `New from ${side} behind ${at}.`];
    if (edit === "rewrite") return [`${side} wrote all of ${at} anew.`];
    return [edit === "line" ? text.replace("second", `${side} second`) : text];
  })
    .flat()
    .join("\n\n");
}

describe("beside git merge-file", () => {
  it("is never clean where git conflicts, but for edits of neighbouring blocks; and comes to git's text where both are clean", () => {
    const folder = mkdtempSync(join(tmpdir(), "merge-"));
    const seen = { both: 0, conflicts: 0, more: 0 };
    try {
      fc.assert(
        fc.property(edits, edits, (left, right) => {
          const [base, ours, theirs] = [edited(10, [], ""), edited(10, left, "us"), edited(10, right, "them")];
          const git = gitMerge(folder, base, ours, theirs);
          const found = mergeText(base, ours, theirs);
          if (git === undefined && found.kind !== "conflict") {
            expect(left.some((one) => right.some((other) => areNeighbours(one, other)))).toBe(true);
          } else if (git === undefined) seen.conflicts += 1;
          else if (found.kind === "conflict") seen.more += 1;
          else {
            expect(found.text).toBe(git);
            seen.both += 1;
          }
        }),
        { numRuns: Number(process.env["LAWS_RUNS"] ?? 80) },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(seen.both).toBeGreaterThan(seen.more * 5);
    expect(seen.conflicts).toBeGreaterThan(0);
  });
});
