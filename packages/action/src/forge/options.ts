import type { Clock, JiraApproval, Provider, State } from "@satellite/core";
import type { Transport } from "@satellite/providers/shared/http";

/** How the app is shown who asks: a key that it made, or GitHub's word for this job. */
export type ForgeProof =
  | { readonly kind: "hmac"; readonly keyId: string; readonly secret: string }
  /** `token`: a new OIDC token each time, its audience bound to the site; the app takes each only once. */
  | { readonly kind: "oidc"; readonly token: () => Promise<string> };

export interface ForgeOptions {
  /** The app's web trigger, as its admin page shows it. */
  readonly url: string;
  readonly proof: ForgeProof;
  /** Jira over REST, for reading, where there is a token for it. */
  readonly reader?: Provider;
  /** Governed; by a reader of limits that knows 429 only, since a busy app (503) must be sent a new proof. */
  readonly transport: Transport;
  readonly clock: Clock;
  readonly repository: { readonly id: number; readonly fullName: string; readonly url: string };
  readonly run: { readonly id: number; readonly attempt: number };
  /** A new one for each message: 8 to 100 letters, digits, `.`, `_`, `:`, `-`. */
  readonly deliveryId: () => string;
  /** How approvals are given on a ticket; without statuses and field nobody is asked for them. */
  readonly approval?: JiraApproval;
  /** The config's own names for our states; they win over what the app makes of a status. */
  readonly statusMap?: Readonly<Partial<Record<State, readonly string[]>>>;
}
