import { describe, expect, it } from "@jest/globals";
import { growth } from "@satellite/testkit/growth";
import fc from "fast-check";
import { appendPart, boxesOf, outlineOf, partText, visibleText, writeBoxes, writePart, writeTitle } from "./index.js";

const text = `# My Feature ##

> **Status**: planned

Lead.

## Overview

Why.

\`\`\`md
## No part
\`\`\`

## 📋 Plan

- [ ] first
  more of it
- [x] second

## Notes
`;

const part = (of: string, name: string) => {
  const outline = outlineOf(of);
  const found = outline.parts.find((each) => each.name === name);
  return { outline, span: found ?? { from: -1, to: -1 } };
};
const read = (of: string, name: string): string => {
  const { outline, span } = part(of, name);
  return partText(outline, span);
};
const write = (of: string, name: string, value: string): string | undefined => {
  const { outline, span } = part(of, name);
  return writePart(outline, span, value);
};

describe("the parts of a text", () => {
  it("are its second-level headings, outside code", () => {
    expect(outlineOf(text).parts.map(({ heading, name }) => [heading, name])).toEqual([
      ["Overview", "overview"],
      ["📋 Plan", "plan"],
      ["Notes", "notes"],
    ]);
    expect(outlineOf(text).title?.value).toBe("My Feature");
  });

  it.each([
    ["# A C# thing", "A C# thing"],
    ["#  spaced  ", "spaced"],
    ["intro\n\n# Late", "Late"],
    ["## Part\n\n# No title", undefined],
    ["#tag", undefined],
    ["```\n# code\n```", undefined],
  ])("%j is titled %j", (of, title) => expect(outlineOf(of).title?.value).toBe(title));

  it("are written where they stand, the rest to the byte", () => {
    expect(write(text, "notes", "Seen.")).toBe(`${text}\nSeen.\n`);
    expect(write(text, "overview", "Because.")).toBe(text.replace(/Why\.[^]*?```\n\n##/, "Because.\n\n##"));
    expect(write(text, "overview", "")).toBe(text.replace(/Why\.[^]*?```\n\n##/, "##"));
  });

  it("keep headings of somebody's text inside", () => {
    const value = "# Big\n\n## Overview\n\nwords";
    const written = write(text, "overview", value) ?? "";
    expect(outlineOf(written).parts.map(({ name }) => name)).toEqual(["overview", "plan", "notes"]);
    expect(read(written, "overview")).toBe(value);
  });

  it("refuse a text that would swallow what follows", () => {
    expect(write(text, "overview", "```\nnever closed")).toBeUndefined();
  });

  it("keep CRLF", () => {
    const crlf = text.replaceAll("\n", "\r\n");
    const written = write(crlf, "overview", "one\ntwo") ?? "";
    expect(written).toContain("## Overview\r\n\r\none\r\ntwo\r\n\r\n## 📋 Plan");
    expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(read(written, "overview")).toBe("one\ntwo");
  });

  it("read back what was written", () => {
    const words = fc.stringMatching(/^[a-z*_#-]{1,6}$/);
    const value = fc.array(words, { maxLength: 6 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(value, fc.constantFrom("overview", "plan", "notes"), (meant, name) => {
        const written = write(text, name, meant);
        if (written !== undefined) expect(read(written, name)).toBe(meant.trimEnd());
      }),
    );
  });

  it("of which nothing but a hint in a comment is there say nothing", () => {
    expect(visibleText("<!-- What are we\nsolving? -->\n")).toBe("");
    expect(visibleText("<!-- x -->\n\nwords")).toBe("<!-- x -->\n\nwords");
    expect(visibleText("<!--".repeat(100_000))).toBe("");
  });

  it("can be added at the end", () => {
    expect(appendPart(outlineOf("# A\n"), "Notes", "Seen.")).toBe("# A\n\n## Notes\n\nSeen.\n");
  });
});

describe("our anchor at the end", () => {
  const anchored = "# A\n\nwords\n\n<!-- satellite: jira:PROJ-7 -->\n";
  it("is no part of what stands above it, and stays last", () => {
    const outline = outlineOf(anchored);
    expect(partText(outline, outline.lead)).toBe("words");
    expect(writePart(outline, outline.lead, "other")).toBe(anchored.replace("words", "other"));
    const added = appendPart(outline, "Notes", "Seen.");
    expect(added).toBe(anchored.replace("words\n", "words\n\n## Notes\n\nSeen.\n"));
    expect(read(added, "notes")).toBe("Seen.");
  });
});

describe("a title", () => {
  it.each([
    [text, text.replace("My Feature", "Other")],
    ["words\n", "# Other\n\nwords\n"],
    ["", "# Other\n"],
  ])("is written in %j", (of, expected) => expect(writeTitle(outlineOf(of), "Other")).toBe(expected));
});

describe("boxes", () => {
  const names = ["plan"];
  const set = (of: string, wanted: { text: string; done: boolean }[]): string =>
    writeBoxes(outlineOf(of), names, "Plan", wanted);

  it("are read with their marks", () => {
    expect(boxesOf(outlineOf(text), names)).toEqual([
      { text: "first", done: false },
      { text: "second", done: true },
    ]);
  });

  it("turn one character when they are ticked", () => {
    const ticked = set(text, [
      { text: "first", done: true },
      { text: "second", done: true },
    ]);
    expect(ticked).toBe(text.replace("[ ] first", "[x] first"));
  });

  it("are added behind their predecessor and taken away with what belongs to them", () => {
    const wanted = [
      { text: "zeroth", done: false },
      { text: "second", done: false },
      { text: "third", done: true },
    ];
    const written = set(text, wanted);
    expect(written).toContain("- [ ] zeroth\n- [ ] second\n- [x] third\n\n## Notes");
    expect(written).not.toContain("more of it");
  });

  it.each(["# A\n", "# A\n\n## Plan\n", "# A\n\n## Plan\n\nSteps.\n\n## Notes\n", "# A\n\n## Plan\n## Notes\n"])(
    "come into %j",
    (of) => {
      const wanted = [{ text: "one", done: true }];
      const written = set(of, wanted);
      expect(boxesOf(outlineOf(written), names)).toEqual(wanted);
      expect(outlineOf(written).parts.map(({ name }) => name)).toEqual(
        outlineOf(of).parts.length > 0 ? outlineOf(of).parts.map(({ name }) => name) : ["plan"],
      );
    },
  );

  it("are many without taking long", () => {
    const many = (count: number) => ({
      text: `# A\n\n## Plan\n${"- [ ] same\n  more\n".repeat(count)}`,
      wanted: Array.from({ length: count }, () => ({ text: "same", done: true })),
    });
    const one = many(100);
    expect(boxesOf(outlineOf(set(one.text, one.wanted)), names)).toEqual(one.wanted);
    const work = (given: typeof one) => boxesOf(outlineOf(set(given.text, given.wanted)), names);
    expect(growth(20_000, many, work)).toBeLessThan(30);
  });

  it("read back what was written, and settle", () => {
    const criterion = fc.record({ text: fc.constantFrom("first", "second", "a", "b"), done: fc.boolean() });
    fc.assert(
      fc.property(fc.array(criterion, { maxLength: 5 }), (wanted) => {
        const written = set(text, wanted);
        const read = boxesOf(outlineOf(written), names);
        const sorted = (all: readonly unknown[]): string[] => all.map((each) => JSON.stringify(each)).sort();
        expect(sorted(read)).toEqual(sorted(wanted));
        expect(set(written, wanted)).toBe(written);
      }),
    );
  });
});
