import type { Change, Event, Read, TicketRef } from "@satellite/core";
import { defaultConfig } from "@satellite/core/config/defaults";
import { findMentions } from "@satellite/core/mention";
import { dialectsOf, linksOf, sourcesOf } from "@satellite/core/thread";
import { configure } from "./configure.js";
import { gather } from "./gather.js";
import type { House } from "./house.js";
import { Trackers } from "./read-tickets.js";
import { withRerun } from "./rerun.js";
import { runGathered, type Outcome, type Tools } from "./run.js";

type Recheck = Event & { readonly kind: "recheck" };

/**
 * Judge open pull requests again whose tickets changed after their last verdict. The new verdict gets
 * to the pull request as a check run, and its last workflow run is asked to run again, since the job's
 * own status is what people require.
 */
export async function recheck(event: Recheck, house: House, tools: Tools): Promise<readonly Outcome[]> {
  const { host } = house;
  if (host.openChanges === undefined)
    return [{ kind: "ignored", event, says: "open pull requests cannot be listed here" }];
  const outcomes: Outcome[] = [];
  for await (const page of host.openChanges(event.repository.fullName)) {
    for (const change of await stale(page, event, house)) {
      const again: Event = {
        kind: "pull_request",
        action: "recheck",
        repository: event.repository,
        number: change.number ?? 0,
        asked: "recheck",
      };
      outcomes.push(await recheckOne(again, change, house, tools));
    }
  }
  return outcomes.length > 0
    ? outcomes
    : [{ kind: "ignored", event, says: "no open pull request has a ticket that changed since its last verdict" }];
}

async function recheckOne(event: Event, before: Change, house: House, tools: Tools): Promise<Outcome> {
  const outcome = await runGathered(event, await gather(event, house), house, tools, "receipts");
  if (outcome.kind !== "judged" || house.options.dryRun) return outcome;
  const check = outcome.plan.effects.find((effect) => effect.kind === "check");
  if (check === undefined || before.ours.check === undefined) return outcome; // same verdict as before: nothing is stale
  return withRerun(outcome, before, check.digest, house);
}

/** Of one page of open pull requests, those that must be judged again. One ticket search per page. */
async function stale(page: readonly Change[], event: Recheck, house: House): Promise<readonly Change[]> {
  const [first] = page;
  if (first === undefined) return [];
  // References are found with the defaults here and proven with each change's own base policy later.
  const configured = await configureLoosely(first, house);
  const dialects = dialectsOf(configured, event.repository.fullName, house.options.webUrl);
  const linked = page.map((change) => ({
    change,
    refs: linksOf(findMentions(sourcesOf(change), dialects).mentions).map((link) => link.ref),
  }));
  if (event.tickets !== undefined) {
    const changed = new Set<TicketRef>(event.tickets);
    return linked.filter(({ refs }) => refs.some((ref) => changed.has(ref))).map(({ change }) => change);
  }
  const trackers = new Trackers(house, configured);
  const reads = await trackers.read([...new Set(linked.flatMap(({ refs }) => refs))]);
  const byRef = new Map(reads.map((read) => [read.ref, read]));
  return linked.filter(({ change, refs }) => isStale(change, refs, byRef)).map(({ change }) => change);
}

/**
 * A ticket that cannot be read right now has not changed as far as anybody knows: an outage turns no verdict.
 * One that is gone has, unless the verdict is a failure already.
 */
function isStale(change: Change, refs: readonly TicketRef[], reads: ReadonlyMap<TicketRef, Read>): boolean {
  const { checkedAtMs: judgedAt, check } = change.ours;
  if (judgedAt === undefined) return true;
  return refs.some((ref) => {
    const read = reads.get(ref);
    if (read?.outcome === "found") return (read.ticket.updatedAtMs ?? 0) > judgedAt;
    return read?.outcome === "missing" && check?.conclusion !== "failure";
  });
}

async function configureLoosely(change: Change, house: House) {
  const blobs = await house.host.readFiles(
    { repository: change.repository.fullName, sha: change.base.sha },
    house.options.configPaths,
  );
  const configs = blobs.blobs.filter((blob) => blob.text !== null);
  const ready = await configure({ configs, configSha: change.base.sha }, house);
  if (ready.kind === "ready") return ready.config;
  // What is wrong with the config is told by each pull request's own judging.
  const defaults = defaultConfig();
  return house.overlay?.(defaults) ?? defaults;
}
