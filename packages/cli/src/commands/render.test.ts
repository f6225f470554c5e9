import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { sha256Of } from "@satellite/core/digest";
import { renderSpec, roomFor } from "@satellite/core/markup";
import { openBench, type Bench } from "../testing.js";

const spec = "# Login\n\nFixes #7, @omar.\n\n## Acceptance Criteria\n\n- [ ] works\n";
let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

describe("render", () => {
  it("prints the exact block, with permalink and closing line", async () => {
    bench.git("remote", "add", "origin", "https://github.com/acme/shop.git");
    const head = bench.commit("spec", "specs/a b/spec.md", spec);
    const told = await bench.run(["render", "specs/a b/spec.md", "--closes", "#42"]);
    const input = {
      path: "specs/a b/spec.md",
      sha256: sha256Of(spec),
      heading: "Implementation Spec",
      room: roomFor(""),
      closing: "Closes #42",
    };
    const wanted = renderSpec({
      ...input,
      text: spec,
      url: `https://github.com/acme/shop/blob/${head}/specs/a%20b/spec.md`,
      keyUrl: "https://github.com/acme/shop",
    });
    if ("problem" in wanted) throw new Error(wanted.problem.says);
    expect(told).toEqual({ code: 0, err: "", out: `${wanted.block}\n` });
    expect(told.out).toContain("Closes #42");
    expect(told.out).not.toContain("Fixes #7");
  });

  it("leaves front matter out, but counts it in the digest, and takes CRLF", async () => {
    const text = `---\nid: secret-id\n---\n${spec}`.replaceAll("\n", "\r\n");
    bench.write("spec.md", text);
    const { out } = await bench.run(["render", "--json", "spec.md"]);
    const document = JSON.parse(out) as { block: string; sha256: string; path: string; cut: boolean };
    expect(document).toMatchObject({ path: "spec.md", sha256: sha256Of(text), cut: false });
    expect(document.block).not.toContain("secret-id");
    expect(document.block).not.toContain("\r");
  });

  it("takes heading and keyword from the config", async () => {
    bench.write("spec.md", spec);
    bench.write("satellite.yml", "pull_request: { heading: Plan, close_keyword: Resolves }\n");
    const { out } = await bench.run(["render", "spec.md", "--closes", "acme/other#3"]);
    expect(out).toContain("## Plan");
    expect(out).toContain("Resolves acme/other#3");
  });

  it("works outside a repository, and says when the spec was cut", async () => {
    bench.write("spec.md", `# Long\n\n${"word ".repeat(600)}\n\n`.repeat(30));
    const told = await bench.run(["render", "spec.md"]);
    expect(told.code).toBe(0);
    expect(told.err).toMatch(/The spec was cut/);
    expect(Buffer.byteLength(told.out)).toBeLessThan(65_536);
    expect(await bench.run(["render", "--quiet", "spec.md"])).toMatchObject({ err: "" });
  });

  it.each([
    ["a missing file", "none.md", undefined, "the spec none.md cannot be read"],
    ["a folder", ".git", undefined, "cannot be read"],
    ["a file over 1 MB", "big.md", "x".repeat(1_000_001), "SPEC_TOO_LARGE: big.md has 1000001 bytes"],
    [
      "front matter that is code",
      "js.md",
      "---js\n{ x: require('fs').writeFileSync('pwned', '') }\n---\n# x\n",
      "FRONT_MATTER: js.md",
    ],
    [
      "front matter that is a bomb",
      "bomb.md",
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
        .split("")
        .map((one, at) => `${one}: &${one} [${`*${"abcdefgh"[at]},`.repeat(9)}]`)
        .join("\n")}\n---\n`,
      "FRONT_MATTER: bomb.md",
    ],
  ])("ends with 2 on %s, and runs nothing", async (_, path, text, says) => {
    if (text !== undefined) bench.write(path, text);
    const told = await bench.run(["render", path]);
    expect([told.code, told.out]).toEqual([2, ""]);
    expect(told.err).toContain(says);
    expect([existsSync(join(bench.folder, "pwned")), existsSync("pwned")]).toEqual([false, false]);
  });

  it.each(["PROJ-12", "#0", "#1\nFixes #2", "x #1"])("refuses --closes %j", async (ticket) => {
    bench.write("spec.md", spec);
    expect(await bench.run(["render", "spec.md", "--closes", ticket])).toMatchObject({ code: 2, out: "" });
  });

  it("needs a spec", async () => {
    expect(await bench.run(["render"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("missing required argument 'spec'"),
    });
  });
});
