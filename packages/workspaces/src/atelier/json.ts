/** A part of a JSON text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One member of an object: `start` is the quote of its key, `end` the end of its value. */
export interface Member extends Span {
  readonly key: string;
  readonly valueStart: number;
}

/** The members of a JSON object, in their order. The text must have passed JSON.parse before. */
export function membersOf(source: string): Member[] {
  const members: Member[] = [];
  let at = skipSpace(source, source.indexOf("{") + 1);
  while (source[at] === '"') {
    const keyEnd = endOfString(source, at);
    const valueStart = skipSpace(source, skipSpace(source, keyEnd) + 1);
    const end = endOfValue(source, valueStart);
    members.push({ key: JSON.parse(source.slice(at, keyEnd)) as string, start: at, valueStart, end });
    at = skipSpace(source, end);
    if (source[at] === ",") at = skipSpace(source, at + 1);
  }
  return members;
}

/** The elements of a JSON array. The text must have passed JSON.parse before. */
export function elementsOf(source: string): Span[] {
  const elements: Span[] = [];
  let at = skipSpace(source, source.indexOf("[") + 1);
  while (at < source.length && source[at] !== "]") {
    const end = endOfValue(source, at);
    elements.push({ start: at, end });
    at = skipSpace(source, end);
    if (source[at] === ",") at = skipSpace(source, at + 1);
  }
  return elements;
}

/**
 * The object with one member set, or without it (`undefined`). Every other byte stays; a new member comes last, spaced
 * like its neighbours. Of a key that stands twice the last counts, as for every reader; both go when it is removed.
 */
export function withMember(source: string, key: string, value: unknown): string {
  const members = membersOf(source);
  const found = members.findLast((one) => one.key === key);
  if (value === undefined)
    return found === undefined ? source : withMember(without(source, members, found), key, undefined);
  const written = asJson(value);
  if (found !== undefined) return source.slice(0, found.valueStart) + written + source.slice(found.end);
  const last = members.at(-1);
  if (last === undefined) {
    const open = source.indexOf("{") + 1;
    return `${source.slice(0, open)}${asJson(key)}:${written}${source.slice(open)}`;
  }
  const colon = source.slice(last.start + asWritten(source, last).length, last.valueStart);
  const comma = members.length > 1 ? between(source, members.at(-2) as Member, last) : colon === ": " ? ", " : ",";
  return source.slice(0, last.end) + comma + asJson(key) + colon + written + source.slice(last.end);
}

/** Nested deeper than any bead is: walking it by recursion would not end well. The text must be JSON. */
export function isTooDeep(source: string, limit = 64): boolean {
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at];
    if (char === '"') at = endOfString(source, at) - 1;
    else if (char === "[" || char === "{") depth += 1;
    else if (char === "]" || char === "}") depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

/** JSON for one line: what other languages take for a line's end is written as an escape. */
export function asJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function without(source: string, members: readonly Member[], gone: Member): string {
  const index = members.indexOf(gone);
  const next = members[index + 1];
  const before = members[index - 1];
  if (next !== undefined) return source.slice(0, gone.start) + source.slice(next.start);
  return source.slice(0, before === undefined ? gone.start : before.end) + source.slice(gone.end);
}

const asWritten = (source: string, member: Member): string =>
  source.slice(member.start, endOfString(source, member.start));

const between = (source: string, left: Span, right: Span): string => source.slice(left.end, right.start);

function skipSpace(source: string, from: number): number {
  let at = from;
  while (at < source.length && " \t\r\n".includes(source[at] as string)) at += 1;
  return at;
}

function endOfString(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source[at] !== '"') at += source[at] === "\\" ? 2 : 1;
  return at + 1;
}

function endOfValue(source: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < source.length) {
    const char = source[at] as string;
    if (char === '"') at = endOfString(source, at);
    else {
      if (depth === 0 && ",]} \t\r\n".includes(char)) return at;
      depth += "[{".includes(char) ? 1 : "]}".includes(char) ? -1 : 0;
      at += 1;
    }
    if (depth === 0 && '"]}'.includes(source[at - 1] as string)) return at;
  }
  return at;
}
