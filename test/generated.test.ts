import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { sources } from "../packages/core/src/schema/index.js";
import { generate } from "../scripts/generate.mjs";

const folder = fileURLToPath(new URL("../packages/core/src/generated/", import.meta.url));

describe("generated validators", () => {
  it("are what the schemas say today", async () => {
    const wanted = new Map<string, string>(Object.entries(generate(sources)));
    const there = (await readdir(folder, { recursive: true }))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => name.replaceAll("\\", "/"));
    expect(there.sort()).toEqual([...wanted.keys()].sort());
    for (const [name, text] of wanted) {
      // toBe would print both texts in full
      expect({ name, same: (await readFile(`${folder}${name}`, "utf8")) === text }).toEqual({ name, same: true });
    }
  });

  it("need nothing at run time but their own helpers", async () => {
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith("index.ts"));
    for (const name of files) {
      const text = await readFile(`${folder}${name}`, "utf8");
      const imports = [...text.matchAll(/^import (?!type).*from "(.*)";$/gm)].map((match) => match[1]);
      expect(imports).toEqual([expect.stringMatching(/^(\.\.\/)+validation\/index\.js$/)]);
      expect(text).not.toMatch(/\brequire\(|\beval\(|new Function/);
    }
  });
});
