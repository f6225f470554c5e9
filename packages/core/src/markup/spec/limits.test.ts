import { describe, expect, it } from "@jest/globals";
import { growth } from "@satellite/testkit/growth";
import { renderSpec, type SpecInput } from "./index.js";

const base: SpecInput = {
  text: "",
  path: "specs/PROJ-1042/spec.md",
  sha256: "0".repeat(64),
  url: "https://github.com/acme/shop/blob/0123456/specs/PROJ-1042/spec.md",
  heading: "Implementation Spec",
  room: 60_000,
};

const time = (some: string): number => {
  const started = performance.now();
  renderSpec({ ...base, text: some });
  return performance.now() - started;
};

describe("a hostile spec", () => {
  it.each([
    ["nested links", 20_000, (n: number) => "[".repeat(n) + "](x)".repeat(n)],
    ["brackets", 100_000, (n: number) => "[".repeat(n)],
    ["quotes", 3000, (n: number) => `${">".repeat(n)} x`],
    ["quotes apart", 3000, (n: number) => `${"> ".repeat(n)}x`],
    ["lists", 600, (n: number) => Array.from({ length: n }, (_, at) => `${"  ".repeat(at)}- x`).join("\n")],
    ["lists in a line", 50_000, (n: number) => `${"- ".repeat(n)}x`],
    ["emphasis", 50_000, (n: number) => "*a **b ".repeat(n)],
    ["nested emphasis", 4000, (n: number) => `${"*".repeat(n)}a${"*".repeat(n)}`],
    ["labels", 10_000, (n: number) => "[a] ".repeat(n)],
    ["closing brackets", 50_000, (n: number) => "]".repeat(n)],
    ["cells", 50_000, (n: number) => `| ${"a | ".repeat(n)}\n| ${"- | ".repeat(n)}`],
    ["backticks", 1000, (n: number) => Array.from({ length: n }, (_, at) => "`".repeat(at + 1)).join(" x ")],
    ["open comments", 50_000, (n: number) => "x <!-- ".repeat(n)],
    ["underlined words", 6000, (n: number) => "a\n===\n\n".repeat(n)],
    ["underlines in a quote", 6000, (n: number) => "> a\n> ---\n".repeat(n)],
    ["ten megabytes", 2_000_000, (n: number) => "word ".repeat(n)],
  ])("is refused or rendered in time: %s", (_, size, textOf) => {
    const endings = new Set<string>();
    const render = (text: string): void => {
      const result = renderSpec({ ...base, text });
      endings.add("problem" in result ? result.problem.code : "rendered");
    };
    expect(growth(size, textOf, render)).toBeLessThan(100);
    for (const ending of endings) expect(["MARKUP_LIMIT", "SPEC_TOO_LARGE", "rendered"]).toContain(ending);
  });

  it.each([
    ["dots and dashes", "-.".repeat(20_000) + "x"],
    ["an address without end", `a@${"b.".repeat(20_000)}`],
    ["pipes", `| ${"a | ".repeat(5000)}\n| ${"- | ".repeat(5000)}`],
    ["tags", "<a ".repeat(15_000)],
    ["open comments in raw HTML", `<div>\n${"<!--".repeat(2)}${"x ".repeat(20_000)}`],
    ["white space", `a${" ".repeat(50_000)}b<div>${" ".repeat(50_000)}x`],
    ["entities", "&#64;".repeat(10_000)],
    ["labels", "[a] ".repeat(1000)],
    ["bold items", "- **a** is _b_ and `c`\n".repeat(1500)],
    ["a bold table", `| a | b |\n| - | - |\n${"| **a** | _b_ |\n".repeat(1000)}`],
  ])("takes no longer than twenty times what as much prose takes: %s", (_, text) => {
    const prose = "Some words of a spec, in sentences. ".repeat(Math.ceil(text.length / 36));
    time(prose);
    expect(time(text)).toBeLessThan(20 * time(prose) + 1000);
  });
});
