/** Markup that is safe to put into a page as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | boolean | null | undefined | Html | readonly Part[];

/** A template whose every value is escaped, unless it was made by this very tag. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, at) => text + (at < parts.length ? show(parts[at]) : "")).join(""));
}

function show(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === "object" && part !== null) return part.map(show).join("");
  if (part === null || part === undefined || part === false || part === true) return "";
  return escapeText(String(part));
}

export function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
