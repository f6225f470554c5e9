import { canonical } from "../digest/index.js";
import type { Finding } from "../contracts/verdict.js";
import type { Ticket } from "../contracts/ticket.js";
import { approvedAtMs, factsOf } from "../policy/facts/index.js";
import type { PropertyEntry } from "../schema/property.js";
import type { Context } from "./context.js";
import { stageOf } from "./stage.js";

type Entry = Readonly<PropertyEntry>;

/** Findings kept, and characters of each sentence. */
const maxFindings = 12;
const maxChars = 300;
/** Bytes of all findings together: the whole property holds 32 KB, other changes included. */
const maxBytes = 12_000;

const ranks = ["fail", "unknown", "exempt"] as const;
const severities = ["error", "warning", "notice"] as const;

export interface Written {
  readonly commentDigest: string;
  readonly linkDigest: string;
}

/**
 * What the ticket is to remember of the change.
 *
 * @param ticket as it was read; absent when it could not be
 * @param written what is written beside it; absent when the ticket is only told of the verdict, and nothing counts as done
 */
export function entryOf(context: Context, ticket: Ticket | undefined, written: Written | undefined): Entry {
  const { thread, verdict, options } = context;
  const { change, config } = thread;
  const known = ticket?.memory?.changes[change.ref];
  return {
    url: change.url,
    title: cut(change.title, 250),
    state: written === undefined ? (known?.state ?? change.state) : (stageOf(change, config.on) ?? change.state),
    draft: change.draft,
    ...(known?.commentId === undefined ? {} : { commentId: known.commentId }),
    ...digestsOf(written ?? known),
    verdict: verdict.conclusion,
    findings: findingsOf(verdict.findings),
    passed: verdict.findings.filter(({ outcome }) => outcome === "pass").length,
    ...specOf(context),
    ...(ticket === undefined ? {} : approvalOf(context, ticket, known)),
    ...(options.detailsUrl === undefined ? {} : { detailsUrl: options.detailsUrl }),
    updatedAtMs: thread.nowMs,
  };
}

function digestsOf(from: Partial<Written> = {}): Partial<Written> {
  const { commentDigest, linkDigest } = from;
  return {
    ...(commentDigest === undefined ? {} : { commentDigest }),
    ...(linkDigest === undefined ? {} : { linkDigest }),
  };
}

/** Is there news? When it was written, and by which run, is none: then no run would ever rest. */
export function isNews(known: Entry | undefined, entry: Entry): boolean {
  return known === undefined || canonical(withoutMoment(known)) !== canonical(withoutMoment(entry));
}

/** What counts as news of it. */
export function withoutMoment(entry: Entry): Entry {
  const { updatedAtMs: _, detailsUrl: __, ...rest } = entry;
  return rest;
}

function findingsOf(all: readonly Finding[]): NonNullable<PropertyEntry["findings"]> {
  const kept = all
    .flatMap((finding) => (isBad(finding) ? [finding] : []))
    .toSorted(
      (one, other) =>
        ranks.indexOf(one.outcome) - ranks.indexOf(other.outcome) ||
        severities.indexOf(one.severity) - severities.indexOf(other.severity),
    )
    .slice(0, maxFindings)
    .map(({ rule, outcome, says, remedy }) => ({
      rule: cut(rule, 100),
      outcome,
      says: cut(says, maxChars),
      ...(remedy === undefined ? {} : { remedy: cut(remedy, maxChars) }),
    }));
  while (kept.length > 0 && bytesOf(JSON.stringify(kept)) > maxBytes) kept.pop();
  return kept;
}

type Bad = Finding & { outcome: (typeof ranks)[number] };
const isBad = (finding: Finding): finding is Bad => (ranks as readonly string[]).includes(finding.outcome);

function specOf({ thread, verdict }: Context): Pick<PropertyEntry, "spec"> {
  const { spec } = thread;
  if (spec === undefined || spec.path.length > 1024 || spec.url.length > 2048) return {};
  const { path, sha256, url } = spec;
  const complete = verdict.specs.find((one) => one.path === path)?.complete === true;
  return { spec: { path, sha256: sha256.toLowerCase(), url, complete } };
}

/**
 * The approval as it stands now, with the spec that was there when it was first seen: that digest stays while the
 * approval does, so that a later change of the spec shows.
 */
function approvalOf({ thread }: Context, ticket: Ticket, known: Entry | undefined) {
  const now = ticket.approvalsUnread ? known?.approvedAtMs : approvedAtMs(factsOf(thread), ticket);
  if (now === undefined) return {};
  const sha256 = known?.approvedAtMs === now ? known.approvedSha256 : thread.spec?.sha256.toLowerCase();
  return { approvedAtMs: now, ...(sha256 === undefined ? {} : { approvedSha256: sha256 }) };
}

const cut = (text: string, chars: number): string => text.slice(0, chars).toWellFormed();

/** As UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
