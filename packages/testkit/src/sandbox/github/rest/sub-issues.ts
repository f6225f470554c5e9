import { invalid, notFound } from "../refusal.js";
import { closedIssueView, issueView } from "../view/thread.js";
import { childrenOf, isAbove, parentOf, type Member } from "../world/family.js";
import { fullName, isPull, type Thread } from "../world/model.js";
import {
  created,
  field,
  malformedUnless,
  needed,
  ok,
  threadOf,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";
import { paged } from "./paging.js";

/** A sub-issue belongs to a repository of the same owner. */
function byId(call: RepositoryCall, id: number): Member | undefined {
  for (const repository of call.world.repositories.values()) {
    if (repository.owner.toLowerCase() !== call.repository.owner.toLowerCase()) continue;
    for (const thread of repository.threads.values())
      if (thread.id === id && !isPull(thread)) return { repository, thread };
  }
  return undefined;
}

function issueOf(call: RepositoryCall): Thread {
  const thread = threadOf(call);
  if (isPull(thread)) throw notFound();
  return thread;
}

const refuse = (message: string) => invalid({ resource: "SubIssue", code: "custom", message });

/** @see https://docs.github.com/rest/issues/sub-issues#add-sub-issue */
function addSubIssue(call: RepositoryCall) {
  const parent = issueOf(call);
  const id = needed(call.body, "sub_issue_id", "number");
  malformedUnless(Number.isInteger(id), "sub_issue_id is no integer.");
  const replace = field(call.body, "replace_parent", "boolean") ?? false;
  const child = byId(call, id);
  if (child === undefined) throw notFound();
  const now = parentOf(call.world, child.thread);
  if (now?.thread === parent) throw refuse("Issue may not contain duplicate sub-issues");
  if (now !== undefined && !replace) throw refuse("Sub issue may only have one parent");
  if (isAbove(call.world, child.thread, parent)) throw refuse("Sub issue may not be an ancestor of its parent");
  child.thread.parent = { repository: fullName(call.repository), number: parent.number };
  parent.updatedAt = child.thread.updatedAt = call.world.tick();
  return created(closedIssueView(call, call.repository, parent));
}

export const subIssueRoutes: RepositoryRoutes = {
  "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues": {
    needs: ["issues"],
    handle: (call) =>
      paged(call, childrenOf(call.world, call.repository, issueOf(call)), ({ repository, thread }) =>
        issueView(call, repository, thread),
      ),
  },
  "POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues": { needs: ["issues"], handle: addSubIssue },
  "GET /repos/{owner}/{repo}/issues/{issue_number}/parent": {
    needs: ["issues"],
    handle(call) {
      const parent = parentOf(call.world, issueOf(call));
      if (parent === undefined) throw notFound();
      return ok(issueView(call, parent.repository, parent.thread));
    },
  },
};
