/** Trackers that hold tickets. The id is also the prefix of a ticket's ref. */
export const providerIds = ["github", "jira", "notion", "azure", "linear", "beads", "custom"] as const;
export type ProviderId = (typeof providerIds)[number];

/**
 * A ticket, told apart from all others: `jira:PROJ-12`, `github:acme/shop#42`, `azure:acme/Shop#7`,
 * `linear:ENG-9`, `notion:<32 hex digits, dashed>`.
 */
export type TicketRef = `${ProviderId}:${string}`;

/** A change is no ticket: `change:github:acme/shop#42`, `change:github:acme/shop@<sha>`, `change:git:<range>`. */
export type ChangeRef = `change:${string}`;

/** Local formats. The id is also the second part of an item's ref. */
export const workspaceIds = ["backlog", "leanspec", "debussy", "atelier", "markdown"] as const;
export type WorkspaceId = (typeof workspaceIds)[number];

/** A local item: `item:backlog:TASK-1`, `item:leanspec:012-passkeys`, `item:debussy:plans/a/MASTER_PLAN.md#1`. */
export type ItemRef = `item:${WorkspaceId}:${string}`;

export type AnyRef = TicketRef | ChangeRef | ItemRef;

/** The tracker of a ticket's ref. */
export function providerOf(ref: TicketRef): ProviderId {
  return ref.slice(0, ref.indexOf(":")) as ProviderId;
}

/** What the tracker itself calls the ticket: `PROJ-12`, `acme/shop#42`. */
export function nameOf(ref: AnyRef): string {
  return ref.slice(ref.indexOf(":") + 1);
}

/** The id of an item in its own format: `TASK-1` of `item:backlog:TASK-1`; nothing of what is no item's ref. */
export function itemName(ref: string): string {
  return ref.split(":").slice(2).join(":");
}

export function isChangeRef(ref: AnyRef): ref is ChangeRef {
  return ref.startsWith("change:");
}

export function isItemRef(ref: AnyRef): ref is ItemRef {
  return ref.startsWith("item:");
}

/** `acme/shop#42` in its parts; nothing when the name is of another shape. */
export function gitHubParts(ref: AnyRef): { repository: string; number: number } | undefined {
  const found = /(?:^|:)([^/:\s]+\/[^/#\s]+)#(\d+)$/.exec(ref);
  return found ? { repository: found[1] as string, number: Number(found[2]) } : undefined;
}
