import { SatelliteError } from "@satellite/core";
import { adfLength, adfLimit, adfToMarkdown, faultInAdf, toAdf } from "@satellite/core/markup/adf";

/** A node that the other form shows by its words only. */
export interface Lost {
  /** `content[2].content[0]` */
  readonly path: string;
  readonly type: string;
  /** What is read in its place. */
  readonly shows: string;
}

/** One of the two forms. */
export interface Converted {
  readonly document?: unknown;
  readonly markdown?: string;
  readonly lost: readonly Lost[];
  readonly notes: readonly string[];
}

/** @throws SatelliteError USAGE for what is no document, with its place */
export function fromAdfText(text: string, to: "markdown" | "adf"): Converted {
  const document = parsed(text);
  const fault = faultInAdf(document);
  if (fault !== undefined) {
    const where = fault.path === "" ? "" : `${fault.path}: `;
    throw new SatelliteError("USAGE", `this is no Atlassian document: ${where}${fault.says}`);
  }
  if (to === "adf") return { document, lost: [], notes: [] };
  const { kept, markdown, problems } = adfToMarkdown(document);
  const lost = kept.map(({ path, text: shows, type }) => ({ path: pathOf(path), type, shows }));
  return { markdown, lost, notes: problems };
}

/** Front matter is a file's, not the text's: it is left out. */
export async function fromMarkdown(text: string, to: "markdown" | "adf"): Promise<Converted> {
  const whole = text.replace(/^\ufeff/, "");
  if (to === "markdown") return { markdown: whole, lost: [], notes: [] };
  const { readFrontMatter } = await import("@satellite/frontmatter");
  const front = readFrontMatter(whole);
  if (front.kind === "bad") {
    throw new SatelliteError(front.code, `${front.line === undefined ? "" : `line ${front.line}: `}${front.says}`);
  }
  const document = toAdf(front.content, Number.MAX_SAFE_INTEGER);
  const notes = front.kind === "found" ? ["the front matter was left out"] : [];
  if (adfLength(document) > adfLimit) notes.push(`Jira takes ${adfLimit} characters at most; this document is longer`);
  return { document, lost: [], notes };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as unknown;
  } catch (error) {
    throw new SatelliteError("USAGE", `this is no JSON: ${(error as Error).message.slice(0, 200)}`, { cause: error });
  }
}

function pathOf(path: readonly number[]): string {
  return path.map((at) => `content[${at}]`).join(".");
}
