import type { Receipt, Skipped } from "../contracts/effect.js";
import type { Finding, Verdict } from "../contracts/verdict.js";
import { plainInline } from "../markup/inline/index.js";
import { markOf, short, telling, titleOf } from "./words.js";

/** What a reader may be shown beside the verdict. */
export interface Story {
  readonly verdict: Verdict;
  readonly receipts?: readonly Receipt[];
  readonly skipped?: readonly Skipped[];
  readonly notices?: readonly string[];
}

/** Rows shown of any one list; the rest is counted. Keeps the summary far below 1 MiB. */
const maxRows = 100;

/**
 * The verdict as Markdown: job summary, check run and comment are cut from this one text.
 *
 * @param states with the tickets' states. Left out where the text is written to the change, since every
 *   move of a ticket, our own among them, would make it stale
 */
export function verdictMarkdown(verdict: Verdict, states: boolean): string {
  const parts = [
    `**${markOf[verdict.conclusion]} ${plainInline(titleOf(verdict), 200)}**`,
    findingsList(telling(verdict)),
    ticketTable(verdict, states),
    specList(verdict),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** The job summary: verdict, then what was written and what was left out, then where the policy came from. */
export function summaryMarkdown(story: Story): string {
  const { verdict } = story;
  const parts = [
    `## Satellite: ${word[verdict.conclusion]}`,
    verdictMarkdown(verdict, true),
    writesList(story.receipts ?? []),
    leftOutList(story.receipts ?? [], story.skipped ?? []),
    ...(story.notices ?? []).slice(0, maxRows).map((notice) => `> ${plainInline(notice, 500)}`),
    `<sub>Mode ${verdict.mode} · policy ${plainInline(verdict.policy.source, 200)}</sub>`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const word = { pass: "traced", fail: "not traced", unknown: "could not verify", exempt: "exempt" } as const;

function findingsList(findings: readonly Finding[]): string {
  const lines = findings.slice(0, maxRows).map((finding) => {
    const where = finding.commit === undefined ? "" : ` (commit ${finding.commit.slice(0, 8)})`;
    const remedy = finding.remedy === undefined ? "" : `\n  ${plainInline(finding.remedy, 500)}`;
    return `- ${markOf[finding.outcome]} ${plainInline(finding.says, 500)}${where} · ${finding.rule}${remedy}`;
  });
  if (findings.length > maxRows) lines.push(`- … and ${findings.length - maxRows} more`);
  return lines.join("\n");
}

function ticketTable(verdict: Verdict, states: boolean): string {
  if (verdict.tickets.length === 0) return "";
  const rows = verdict.tickets.slice(0, maxRows).map((ticket) => {
    const found = foundIn(ticket.mentions).join(", ");
    const cells = [
      link(short(ticket.ref), ticket.url),
      cell(ticket.title),
      ...(states ? [cell(ticket.rawState)] : []),
      ticket.relation,
      found,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const head = ["Ticket", "Title", ...(states ? ["State"] : []), "Relation", "Found in"];
  return [`| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...rows].join("\n");
}

/** GitHub's own link follows from what our block says; beside another place it tells nothing, and would come late. */
function foundIn(mentions: Verdict["tickets"][number]["mentions"]): readonly string[] {
  const places = [...new Set(mentions.map((mention) => mention.in))];
  const said = places.filter((place) => place !== "development");
  return said.length > 0 ? said : places;
}

function specList(verdict: Verdict): string {
  return verdict.specs
    .slice(0, maxRows)
    .map(
      (spec) =>
        `Spec ${plainInline(spec.path, 200)} · ${spec.complete ? "complete" : "not complete"} · SHA-256 ${spec.sha256.slice(0, 12)}`,
    )
    .join("\n\n");
}

function writesList(receipts: readonly Receipt[]): string {
  const mark = { done: "✅", unchanged: "➖" } as const;
  const lines = receipts.flatMap(({ outcome, says }) =>
    outcome === "done" || outcome === "unchanged" ? [`- ${mark[outcome]} ${plainInline(says, 300)}`] : [],
  );
  return lines.length === 0 ? "" : ["### Written", ...cut(lines)].join("\n");
}

/** What the plan did not hold, and what was tried and did not come about: a reader looks for both in one place. */
function leftOutList(receipts: readonly Receipt[], skipped: readonly Skipped[]): string {
  const mark = { yielded: "⏸", refused: "⛔", failed: "❌" } as const;
  const tried = receipts.flatMap(({ outcome, says }) =>
    outcome === "done" || outcome === "unchanged" ? [] : [`- ${mark[outcome]} ${plainInline(says, 300)}`],
  );
  const untried = skipped.map((one) => `- ${plainInline(one.says, 300)}: ${plainInline(one.reason, 300)}`);
  const lines = [...tried, ...untried];
  return lines.length === 0 ? "" : ["### Left out", ...cut(lines)].join("\n");
}

function cut(lines: readonly string[]): readonly string[] {
  return lines.length <= maxRows ? lines : [...lines.slice(0, maxRows), `- … and ${lines.length - maxRows} more`];
}

function cell(text: string): string {
  return plainInline(text, 120);
}

/** Only https (and loopback http) addresses become links; anything else stays text. */
function link(text: string, url: string): string {
  const safe =
    /^https:\/\/[^\s()<>[\]"'`]+$/.test(url) ||
    /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/[^\s()<>[\]"'`]*$/.test(url);
  return safe ? `[${plainInline(text, 120)}](${url})` : plainInline(text, 120);
}
