import type { OpenApi } from "./document.js";

export interface Route {
  readonly template: string;
  readonly methods: readonly string[];
}

type Segment = { readonly text: string } | { readonly name: string; readonly rest: boolean };

/** Finds the path template of a request path; the template with the fewest parameters wins. */
export function createRoutes(
  document: OpenApi,
  restParameters: ReadonlySet<string>,
): (path: string) => Route | undefined {
  const table = Object.entries(document.paths).map(([template, item]) => {
    const segments = template.split("/").map((part): Segment => {
      const inner = part.startsWith("{") && part.endsWith("}") ? part.slice(1, -1) : undefined;
      return inner === undefined ? { text: part } : { name: inner, rest: restParameters.has(inner) };
    });
    const methods = Object.keys(item).filter((key) => key !== "parameters");
    return { route: { template, methods }, segments, open: segments.filter((part) => "name" in part).length };
  });
  table.sort((left, right) => left.open - right.open);
  return (path) => {
    const parts = path.split("/");
    return table.find(({ segments }) => fits(segments, parts))?.route;
  };
}

function fits(segments: readonly Segment[], parts: readonly string[]): boolean {
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at] as Segment;
    const part = parts[at];
    if (part === undefined) return false;
    if ("text" in segment) {
      if (!sameText(segment.text, part)) return false;
    } else if (segment.rest && at === segments.length - 1) {
      return part !== "";
    } else if (segment.rest) {
      const tail = segments.slice(at + 1);
      return parts.length - at > tail.length && fits(tail, parts.slice(parts.length - tail.length));
    } else if (part === "") return false;
  }
  return parts.length === segments.length;
}

/** Parameters inside a segment, such as `{basehead}` or `{base}...{head}`, match any text around their fixed parts. */
function sameText(template: string, part: string): boolean {
  if (!template.includes("{")) return template === part;
  const fixed = template.split("{").map((piece) => piece.slice(piece.indexOf("}") + 1));
  let at = 0;
  for (const piece of [template.slice(0, template.indexOf("{")), ...fixed.slice(1)]) {
    const found = part.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}
