import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { matches, matchesAny } from "./index.js";

describe("matches", () => {
  it.each([
    ["docs/a.md", "docs/**", true],
    ["docs/deep/a.md", "docs/**", true],
    ["docs/deep/a.md", "docs/", true],
    ["docs", "docs/**", false],
    ["docsy/a.md", "docs/**", false],
    ["src/docs/a.md", "docs/**", false],
    ["docs/a.md", "/docs/*", true],
    ["docs/a.md", "./docs/*.md", true],
    ["docs/deep/a.md", "docs/*", false],
    ["specs/spec.md", "specs/**/spec.md", true],
    ["specs/PROJ-1042/spec.md", "specs/**/spec.md", true],
    ["specs/a/b/c/spec.md", "specs/**/spec.md", true],
    ["specs/a/b/c/spec.mdx", "specs/**/spec.md", false],
    ["a.md", "**/*.md", true],
    ["x/y/a.md", "**/*.md", true],
    ["x/a.md", "*.md", false],
    ["a/b/c/d/b/e", "a/**/b/e", true],
    ["a/b/x/b/y/c", "a/**/b/*/c", true],
    ["ab.ts", "a?.ts", true],
    ["a/.ts", "a?.ts", false],
    ["a🛰.ts", "a?.ts", true],
    ["README.md", "readme.md", false],
    ["a.b", "a[.]b", false],
    ["a[.]b", "a[.]b", true],
    ["a.txt", "", false],
    [".github/workflows/satellite.yml", ".github/workflows/*satellite*", true],
  ])("%j by %j is %j", (path, pattern, expected) => {
    expect(matches(path, pattern)).toBe(expected);
  });

  it("matches any of several, and nothing by none", () => {
    expect(matchesAny("docs/a.md", ["src/**", "docs/**"])).toBe(true);
    expect(matchesAny("docs/a.md", [])).toBe(false);
  });

  it("stays quick on patterns that make others backtrack", () => {
    // Exponential or cubic work on these would outlast any test.
    expect(matches("a".repeat(2000), `${"a*".repeat(1000)}b`)).toBe(false);
    expect(matches("a/".repeat(1000), `${"**/a/".repeat(600)}b`)).toBe(false);
  });

  it("agrees with a slow definition of the same language", () => {
    const slow = (path: readonly string[], pattern: readonly string[]): boolean => {
      const [first, ...rest] = pattern;
      const [head] = path;
      if (first === undefined) return path.length === 0;
      if (first === "**" && rest.length === 0) return path.length > 0;
      if (first === "**") return slow(path, rest) || (path.length > 0 && slow(path.slice(1), pattern));
      return head !== undefined && slowSegment(head, first) && slow(path.slice(1), rest);
    };
    const slowSegment = (text: string, pattern: string): boolean => {
      if (pattern === "") return text === "";
      if (pattern[0] === "*")
        return slowSegment(text, pattern.slice(1)) || (text !== "" && slowSegment(text.slice(1), pattern));
      return (
        text !== "" && (pattern[0] === "?" || pattern[0] === text[0]) && slowSegment(text.slice(1), pattern.slice(1))
      );
    };
    const segment = fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 3 }).map((all) => all.join(""));
    const part = fc.oneof(
      fc.constant("**"),
      fc.array(fc.constantFrom("a", "b", "*", "?"), { minLength: 1, maxLength: 3 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 5 }),
        fc.array(part, { minLength: 1, maxLength: 5 }),
        (path, pattern) => {
          fc.pre(pattern.every((one) => one === "**" || !one.includes("**")));
          expect(matches(path.join("/"), pattern.join("/"))).toBe(slow(path, pattern));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
