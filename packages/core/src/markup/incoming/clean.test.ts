import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { adfToMarkdown, toAdf } from "../adf/index.js";
import { sanitise } from "./index.js";

const root = new URL("../../../../../", import.meta.url);
const own = readdirSync(root, { encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(new URL(name, root), "utf8"));

describe("text that is clean", () => {
  const page =
    "# Title\r\n\r\n- [ ] task  \r\n* other\r\n\r\n| a | b |\r\n|---|:-:|\r\n| `<b>` | x<br>y |\r\n\r\n![local](./a.png) [up](../b.md#c) [www](//x.example)\r\n";
  it.each([
    "",
    "\n\n  a\t \n",
    page,
    "Title\n=====\n\nSub\n----\n\n***\n\n- - -\n\n___\n",
    "```html\n<script>alert(1)</script>\n<!-- a comment -->\n```\n\n    <b>\n\n`<img onerror=x>` 1 < 2 and 3 > 2, a<b, \\<c>",
    "> [!NOTE]\n> text\n\n<details>\n<summary>More</summary>\n\nx<sub>2</sub> <u>y</u>\n\n</details>\n",
    "Mail <sara@acme.example>, see <https://x.example/?a=1&b=2>, @sara #12 [^1]\n\n[^1]: note\n[a]: https://x.example 'title'\n",
    "👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 می‌خواهم é ﷺ &amp; &copy; &#169;",
    "<<< six <<<<<< eight <<<<<<<<\n\n  =======x\n",
  ])("stays to the byte: %j", (markdown) => {
    const safe = sanitise(markdown);
    expect(safe).toEqual({ markdown, removed: [] });
    expect(safe.markdown).toBe(markdown);
  });

  it("stays to the byte when it is our own reading of a Jira document", () => {
    const pages = own.map((markdown) => adfToMarkdown(toAdf(markdown, 10_000_000)).markdown);
    for (const markdown of pages) {
      const { removed } = sanitise(markdown);
      expect(
        removed.filter((what) => what !== "a marker of a workspace" && what !== "a line of three dashes or pluses"),
      ).toEqual([]);
    }
    const rich =
      "# a\n\n> [!TIP]\n> b<br>c\n\n<details><summary>d</summary>\n\n---\n\n- [x] e\n\n</details>\n\n| f |\n| - |\n| H<sub>2</sub>O |";
    expect(sanitise(adfToMarkdown(toAdf(rich)).markdown).removed).toEqual([]);
  });

  const plain = fc.array(
    fc.oneof(
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc.constantFrom(
        "# ",
        "- ",
        "1. ",
        "> ",
        "**",
        "*",
        "`",
        "```",
        "\n",
        "\n\n",
        "\r\n",
        "    ",
        "\t",
        "[a](b)",
        "[c](https://x.example)",
        "|",
        "\n| - |\n",
        "~~",
        "\\",
        "(",
        "]",
        "é",
        "👩‍👧",
        "&lt;",
        "<br>",
        "![d](e.png)",
        "@me",
        "#12",
        " < ",
        "----",
        "***\n",
      ),
    ),
    { maxLength: 40 },
  );

  it("stays to the byte, whatever it is made of", () => {
    fc.assert(
      fc.property(plain, (parts) => {
        const markdown = parts.join("");
        // Three dashes in a line, and seven of a sign at its begin, can come about by chance.
        fc.pre(!/^[ \t]*---|^[=|<>]{7}|\r(?!\n)/m.test(markdown));
        // A bare address goes on through `)@me`, and a browser reads what stands before the sign as a name.
        fc.pre(!/https:\S*@/.test(markdown));
        expect(sanitise(markdown)).toEqual({ markdown, removed: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe("words alone", () => {
  it("are left as they are, as they are where all markup is read", () => {
    const words = fc.string({
      unit: fc.constantFrom("a", "b", "Z", "é", "漢", "0", "1", "9", " ", ".", ",", "\n"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, (text) => {
        expect(sanitise(text)).toEqual({ markdown: text, removed: [] });
        expect(sanitise(`${text}\n\n;`)).toEqual({ markdown: `${text}\n\n;`, removed: [] });
      }),
    );
  });
});
