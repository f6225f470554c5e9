import type { MilestoneEffect } from "@satellite/core";
import { sendOnce } from "../../shared/http/index.js";
import { statusOf, type GitHubClient } from "../client.js";
import type { Place } from "../name.js";
import { done, issueOf, refused, unchanged, yielded, type Done, type Said, type Tools } from "./done.js";

/** Sets a milestone where there is none: one that people set stays. */
export async function applyMilestone(effect: Said<MilestoneEffect>, { client }: Tools): Promise<Done> {
  const issue = issueOf(effect);
  const { data: now } = await client.rest.issues.get(issue);
  if (now.milestone?.title === effect.title) return unchanged(effect, "it is so already", now.milestone.number);
  if (now.milestone) return yielded(effect, `it has the milestone "${now.milestone.title}" by now`);
  const number =
    (await findMilestone(client, issue, effect.title)) ??
    (effect.create ? await createMilestone(client, issue, effect.title) : undefined);
  if (number === undefined)
    return refused(effect, "NOT_FOUND", "there is no such milestone, and the config does not let it be created");
  await client.rest.issues.update({ ...issue, milestone: number });
  return done(effect, number);
}

/** Titles are unique in a repository, closed milestones included. */
export async function findMilestone(
  { rest }: GitHubClient,
  { owner, repo }: Place,
  title: string,
): Promise<number | undefined> {
  for (let page = 1; page <= 20; page += 1) {
    const { data } = await rest.issues.listMilestones({ owner, repo, state: "all", per_page: 100, page });
    const found = data.find((one) => one.title === title);
    if (found || data.length < 100) return found?.number;
  }
  return undefined;
}

async function createMilestone(
  client: GitHubClient,
  { owner, repo }: Place,
  title: string,
): Promise<number | undefined> {
  const find = () => findMilestone(client, { owner, repo }, title);
  const create = async () => (await client.rest.issues.createMilestone({ owner, repo, title })).data.number;
  try {
    return await sendOnce(create, find);
  } catch (error) {
    // Somebody else made it at the same moment.
    const found = statusOf(error) === 422 ? await find() : undefined;
    if (found === undefined) throw error;
    return found;
  }
}
