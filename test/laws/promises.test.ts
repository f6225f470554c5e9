import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { ConfigSchema } from "../../packages/core/src/config/schema/index.js";
import { Command } from "commander";
import * as registry from "../../packages/cli/src/registry/index.js";
import { runCli } from "../../packages/cli/src/program.js";
import { flags, globals, owed } from "./promised-flags.js";
import { keys } from "./promised-keys.js";

/*
 * What `satellite --help` and the config's schema promise, beside the tests that fail when it is ignored. A flag or key that
 * is added without a test, and a test that moved away, fail here; that the test bites is seen when it is written.
 */

/** The commands as the registry makes them, with their flags. */
function commandsOf(): readonly Command[] {
  const made: Command[] = [];
  const add: registry.Adder = (usage, _, __, more = (one) => one) => void made.push(more(new Command().command(usage)));
  for (const [name, one] of Object.entries(registry))
    if (name.startsWith("add")) (one as (adder: registry.Adder) => void)(add);
  return made;
}

const promised = commandsOf().flatMap((command) => [
  command.name(),
  ...command.options.map(({ long }) => `${command.name()} ${long ?? ""}`),
]);

async function helpOf(): Promise<string> {
  let out = "";
  const stream = { out: (text: string) => void (out += text), err: () => undefined };
  await runCli(["--help"], { ...stream, env: {}, terminal: false });
  return out;
}

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

function leaves({ items, properties }: Node, at: string): readonly string[] {
  if (properties !== undefined)
    return Object.entries(properties).flatMap(([key, node]) => leaves(node, at === "" ? key : `${at}.${key}`));
  return items?.properties === undefined ? [at] : leaves(items, `${at}[]`);
}

const leavesOf = leaves(JSON.parse(JSON.stringify(ConfigSchema)) as Node, "");
/** A section whose keys are all used alike has one entry. */
const entryOf = (key: string): string | undefined =>
  Object.keys(keys).find((name) => key === name || key.startsWith(`${name}.`) || key.startsWith(`${name}[`));

/** The file of an entry, and whether what it tests stands there. */
function standsIn(entry: string, usual: RegExp): boolean {
  const [file = "", text] = entry.split(" | ");
  if (!existsSync(file)) return false;
  const words = readFileSync(file, "utf8");
  return text === undefined ? usual.test(words) : words.includes(text);
}

const word = (name: string): RegExp => {
  const camel = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return new RegExp(`\\b(?:${name}|${camel})\\b`);
};

describe("every command and flag", () => {
  it("has an entry", () => {
    expect(promised.length).toBeGreaterThan(70);
    expect(promised.filter((name) => !(name in flags))).toEqual([]);
  });

  for (const name of promised.filter((one) => flags[one] === owed)) it.todo(`${name} stands in a test`);

  it.each(promised.filter((one) => flags[one] !== owed))("%s stands in the test that is named for it", (name) => {
    const flag = name.split(" ")[1];
    const usual = flag === undefined ? new RegExp(`["/ (\`]${name}["/. \`]`) : new RegExp(`${flag}(?![\\w-])`);
    expect([flags[name], standsIn(flags[name] ?? "", usual)]).toEqual([flags[name], true]);
  });

  it.each(Object.entries(globals))("%s, which every command has, stands in the test named", async (flag, entry) => {
    expect(await helpOf()).toContain(flag);
    expect([entry, standsIn(entry, new RegExp(`${flag}(?![\\w-])`))]).toEqual([entry, true]);
  });

  it("of all commands are known", async () => {
    const found = (await helpOf()).matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm);
    const options = [...found].map(([, flag = ""]) => flag);
    expect(options).toContain("--json");
    expect(options.filter((flag) => !(flag in globals) && !["--help", "--version"].includes(flag))).toEqual([]);
  });
});

describe("every key of the config", () => {
  it("has an entry, and every entry a key", () => {
    expect(leavesOf.length).toBeGreaterThan(100);
    expect(leavesOf.filter((key) => entryOf(key) === undefined)).toEqual([]);
    const used = new Set(leavesOf.map(entryOf));
    expect(Object.keys(keys).filter((key) => !used.has(key))).toEqual([]);
  });

  for (const [key] of Object.entries(keys).filter(([, one]) => one === owed)) it.todo(`${key} stands in a test`);

  it.each(Object.entries(keys).filter(([, one]) => one !== owed))(
    "%s stands in the test that is named for it",
    (key, entry) => {
      const name = key.split(".").at(-1)?.replace("[]", "") ?? "";
      expect([entry, standsIn(entry, word(name))]).toEqual([entry, true]);
    },
  );
});
