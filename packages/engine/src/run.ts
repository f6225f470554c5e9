import type {
  Event,
  Plan,
  Problem,
  Receipt,
  Skipped,
  Telling,
  Thread,
  TicketRef,
  Unread,
  Verdict,
} from "@satellite/core";
import { judge, judgeAll } from "@satellite/core/policy";
import { makePlan } from "@satellite/core/plan";
import { apply } from "./apply.js";
import { gather, type Gathered } from "./gather.js";
import { commentMarker, type House } from "./house.js";
import { wishForBlock } from "./inject.js";
import { withRerun } from "./rerun.js";

/** What became of one event. */
export type Outcome =
  | {
      readonly kind: "judged";
      readonly event: Event;
      readonly threads: readonly Thread[];
      readonly verdict: Verdict;
      readonly plan: Plan;
      readonly receipts: readonly Receipt[];
      readonly skipped: readonly Skipped[];
      readonly notices: readonly string[];
    }
  | { readonly kind: "problems"; readonly event: Event; readonly problems: readonly Problem[] }
  | { readonly kind: "unread"; readonly event: Event; readonly unread: Unread }
  | { readonly kind: "ignored"; readonly event: Event; readonly says: string };

/** As far as the road is walked: `check` stops at the verdict, `plan` at the plan. */
export type Until = "verdict" | "plan" | "receipts";

export interface Tools {
  /** A spec without its front matter. */
  stripFrontMatter(text: string): Promise<string>;
}

/** One event, the whole road: gather, judge, plan, journal, apply. */
export async function runEvent(event: Event, house: House, tools: Tools, until: Until = "receipts"): Promise<Outcome> {
  const refusal = await refusalOf(event, house);
  if (refusal !== undefined) return { kind: "ignored", event, says: refusal };
  const outcome = await runGathered(event, await gather(event, house), house, tools, until);
  const asked =
    event.kind === "pull_request" && event.asked === "comment" && until === "receipts" && !house.options.dryRun;
  if (!asked || outcome.kind !== "judged" || outcome.threads[0] === undefined) return outcome;
  return withRerun(outcome, outcome.threads[0].change, `comment:${outcome.threads[0].nowMs}`, house);
}

/** The road from the threads on. */
export async function runGathered(
  event: Event,
  gathered: Gathered,
  house: House,
  tools: Tools,
  until: Until,
): Promise<Outcome> {
  if (gathered.kind === "problems") return { kind: "problems", event, problems: gathered.problems };
  if (gathered.kind === "unread") return { kind: "unread", event, unread: gathered.unread };
  const { threads, trackers } = gathered;
  const notices = gathered.notices.map((notice) => `${notice.file}:${notice.line} ${notice.path}: ${notice.says}`);
  const [first] = threads;
  if (first === undefined)
    return { kind: "ignored", event, says: "there is nothing to judge: no pull request and no commit" };
  const { kind, commits, complete } = first.change;
  if (kind === "push" && commits.length === 0 && complete.commits && gathered.look.unread.length === 0) {
    return { kind: "ignored", event, says: "the push brings no commit that is not judged already" };
  }
  const verdict = event.kind === "merge_group" ? judgeGroup(threads, first, gathered.look.change) : judge(first);
  const judged = { kind: "judged", event, threads, verdict, notices } as const;
  if (until === "verdict") return { ...judged, plan: { effects: [], skipped: [] }, receipts: [], skipped: [] };
  const plan = await planFor(event, threads, verdict, gathered, house, tools);
  if (until === "plan" || house.options.dryRun) return { ...judged, plan, receipts: [], skipped: plan.skipped };
  const { receipts, skipped } = await apply(plan, house, trackers, {
    tell: (ticket) => telling(ticket, first, verdict),
  });
  return { ...judged, plan, receipts, skipped: [...plan.skipped, ...skipped] };
}

/** What a tracker's own app is told of the change. */
function telling(ticket: TicketRef, { change, links, spec }: Thread, verdict: Verdict): Telling {
  const relation = links.find((link) => link.ref === ticket)?.relation ?? "secondary";
  return { change, verdict, relation, ...(spec === undefined ? {} : { spec }) };
}

async function planFor(
  event: Event,
  threads: readonly Thread[],
  verdict: Verdict,
  gathered: Gathered & { kind: "threads" },
  house: House,
  tools: Tools,
): Promise<Plan> {
  const { checkName, autoClose, check, detailsUrl } = house.options;
  const can = await gathered.trackers.capabilities();
  const [first] = threads;
  if (first === undefined) return { effects: [], skipped: [] };
  // In a merge queue only the group's own commit gets a check; its pull requests were written to before.
  const thread = event.kind === "merge_group" ? { ...first, change: { ...gathered.look.change, members: [] } } : first;
  const block = await wishForBlock(thread, autoClose, (text) => tools.stripFrontMatter(text));
  return makePlan(thread, verdict, {
    checkName,
    can,
    autoClose,
    commentMarker,
    check,
    ...(block === undefined ? {} : { block }),
    ...(detailsUrl === undefined ? {} : { detailsUrl }),
  });
}

/** All pull requests of a merge group must pass. A group in which none was found could not be verified. */
function judgeGroup(threads: readonly Thread[], first: Thread, change: Thread["change"]): Verdict {
  const found = (change.members ?? []).length > 0;
  return judgeAll(found ? threads : [], { ...first, change });
}

/** A comment is a command only from people who may write to the repository. */
async function refusalOf(event: Event, house: House): Promise<string | undefined> {
  if (event.kind !== "pull_request" || event.asked !== "comment") return undefined;
  const login = event.by?.login;
  if (login === undefined || house.host.roleOf === undefined) return "the comment's author is not known";
  const role = await house.host.roleOf(event.repository.fullName, login);
  if (typeof role !== "string") return `whether ${login} may write here could not be read: ${role.says}`;
  return ["admin", "maintain", "write"].includes(role)
    ? undefined
    : `${login} has no write access, so the comment is not obeyed`;
}
