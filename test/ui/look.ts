/** Opening a page, and what is asked of every page that was opened. */
import { expect } from "@jest/globals";
import { join } from "node:path";
import type { PageKey, Site } from "./site.js";
import { root, type Browser, type Page } from "./tools.js";

export interface Opened {
  readonly page: Page;
  /** Everything that the browser complained about: refused by the policy, thrown, not found. */
  readonly complaints: readonly string[];
  readonly asked: readonly { readonly functionKey: string; readonly payload: unknown }[];
}

export interface Wanted {
  readonly key: PageKey;
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly answer: (functionKey: string, payload: unknown) => unknown;
}

/** What Chromium says of the platform's policy itself, whatever the page. */
const aboutPolicy = /^An iframe which has both allow-scripts and allow-same-origin/;

/** The clock of every page: two hours and some after the samples. */
const now = new Date(Date.UTC(2026, 10, 21, 10, 50));

export async function open(browser: Browser, site: Site, wanted: Wanted): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: wanted.width ?? 360, height: 900 } });
  const complaints: string[] = [];
  const asked: { functionKey: string; payload: unknown }[] = [];
  page.on("console", (message) => {
    if (/^(?:error|warning)$/.test(message.type()) && !aboutPolicy.test(message.text()))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.clock.setFixedTime(now);
  await page.exposeFunction("answerPage", (functionKey: string, payload: unknown) => {
    asked.push({ functionKey, payload });
    return wanted.answer(functionKey, payload);
  });
  await page.goto(site.url(wanted.key, wanted.theme ?? "light"));
  await page.locator(".uk-root").waitFor();
  return { page, complaints, asked };
}

/** For people: of the whole page, or of what a window shows of it. */
export const keepPicture = (page: Page, name: string, of: "page" | "window" = "page"): Promise<unknown> =>
  page.screenshot({ path: join(root, "test/output", `${name}.png`), fullPage: of === "page" });

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** Serious and critical findings of axe, with what they are about. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(`new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = "axe.js";
    script.onload = done;
    script.onerror = fail;
    document.head.append(script);
  })`);
  const { violations } = await page.evaluate<AxeResult, undefined>("axe.run()");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = "" }) => `${id}: ${html}\n${failureSummary}`));
}

/** Nothing complained of, nothing wider than the window, nothing that a reader with a disability cannot use. */
export async function expectSound({ page, complaints }: Opened): Promise<void> {
  const wide = await page.evaluate<number, undefined>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(wide).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
}

/** Where the keyboard goes: Tab until the page is left, the words of each stop, and whether its focus shows. */
export async function tabStops(page: Page, most = 60): Promise<{ readonly words: string; readonly shows: boolean }[]> {
  await page.evaluate("document.activeElement?.blur?.()");
  const stops: { words: string; shows: boolean }[] = [];
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate<{ words: string; shows: boolean; first: boolean } | null, undefined>(`(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const first = element.dataset.stop === "seen";
      element.dataset.stop = "seen";
      const label = element.labels?.[0]?.textContent ?? element.getAttribute("aria-label") ?? element.textContent ?? "";
      return { words: label.trim(), shows: getComputedStyle(element).outlineStyle !== "none", first };
    })()`);
    if (stop === null || stop.first) return stops;
    stops.push({ words: stop.words, shows: stop.shows });
  }
  return stops;
}
