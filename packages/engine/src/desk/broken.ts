import { nameOf, type ItemProblem, type TicketRef } from "@satellite/core";
import type { Desk, Notice } from "./desk.js";
import { openShelf } from "./shelf.js";

/** A file that holds no item that can be read, with its text. */
interface Broken {
  readonly problem: ItemProblem;
  readonly text: string;
}

/**
 * Which broken file names a ticket, so that no second item is made beside one that a person has yet to mend. Reads each of
 * them once.
 */
export async function brokenFiles(desk: Desk): Promise<(ref: TicketRef) => Notice | undefined> {
  const { local, workspace } = desk;
  const { problems } = await openShelf(desk);
  const below = workspace.root.startsWith(`${local.top}/`) ? `${workspace.root.slice(local.top.length + 1)}/` : "";
  const paths = new Map(problems.filter(({ blocks }) => blocks).map((problem) => [problem.path, problem]));
  const broken: Broken[] = [];
  for (const [path, problem] of paths) {
    const text = await local.readFile(`${below}${path}`);
    if (text !== undefined) broken.push({ problem, text });
  }
  return (ref) => {
    const name = nameOf(ref);
    const found = broken.find(({ text }) => names(text, name));
    if (found === undefined) return undefined;
    const { code, line, path, says } = found.problem;
    const where = `${path}${line === undefined ? "" : `:${line}`}`;
    return { weight: "usage", code, says: `${says} It names ${name}, and was left alone.`, where };
  };
}

/** Whole, and not as the beginning of another: PROJ-1 is not in PROJ-12. */
function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + name.length))) return true;
  return false;
}
