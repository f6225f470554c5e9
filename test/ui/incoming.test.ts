/** What comes in from a tracker, made harmless and then rendered by a reader that lets all HTML through. */
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { sanitise } from "@satellite/core/markup/incoming";
import { openBrowser, root, skipsBrowser, type Browser } from "./tools.js";

interface Attack {
  readonly family: string;
  readonly markdown: string;
}

const corpus = JSON.parse(
  readFileSync(join(root, "packages/core/src/markup/incoming/fixtures/hostile.json"), "utf8"),
) as readonly Attack[];

/** As the most careless of readers would: raw HTML and every address go through. GitHub's own flavour filters some tags. */
const careless = { allowDangerousHtml: true, allowDangerousProtocol: true };
const html = (markdown: string): string => micromark(markdown, careless);
const gfmAsHtml = (markdown: string): string =>
  micromark(markdown, { ...careless, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** What may act: anything that runs, loads, submits or goes to an address that is none of a page. */
const acting = `[...document.querySelectorAll("*")].flatMap((node) => [
  ...(/^(?:SCRIPT|IFRAME|OBJECT|EMBED|FORM|INPUT|BUTTON|BASE|LINK|META|STYLE|SVG|MATH|VIDEO|AUDIO)$/i.test(node.tagName) && !(node.tagName === "INPUT" && node.type === "checkbox" && node.disabled) ? [node.tagName] : []),
  ...[...node.attributes].filter(({ name }) => /^on|^style$|^srcdoc$|^formaction$/i.test(name)).map(({ name }) => node.tagName + " " + name),
  ...[...node.attributes].filter(({ name, value }) => /^(?:href|src|xlink:href|action)$/.test(name) && !/^(?:https?|mailto):/.test(new URL(value, "https://reader.example/").protocol)).map(({ name, value }) => node.tagName + " " + name + " " + value),
  ...(node.tagName === "IMG" && /^https?:/.test(node.getAttribute("src") ?? "") ? ["IMG " + node.src] : []),
])`;

jest.setTimeout(60_000);

const inBrowser = skipsBrowser() ? describe.skip : describe;

inBrowser("a hostile text from a tracker", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const look = async (body: string) => {
    const page = await browser.newPage();
    const ran: string[] = [];
    // A script that runs would say so: every attack of the corpus calls alert.
    await page.exposeFunction("alert", (what: never) => void ran.push(`alert ${String(what)}`));
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><main>${body}</main>`)}`);
    const found = (await page.evaluate(acting)) as readonly string[];
    const articles = Number(await page.evaluate(`document.querySelectorAll("main > article").length`));
    await page.close();
    return { found, ran, articles };
  };

  it("runs nothing and loads nothing, all families in one page", async () => {
    const clean = corpus.map(({ markdown }) => sanitise(markdown).markdown);
    const articles = [...clean.map(html), ...clean.map(gfmAsHtml)].map((text) => `<article>${text}</article>`);
    const { found, ran, articles: kept } = await look(articles.join("\n"));
    expect({ found, ran, kept }).toEqual({ found: [], ran: [], kept: 2 * corpus.length });
  });

  it.each(["a <script>alert(1)</script> b", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))"])(
    "would have been noticed as it came: %j",
    async (markdown) => {
      const { found, ran } = await look(html(markdown));
      expect(found.length + ran.length).toBeGreaterThan(0);
    },
  );
});
