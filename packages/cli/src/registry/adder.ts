import { InvalidArgumentError, Option, type Command } from "commander";
import type { ExitCode } from "../exit.js";
import type { Face } from "../face.js";

export type Handler = (
  face: Face,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
) => Promise<ExitCode>;

export type Adder = (
  usage: string,
  description: string,
  load: () => Promise<Handler>,
  more?: (command: Command) => Command,
) => void;

/** A flag whose value is one of a list. */
export function oneOf(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}

export function positive(text: string): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (number < 1) throw new InvalidArgumentError("It must be a number from 1.");
  return number;
}
