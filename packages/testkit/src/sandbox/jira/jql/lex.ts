import { badRequest } from "../refusal.js";

export type Token =
  | { readonly kind: "word"; readonly text: string; readonly quoted: boolean }
  | { readonly kind: "sign"; readonly text: string };

const signs = ["!=", "<=", ">=", "!~", "=", "<", ">", "~", "(", ")", ","];

/** Words, quoted strings and signs of a JQL query. @throws {Refusal} 400 */
export function lex(jql: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < jql.length) {
    const char = jql[at] as string;
    if (/\s/u.test(char)) at += 1;
    else if (char === '"' || char === "'") {
      const [text, end] = quoted(jql, at);
      tokens.push({ kind: "word", text, quoted: true });
      at = end;
    } else {
      const sign = signs.find((one) => jql.startsWith(one, at));
      if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
      const end = sign === undefined ? wordEnd(jql, at) : at + sign.length;
      if (sign === undefined) tokens.push({ kind: "word", text: jql.slice(at, end), quoted: false });
      at = end;
    }
  }
  return tokens;
}

function wordEnd(jql: string, from: number): number {
  let at = from;
  while (at < jql.length && !/[\s"'(),=<>!~]/u.test(jql[at] as string)) at += 1;
  if (at === from)
    throw badRequest(`Error in the JQL Query: The character '${jql[at] ?? ""}' is a reserved JQL character.`);
  return at;
}

function quoted(jql: string, from: number): [string, number] {
  const mark = jql[from];
  let text = "";
  for (let at = from + 1; at < jql.length; at += 1) {
    if (jql[at] === mark) return [text, at + 1];
    if (jql[at] === "\\") at += 1;
    text += jql[at] ?? "";
  }
  throw badRequest("Error in the JQL Query: The quoted string has not been completed.");
}
