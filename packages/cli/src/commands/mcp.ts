import type { Ask } from "@satellite/engine/desk";
import { serveMcp, type McpHouse } from "@satellite/mcp";
import { exit } from "../exit.js";
import { createFace, type Face, type Globals } from "../face.js";
import { onDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";
import { version } from "../version.js";

/** The server on standard input and output, in this folder, until the other side goes. */
export const mcp: Handler = async (face) => {
  await serveMcp({ input: process.stdin, output: process.stdout }, houseOf(face));
  return exit.done;
};

const nobody: Ask = { confirm: () => Promise.resolve("nobody"), choose: () => Promise.resolve("nobody") };

/** Each call gets a face of its own: its lines go nowhere, its notes to stderr, and nobody is at the terminal. */
function houseOf(face: Face): McpHouse {
  const err = (text: string): void => void process.stderr.write(text);
  const quiet = (globals: Globals, ask: Ask = nobody): Face =>
    createFace({ ...globals, json: false, color: false }, face.env, { out: () => undefined, err }, ask);
  return {
    version,
    log: (line) => face.note(line),
    async judge({ until, range, ...options }) {
      const { outcomesFor } = await import("./judged.js");
      return outcomesFor(quiet(face.globals), range === undefined ? [] : [range], { ...options }, until);
    },
    trackersOf: async (desk) => (await import("./integrations.js")).trackersOf(face, desk),
    run({ confirmed, dryRun, onlyLooks, withoutStore }, work) {
      const globals = { ...face.globals, dryRun: dryRun || face.globals.dryRun, yes: confirmed };
      const ask: Ask = {
        ...nobody,
        confirm: ({ yesCounts }) => Promise.resolve(confirmed && yesCounts ? "yes" : "nobody"),
      };
      return onDesk(quiet(globals, ask), work, { onlyLooks, withoutStore });
    },
  };
}
