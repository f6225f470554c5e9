import type { LogLine } from "@satellite/engine/verbs/log";
import { clean } from "../../clean.js";
import type { Face } from "../../face.js";

/** Characters of one value; the whole stands in --json. */
const maxShown = 160;

/** The journal for people: one operation a line, and below it what changed, and why it was not done. */
export function logLines(lines: readonly LogLine[], paint: Face["paint"]): readonly string[] {
  const width = Math.max(0, ...lines.map(({ result }) => result.length));
  return lines.flatMap((line) => [head(line, width, paint), ...below(line).map((text) => paint("dim", `    ${text}`))]);
}

function head({ at, cause, on, operation, result, says }: LogLine, width: number, paint: Face["paint"]): string {
  const when = at.replace(/^(.{10})T(.{8}).*$/, "$1 $2");
  const style = {
    done: "green",
    unchanged: "dim",
    pending: "yellow",
    yielded: "yellow",
    refused: "red",
    failed: "red",
  } as const;
  const ended = paint(style[result], result.padEnd(width));
  return `${when}  ${ended}  ${operation}  ${paint("bold", clean(on))}  ${clean(says)}  ${paint("dim", `because ${clean(cause)}`)}`;
}

/** Elsewhere the id is that of what was there before. */
const makes: ReadonlySet<LogLine["operation"]> = new Set(["item-create", "ticket-create", "pull-request"]);

function below({ after, answer, before, code, made, operation, url }: LogLine): string[] {
  const sides = [
    ...(before === undefined ? [] : [`before ${shown(before)}`]),
    ...(after === undefined ? [] : [`after ${shown(after)}`]),
  ];
  const told = [code, answer === undefined ? undefined : clean(answer)].filter((one) => one !== undefined).join(": ");
  const result = [
    made === undefined || !makes.has(operation) ? undefined : `made ${clean(made)}`,
    url === undefined ? undefined : clean(url),
  ];
  return [...sides, told, result.filter((one) => one !== undefined).join("  ")].filter((text) => text !== "");
}

function shown(value: unknown): string {
  const text = clean(typeof value === "string" ? value : JSON.stringify(value));
  return text.length <= maxShown ? text : `${text.slice(0, maxShown).trimEnd()}… (${text.length} characters)`;
}
