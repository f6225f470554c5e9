import { providerOf, type Mention, type Place, type Relation, type Source } from "../contracts/index.js";
import { findBranchNumbers } from "./branch-numbers.js";
import { continuesList, isClosing, wordBefore } from "./closing.js";
import { findDeclared } from "./declared.js";
import { ignoresCode, isNamed, touching, type Found, type LeftOut, type Named } from "./found.js";
import { hiddenIn } from "./hidden.js";
import type { Home } from "./home.js";
import { findKeys } from "./keys.js";
import { findNumbers } from "./numbers.js";
import { trailerKind, trailerSpans, type TrailerSpan } from "./trailers.js";
import { findUrls } from "./urls.js";

export type Look = { readonly mention: Mention } | { readonly leftOut: LeftOut };

/** All references and look-alikes of one text, by where they stand. */
export function lookInto(source: Source, text: string, home: Home): Look[] {
  const trailers = source.in === "commit" ? trailerSpans(text).filter(({ token }) => trailerKind(token)) : [];
  const wholly = source.in === "frontmatter" || source.in === "development" ? findDeclared(text, home) : undefined;
  const found = wholly ?? findAll(text, source.in, trailers, home);
  const seen = source.in === "body" ? withoutHidden(text, found) : found;
  return describe(source, text, seen, trailers);
}

function findAll(text: string, place: Place, trailers: readonly TrailerSpan[], home: Home): Found[] {
  const urls = findUrls(text, home);
  const inTrailer = touching(trailers);
  const keys = findKeys(text, (index) => (inTrailer(index, index + 1) ? "trailer" : place), home);
  const branch = place === "branch";
  return settleOverlaps([
    ...urls.found,
    ...outside(keys, urls.claimed),
    ...outside(findNumbers(text, branch, home), urls.all),
    ...(branch ? findBranchNumbers(text, home) : []),
  ]);
}

function outside(found: readonly Found[], spans: Parameters<typeof touching>[0]): Found[] {
  const touches = touching(spans);
  return found.filter(({ start, end }) => !touches(start, end));
}

/** Of two readings of one stretch, the one that names a ticket stays; of two that do, the one that begins first. */
function settleOverlaps(found: readonly Found[]): Found[] {
  const byStart = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const named: Named[] = [];
  for (const one of byStart) if (isNamed(one) && one.start >= (named.at(-1)?.end ?? 0)) named.push(one);
  const touches = touching(named);
  const kept = new Set<Found>(named);
  return byStart.filter((one) => kept.has(one) || (!isNamed(one) && !touches(one.start, one.end)));
}

/** What stands in a comment is said by nobody; what stands in code names no ticket for the trackers that say so. */
function withoutHidden(text: string, found: readonly Found[]): Found[] {
  if (found.length === 0) return [];
  const { code, comments } = hiddenIn(text);
  const inCode = touching(code);
  const inComment = touching(comments);
  return found.flatMap((one): Found[] => {
    const { start, end } = one;
    if (inComment(start, end)) return isNamed(one) ? [{ start, end, reason: "inside-comment" }] : [];
    if (isNamed(one) && ignoresCode(providerOf(one.ref)) && inCode(start, end))
      return [{ start, end, reason: "inside-code" }];
    return [one];
  });
}

function describe(source: Source, text: string, found: readonly Found[], trailers: readonly TrailerSpan[]): Look[] {
  const closesAt =
    source.in === "branch" || source.in === "frontmatter" || source.in === "development" ? () => false : closings(text);
  let trailer = 0;
  return found.map((one): Look => {
    const closes = closesAt(one);
    if (!isNamed(one)) return { leftOut: one };
    while (trailer < trailers.length && (trailers[trailer] as TrailerSpan).end <= one.start) trailer += 1;
    const current = trailers[trailer];
    const said = current && current.start <= one.start ? current.token : undefined;
    const relation: Relation | undefined =
      said !== undefined && trailerKind(said) === "context" ? "context" : source.relation;
    const mention: Mention = {
      ref: one.ref,
      raw: text.slice(one.start, one.end),
      in: said === undefined ? source.in : "trailer",
      index: one.start,
      closes,
      kind: one.kind,
      ...(source.commit !== undefined && { commit: source.commit }),
      ...(source.path !== undefined && { path: source.path }),
      ...(relation !== undefined && { relation }),
    };
    return { mention };
  });
}

/** Answers whether a closing keyword of its tracker stands before a reference, or before the list that it is in. */
function closings(text: string): (one: Found) => boolean {
  let word: string | undefined;
  let lastEnd = -1;
  return (one) => {
    const own = wordBefore(text, one.start);
    const inList = lastEnd !== -1 && one.start - lastEnd <= 16 && continuesList(text.slice(lastEnd, one.start));
    if (!inList || (own !== undefined && isClosing("linear", own))) word = own;
    lastEnd = one.end;
    return isNamed(one) && isClosing(providerOf(one.ref), word);
  };
}
