import type { Place } from "../contracts/index.js";
import { digitsEnd, isAlphanumeric, isDigit, joinsAfter, joinsBefore } from "./edges.js";
import type { Found, LeftOut } from "./found.js";
import { isListed, isOn, keyTracker, type Home } from "./home.js";
import { isNear } from "./near.js";
import { isOrdinary, isStandard } from "./standards.js";

/** Longest project key that is looked at; Jira's default is 10, its maximum 255, and nobody types that. */
const LONGEST_PROJECT = 64;
/** Longest ticket number, in digits. */
const LONGEST_NUMBER = 12;
/** Bots that name branches after packages and versions: `dependabot/npm_and_yarn/node-22`. */
const BOT_BRANCH = /^(?:refs\/heads\/)?(?:dependabot|renovate|snyk)[/-]/i;

/** Something of the shape `word-number`. */
interface Shape {
  readonly start: number;
  readonly hyphen: number;
  readonly end: number;
}

/**
 * Jira and Linear keys, and GitHub's `GH-42`, in one text. The house's rules:
 * - project = a letter and at least one letter or digit; number without leading zero, not zero;
 * - no letter or digit on either side; `_` before a key joins it to a longer word except in branches and emphasis (`_PROJ-1_`);
 * - a key followed by `.digit` is a version; one whose number begins or ends a date (`REL-2024-01`) is none;
 * - upper case everywhere; lower case in branches, trailers, frontmatter and development links, and elsewhere only with a
 *   project list, because prose is full of words like `step-2`.
 *
 * Every character is looked at a bounded number of times.
 *
 * @param placeAt where the character at an offset counts as standing
 */
export function findKeys(text: string, placeAt: (index: number) => Place, home: Home): Found[] {
  const found: Found[] = [];
  const bot = BOT_BRANCH.test(text.slice(0, 32));
  for (let hyphen = text.indexOf("-"); hyphen !== -1; hyphen = text.indexOf("-", hyphen + 1)) {
    if (!isDigit(text, hyphen + 1)) continue;
    const shape = { start: runStart(text, hyphen), hyphen, end: digitsEnd(text, hyphen + 1) };
    const length = hyphen - shape.start;
    if (length < 2 || length > LONGEST_PROJECT) continue;
    const judged = judge(text, shape, placeAt(shape.start), home, bot);
    if (judged) found.push(judged);
  }
  return found;
}

function runStart(text: string, hyphen: number): number {
  let start = hyphen;
  while (isAlphanumeric(text, start - 1)) start -= 1;
  return start;
}

function judge(text: string, shape: Shape, place: Place, home: Home, bot: boolean): Found | undefined {
  const start = home.underscores ? underscored(text, shape, home) : shape.start;
  const { hyphen, end } = shape;
  const written = text.slice(start, hyphen);
  const project = written.toUpperCase();
  const digits = text.slice(hyphen + 1, end);
  const listed = isListed(home, project);
  const shouted = written === project && /[A-Z]/.test(written);
  const branch = place === "branch";
  const readsLower = branch ? !bot : place === "trailer" || place === "frontmatter" || place === "development";
  if (!shouted && !readsLower && home.projects.length === 0) return undefined;
  const leftOut = (reason: LeftOut["reason"], to = end): LeftOut => ({ start, end: to, reason });

  if (isDigit(text, start) || joinsBefore(text, start) || joinsAfter(text, end)) {
    return shouted || listed ? leftOut("part-of-longer") : undefined;
  }
  if (!branch && inIdentifier(text, start)) return shouted || listed ? leftOut("part-of-longer") : undefined;
  if (!listed && isStandard(project, digits)) return leftOut("standard", tailEnd(text, end));
  if (!listed && !shouted && branch && (bot || isOrdinary(written))) return leftOut("standard", tailEnd(text, end));
  if (digits.startsWith("0") || digits.length > LONGEST_NUMBER || isVersion(text, end) || isDate(text, digits, end)) {
    return leftOut("number", tailEnd(text, end));
  }
  if (project === "GH" && !listed && isOn(home, "github")) {
    if (home.repository === undefined) return leftOut("no-tracker");
    return { start, end, ref: `github:${home.repository}#${digits}`, kind: "number" };
  }
  const tracker = keyTracker(home, project);
  if (tracker) return { start, end, ref: `${tracker}:${project}-${digits}`, kind: "key" };
  const near =
    project.length < 2 ? undefined : home.projects.find((known) => known.length > 2 && isNear(project, known));
  if (near) return { start, end, reason: "did-you-mean", suggestion: `${near}-${digits}` };
  if (home.projects.length === 0) return shouted ? leftOut("no-tracker") : undefined;
  return shouted || readsLower ? leftOut("not-in-projects") : undefined;
}

/** Where a listed project key with underscores in it (`MY_PROJ`) begins, if one ends here. */
function underscored(text: string, shape: Shape, home: Home): number {
  let start = shape.start;
  while (shape.hyphen - start < LONGEST_PROJECT && (isAlphanumeric(text, start - 1) || text[start - 1] === "_"))
    start -= 1;
  for (let at = start; at < shape.start; at += 1) {
    if (joinsBefore(text, at) || !isListed(home, text.slice(at, shape.hyphen).toUpperCase())) continue;
    return at;
  }
  return shape.start;
}

/** `MY_PROJ-12` is one word; `_PROJ-12_` is emphasis. */
function inIdentifier(text: string, start: number): boolean {
  let at = start;
  while (text[at - 1] === "_" && start - at < 4) at -= 1;
  return at < start && (text[at - 1] === "_" || joinsBefore(text, at));
}

/** `GPL-2.0`: a dot and a digit follow. */
export function isVersion(text: string, end: number): boolean {
  return text[end] === "." && isDigit(text, end + 1);
}

/**
 * Whether a number and the groups of digits that follow it after hyphens are a date or an advisory's year: `2024-1`,
 * `2024-01-02`, `12-2024`, `24-12-2024`. `12-2-factor` is none.
 */
export function isDate(text: string, digits: string, end: number): boolean {
  const groups = [digits];
  let at = end;
  while (groups.length < 4 && text[at] === "-" && isDigit(text, at + 1)) {
    const next = digitsEnd(text, at + 1);
    if (joinsAfter(text, next)) break;
    groups.push(text.slice(at + 1, next));
    at = next;
  }
  if (groups.length === 1) return false;
  if (isYear(groups[0])) return true;
  return groups.length < 4 && isYear(groups.at(-1)) && groups.slice(0, -1).every((group) => Number(group) <= 31);
}

function isYear(digits: string | undefined): boolean {
  return digits !== undefined && digits.length === 4 && Number(digits) >= 1900 && Number(digits) < 2200;
}

/** The end of the whole look-alike, so that a person is shown `GPL-2.0` and `CVE-2024-1`. */
function tailEnd(text: string, end: number): number {
  let at = end;
  for (let groups = 0; groups < 3 && (text[at] === "." || text[at] === "-") && isDigit(text, at + 1); groups += 1) {
    at = digitsEnd(text, at + 1);
  }
  return at;
}
