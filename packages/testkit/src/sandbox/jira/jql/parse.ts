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

const tooDeep = () => badRequest("Error in the JQL Query: nested too deep.");
const unexpected = (token: Token) => badRequest(`Error in the JQL Query: Unexpected '${token.text}'.`);

/**
 * The subset that the sandbox reads: AND, OR, NOT, parentheses, `=`, `!=`, `<`, `<=`, `>`, `>=`, `~`, `in`, `not in`,
 * `is`, `is not`, functions without arguments, ORDER BY.
 *
 * @throws {Refusal} 400 for everything else
 */
export function parseJql(jql: string): Jql {
  return new Reader(lex(jql)).query();
}

/** Reads tokens from left to right; `skip…` takes a token only when it is the one named. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  query(): Jql {
    const bare = this.tokens.length === 0 || this.isWord("order");
    const where = bare ? null : this.either(0);
    const order = this.ordering();
    if (this.at < this.tokens.length) throw unexpected(this.take());
    return { where, order };
  }

  private isWord(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "word" && !token.quoted && token.text.toLowerCase() === text;
  }

  private take(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw badRequest("Error in the JQL Query: Unexpected end of the query.");
    this.at += 1;
    return token;
  }

  private takeWord(): Extract<Token, { kind: "word" }> {
    const token = this.take();
    if (token.kind !== "word") throw unexpected(token);
    return token;
  }

  private skipWord(text: string): boolean {
    const found = this.isWord(text);
    if (found) this.at += 1;
    return found;
  }

  private skipSign(text: string): boolean {
    const token = this.tokens[this.at];
    const found = token?.kind === "sign" && token.text === text;
    if (found) this.at += 1;
    return found;
  }

  private either(depth: number): Clause {
    const first = this.both(depth);
    const parts = [first];
    while (this.skipWord("or")) parts.push(this.both(depth));
    return parts.length === 1 ? first : { or: parts };
  }

  private both(depth: number): Clause {
    const first = this.one(depth);
    const parts = [first];
    while (this.skipWord("and")) parts.push(this.one(depth));
    return parts.length === 1 ? first : { and: parts };
  }

  private one(depth: number): Clause {
    if (depth > maxDepth) throw tooDeep();
    if (this.skipWord("not")) return { not: this.one(depth + 1) };
    if (!this.skipSign("(")) return this.comparison();
    const inner = this.either(depth + 1);
    if (!this.skipSign(")")) throw unexpected(this.take());
    return inner;
  }

  private comparison(): Clause {
    const field = this.takeWord().text;
    if (this.skipWord("in")) return { field, operator: "in", values: this.list() };
    if (this.skipWord("not")) {
      if (!this.skipWord("in")) throw unexpected(this.take());
      return { field, operator: "not in", values: this.list() };
    }
    if (this.skipWord("is")) {
      const operator = this.skipWord("not") ? "is not" : "is";
      return { field, operator, values: [this.value()] };
    }
    const sign = this.take();
    if (sign.kind !== "sign" || "(),".includes(sign.text)) throw unexpected(sign);
    return { field, operator: sign.text, values: [this.value()] };
  }

  private list(): Value[] {
    if (!this.skipSign("(")) throw unexpected(this.take());
    const values = [this.value()];
    while (this.skipSign(",")) values.push(this.value());
    if (!this.skipSign(")")) throw unexpected(this.take());
    return values;
  }

  private value(): Value {
    const { text, quoted } = this.takeWord();
    if (quoted || !this.skipSign("(")) return { text, quoted };
    if (!this.skipSign(")")) throw badRequest(`Error in the JQL Query: arguments of '${text}' are not supported here.`);
    return { call: text.toLowerCase() };
  }

  private ordering(): Jql["order"] {
    if (!this.skipWord("order")) return [];
    if (!this.skipWord("by")) throw unexpected(this.take());
    const order: { field: string; descending: boolean }[] = [];
    do {
      const field = this.takeWord().text;
      const descending = this.skipWord("desc");
      if (!descending) this.skipWord("asc");
      order.push({ field, descending });
    } while (this.skipSign(","));
    return order;
  }
}
