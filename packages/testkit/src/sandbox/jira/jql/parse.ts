import { badRequest } from "../refusal.js";
import { lex, type Token } from "./lex.js";

export type Value = { readonly call: string } | { readonly text: string; readonly quoted: boolean };

export type Clause =
  | { readonly and: readonly Clause[] }
  | { readonly or: readonly Clause[] }
  | { readonly not: Clause }
  | { readonly field: string; readonly operator: string; readonly values: readonly Value[] };

export interface Jql {
  readonly where: Clause | null;
  readonly order: readonly { readonly field: string; readonly descending: boolean }[];
}

const maxDepth = 20;

/**
 * The subset that the sandbox reads: AND, OR, NOT, parentheses, `=`, `!=`, `<`, `<=`, `>`, `>=`, `~`, `in`, `not in`,
 * `is`, `is not`, functions without arguments, ORDER BY.
 *
 * @throws {Refusal} 400 for everything else
 */
export function parseJql(jql: string): Jql {
  const tokens = lex(jql);
  let at = 0;
  const peek = () => tokens[at];
  const isWord = (text: string) => {
    const token = peek();
    return token?.kind === "word" && !token.quoted && token.text.toLowerCase() === text;
  };
  const isSign = (text: string) => peek()?.kind === "sign" && peek()?.text === text;
  const take = (): Token => {
    const token = tokens[at];
    if (token === undefined) throw badRequest("Error in the JQL Query: Unexpected end of the query.");
    at += 1;
    return token;
  };
  const skipWord = (text: string) => isWord(text) && (at += 1) > 0;
  const skipSign = (text: string) => isSign(text) && (at += 1) > 0;
  const unexpected = (token: Token) => badRequest(`Error in the JQL Query: Unexpected '${token.text}'.`);

  function either(depth: number): Clause {
    const parts = [both(depth)];
    while (skipWord("or")) parts.push(both(depth));
    return parts.length === 1 ? (parts[0] as Clause) : { or: parts };
  }
  function both(depth: number): Clause {
    const parts = [one(depth)];
    while (skipWord("and")) parts.push(one(depth));
    return parts.length === 1 ? (parts[0] as Clause) : { and: parts };
  }
  function one(depth: number): Clause {
    if (depth > maxDepth) throw badRequest("Error in the JQL Query: nested too deep.");
    if (skipWord("not")) return { not: one(depth + 1) };
    if (skipSign("(")) {
      const inner = either(depth + 1);
      if (!skipSign(")")) throw unexpected(take());
      return inner;
    }
    return comparison();
  }
  function comparison(): Clause {
    const name = take();
    if (name.kind !== "word") throw unexpected(name);
    const field = name.text;
    if (skipWord("in")) return { field, operator: "in", values: list() };
    if (skipWord("not")) {
      if (!skipWord("in")) throw unexpected(take());
      return { field, operator: "not in", values: list() };
    }
    if (skipWord("is")) {
      const operator = skipWord("not") ? "is not" : "is";
      return { field, operator, values: [value()] };
    }
    const sign = take();
    if (sign.kind !== "sign" || "(),".includes(sign.text)) throw unexpected(sign);
    return { field, operator: sign.text, values: [value()] };
  }
  function list(): Value[] {
    if (!skipSign("(")) throw unexpected(take());
    const values = [value()];
    while (skipSign(",")) values.push(value());
    if (!skipSign(")")) throw unexpected(take());
    return values;
  }
  function value(): Value {
    const token = take();
    if (token.kind !== "word") throw unexpected(token);
    if (token.quoted || !skipSign("(")) return { text: token.text, quoted: token.quoted };
    if (!skipSign(")"))
      throw badRequest(`Error in the JQL Query: arguments of '${token.text}' are not supported here.`);
    return { call: token.text.toLowerCase() };
  }
  function ordering(): Jql["order"] {
    if (!skipWord("order")) return [];
    if (!skipWord("by")) throw unexpected(take());
    const order: { field: string; descending: boolean }[] = [];
    do {
      const field = take();
      if (field.kind !== "word") throw unexpected(field);
      const descending = skipWord("desc");
      if (!descending) skipWord("asc");
      order.push({ field: field.text, descending });
    } while (skipSign(","));
    return order;
  }

  const where = tokens.length === 0 || isWord("order") ? null : either(0);
  const order = ordering();
  if (at < tokens.length) throw unexpected(take());
  return { where, order };
}
