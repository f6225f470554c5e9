import type { ItemRef, ProviderId, TicketRef } from "@satellite/core";

export interface CreateInput {
  readonly items: readonly string[];
  /** The tracker, as it was typed. */
  readonly in: string;
  /** Ref of the ticket that the new ones go under. */
  readonly parent?: string;
  /** So many child tickets under the item's own. */
  readonly split?: number;
  /** Key of a project, or `owner/repo`. */
  readonly project?: string;
  readonly type?: string;
  readonly force: boolean;
}

export interface CreateResult {
  readonly tracker: ProviderId;
  readonly tickets: readonly {
    readonly item: ItemRef;
    readonly id: string;
    readonly relation: "primary" | "derived";
    readonly did: "created" | "there" | "planned" | "nothing";
    readonly title: string;
    readonly ref?: TicketRef;
    readonly url?: string;
  }[];
}
