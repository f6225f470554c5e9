import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { tools } from "@satellite/mcp";

const words = { looks: "nothing", here: "files, store", upstream: "files, store, trackers" } as const;
const page = readFileSync("docs/mcp.md", "utf8");

it("the page lists every tool, and what it writes, as the server does", () => {
  const table = /<!-- tools -->([^]*)<!-- \/tools -->/.exec(page)?.[1] ?? "";
  const rows = table
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  expect(rows.map(([, name, what, writes]) => [name, what, writes])).toEqual(
    tools.map(({ description, name, writes }) => [`\`${name}\``, description, words[writes]]),
  );
});
