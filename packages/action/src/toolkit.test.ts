import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readOutputs } from "@satellite/testkit/runner";
import { build } from "esbuild";

/** The toolkit in a process of its own, since it speaks to a runner by stdout and files. */
const folder = mkdtempSync(join(tmpdir(), "satellite-toolkit-"));
const program = join(folder, "program.cjs");

beforeAll(async () => {
  const source = `import { runnerToolkit } from "./toolkit.js"; runnerToolkit; globalThis.tell(runnerToolkit);`;
  await build({
    stdin: { contents: source, resolveDir: resolve("packages/action/src"), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: program,
    logLevel: "error",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let runs = 0;

function tell(script: string, env: Record<string, string> = {}) {
  const here = join(folder, String((runs += 1)));
  mkdirSync(here);
  const files = { GITHUB_OUTPUT: join(here, "output"), GITHUB_STEP_SUMMARY: join(here, "summary") };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const before = join(here, "before.cjs");
  writeFileSync(before, `globalThis.tell = (t) => Promise.resolve((async () => { ${script} })());`);
  const done = spawnSync(process.execPath, ["-r", before, program], { encoding: "utf8", env: { ...files, ...env } });
  return {
    code: done.status,
    log: done.stdout,
    errors: done.stderr,
    outputs: readOutputs(readFileSync(files.GITHUB_OUTPUT, "utf8")),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
  };
}

/** What the runner would take for a command. */
const commands = (log: string) =>
  log.split(/\r?\n/).filter((line) => line.trimStart().startsWith("::") || line.includes("##["));

const hostile =
  "Title\n::error::taken\r\n::add-mask::x\n  ::stop-commands::y\u2028::set-output name=verdict::pass\n##[error]old style";

describe("a text with line breaks and commands in it", () => {
  it.each(["warning", "error", "fail"])("stays one command as %s", (kind) => {
    const { log } = tell(`t.${kind}(${JSON.stringify(hostile)})`);
    expect(commands(log)).toHaveLength(1);
    expect(log).toContain("Title%0A::error::taken%0D%0A");
  });

  it("is no command at all as info", () => {
    const { log } = tell(`t.info(${JSON.stringify(hostile)})`);
    expect(commands(log)).toEqual([]);
    expect(log).toContain("Title");
    expect(log).toContain(": :error::taken");
  });

  it.each(["::error::x", "  ::error::x", "\t::add-mask::x", "x ##[add-mask]y", "::::x"])(
    "%j is shown and not obeyed",
    (line) => {
      expect(commands(tell(`t.info(${JSON.stringify(line)})`).log)).toEqual([]);
    },
  );

  it("stays one output", () => {
    const text = "a\nverdict=pass\nghadelimiter\nverdict<<EOF\npass\nEOF";
    expect(tell(`t.output("tickets", ${JSON.stringify(text)})`).outputs).toEqual({ tickets: text });
  });

  it("cannot leave its place in an annotation", () => {
    const annotation = {
      path: "a,line=9::.md",
      startLine: 3,
      endLine: 3,
      level: "failure",
      title: "x,file=b::\n::error::y",
      message: hostile,
    };
    const { log } = tell(`t.annotate(${JSON.stringify(annotation)})`);
    expect(commands(log)).toHaveLength(1);
    expect(log).toContain("file=a%2Cline=9%3A%3A.md,line=3");
  });
});

describe("annotations", () => {
  it.each([
    ["failure", "::error "],
    ["warning", "::warning "],
    ["notice", "::notice "],
  ])("of level %s are shown as such, with file and line", (level, command) => {
    const { log } = tell(
      `t.annotate({ path: "specs/a.md", startLine: 4, endLine: 5, level: "${level}", title: "Satellite: spec-complete", message: "No criteria" })`,
    );
    expect(log).toContain(command);
    expect(log).toContain("file=specs/a.md,line=4,endLine=5");
    expect(log).toContain("::No criteria");
  });
});

describe("the summary", () => {
  it("is written to the step's file", () => {
    expect(tell(`await t.summary("## Hello")`).summary).toBe("## Hello\n");
  });

  it("stays below the size that GitHub refuses, and keeps characters whole", () => {
    const { summary, code } = tell(`await t.summary("😀".repeat(400000))`);
    expect(code).toBe(0);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary.isWellFormed()).toBe(true);
    expect(summary).toContain("…");
  });

  it("is left out where the runner has no file for it", () => {
    expect(tell(`await t.summary("## Hello")`, { GITHUB_STEP_SUMMARY: "" })).toMatchObject({ code: 0, summary: "" });
  });
});

describe("a secret", () => {
  it("is handed to the runner to be masked; an empty one is not, since it would mask everything", () => {
    const { log } = tell(`t.secret("hush"); t.secret("")`);
    expect(commands(log)).toEqual(["::add-mask::hush"]);
  });
});

describe("failing", () => {
  it("says why and leaves the process with 1", () => {
    const { code, log } = tell(`t.fail("No ticket")`);
    expect(code).toBe(1);
    expect(log).toContain("::error::No ticket");
  });
});

describe("inputs", () => {
  it("are read by the runner's names, trimmed", () => {
    expect(tell(`t.info(t.input("check-name"))`, { "INPUT_CHECK-NAME": "  acme / x " }).log.trim()).toBe("acme / x");
  });
});
