import { SatelliteError, type ErrorCode } from "@satellite/core";
import type { ForgeMessage } from "@satellite/contract";
import { toAdfCut } from "@satellite/core/markup/adf";
import { keepsSpec, saveSpec } from "../store";

/** No limit of a comment: the panel draws the document itself. */
const max = Number.MAX_SAFE_INTEGER;

/** Keeps the spec as a document for the panel; of the same text nothing is done. A spec that cannot be drawn is no reason to stop. */
export async function keepSpec(
  { pullRequest, repository, spec }: ForgeMessage,
  issueId: string,
): Promise<readonly { readonly says: string; readonly ok: boolean; readonly code?: ErrorCode }[]> {
  if (spec === undefined) return [];
  const change = `change:github:${repository.fullName}#${pullRequest.number}`;
  const { markdown, sha256, truncated = false, url } = spec;
  if (await keepsSpec(issueId, change, { sha256, truncated })) return [{ says: "spec: unchanged", ok: true }];
  try {
    const { document } = toAdfCut(markdown, max, url);
    await saveSpec(issueId, change, { sha256, truncated, document });
    return [{ says: "spec: done", ok: true }];
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    return [{ says: `spec: refused ${error.code}`, ok: false, code: error.code }];
  }
}
