import { describe, expect, it } from "@jest/globals";
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
    ["nested links", "[".repeat(20_000) + "](x)".repeat(20_000)],
    ["brackets", "[".repeat(100_000)],
    ["quotes", `${">".repeat(3000)} x`],
    ["quotes apart", `${"> ".repeat(3000)}x`],
    ["lists", Array.from({ length: 600 }, (_, n) => `${"  ".repeat(n)}- x`).join("\n")],
    ["lists in a line", "- ".repeat(50_000) + "x"],
    ["emphasis", "*a **b ".repeat(50_000)],
    ["nested emphasis", `${"*".repeat(4000)}a${"*".repeat(4000)}`],
    ["labels", "[a] ".repeat(10_000)],
    ["closing brackets", "]".repeat(50_000)],
    ["cells", `| ${"a | ".repeat(50_000)}\n| ${"- | ".repeat(50_000)}`],
    ["backticks", Array.from({ length: 1000 }, (_, n) => "`".repeat(n + 1)).join(" x ")],
    ["open comments", "x <!-- ".repeat(50_000)],
    ["underlined words", "a\n===\n\n".repeat(12_000)],
    ["underlines in a quote", "> a\n> ---\n".repeat(12_000)],
    ["ten megabytes", "word ".repeat(2_000_000)],
  ])("is refused or rendered in time: %s", (_, text) => {
    const started = performance.now();
    const result = renderSpec({ ...base, text });
    expect("problem" in result ? ["MARKUP_LIMIT", "SPEC_TOO_LARGE"] : ["rendered"]).toContain(
      "problem" in result ? result.problem.code : "rendered",
    );
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it.each([
    ["dots and dashes", "-.".repeat(20_000) + "x"],
    ["an address without end", `a@${"b.".repeat(20_000)}`],
    ["pipes", `| ${"a | ".repeat(5000)}\n| ${"- | ".repeat(5000)}`],
    ["tags", "<a ".repeat(30_000)],
    ["open comments in raw HTML", `<div>\n${"<!--".repeat(2)}${"x ".repeat(20_000)}`],
    ["white space", `a${" ".repeat(50_000)}b<div>${" ".repeat(50_000)}x`],
    ["entities", "&#64;".repeat(20_000)],
    ["labels", "[a] ".repeat(1000)],
    ["bold items", "- **a** is _b_ and `c`\n".repeat(3000)],
    ["a bold table", `| a | b |\n| - | - |\n${"| **a** | _b_ |\n".repeat(2000)}`],
  ])("takes no longer than twenty times what as much prose takes: %s", (_, text) => {
    const prose = "Some words of a spec, in sentences. ".repeat(Math.ceil(text.length / 36));
    time(prose);
    expect(time(text)).toBeLessThan(20 * time(prose) + 1000);
  });
});
