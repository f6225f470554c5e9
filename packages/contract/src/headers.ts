/**
 * Headers of a signed message. The last two are the platform's own grammar: should it check them itself one day, no sender
 * changes.
 */
export const headers = {
  key: "x-satellite-key",
  timestamp: "x-webtrigger-timestamp",
  signature: "x-webtrigger-signature",
} as const;

/** The audience that a job asks GitHub's OIDC token for: one site, so that another site's app cannot use it here. */
export function audienceOf(cloudId: string): string {
  return `satellite:${cloudId}`;
}
