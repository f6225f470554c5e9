/** A page under docs/ whose commands are typed, and compared with what it shows. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "@jest/globals";
import { commandsIn, type Typed } from "./items-story.js";
import type { Walk } from "./walk.js";

/**
 * What a reader does, in the page's order: types the commands of `console` blocks, and writes the files that are shown in
 * full, with their path in a comment on the first line. Set UPDATE_PAGES=1 to write what was printed into the page.
 */
export async function walkPage(walk: Walk, page: string): Promise<void> {
  const steps = stepsOn(readFileSync(page, "utf8"));
  const typed = steps.flatMap((step) => ("command" in step ? [step] : []));
  expect(typed.length).toBeGreaterThan(8);
  const printed: string[] = [];
  for (const step of steps) {
    if ("command" in step) {
      const { err, out } = await walk.type(step.command);
      printed.push(abridged(asShown(walk, out + err), step.shown));
    } else
      walk.bench.write(
        step.path,
        step.text.replaceAll(/(?:https:\/\/)?acme\.atlassian\.net/g, walk.sandbox.jira.baseUrl),
      );
  }
  compare(page, typed, printed);
}

/** The same for a page, or a section of one, that only types: every command of its `console` blocks, in order. */
export async function typePage(page: string, text: string, type: (line: string) => Promise<string>): Promise<void> {
  const typed = commandsIn(text);
  expect(typed.length).toBeGreaterThan(4);
  const printed: string[] = [];
  for (const { command, shown } of typed) printed.push(abridged(await type(command), shown));
  compare(page, typed, printed);
}

function compare(page: string, typed: readonly Typed[], printed: readonly string[]): void {
  if (process.env["UPDATE_PAGES"] === "1") update(page, typed, printed);
  else
    expect(typed.map(({ command }, at) => [command, printed[at]])).toEqual(
      typed.map(({ command, shown }) => [command, shown]),
    );
}

interface Written {
  readonly path: string;
  readonly text: string;
}

function stepsOn(text: string): readonly (Typed | Written)[] {
  const blocks = text.matchAll(/^```(console|ya?ml|markdown|jsonl?)\n([^]*?)^```$/gm);
  return [...blocks].flatMap(([block, kind = "", inner = ""]): readonly (Typed | Written)[] => {
    if (kind === "console") return commandsIn(block);
    const [, path, rest = ""] = /^(?:# |<!-- |\/\/ )([\w./-]+)(?: -->)?\n([^]*)$/.exec(inner) ?? [];
    return path === undefined ? [] : [{ path, text: rest }];
  });
}

/** The same on every machine and every day. */
function asShown({ sandbox }: Walk, text: string): string {
  return text
    .replaceAll(sandbox.jira.baseUrl, "https://acme.atlassian.net")
    .replaceAll(sandbox.jira.baseUrl.replace("http://", ""), "acme.atlassian.net")
    .replaceAll(/(?:\/private)?\/tmp\/satellite-cli-\w+/g, "~/shop")
    .replaceAll(
      /\b20(?!26-01-0[45])\d\d-\d\d-\d\d([T ])\d\d:\d\d(:\d\d(?:\.\d+)?)?/g,
      (_all, between: string, seconds) => `2026-01-05${between}10:00${seconds === undefined ? "" : ":00"}`,
    )
    .replaceAll(/\b20(?!26-01-0[45])\d\d-\d\d-\d\d\b/g, "2026-01-05")
    .replaceAll(/sha256([ :])[0-9a-f]{12,64}/g, "sha256$1…")
    .replaceAll(/[ \t]+$/gm, "")
    .trim();
}

/** A line `…` on the page stands for any lines. */
function abridged(printed: string, shown: string): string {
  const parts = shown.split(/^…$/m);
  if (parts.length === 1) return printed;
  let at = 0;
  for (const part of parts) {
    const found = printed.indexOf(part.trim(), at);
    if (found < 0) return printed;
    at = found + part.trim().length;
  }
  return shown;
}

function update(page: string, typed: readonly Typed[], printed: readonly string[]): void {
  let text = readFileSync(page, "utf8");
  let from = 0;
  for (const [at, { command, shown }] of typed.entries()) {
    const before = `$ ${command}\n${shown === "" ? "" : `${shown}\n`}`;
    const now = `$ ${command}\n${printed[at] === "" ? "" : `${printed[at] ?? ""}\n`}`;
    const found = text.indexOf(before, from);
    if (found < 0) throw new Error(`${page} does not hold ${before}`);
    text = text.slice(0, found) + now + text.slice(found + before.length);
    from = found + now.length;
  }
  writeFileSync(page, text);
}
