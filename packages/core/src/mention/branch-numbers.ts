import { digitsEnd, isDigit, joinsAfter } from "./edges.js";
import type { Found } from "./found.js";
import { isOn, type Home } from "./home.js";
import { isDate, isVersion } from "./keys.js";

const SAID = /(?<![A-Za-z0-9])issues?[-/_]#?(?=[0-9])/gi;

/**
 * GitHub issue numbers in a branch name. `issue-42` and `issues/42` say so themselves. `42-login` is the name that GitHub gives
 * a branch made from an issue; it counts at the start of a segment (`feat/42-login`), followed by a word, when no project list
 * says that keys of another kind are to be expected. `2024-01-02` is a date. (`gh-42` and `#42` are found with the others.)
 *
 * @see https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/creating-a-branch-for-an-issue
 */
export function findBranchNumbers(text: string, home: Home): Found[] {
  const { repository } = home;
  if (repository === undefined || !isOn(home, "github")) return [];
  const found: Found[] = [];
  const take = (start: number, from: number): void => {
    const end = digitsEnd(text, from);
    const digits = text.slice(from, end);
    if (digits.startsWith("0") || digits.length > 10) return;
    if (joinsAfter(text, end) || isVersion(text, end) || isDate(text, digits, end)) return;
    found.push({ start, end, ref: `github:${repository}#${digits}`, kind: "number" });
  };
  for (const said of text.matchAll(SAID)) take(said.index, said.index + said[0].length);
  if (home.projects.length > 0) return found;
  for (let start = 0; start !== -1; start = nextSegment(text, start)) {
    const end = digitsEnd(text, start);
    const wordFollows = /^[-_][A-Za-z]/.test(text.slice(end, end + 2));
    if (isDigit(text, start) && wordFollows) take(start, start);
  }
  return found.sort((a, b) => a.start - b.start);
}

function nextSegment(text: string, from: number): number {
  const slash = text.indexOf("/", from);
  return slash === -1 ? -1 : slash + 1;
}
