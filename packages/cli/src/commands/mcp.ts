import { serveMcp, type McpHouse } from "@satellite/mcp";
import { exit } from "../exit.js";
import { createFace, type Face } from "../face.js";
import { onDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";
import { version } from "../version.js";

/** The server on standard input and output, in this folder, until the other side goes. */
export const mcp: Handler = async (face) => {
  await serveMcp({ input: process.stdin, output: process.stdout }, houseOf(face));
  return exit.done;
};

/** Each call gets a face of its own: its lines go nowhere, its notes to stderr, and nobody is at the terminal. */
function houseOf(face: Face): McpHouse {
  const err = (text: string): void => void process.stderr.write(text);
  return {
    version,
    log: (line) => face.note(line),
    run({ confirmed, dryRun, onlyLooks, withoutStore }, work) {
      const globals = {
        ...face.globals,
        dryRun: dryRun || face.globals.dryRun,
        yes: confirmed,
        json: false,
        color: false,
      };
      const ask = {
        confirm: ({ yesCounts }: { readonly yesCounts: boolean }) =>
          Promise.resolve(confirmed && yesCounts ? ("yes" as const) : ("nobody" as const)),
        choose: () => Promise.resolve("nobody" as const),
      };
      return onDesk(createFace(globals, face.env, { out: () => undefined, err }, ask), work, {
        onlyLooks,
        withoutStore,
      });
    },
  };
}
