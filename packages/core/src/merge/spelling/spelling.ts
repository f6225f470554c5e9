import type { ProviderId } from "../../contracts/ref.js";
import type { TicketContent } from "../../contracts/ticket.js";
import { plain } from "../../item/fields.js";
import { adfToMarkdown, inMarkOrder, toAdf } from "../../markup/adf/index.js";
import { sanitise } from "../../markup/incoming/index.js";
import { lately } from "../../lately.js";
import { mergeText } from "../text/index.js";

/** What is read of a text after this tracker has taken it, if it takes all of it: there and back. */
export function readingOf(provider: ProviderId, text: string): string {
  return provider === "jira" ? readingOfJira(text) : plain(sanitise(text).markdown);
}

const readingOfJira = lately((text) => plain(readAdf(toAdf(text))));

/** What is read of a ticket's text, whatever order its site keeps marks in. */
export function shownBody(provider: ProviderId, { body, native }: Pick<TicketContent, "body" | "native">): string {
  return provider === "jira" && typeof native === "object" && native !== null ? readAdf(native) : body;
}

function readAdf(document: unknown): string {
  return sanitise(adfToMarkdown(inMarkOrder(document), { kept: false }).markdown).markdown;
}

/**
 * A tracker's text in a person's spelling: what says there what `known` says keeps the bytes of `known`, block by block, and
 * all else is as it is read. `known` itself, to the byte, where the tracker made nothing else of it.
 *
 * @param known Markdown as it stands in a file, or stood there
 * @param reading as `shownBody` gives it, without what is not compared
 * @returns nothing where it cannot be told
 */
export function spelledAs(provider: ProviderId, known: string, reading: string): string | undefined {
  const there = plain(reading);
  const shown = readingOf(provider, known);
  if (shown === there || plain(known) === there) return known;
  const wanted = readingOf(provider, there);
  for (const marked of markings(known)) {
    const found = mergeText(marked(shown), known, marked(there));
    const text = found.kind === "conflict" ? found.remote : found.text;
    // Whoever reads it there must find what stands there now.
    if (readingOf(provider, text) === wanted) return text;
  }
  return undefined;
}

type Marking = (text: string) => string;

/** List items as the text marks its own: an item that is marked otherwise than its neighbours would be a list of its own. */
function markings(known: string): readonly Marking[] {
  const bullets = ["*", "+", "-"].filter((mark) => new RegExp(`^[ \\t>]*\\${mark}[ \\t]`, "m").test(known));
  const isRound = /^[ \t>]*\d{1,9}\)[ \t]/m.test(known);
  const numbered: Marking = (text) => (isRound ? text.replace(/^([ \t>]*\d{1,9})\.(?=[ \t])/gm, "$1)") : text);
  const ways = bullets.map(
    (mark): Marking =>
      (text) =>
        numbered(text.replace(/^([ \t>]*)-(?=[ \t])/gm, `$1${mark}`)),
  );
  return [...ways, numbered, (text) => text];
}
