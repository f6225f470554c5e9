import { SatelliteError, type TicketRef } from "@satellite/core";
import { codeOfError, statusOf, unless, type GitHubClient } from "../client.js";
import { threadOf } from "../name.js";
import type { Issue } from "./done.js";

export type Parent = { readonly issue: Issue } | { readonly bad: string };

/** The issue that another is to be put under, if it is there and may have children. */
export async function parentOf({ rest }: GitHubClient, ref: TicketRef): Promise<Parent> {
  const thread = ref.startsWith("github:") ? threadOf(ref) : undefined;
  if (!thread) return { bad: `the parent ${ref} is no issue of GitHub` };
  const issue = { owner: thread.owner, repo: thread.repo, issue_number: thread.number };
  const answer = await unless([404, 410], () => rest.issues.get(issue));
  if (!answer) return { bad: `the parent ${ref.slice("github:".length)} does not exist` };
  if (answer.data.pull_request) return { bad: `the parent ${ref.slice("github:".length)} is a pull request` };
  return { issue };
}

/** Puts an issue under another; moves it there when it had another parent and that is meant. */
export async function putUnder(
  { rest }: GitHubClient,
  parent: Issue,
  childId: number,
  replace: boolean,
): Promise<void> {
  try {
    await rest.issues.addSubIssue({
      ...parent,
      sub_issue_id: childId,
      ...(replace ? { replace_parent: true } : {}),
    });
  } catch (error) {
    // An answer that was lost, or a run before this one: it lies there already.
    if (statusOf(error) !== 422 || !(error instanceof Error) || !/duplicate sub-issues/i.test(error.message))
      throw error;
  }
}

/** Takes an issue out from under another. Asked through GraphQL, as a batch does it. */
export async function takeOut(client: GitHubClient, parent: Issue, childId: string): Promise<void> {
  const { data } = await client.rest.issues.get(parent);
  const document =
    "mutation Leave($input: RemoveSubIssueInput!) { removeSubIssue(input: $input) { clientMutationId } }";
  const { errors } = await client.mutate(document, { input: { issueId: data.node_id, subIssueId: childId } });
  const [error] = errors;
  if (error !== undefined) throw new SatelliteError(codeOfError(error), error.message.slice(0, 200));
}
