/** What the tests of pages need besides the house; where it is not there they skip with one line, or fail under REQUIRE_ALL=1. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export const root = process.cwd();
const chromium = "/usr/bin/chromium";
const tools = join(root, "tools/forge/package.json");

const missing = [
  ...(existsSync(chromium) ? [] : [chromium]),
  ...(existsSync(join(root, "tools/forge/node_modules/playwright-core"))
    ? []
    : ["tools/forge (npm ci --ignore-scripts)"]),
  ...(existsSync(join(root, "forge-app/node_modules/@forge/react")) ? [] : ["forge-app's packages (npm ci)"]),
];

/** Whether to skip; says why, once a file. @throws under REQUIRE_ALL=1 when something is missing */
export function skipsBrowser(): boolean {
  if (missing.length === 0) return false;
  const line = `The pages are not shown in a browser: ${missing.join(" and ")} missing.`;
  if (process.env["REQUIRE_ALL"] === "1") throw new Error(line);
  process.stderr.write(`${line}\n`);
  return true;
}

const fromTools = createRequire(tools);

/** The part of Playwright that we use. */
export interface Locator {
  click(): Promise<void>;
  count(): Promise<number>;
  fill(value: string): Promise<void>;
  first(): Locator;
  focus(): Promise<void>;
  isChecked(): Promise<boolean>;
  innerText(): Promise<string>;
  selectOption(values: readonly string[]): Promise<unknown>;
  waitFor(options?: { readonly state: "visible" | "detached" }): Promise<void>;
}
export interface Page {
  readonly clock: { setFixedTime(at: Date): Promise<void> };
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  close(): Promise<void>;
  evaluate<R, A>(run: ((given: A) => R | Promise<R>) | string, given?: A): Promise<R>;
  exposeFunction(name: string, run: (...given: never[]) => unknown): Promise<void>;
  getByLabel(text: string, options?: { readonly exact: boolean }): Locator;
  getByRole(role: string, options?: { readonly name?: string; readonly exact?: boolean }): Locator;
  getByText(text: string, options?: { readonly exact: boolean }): Locator;
  goto(url: string): Promise<unknown>;
  locator(selector: string): Locator;
  on(event: "console", told: (message: { type(): string; text(): string }) => void): void;
  on(event: "pageerror", told: (error: Error) => void): void;
  screenshot(options: { readonly path: string; readonly fullPage: boolean }): Promise<unknown>;
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
}
export interface Browser {
  newPage(options?: { readonly viewport?: { readonly width: number; readonly height: number } }): Promise<Page>;
  close(): Promise<void>;
}
interface Playwright {
  readonly chromium: {
    launch(options: { readonly executablePath: string; readonly args: readonly string[] }): Promise<Browser>;
  };
}
interface Csp {
  readonly CSPInjectionService: new () => {
    getInjectableCSP(options: { readonly existingCSPDetails: object; readonly microsEnv: "prod" }): readonly string[];
  };
}

export const openBrowser = (): Promise<Browser> =>
  (fromTools("playwright-core") as Playwright).chromium.launch({ executablePath: chromium, args: ["--no-sandbox"] });

/** The platform's own production policy; without the two parts that need its servers and its frames. */
export const productionPolicy = (): string =>
  new (fromTools("@forge/csp") as Csp).CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails: {}, microsEnv: "prod" })
    .filter((part) => !/^(?:report-uri|frame-ancestors) /.test(part))
    .join("; ");

/** Path of axe, as one script. */
export const axePath = (): string => fromTools.resolve("axe-core/axe.min.js");
