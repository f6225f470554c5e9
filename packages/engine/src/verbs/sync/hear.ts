import {
  nameOf,
  providerOf,
  type CommentsRead,
  type ItemComment,
  type TicketComment,
  type TicketRef,
} from "@satellite/core";
import {
  commentsToTake,
  heardAuthor,
  heardMark,
  isForItem,
  knownComments,
  shortValue,
  type Heard,
  type HeardComment,
} from "@satellite/core/sync";
import type { Desk, Notice } from "../../desk/index.js";
import type { Beside, Looked } from "./look.js";

/** UTF-8 bytes that one comment may take in a file; the whole stands on its ticket. */
const room = 16_000;
/** UTF-8 bytes of all comments of an item: whoever may comment on a ticket shall not make its file too large to be read. */
const roomInItem = 200_000;

/** What was said on the ticket of a pair, as far as it concerns the item. */
export interface Hearing extends Heard {
  /** So many stay there for want of room. */
  readonly left: number;
}

/** The same pairs, with what was said on their tickets; each tracker is asked once, and about each ticket once in a run. */
export async function heard(desk: Desk, all: readonly Looked[], beside: Beside): Promise<readonly Looked[]> {
  const asked = all.filter((looked) => hears(desk, looked, beside) && canHear(desk));
  if (asked.length === 0) return all;
  await listen(
    desk,
    asked.map(({ ticket }) => ticket.ref),
    beside,
  );
  const free = new Map<string, number>();
  const next: Looked[] = [];
  for (const looked of all) {
    const said = asked.includes(looked) ? beside.said.get(looked.ticket.ref) : undefined;
    if (said === undefined) next.push(looked);
    else if ("why" in said) next.push({ ...looked, deaf: said.why });
    else next.push({ ...looked, heard: await hearingOf(desk, looked, said.comments, free) });
  }
  return next;
}

/** Whether what is said on the ticket belongs to the item; opted in by `sync.comments`. */
export function hears(
  { config }: Pick<Desk, "config">,
  { pair: { link } }: Pick<Looked, "pair">,
  { input }: Pick<Beside, "input">,
): boolean {
  const { comments } = config.sync;
  const isOpen = (comments === "pull" || comments === "both") && input.direction !== "push-only";
  return isOpen && link.relation === "primary" && link.syncMode !== "export";
}

export const canHear = ({ workspace }: Pick<Desk, "workspace">): boolean => workspace.can.write.includes("addComments");

async function listen(desk: Desk, refs: readonly TicketRef[], { said }: Beside): Promise<void> {
  const fresh = [...new Set(refs)].filter((ref) => !said.has(ref));
  const ids = [...new Set(fresh.map(providerOf))];
  const reads = await Promise.all(
    ids.map(async (id): Promise<readonly CommentsRead[]> => {
      const own = fresh.filter((ref) => providerOf(ref) === id);
      const provider = await desk.provider(id);
      if ("code" in provider) return own.map((ref) => ({ ref, why: { ...provider, ref } }));
      return (await provider.comments?.(own)) ?? own.map((ref) => ({ ref, comments: [] }));
    }),
  );
  for (const read of reads.flat()) said.set(read.ref, read);
}

/** @param free bytes that are left in each item, by its ref */
async function hearingOf(
  desk: Desk,
  { item, row, ticket }: Looked,
  said: readonly TicketComment[],
  free: Map<string, number>,
): Promise<Hearing> {
  const known = knownComments(row?.fields);
  const foreign = said.filter(isForItem);
  const fresh = foreign.filter(({ id }) => !known.includes(heardMark(id)));
  if (fresh.length === 0) return { take: [], here: [], left: 0 };
  const own = item.content.comments;
  const some = await inItem(desk, fresh, ticket.ref);
  const quick = commentsToTake(known, some, own);
  // Which copy belongs to which comment is told by all of them; where there is none, the new ones are enough.
  const isSure = quick.here.length === 0 || foreign.length === fresh.length;
  const { here, take } = isSure ? quick : commentsToTake(known, await inItem(desk, foreign, ticket.ref), own);
  const told = take.filter(({ comment }) => comment.body !== "");
  const silent = take.filter(({ comment }) => comment.body === "").map(({ id }) => id);
  let bytes = free.get(item.ref) ?? roomInItem - sum(own);
  const end = told.findIndex(({ comment }) => (bytes -= sizeOf(comment)) < 0);
  const fits = end < 0 ? told : told.slice(0, end);
  free.set(item.ref, bytes);
  return { take: fits, here: [...here, ...silent], left: told.length - fits.length + fresh.length - some.length };
}

