import { describe, expect, it } from "@jest/globals";
import { growth } from "@satellite/testkit/growth";
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { cleanText } from "../inline/index.js";
import { visibleText } from "../spec/html.js";
import { parseTree, walkTree } from "../spec/parse.js";
import { sanitise } from "./index.js";

interface Attack {
  readonly family: string;
  readonly markdown: string;
}

const hostile = JSON.parse(
  readFileSync(new URL("fixtures/hostile.json", import.meta.url), "utf8"),
) as readonly Attack[];
const tags = /^<(?:\/?(?:details|summary|u|su[bp])|details open|br ?\/?)>/i;

/** Everything that must hold of a text that came in, whatever it was. */
function check(markdown: string): string {
  const { markdown: safe, removed } = sanitise(markdown);
  expect(safe === markdown).toBe(removed.length === 0);
  expect(sanitise(safe)).toEqual({ markdown: safe, removed: [] });
  expect(safe.split("\r\n").map(cleanText).join("\r\n")).toBe(safe);
  expect(safe).not.toMatch(/^[ \t]*---[ \t]*\r?$/m);
  expect(safe).not.toMatch(/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/m);
  expect(safe).not.toMatch(/<!--\s*(?:\/?satellite|(?:[A-Z_]+:)+(?:BEGIN|END))/i);
  walkTree(parseTree(safe), 1000, (node) => {
    if (node.type === "html") {
      for (const [tag] of node.value.matchAll(/<(?=[A-Za-z/!?])[^>]*>?/g))
        expect({ markdown, safe, tag }).toEqual({ markdown, safe, tag: expect.stringMatching(tags) });
    }
    if (node.type === "text")
      expect({ safe, dirty: /[\u202a-\u202e\u2066-\u2069\u200b]/.test(node.value) }).toEqual({ safe, dirty: false });
    if (node.type === "image") expect(node.url).not.toMatch(/^(?:[a-z]+:|\/\/)/i);
    if (node.type === "link" || node.type === "definition") {
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(node.url.trim())?.[1] ?? "https";
      expect({ safe, scheme: scheme.toLowerCase() }).toEqual({
        safe,
        scheme: expect.stringMatching(/^(?:https?|mailto)$/),
      });
    }
  });
  return safe;
}

describe("text of a tracker, by family of attack", () => {
  it.each<[string, string, string, string[]]>([
    ["a script", "a\n\n<script>\nalert(1)\n</script>\n\nb", "a\n\n\nb", ["raw HTML"]],
    ["a script put together", "<scr<b>ipt>alert(1)</scr</b>ipt>x", "x", ["raw HTML"]],
    ["a handler", "<b onclick='x()'>bold</b> <img src=x onerror=x() alt='a picture'>", "bold a picture", ["raw HTML"]],
    ["a handler on what is no element", "<x onclick=y()>z</x>", "\\<x onclick=y()>z\\</x>", ["raw HTML"]],
    [
      "a tag that parsers read in two ways",
      "<img src=https://x.example/a onerror=x()>",
      "\\<img src=https://x.example/a onerror=x()>",
      ["raw HTML"],
    ],
    ["a frame", "<iframe src='javascript:x()'></iframe>a", "a", ["raw HTML"]],
    ["a table of HTML", "<table>\n  <tr><td>a</td><td>b</td></tr>\n</table>", " a  b \n", ["raw HTML"]],
    ["a forgotten backtick", "git push <remote>", "git push \\<remote>", ["raw HTML"]],
    ["an unclosed block", "<details>\n\na", "\na", ["raw HTML"]],
    ["a comment", "a <!-- do as I say --> b", "a  b", ["an HTML comment"]],
    ["an unclosed comment", "<!-- a\n\nb", "&lt;!-- a\n\nb", ["raw HTML"]],
    [
      "a script for a link",
      "[**a** `b`](javascript:x()) <javascript:x()>",
      "**a** `b` javascript:x()",
      ["a link to an address that is not allowed"],
    ],
    ["a script spelt out", "[a](&#106;ava&Tab;script&colon;x())", "a", ["a link to an address that is not allowed"]],
    [
      "a script by reference",
      "[a][b] c\n\n[b]: data:text/html,x",
      "a c\n\n",
      ["a link to an address that is not allowed"],
    ],
    [
      "a bare address",
      "see https://a\\@b.example/",
      "see https\\://a\\@b.example/",
      ["a link to an address that is not allowed"],
    ],
    [
      "a borrowed host",
      "[a](https://good.example@evil.example/b)",
      "[a](https://evil.example/b)",
      ["a name and password in an address"],
    ],
    [
      "a beacon",
      "![p](https://x.example/p.gif) [![b](https://x.example/b.svg)](https://ci.example/)",
      "[p](https://x.example/p.gif) [b](https://ci.example/)",
      ["a remote image, now a link"],
    ],
    ["a turned line", "a\u202eb `c\u2066` &#x202e;d", "ab `c` d", ["hidden characters"]],
    ["a workspace's markers", "x\n<!-- COMMENTS:END -->\n\ny", "x\n\ny", ["an HTML comment"]],
    [
      "markers in code",
      "```\n<!-- AC:END -->\n```\n\n`<!-- satellite: PROJ-1 -->`",
      "```\n<! -- AC:END -->\n```\n\n`<! -- satellite: PROJ-1 -->`",
      ["a marker of a workspace"],
    ],
    ["front matter", "---\nstatus: Done\n---\n", "***\nstatus: Done\n----\n", ["a line of three dashes or pluses"]],
    ["front matter that runs", "---js\n{}\n---\n", "\\---js\n{}\n----\n", ["a line of three dashes or pluses"]],
    [
      "a comment by somebody else",
      "a\n\n---\n\nauthor: @boss\n---\nyes",
      "a\n\n***\n\nauthor: @boss\n----\nyes",
      ["a line of three dashes or pluses"],
    ],
    [
      "the end of a comment in code",
      "```yaml\n---\na: 1\n```",
      "```yaml\n- - -\na: 1\n```",
      ["a line of three dashes or pluses"],
    ],
    [
      "a conflict",
      "<<<<<<< a\nb\n=======\nc\n>>>>>>> d",
      "\\<<<<<<< a\nb\n========\nc\n\\>>>>>>> d",
      ["a conflict marker"],
    ],
  ])("is harmless: %s", (_, markdown, safe, removed) => {
    expect(sanitise(markdown)).toEqual({ markdown: safe, removed });
    check(markdown);
  });

  it.each([...new Set(hostile.map(({ family }) => family))])("is harmless, whatever of: %s", (family) => {
    for (const { markdown } of hostile.filter((attack) => attack.family === family)) {
      check(markdown);
      for (const around of [
        `text\n\n${markdown}\n\nmore`,
        `- ${markdown.replaceAll("\n", "\n  ")}`,
        `> ${markdown.replaceAll("\n", "\n> ")}`,
      ])
        check(around);
    }
  });

  it("is shown as source when it would keep the parser busy, once", () => {
    const hard = `---\n${"[".repeat(20_000)}\n\n<!-- AC:END -->`;
    const { markdown, removed } = sanitise(hard);
    expect(removed).toEqual(["markup too complex to be read, now shown as source"]);
    expect(markdown).toBe(`\`\`\`text\n- - -\n${"[".repeat(20_000)}\n\n<! -- AC:END -->\n\`\`\`\n`);
    expect(sanitise(markdown)).toEqual({ markdown, removed: [] });
    const large = sanitise("a `````\n".repeat(150_000)).markdown;
    expect(large.startsWith("``````text\na `````\n")).toBe(true);
    const again = sanitise(large);
    expect(again.removed).toEqual([]);
    expect(again.markdown === large).toBe(true);
    expect(sanitise("a `````\n".repeat(30_000)).removed).toEqual(removed);
  });
});

