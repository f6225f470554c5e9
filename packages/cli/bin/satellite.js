#!/usr/bin/env node
import { readFileSync, writeSync } from "node:fs";

const [first, ...more] = process.argv.slice(2);
// The help is written down when the bundle is made: whoever asks for it waits for no parser of arguments.
if (first === "--help" && more.length === 0) writeSync(1, readFileSync(new URL("../bundle/help.txt", import.meta.url)));
else {
  const { main } = await import("../bundle/main.js");
  await main();
}
