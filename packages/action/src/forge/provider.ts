import {
  SatelliteError,
  type Capabilities,
  type Effect,
  type Provider,
  type Receipt,
  type State,
  type Telling,
} from "@satellite/core";
import { withoutFrontMatter as strip } from "@satellite/frontmatter";
import { carries, decode, encode, toMessage, type ForgeMessage } from "@satellite/contract";
import { can as canOverRest } from "@satellite/providers/jira";
import type { ForgeOptions } from "./options.js";
import { createPost, type Post } from "./post.js";
import { readThroughApp } from "./read.js";
import { receiptOf, toOutcome, type Outcome } from "./receipts.js";

/**
 * Jira whose writes its own app carries out: what is to be done on one ticket goes as one message, with the change and
 * verdict that it follows from. A receipt says that the app has it; the app does it shortly after.
 */
export function createForgeProvider(options: ForgeOptions): Provider {
  const post = createPost(options);
  const { reader } = options;
  return {
    id: "jira",
    can: capabilities(reader),
    parse: () => ({ events: [] }),
    read: (refs) => (reader === undefined ? readThroughApp(refs, options, post) : reader.read(refs)),
    search: (query, sinceMs) => (reader === undefined ? noSearch() : reader.search(query, sinceMs)),
    apply: (effect, key) => Promise.resolve(receiptOf({ ...effect, key }, alone)),
    applyTogether: (effects, telling) => applyTogether(effects, telling, options, post),
  };
}

/** A message asks for moves, comments, links and memory; it has no word for labels and versions. */
function capabilities(reader: Provider | undefined): Capabilities {
  return { ...canOverRest, labels: false, milestone: "none", search: reader !== undefined, blind: true };
}

const alone: Outcome = {
  outcome: "refused",
  code: "REFUSED",
  why: "the Jira app takes it only together with the change and verdict that it follows from",
};

/** The app answers about keys, it does not search; an empty result would read as "no ticket matches". */
// oxlint-disable-next-line require-yield -- it only ever fails
async function* noSearch(): AsyncGenerator<never> {
  throw new SatelliteError("NO_CREDENTIALS", "the Jira app cannot search: give the input jira-token for searching");
}

async function applyTogether(
  effects: readonly Effect[],
  telling: Telling,
  options: ForgeOptions,
  post: Post,
): Promise<readonly Receipt[]> {
  const first = effects.find((effect) => carries(effect, telling.change));
  const goes = (effect: Effect): boolean => carries(effect, telling.change) && effect.on === first?.on;
  const outcome = first === undefined ? notCarried : await send(effects.filter(goes), telling, options, post);
  return effects.map((effect) => receiptOf(effect, goes(effect) ? outcome : notCarried));
}

const notCarried: Outcome = { outcome: "refused", code: "REFUSED", why: "a message to the Jira app cannot ask for it" };

async function send(effects: readonly Effect[], telling: Telling, options: ForgeOptions, post: Post): Promise<Outcome> {
  const body = await bodyOf(effects, telling, options);
  if (typeof body !== "string") return body;
  const decoded = decode(body);
  if ("bad" in decoded) {
    const code = decoded.bad.code === "TOO_LARGE" ? "TOO_LONG" : "REFUSED";
    return { outcome: "refused", code, why: `no message can be made of it: ${decoded.bad.says}` };
  }
  return toOutcome(await post(body), options.proof.kind);
}

async function bodyOf(effects: readonly Effect[], told: Telling, options: ForgeOptions): Promise<string | Outcome> {
  const { clock, deliveryId, repository, run } = options;
  const telling = withoutFrontMatter(told);
  const sentAtMs = clock.nowMs();
  const seconds = Math.floor((telling.change.updatedAtMs ?? sentAtMs) / 1000);
  try {
    const seq = [seconds, run.id, run.attempt] as const;
    const envelope = { delivery: deliveryId(), seq, sentAtMs, repository, mapping: mappingOf(options) };
    return encode(toMessage(effects, telling, envelope));
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    return { outcome: "refused", code: "REFUSED", why: error.message };
  }
}

/** How the repository's config reads the site: which status means what, and which one is a person's approval. */
function mappingOf({ approval, statusMap = {} }: ForgeOptions): NonNullable<ForgeMessage["mapping"]> {
  const names = (Object.entries(statusMap) as [State, readonly string[]][]).filter(([state]) => state !== "unknown");
  return {
    statusMap: Object.fromEntries(names.map(([state, list]) => [state, [...list]])),
    ...(approval === undefined
      ? {}
      : { approval: { ...approval, statuses: [...approval.statuses], values: [...approval.values] } }),
  };
}

/** People read the spec in Jira as they read it in the pull request: without the block for machines. */
function withoutFrontMatter(telling: Telling): Telling {
  const { spec } = telling;
  if (!spec?.text.startsWith("---")) return telling;
  return { ...telling, spec: { ...spec, text: strip(spec.text) } };
}
