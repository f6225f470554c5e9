import type { Event } from "@satellite/core";

/** What an event permits: to write, only to look, or nothing at all. */
export type Standing =
  /** The default branch as it is now. `before`: the commit whose config counts; absent: the branch's tip. */
  | { readonly kind: "writes"; readonly repository: string; readonly before?: string }
  /** A change that may never be merged: what it would bring is shown. */
  | { readonly kind: "looks"; readonly event: Event & { readonly kind: "pull_request" } }
  | { readonly kind: "nothing"; readonly says: string };

/** A tree that is not the default branch's is never written from: two branches would take turns with a ticket. */
export function standingOf(event: Event | undefined): Standing {
  if (event === undefined) return nothing("nothing in this event is for Satellite");
  switch (event.kind) {
    case "push":
      return onPush(event);
    case "recheck":
      return { kind: "writes", repository: event.repository.fullName };
    case "pull_request":
      if (event.asked === "event") return { kind: "looks", event };
      return nothing("sync follows the default branch and pull requests, and was asked for by something else");
    default:
      return nothing(`sync follows the default branch, and this is none (${event.kind})`);
  }
}

function onPush({ before, created, deleted, ref, repository }: Event & { readonly kind: "push" }): Standing {
  const branch = ref.replace("refs/heads/", "");
  if (branch !== repository.defaultBranch || deleted)
    return nothing(`sync follows ${repository.defaultBranch}, and this push is to ${branch}`);
  return { kind: "writes", repository: repository.fullName, ...(created ? {} : { before }) };
}

const nothing = (says: string): Standing => ({ kind: "nothing", says });
