import type { TicketRef } from "../contracts/index.js";
import { digitsEnd, isAlphanumeric, isDigit, joinsAfter, joinsBefore } from "./edges.js";
import type { Found, LeftOut } from "./found.js";
import { isOn, type Home } from "./home.js";
import { isDate, isVersion } from "./keys.js";

/** GitHub's limits for names: owner 39 characters, repository 100. */
const LONGEST_OWNER = 39;
const LONGEST_REPOSITORY = 100;
const LONGEST_NUMBER = 10;

/**
 * `#42`, `acme/shop#42` and `AB#7` in one text. `#42` belongs to the repository that the dialects name; without one it is any
 * number, and left out. `AB#7` says its tracker itself: without an organization its ref is `azure:AB#7`, which cannot be read
 * but is not forgotten either.
 *
 * @see https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 * @see https://learn.microsoft.com/azure/devops/boards/github/link-to-from-github
 */
export function findNumbers(text: string, branch: boolean, home: Home): Found[] {
  const found: Found[] = [];
  for (let hash = text.indexOf("#"); hash !== -1; hash = text.indexOf("#", hash + 1)) {
    if (!isDigit(text, hash + 1)) continue;
    const judged = judge(text, hash, digitsEnd(text, hash + 1), branch, home);
    if (judged) found.push(judged);
  }
  return found;
}

function judge(text: string, hash: number, end: number, branch: boolean, home: Home): Found | undefined {
  const digits = text.slice(hash + 1, end);
  const owner = owned(text, hash, home);
  if (owner === "none") return undefined;
  const start = owner?.start ?? hash;
  const leftOut = (reason: LeftOut["reason"]): LeftOut => ({ start, end, reason });
  if (joinsAfter(text, end) || (!branch && text[end] === "_" && isAlphanumeric(text, end + 1)))
    return leftOut("part-of-longer");
  if (!owner && !standsFree(text, hash, branch)) return leftOut("part-of-longer");
  if (digits.startsWith("0") || digits.length > LONGEST_NUMBER) return leftOut("number");
  if (isVersion(text, end) || isDate(text, digits, end)) return leftOut("number");
  if (!owner && isPullRequest(text, hash)) return leftOut("number");
  if (!isOn(home, owner?.tracker ?? "github")) return leftOut("no-tracker");
  const name = owner?.name ?? home.repository;
  if (name === undefined) return leftOut("no-tracker");
  const ref: TicketRef = `${owner?.tracker ?? "github"}:${name}#${digits}`;
  return { start, end, ref, kind: "number" };
}

interface Owner {
  readonly start: number;
  readonly tracker: "github" | "azure";
  readonly name: string;
}

/** What stands before `#`: a repository, `AB`, nothing, or (`none`) an HTML entity like `&#39;`. */
function owned(text: string, hash: number, home: Home): Owner | undefined | "none" {
  if (text[hash - 1] === "&") return "none";
  const ab = text.slice(Math.max(0, hash - 2), hash);
  if (ab.toUpperCase() === "AB" && !joinsBefore(text, hash - 2) && !"_-./".includes(text[hash - 3] ?? " ")) {
    const name = home.azure ? `${home.azure.organization}/${home.azure.project}` : "AB";
    return { start: hash - 2, tracker: "azure", name };
  }
  const repository = nameStart(text, hash, LONGEST_REPOSITORY, "-._");
  if (repository === hash || text[repository - 1] !== "/") return undefined;
  const start = nameStart(text, repository - 1, LONGEST_OWNER, "-");
  if (start === repository - 1 || text[start] === "-" || joinsBefore(text, start)) return undefined;
  if ("_-./@&#".includes(text[start - 1] ?? " ")) return undefined;
  return { start, tracker: "github", name: spelled(text.slice(start, hash), home) };
}

/** GitHub's names ignore case; the configured spelling wins, so that one ticket has one ref. */
export function spelled(repository: string, home: Home): string {
  return home.repository?.toLowerCase() === repository.toLowerCase() ? home.repository : repository;
}

function nameStart(text: string, end: number, longest: number, extra: string): number {
  let start = end;
  while (
    start > 0 &&
    end - start < longest &&
    (isAlphanumeric(text, start - 1) || extra.includes(text[start - 1] as string))
  ) {
    start -= 1;
  }
  return start;
}

function standsFree(text: string, hash: number, branch: boolean): boolean {
  if (joinsBefore(text, hash)) return false;
  return hash === 0 || branch || !"_&#/=@".includes(text[hash - 1] as string);
}

/** `Merge pull request #7 from acme/login`, as GitHub writes it: says itself that it is no ticket. */
function isPullRequest(text: string, hash: number): boolean {
  return text.slice(Math.max(0, hash - 19), hash).toLowerCase() === "merge pull request ";
}