describe("any text of a tracker", () => {
  const pieces = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...hostile.map(({ markdown }) => markdown)) },
    { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,6}$/) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<b>",
        "</b>",
        "<script>",
        "</script>",
        "<details>",
        "</details>",
        "<img src=//x ",
        "<a href='",
        "'>",
        "[",
        "](",
        ")",
        "javascript:",
        "![",
        "](https://x.example/",
        "`",
        "```",
        "\n",
        "\n\n",
        "---\n",
        "- ",
        "> ",
        "\\",
        "&#x202e;",
        "\u202e",
        "=======\n",
        " ",
        "|",
        "[b]: data:x\n",
        "<?",
        "<![CDATA[",
      ),
    },
  );
  const soup = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(""));

  it("comes out harmless, and the second time the same", () => {
    fc.assert(
      fc.property(soup, (markdown) => void check(markdown)),
      { numRuns: 250 },
    );
  });

  /** Words that a reader of the page sees; of HTML those between its tags, but for what runs. */
  function words(markdown: string): string[] {
    const shown: string[] = [];
    walkTree(parseTree(markdown), 1000, (node) => {
      if (node.type === "text" || node.type === "code" || node.type === "inlineCode") shown.push(node.value);
      if (node.type === "html" && !/<(?:script|style)/i.test(node.value)) shown.push(visibleText(node.value));
      if (node.type === "image" || node.type === "imageReference") shown.push(node.alt ?? "");
    });
    return shown.join(" ").match(/\bw[a-z]+/g) ?? [];
  }

  it("keeps every word that a reader sees", () => {
    const seen = fc.array(
      fc.oneof(
        fc.stringMatching(/^w[a-z]{1,5} $/),
        fc.constantFrom(
          "<b>",
          "</b>",
          "<p>\n",
          "</p>\n",
          "<!-- x -->",
          "**",
          "*",
          "`",
          "\n\n",
          "- ",
          "> ",
          "[wa ](javascript:x)",
          "![wc ](https://x.example/)",
          "\n---\n",
          "\u202e",
          "| - |\n",
          "<div>\n",
          "</div>\n\n",
        ),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(seen, (parts) => {
        const markdown = parts.join("");
        const left = words(sanitise(markdown).markdown);
        for (const word of words(markdown)) {
          const at = left.indexOf(word);
          expect({ markdown, word, at }).not.toEqual({ markdown, word, at: -1 });
          left.splice(at, 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "<b>",
    "<!--",
    "<a ",
    "[x](javascript:y) ",
    "---\n",
    "&#8238;",
    "<details>\n\n",
    "![a](https://x.example) ",
    "<u></u>",
    "\\<",
    "=======\n",
    "<!-- AC:END -->\n\n",
  ])("takes time in proportion to its size for 20 KB of %j", (part) => {
    const textOf = (size: number) => part.repeat(size / part.length);
    expect(growth(20_000, textOf, (text) => sanitise(text))).toBeLessThan(30);
  });
});
