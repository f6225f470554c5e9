import type { Person } from "../../contracts/ticket.js";
import type { Thread } from "../../contracts/thread.js";
import { readBlock } from "../../markup/block/index.js";
import type { Facts } from "../facts/index.js";
import { clip, enumerate, notApplicable, unknown } from "../say/index.js";
import { none, type Claim } from "./claim.js";

const rank: Readonly<Record<NonNullable<Person["role"]>, number>> = {
  none: 0,
  read: 1,
  triage: 2,
  write: 3,
  maintain: 4,
  admin: 5,
};

/** A line `No-Ticket: reason` in the body, or in each commit, by an author whose role the policy names. */
export function markerClaim(facts: Facts): Claim {
  const reason = claimed(facts);
  if (reason === undefined) return none;
  const { marker, by } = facts.thread.config.policy.exempt;
  const { author } = facts.thread.change;
  const line = `"${clip(marker, 50)} ${clip(reason)}"`;

  switch (roleCounts(facts.thread)) {
    case true:
      return {
        is: "proven",
        reason: `${clip(reason)} (${clip(marker, 50)} line of ${clip(author.login, 60)}, role ${author.role ?? ""})`,
      };
    case false: {
      const says = `The line ${line} does not count: ${clip(author.login, 60)} has the role ${author.role ?? ""}, and the policy asks for ${enumerate(by)}.`;
      return {
        is: "refused",
        answer: notApplicable(says, {
          severity: "warning",
          remedy: "Name a ticket, or ask somebody with that role to open the change.",
        }),
      };
    }
    default: {
      const says = `Whether the line ${line} counts is open: the role of ${clip(author.login, 60)} is not known, so the change is not exempt.`;
      return {
        is: "open",
        answer: unknown(says, {
          severity: "warning",
          remedy: "Name a ticket, or give the token the permission to read roles.",
        }),
      };
    }
  }
}

/** The reason of a commit's own marker line, when its author's change may carry one. */
export function markerReason(text: string, thread: Thread, kind: "body" | "commit"): string | undefined {
  return roleCounts(thread) === true ? reasonIn(text, thread.config.policy.exempt.marker, kind) : undefined;
}

/** The body speaks for the whole change, a commit for itself. */
function claimed({ thread, commits }: Facts): string | undefined {
  const { marker } = thread.config.policy.exempt;
  const inBody = reasonIn(thread.change.body, marker, "body");
  if (inBody !== undefined) return inBody;
  const reasons = commits.map((commit) => reasonIn(commit.message, marker, "commit"));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

/** A role counts when the policy lists it, or one below it. */
function roleCounts({ change, config }: Thread): boolean | undefined {
  const { role } = change.author;
  return role === undefined ? undefined : config.policy.exempt.by.some((one) => rank[role] >= rank[one]);
}

/** What stands after the marker, on a line that begins with it. A reason has a letter or digit. */
function reasonIn(text: string, marker: string, kind: "body" | "commit"): string | undefined {
  if (marker.trim() === "") return undefined;
  const begins = marker.trim().toLowerCase();
  for (const line of kind === "body" ? spokenLines(text) : text.split(/\r\n|\r|\n/)) {
    if (!line.toLowerCase().startsWith(begins)) continue;
    const reason = line.slice(begins.length).replace(/^:/, "").trim();
    if (/[\p{L}\p{N}]/u.test(reason)) return reason;
  }
  return undefined;
}

/** The author's own lines: without our block, HTML comments (a template's examples) and fenced code. */
function spokenLines(body: string): string[] {
  const block = readBlock(body);
  const own = block.kind === "found" ? `${body.slice(0, block.start)}\n${body.slice(block.end)}` : body;
  let fence: string | undefined;
  return withoutComments(own)
    .split(/\r\n|\r|\n/)
    .filter((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence === undefined) {
        fence = mark;
        return mark === undefined;
      }
      if (mark !== undefined && mark.startsWith(fence)) fence = undefined;
      return false;
    });
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf("<!--", at);
    if (open < 0) return [...parts, text.slice(at)].join("");
    parts.push(text.slice(at, open));
    const close = text.indexOf("-->", open + 4);
    if (close < 0) return parts.join("");
    at = close + 3;
  }
}
