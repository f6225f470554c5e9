import { readdirSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { capabilities, providers } from "./index.js";

it("lists every tracker that has a folder, and no other", () => {
  const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "shared")
    .map(({ name }) => name);
  expect(Object.keys(providers).toSorted()).toEqual(folders.toSorted());
});

it("tells what each tracker can do without opening it", async () => {
  expect(await capabilities()).toMatchObject({ github: { move: "open-closed" }, jira: { move: "named" } });
});
