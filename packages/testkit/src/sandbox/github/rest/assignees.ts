import { closedIssueView } from "../view/thread.js";
import { created, malformedUnless, names, ok, threadOf, type RepositoryCall, type RepositoryRoutes } from "./call.js";
import { mayTriage } from "./triage.js";

/** GitHub takes ten at most; who may not be assigned is passed over without a word. */
const maxAssignees = 10;

function wanted(call: RepositoryCall): string[] {
  const logins = names(call.body, "assignees");
  malformedUnless(logins !== undefined, '"assignees" wasn\'t supplied.');
  return (logins ?? []).filter((login) => call.world.users.has(login.toLowerCase()));
}

function change(call: RepositoryCall, next: (now: readonly string[], given: readonly string[]) => readonly string[]) {
  const thread = threadOf(call);
  const given = wanted(call).map((login) => call.world.user(login).login);
  if (mayTriage(call)) {
    thread.assignees = [...new Set(next(thread.assignees, given))].slice(0, maxAssignees);
    thread.updatedAt = call.world.tick();
  }
  return closedIssueView(call, call.repository, thread);
}

export const assigneeRoutes: RepositoryRoutes = {
  "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees": {
    needs: ["issues", "pull_requests"],
    handle: (call) => created(change(call, (now, given) => [...now, ...given])),
  },
  "DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees": {
    needs: ["issues", "pull_requests"],
    handle: (call) => ok(change(call, (now, given) => now.filter((login) => !given.includes(login)))),
  },
};
