import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { sha256Of } from "../../digest/index.js";
import { blockKey, isUpToDate, putBlock, readBlock } from "../block/index.js";
import { neutralise, zwsp } from "../inline/index.js";
import { wordsOf } from "./check.js";
import { renderSpec, type SpecInput } from "./index.js";
import { parseTree, walkTree } from "./parse.js";

const z = zwsp;
const url = "https://github.com/acme/shop/blob/0123456789012345678901234567890123456789/specs/PROJ-1042/spec.md";
const base: SpecInput = {
  text: "",
  path: "specs/PROJ-1042/spec.md",
  sha256: sha256Of("x"),
  url,
  heading: "Implementation Spec",
  room: 60_000,
};

const render = (text: string, more: Partial<SpecInput> = {}) => {
  const result = renderSpec({ ...base, text, ...more });
  if ("problem" in result) throw new Error(result.problem.says);
  return result;
};

/** What stands between heading and source line. */
const specOf = (block: string): string => {
  const seen = readBlock(block);
  if (seen.kind !== "found") throw new Error("no block");
  return seen.content.slice("## Implementation Spec\n\n".length, seen.content.lastIndexOf("\n\nSpec: "));
};

describe("a spec as a block", () => {
  it("stands between our markers under its heading, with its source and the closing line", () => {
    const { block, cut, warnings } = render("# Login\n\nText.\n\n## Goal\n\n- a\n- b\n", { closing: "Closes #42" });
    expect(block.split("\n").slice(1, -1).join("\n")).toBe(
      `\n## Implementation Spec\n\n### Login\n\nText.\n\n#### Goal\n\n- a\n- b\n\nSpec: [\`specs/PROJ-1042/spec.md\`](${url}), SHA-256 \`${base.sha256}\`\n\nCloses #42\n`,
    );
    expect({ cut, warnings }).toEqual({ cut: false, warnings: [] });
    const { text: _, room: __, sha256: specSha256, ...input } = { ...base, closing: "Closes #42" };
    expect(readBlock(block)).toMatchObject({
      kind: "found",
      intact: true,
      renderedFrom: blockKey({ ...input, specSha256 }),
    });
  });

  it.each([
    ["mention", "ask @octocat and @acme/team", `ask @${z}octocat and @${z}acme/team`],
    ["escaped mention", "\\@octocat &#64;octocat &commat;octocat", `@${z}octocat @${z}octocat @${z}octocat`],
    ["mention put together by tags", "@<b>octocat</b> @<!-- -->sara", `@${z}octocat @${z}sara`],
    [
      "closing keyword",
      "Fixes #12, closes: acme/shop#7, resolved GH-3",
      `Fixes #${z}12, closes: acme/shop#${z}7, resolved GH-${z}3`,
    ],
    ["other trackers", "AB#5 and PROJ-1 #done", `AB#${z}5 and PROJ-1 #${z}done`],
    [
      "commit",
      "see a1b2c3d4e5f60718293a4b5c6d7e8f9012345678",
      `see a1b2c3${z}d4e5f6${z}071829${z}3a4b5c${z}6d7e8f${z}901234${z}5678`,
    ],
    ["issue URL", "https://github.com/acme/shop/issues/1", "`https://github.com/acme/shop/issues/1`"],
    [
      "issue URL behind words",
      "[the bug](https://github.com/acme/shop/pull/1)",
      "the bug (`https://github.com/acme/shop/pull/1`)",
    ],
    ["code stays as it is", "`@types/node` #<b>1</b>", `\`@types/node\` #${z}1`],
    ["comment", "a <!-- fixes #1 --> b", "a  b"],
    ["block comment", "<!-- SECTION:PLAN:BEGIN -->\ntext\n<!-- SECTION:PLAN:END -->", "text"],
    ["details", "<details>\n<summary>More</summary>\n\ntext\n\n</details>", "More\n\ntext"],
    ["script", "<script>alert(1)</script>", "alert(1)"],
    ["javascript link", "[x](javascript:alert(1)) <javascript:alert(1)>", "x javascript:alert(1)"],
    ["userinfo", "[x](https://good.example@evil.example/)", "[x](https://evil.example/)"],
    [
      "words of another host",
      "[www.good.example](https://evil.example/)",
      "[www.good.example](https://evil.example/) (`evil.example`)",
    ],
    ["image", "![diagram](a.png)", `[diagram](${url.replace(/spec.md$/, "a.png")})`],
    ["badge", "[![build](https://x.example/b.svg)](https://x.example/)", "[build](https://x.example/)"],
    [
      "relative link",
      "[next](../other.md) [top](/README.md)",
      `[next](${url.replace("PROJ-1042/spec.md", "other.md")}) [top](${url.replace("specs/PROJ-1042/spec.md", "README.md")})`,
    ],
    ["reference link", '[a][b]\n\n[b]: https://x.example/ "hidden"', "[a](https://x.example/)"],
    ["footnote", "a[^1]\n\n[^1]: note @sara", `a\\[1]\n\n\\[1] note @${z}sara`],
    ["tasks", "- [ ] open\n- [x] done", "- ☐ open\n- ☑ done"],
    ["bidi in code", "`a\u202eb`\n\n```ts\nx\u2066y\n```", "`ab`\n\n```ts\nxy\n```"],
    ["our own marker in code", "```\n<!-- /satellite:spec -->\n```", "```\n<!-- /satellite: spec -->\n```"],
    ["unclosed fence", "```\ncode", "```\ncode\n```"],
    ["unclosed comment", "a\n\n<!-- never", "a\n\n\\<!-- never"],
    ["CDATA", "<![CDATA[\nx", "\\<!\\[CDATA\\[\nx"],
    ["headings too deep", "##### a\n\n###### b", "##### a\n\n###### b"],
  ])("renders without force: %s", (_, text, expected) => expect(specOf(render(text).block)).toBe(expected));

  it("knows a Jira key in brackets", () => {
    expect(specOf(render("[PROJ-1] text").block)).toContain(`PROJ-${z}1`);
  });

  it("renders a table", () => {
    expect(specOf(render("| a | b |\n| - | :-: |\n| @x<br>y | `c` |").block)).toBe(
      `| a | b |\n| - | :-: |\n| @${z}x y | \`c\` |`,
    );
  });
});