/** As the item is to have them, from the first on; not many more than it has room for, since each takes its time. */
async function inItem(
  { config }: Desk,
  comments: readonly TicketComment[],
  ref: TicketRef,
): Promise<readonly HeardComment[]> {
  const all: HeardComment[] = [];
  let bytes = 0;
  for (const one of comments) {
    if (bytes > 2 * roomInItem) break;
    const at = `${new Date(one.atMs).toISOString().slice(0, 19)}Z`;
    const comment = { author: heardAuthor(one.author, ref, config.people), at, body: await wordsOf(one) };
    bytes += sizeOf(comment);
    all.push({ id: one.id, comment });
  }
  return all;
}

const words = new WeakMap<TicketComment, Promise<string>>();

/** Each comment is made harmless once. */
function wordsOf(comment: TicketComment): Promise<string> {
  const known = words.get(comment) ?? harmlessWords(comment.body, comment.url);
  words.set(comment, known);
  return known;
}

/** Words that may stand in a file among others: nothing in them acts, nothing goes on behind them, and they are not too long. */
async function harmlessWords(body: string, url: string): Promise<string> {
  const { sanitise } = await import("@satellite/core/markup/incoming");
  const { scanLines, shorten } = await import("@satellite/core/markup/lines");
  const whole = `The whole comment: <${url}>`;
  const most = room - byteLength(whole) - 2;
  const clean = sanitise(body).markdown.replaceAll("\r\n", "\n").trim();
  if (clean === "") return "";
  const short =
    byteLength(clean) <= room ? { text: clean, cut: false } : shorten(clean, (one) => byteLength(one) <= most);
  const closed = scanLines(short.text, () => undefined).openAtEnd ? await closedOff(short.text, url, most) : short.text;
  return short.cut || closed === "" ? sanitise([closed, whole].join("\n\n")).markdown.trim() : closed;
}

/** Code that nobody closed would swallow what stands behind it; written anew, it is closed. Nothing: it cannot be read. */
async function closedOff(text: string, url: string, room: number): Promise<string> {
  const { renderHarmless, sanitise } = await import("@satellite/core/markup");
  const rendered = renderHarmless({ text, url, room, shift: 0 });
  return "problem" in rendered ? "" : sanitise(rendered.markdown).markdown.trim();
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
const sizeOf = ({ author, body }: ItemComment): number => byteLength(author) + byteLength(body) + 100;
const sum = (comments: readonly ItemComment[]): number =>
  comments.reduce((bytes, comment) => bytes + sizeOf(comment), 0);

/** One for each comment that comes in, for whoever reviews what is written. */
function reviewOf({ heard: hearing, item, ticket }: Looked): readonly Notice[] {
  return (hearing?.take ?? []).map(({ comment: { author, body } }) => {
    const says = `comment into ${item.id}: ${author} says "${shortValue(body)}"`;
    return { weight: "said", code: "CHANGED_MEANWHILE", says, where: ticket.ref };
  });
}

/** Comments that could not be looked at, or have no room; of an item that is said once. */
export function heardNotices(all: readonly Looked[], { input, left: before }: Beside): readonly Notice[] {
  const shown = input.review === true ? all.flatMap(reviewOf) : [];
  const wanting = all.flatMap(({ deaf, heard: hearing, item, ticket }): readonly Notice[] => {
    if (deaf !== undefined) return [{ weight: "unverified", code: deaf.code, says: deaf.says, where: ticket.ref }];
    const left = hearing?.left ?? 0;
    if (left === 0 || before.has(item.ref)) return [];
    before.add(item.ref);
    const says = `${left === 1 ? "a comment" : `${left} comments`} of ${nameOf(ticket.ref)} stay there: ${item.id} has no room for more`;
    return [{ weight: "said", code: "TOO_LONG", says, where: ticket.ref }];
  });
  return [...shown, ...wanting];
}
