import { createFace, type Face } from "./face.js";
import { createAsk } from "./ask.js";
import { globalsOf } from "./globals.js";
import type { World } from "./program.js";

/** The face of one command, by its flags. */
export function openFace(options: Readonly<Record<string, unknown>>, world: World): Face | { readonly wrong: string } {
  const globals = globalsOf(options, world.env, world.terminal);
  return "wrong" in globals
    ? globals
    : createFace(globals, world.env, world, world.ask ?? createAsk(globals, world.env));
}
