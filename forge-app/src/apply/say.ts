import type { ErrorCode, Receipt } from "@satellite/core";

const words: Partial<Record<Receipt["kind"], string>> = { move: "transition" };
/** Reasons that are in our own words and name statuses and fields only. */
const telling: readonly ErrorCode[] = ["FIELDS_REQUIRED", "NO_PATH", "NOT_ALLOWED"];

/** One line for the audit: `transition: done`. Jira's own words may repeat what an issue says, so they are left out. */
export function sayReceipt({ code, kind, outcome, says }: Receipt): string {
  const head = `${words[kind] ?? kind}: ${outcome}`;
  if (code === undefined || outcome === "done" || outcome === "unchanged") return head;
  return telling.includes(code) ? `${head} ${code} (${says.slice(0, 200)})` : `${head} ${code}`;
}