const atoms = fc.constantFrom(
  "word",
  "@sara",
  "#12",
  "**",
  "*",
  "_",
  "`",
  "``",
  "~~",
  "[",
  "]",
  "](https://x.example/a)",
  "![",
  "<b>",
  "</b>",
  "<!--",
  "-->",
  "<br>",
  "\\",
  "&#64;",
  "&lt;",
  "https://github.com/acme/shop/issues/1",
  "GH-1",
  "a1b2c3d4",
  "[PROJ-1]",
  "|",
  " ",
  "\n",
  "\n\n",
  "- ",
  "1. ",
  "> ",
  "# ",
  "- [x] ",
  "```\n",
  "    ",
  "---\n",
  "| a | b |\n| - | - |\n",
  "[^1]",
  "[^1]: ",
  "[r]: https://y.example\n",
  "[r]",
  "<div>\n",
  "$&",
  "😀",
  "\u202e",
  "<!-- /satellite:spec -->\n",
  "www.x.example",
  "a@b.example",
  ":",
  "!",
  "(",
  ")",
  "&",
  "+",
  "=\n",
);
const specs = fc.array(atoms, { maxLength: 40 }).map((parts) => parts.join(""));

describe("any spec", () => {
  it("becomes one intact block without force, put once and gone without a trace", () => {
    fc.assert(
      fc.property(specs, (text) => {
        const { block } = render(text, { closing: "Closes #42" });
        expect(readBlock(block)).toMatchObject({ kind: "found", intact: true, start: 0, end: block.length });
        const body = putBlock("Author @x #1", block);
        expect(body).toMatchObject({ kind: "put", changed: true });
        if (body.kind !== "put") return;
        expect(putBlock(body.body, block)).toMatchObject({ changed: false });
        expect(putBlock(body.body, null)).toMatchObject({ body: "Author @x #1" });
        const live: string[] = [];
        walkTree(parseTree(specOf(block)), 1000, (node) => {
          if (node.type === "html" || node.type === "image") live.push(node.type);
          if (node.type === "text" && neutralise(node.value) !== node.value) live.push(node.value);
        });
        expect(live).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps its visible words", () => {
    const words = fc.stringMatching(/^[a-z]{1,8}$/);
    const block = fc.oneof(
      words.map((w) => `# ${w}`),
      fc.array(words, { minLength: 1 }).map((all) => all.map((w) => `- ${w} *${w}*`).join("\n")),
      words.map((w) => `> ${w}\n> **${w}** @${w}`),
      words.map((w) => `\`\`\`ts\n${w} @x #1\n\`\`\``),
      words.map((w) => `| ${w} | b |\n| - | - |\n| c | [${w}](https://x.example) |`),
      words.map((w) => `1. ${w}\n\n   ${w} \`${w}\` ~~${w}~~`),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 10 }), (blocks) => {
        const text = blocks.join("\n\n");
        const { block: rendered, warnings } = render(text);
        expect(warnings).toEqual([]);
        expect(wordsOf(parseTree(specOf(rendered)))).toBe(wordsOf(parseTree(text)));
      }),
      { numRuns: 100 },
    );
  });
});

