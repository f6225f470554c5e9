import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { adfToMarkdown, toAdf } from "../adf/index.js";
import { carriersIn } from "../graft/index.js";
import { sanitise } from "./index.js";

/** What this product, or a workspace that it writes to, looks for in the bytes of a text. */
const markers = [
  "<!-- satellite:text -->",
  "<!-- /satellite:text -->",
  "<!-- satellite: PROJ-1042, acme/shop#7 -->",
  "<!-- satellite-made: item:backlog:TASK-1 -->",
  "<!-- satellite:item item:backlog:TASK-1 -->",
  "<!-- satellite:progress checkout -->",
  "<!-- satellite:verdict -->",
  `<!-- satellite:spec v1 sha256=${"0".repeat(64)} source=${"0".repeat(16)} digest=${"0".repeat(64)} -->`,
  "<!-- /satellite:spec -->",
  "<!--satellite:text-->",
  "<!--\nsatellite:text\n-->",
  "<!-- SATELLITE:TEXT -->",
  "<!-- satellite:text",
  '<!--adf:{"t":"x"}-->',
  "<!-- adf:x -->",
  "<!-- AC:BEGIN -->",
  "<!-- DOD:END -->",
  "<!-- SECTION:DESCRIPTION:BEGIN -->",
  "<!-- COMMENTS:END -->",
];
const places: readonly (readonly [string, (marker: string) => string])[] = [
  ["alone", (one) => one],
  ["between lines", (one) => `a\n${one}\nb`],
  ["as a block", (one) => `a\n\n${one}\n\nb`],
  ["in a sentence", (one) => `a ${one} b`],
  ["in code", (one) => `\`${one}\``],
  ["in a fence", (one) => `\`\`\`\n${one}\n\`\`\``],
  ["in a fence that never ends", (one) => `~~~\n${one}`],
  ["in a fence in a list", (one) => `- a\n\n  \`\`\`\n  ${one}\n  \`\`\``],
  ["indented", (one) => `    ${one}`],
  ["indented in a list", (one) => `- a\n\n      ${one}`],
  ["in a quote", (one) => `> ${one}`],
  ["in a list", (one) => `- ${one}`],
  ["in a heading", (one) => `# ${one}`],
  ["in a cell", (one) => `| a |\n| - |\n| ${one} |`],
  ["behind a backslash", (one) => `\\${one}`],
  ["behind a letter that nobody sees", (one) => one.replace("<!--", "<\u200b!--")],
  ["with a letter in it that nobody sees", (one) => one.replace("s", "s\u200b")],
  ["in a block of HTML", (one) => `<div>\n${one}\n</div>`],
  ["in a script", (one) => `<script>\n${one}\n</script>`],
  ["in a block that is read as it is", (one) => `<pre>\n${one}\n</pre>`],
  ["in a declaration", (one) => `<![CDATA[\n${one}\n]]>`],
  ["in an instruction", (one) => `<? ${one} ?>`],
  ["in a tag", (one) => `<a title='${one}'>b</a>`],
  ["in the title of a link", (one) => `[a](https://x.example "${one}")`],
  ["in the words of a picture", (one) => `![${one}](https://x.example/a.png)`],
  ["in a definition", (one) => `[a]: https://x.example '${one}'`],
  ["in a footnote", (one) => `[^a]\n\n[^a]: ${one}`],
  ["around another", (one) => `<!<!-- a -->-- satellite:text -->${one}`],
  ["in a fold", (one) => `<details>\n<summary>${one}</summary>\n\n${one}\n\n</details>`],
];
const meant = /<!--(?=\s*(?:\/?\s*satellite\b|adf:|[a-z][a-z_]*(?::[a-z_]+)*:(?:BEGIN|END)\b))/i;

function isInert(markdown: string): void {
  const safe = sanitise(markdown).markdown;
  expect({ markdown, safe, found: meant.exec(safe)?.[0] }).toEqual({ markdown, safe, found: undefined });
  expect(sanitise(safe)).toEqual({ markdown: safe, removed: [] });
  expect(carriersIn(safe).filter(({ kind }) => kind === "comment")).toEqual([]);
}

describe("a marker of ours in a text of others", () => {
  it.each(places)("means nothing %s", (_, put) => markers.forEach((marker) => isInert(put(marker))));

  it("means nothing when it comes out of a document of theirs", () => {
    for (const marker of markers) {
      for (const type of ["paragraph", "heading", "codeBlock"]) {
        const block = { type, attrs: { level: 1 }, content: [{ type: "text", text: marker }] };
        isInert(adfToMarkdown({ type: "doc", version: 1, content: [block] }).markdown);
      }
      for (const [, put] of places.slice(0, 6)) isInert(adfToMarkdown(toAdf(put(marker))).markdown);
    }
  });

  it("means nothing, whatever stands around it", () => {
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(...markers),
        fc.constantFrom(
          "<!--",
          "-->",
          "<!",
          "--",
          "<",
          "`",
          "```\n",
          "\n",
          "\n\n",
          "\\",
          " ",
          "<pre>",
          "<div>\n",
          "> ",
          "- ",
          "    ",
          "a",
          "satellite:text",
          "adf:",
          "<!---->",
          "&lt;",
        ),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(parts, (some) => isInert(some.join(""))),
      { numRuns: 400 },
    );
  });
});
