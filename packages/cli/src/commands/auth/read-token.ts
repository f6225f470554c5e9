import { SatelliteError } from "@satellite/core";
import { isToken, maxTokenChars } from "../../keychain/index.js";
import { readAll, type Input } from "../../read-all.js";

/** Standard input; at a terminal what is typed is not shown. */
export interface TokenInput extends Input {
  readonly isTTY?: boolean;
  setRawMode?(on: boolean): unknown;
}

/**
 * A token from a pipe, or typed without being shown.
 *
 * @throws SatelliteError USAGE for what cannot be a token; it is never repeated
 */
export async function readToken(input: TokenInput, ask: (text: string) => void, question: string): Promise<string> {
  const typed = input.isTTY === true && input.setRawMode !== undefined;
  const text = typed ? await hidden(input, ask, question) : await readAll(input, "the token on stdin", 16_384);
  const token = text.trim();
  if (token === "") throw new SatelliteError("USAGE", "no token was given");
  if (isToken(token)) return token;
  throw new SatelliteError(
    "USAGE",
    `this is no token: one line of at most ${maxTokenChars} printable characters is expected`,
  );
}

async function hidden(input: TokenInput, ask: (text: string) => void, question: string): Promise<string> {
  ask(question);
  input.setRawMode?.(true);
  try {
    let typed = "";
    for await (const part of input) {
      for (const key of typeof part === "string" ? part : new TextDecoder().decode(part)) {
        if (key === "\r" || key === "\n" || key === "\u0004") return typed;
        if (key === "\u0003") throw new Interrupted();
        typed = key === "\u007f" || key === "\b" ? typed.slice(0, -1) : typed + key;
      }
      if (typed.length > 2 * maxTokenChars) return typed;
    }
    return typed;
  } finally {
    input.setRawMode?.(false);
    ask("\n");
  }
}

/** Ctrl-C comes as a character while nothing is shown. */
export class Interrupted extends Error {}
