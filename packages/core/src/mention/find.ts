import type { Dialects, Ignored, Mention, Mentions, Source } from "../contracts/index.js";
import { settleHome } from "./home.js";
import { lookInto } from "./look-into.js";

/** How far each text is looked into, in UTF-16 units. */
export const longestText = 256 * 1024;
/** How many mentions, and how many look-alikes, one call gives at most. */
export const mostMentions = 500;

/**
 * Finds the references to tickets in texts, in the dialects of all trackers that are switched on. Pure: what is found in one
 * text never depends on another. Nothing is looked up; a mention is a candidate until its tracker has answered.
 *
 * @returns mentions in first-seen order, one for each ticket in each place (branch, title, body, each commit, each file); where
 *   a place names a ticket twice, the stronger wins: a closing keyword, then a plain mention, then context. Look-alikes beside
 *   them, with the reason. What is past a limit is reported once as `limit`.
 */
export function findMentions(sources: readonly Source[], dialects: Dialects): Mentions {
  const home = settleHome(dialects);
  const mentions = new Map<string, Mention>();
  const ignored: Ignored[] = [];
  let full = false;
  const ignore = (one: Ignored): void => {
    if (ignored.length < mostMentions) ignored.push(one);
  };
  for (const source of sources) {
    const text = source.text.slice(0, longestText);
    const cut = text.length < source.text.length;
    for (const look of lookInto(source, text, home)) {
      const end = "mention" in look ? look.mention.index + look.mention.raw.length : look.leftOut.end;
      // The next character is out of sight, so this may be the beginning of a longer key.
      if (cut && end === text.length) continue;
      if ("leftOut" in look) {
        const { start, reason, suggestion } = look.leftOut;
        ignore({ raw: text.slice(start, end), index: start, reason, ...(suggestion !== undefined && { suggestion }) });
        continue;
      }
      const id = identity(look.mention);
      const known = mentions.get(id);
      if (known) {
        if (strength(look.mention) > strength(known)) mentions.set(id, look.mention);
      } else if (mentions.size < mostMentions) {
        mentions.set(id, look.mention);
      } else if (!full) {
        full = true;
        ignore({ raw: look.mention.raw, index: look.mention.index, reason: "limit" });
      }
    }
    if (cut) ignore({ raw: "", index: text.length, reason: "limit" });
  }
  return { mentions: [...mentions.values()], ignored };
}

/** GitHub's names ignore case, keys are upper case already, so one case tells all refs apart. */
function identity({ ref, in: place, commit, path }: Mention): string {
  return JSON.stringify([ref.toLowerCase(), place, commit, path]);
}

function strength({ closes, relation }: Mention): number {
  return relation === "context" ? 0 : closes ? 2 : 1;
}