const section = (n: number): string => `## Part ${n}\n\n${"lorem ".repeat(200)}\n\n\`\`\`\ncode ${n}\n\`\`\``;

describe("a spec that is too long", () => {
  const long = Array.from({ length: 30 }, (_, n) => section(n)).join("\n\n");

  it("is cut between blocks, and says where the rest is", () => {
    const { block, cut, warnings } = render(long, { room: 10_000, closing: "Closes #42" });
    expect(cut).toBe(true);
    expect(Buffer.byteLength(block)).toBeLessThanOrEqual(10_000);
    expect(Buffer.byteLength(block)).toBeGreaterThan(7000);
    expect(block).toContain(`**Cut here: 6 of 30 sections.** Whole spec: <${url}>`);
    expect(block).toContain("Closes #42\n\n<!-- /satellite:spec -->");
    expect(warnings).toHaveLength(1);
  });

  it("renders the same at nearly the same room, so that it is not written anew", () => {
    expect(render(long, { room: 10_100 }).block).toBe(render(long, { room: 9_900 }).block);
  });

  it.each([60_000, 10_000])("is known to be up to date without rendering, at room %i", (room) => {
    const { text: _, sha256: specSha256, ...input } = { ...base, room };
    const seen = readBlock(render(long, { room }).block);
    expect(isUpToDate(seen, { ...input, specSha256 })).toBe(true);
    expect(isUpToDate(seen, { ...input, specSha256, room: 4096 })).toBe(false);
    expect(isUpToDate(seen, { ...input, specSha256: sha256Of("y") })).toBe(false);
  });

  it.each([
    ["paragraph", "😀é word ".repeat(5000)],
    ["code", `\`\`\`\n${"line of code\n".repeat(5000)}\`\`\``],
    ["list", "- item `x`\n".repeat(5000)],
    ["emoji", "👩‍👩‍👧‍👦".repeat(5000)],
  ])("shows the beginning of a first %s that alone is too long", (_, text) => {
    const { block, cut } = render(text, { room: 5000 });
    expect(cut).toBe(true);
    expect(Buffer.byteLength(block)).toBeLessThanOrEqual(5000);
    expect(Buffer.byteLength(block)).toBeGreaterThan(800);
    expect(block).not.toMatch(/\p{Surrogate}/u);
  });

  it("has a problem where there is no room at all", () => {
    expect(renderSpec({ ...base, text: "x", room: 500 })).toMatchObject({ problem: { code: "TOO_LONG" } });
  });
});
