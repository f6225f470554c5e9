import { isObject, textIn } from "../ask";

/** Where a page stands, as the platform says; nothing of it comes from the page itself. */
export interface Place {
  /** Digits. */
  readonly issueId?: string;
  readonly projectId?: string;
  readonly cloudId: string;
  readonly siteUrl: string;
}

/** @param context what `@forge/resolver` hands over; `extension` depends on the module that the page belongs to */
export function placeOf(context: unknown): Place {
  const issueId = digits(context, "issue");
  const projectId = digits(context, "project");
  return {
    cloudId: textIn(context, "cloudId") ?? "",
    siteUrl: textIn(context, "siteUrl") ?? "",
    ...(issueId !== undefined && { issueId }),
    ...(projectId !== undefined && { projectId }),
  };
}

function digits(context: unknown, kind: "issue" | "project"): string | undefined {
  const extension = isObject(context) ? context["extension"] : undefined;
  const id = textIn(extension, kind, "id");
  return id !== undefined && /^\d{1,19}$/.test(id) ? id : undefined;
}
