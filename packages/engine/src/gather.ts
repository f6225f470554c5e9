import type {
  Change,
  Dialects,
  Event,
  Look,
  PolicySource,
  Problem,
  SettledConfig,
  Thread,
  Unread,
} from "@satellite/core";
import { findMentions } from "@satellite/core/mention";
import { readBlock } from "@satellite/core/markup/block";
import { dialectsOf, itemSources, linksOf, sourcesOf } from "@satellite/core/thread";
import { withRole } from "./author.js";
import { withCommitFiles } from "./commit-files.js";
import { configure } from "./configure.js";
import { commentMarker, type House } from "./house.js";
import { findSpec, readFiles } from "./read-files.js";
import { Trackers } from "./read-tickets.js";

export type Gathered =
  | {
      readonly kind: "threads";
      readonly threads: readonly Thread[];
      readonly look: Look;
      readonly config: SettledConfig;
      readonly trackers: Trackers;
      readonly notices: readonly Problem[];
    }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "unread"; readonly unread: Unread };

/** Every read of a run. A merge group gives a thread for each pull request in it. */
export async function gather(event: Event, house: House): Promise<Gathered> {
  const { configPaths, checkName } = house.options;
  const looked = await house.host.readChange(event, { configPaths, checkName, commentMarker });
  if ("unread" in looked) return { kind: "unread", unread: looked.unread };
  return gatherFrom(event, looked.look, house);
}

/** The rest of the reads, once the change is known. */
export async function gatherFrom(event: Event, look: Look, house: House): Promise<Gathered> {
  const configured = await configure(look, house);
  if (configured.kind === "problems") return configured;
  const { config, policy, notices } = configured;
  const trackers = new Trackers(house, config);
  const members = look.change.members ?? [];
  const changes = members.length > 0 ? members : [look.change];
  const threads = await Promise.all(
    changes.map((change) => threadOf({ event, change, look, config, policy, trackers, house })),
  );
  return { kind: "threads", threads, look, config, trackers, notices };
}

interface Known {
  readonly event: Event;
  readonly change: Change;
  readonly look: Look;
  readonly config: SettledConfig;
  readonly policy: PolicySource;
  readonly trackers: Trackers;
  readonly house: House;
}

async function threadOf({ event, change: known, look, config, policy, trackers, house }: Known): Promise<Thread> {
  const dialects = openIfUnsaid(dialectsOf(config, known.repository.fullName, house.options.webUrl), policy, known);
  const sources = sourcesOf(known);
  const first = findMentions(sources, dialects);
  const early = linksOf(first.mentions);
  // The second wait: files and tickets side by side.
  const [files, change] = await Promise.all([
    readFiles(known, early, config, house),
    withCommitFiles(known, config, house).then((one) => withRole(one, config, house)),
    trackers.read(early.map((link) => link.ref)),
  ]);
  const said = itemSources(files.items);
  const mentions = said.length === 0 ? first : findMentions([...said, ...sources], dialects);
  const links = linksOf(mentions.mentions);
  const [reads, found] = await Promise.all([
    trackers.read(links.map((link) => link.ref)), // costs a call only for tickets that front matter alone names
    findSpec(change, links, files, config, house),
  ]);
  const recorded = change.state === "merged" ? recordedSpec(change) : undefined;
  const spec =
    found.spec === undefined ? undefined : { ...found.spec, ...(recorded === undefined ? {} : { recorded }) };
  const unreadTickets = reads.flatMap((read) => (read.outcome === "unreadable" ? [read.why] : []));
  return {
    event,
    change,
    config,
    policy,
    mentions,
    links,
    reads,
    items: files.items,
    baseItems: files.baseItems,
    ...(spec === undefined ? {} : { spec }),
    candidates: found.candidates,
    blobs: files.blobs,
    unread: [...look.unread, ...files.unread, ...found.unread, ...unreadTickets],
    nowMs: house.clock.nowMs(),
  };
}

/** A local range without any config: nobody said which trackers are used, so every kind of reference counts. */
function openIfUnsaid(dialects: Dialects, policy: PolicySource, change: Change): Dialects {
  if (policy.source !== "defaults" || change.kind !== "range") return dialects;
  const { trackers: _unsaid, ...open } = dialects;
  return open;
}

function recordedSpec(change: Change): string | undefined {
  const block = readBlock(change.body);
  return block.kind === "found" ? block.specSha256 : undefined;
}
