import type { Facts } from "../facts/index.js";
import { clip } from "../say/index.js";
import { none, type Claim } from "./claim.js";

/**
 * GitHub lets only people with triage permission or more set a label, so the label itself is the
 * proof; who set it is not asked. A workflow that sets labels by itself speaks for its repository.
 * @see https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
 */
export function labelClaim({ thread }: Facts): Claim {
  const wanted = new Set(thread.config.policy.exempt.labels.map((label) => label.toLowerCase()));
  const label = thread.change.labels.find((one) => wanted.has(one.toLowerCase()));
  return label === undefined ? none : { is: "proven", reason: `labelled "${clip(label, 60)}"` };
}
