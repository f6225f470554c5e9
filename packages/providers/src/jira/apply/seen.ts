/** How a deed looks at its issue: by itself, or at what was read of it together with many others. */
import type { Deed } from "@satellite/core";
import { isRefusal, type Answer } from "../client.js";
import type { Shape } from "../shape.js";
import { wireProperty, type WireComment, type WireSeen } from "../wire.js";
import type { Act } from "./act.js";

/** What was read of one issue beside others, a moment ago: good for one attempt of one deed, since the deed then writes. */
export interface Seen {
  readonly issue: WireSeen;
  /** All of its comments with their properties, newest first; absent: they were not asked for, or did not all come. */
  readonly comments?: readonly WireComment[];
}

/** The issue with some of its fields, as it is now. */
export async function look<T>(
  { client, key, seen }: Act<Deed>,
  fields: readonly string[],
  shape: Shape<T>,
  expand: readonly string[] = [],
): Promise<Answer<T>> {
  // Jira leaves out a field that the issue has not: what came in bulk is as whole as what comes alone.
  if (seen && shape.fault(seen.issue, "answer") === undefined) return { value: seen.issue as unknown as T };
  const query = { fields: fields.join(","), ...(expand.length > 0 && { expand: expand.join(",") }) };
  return client.ask({ method: "GET", path: `issue/${key}`, query, repeat: "safe" }, shape);
}

/** One property of the issue; nothing when it has none of this name. */
export async function property({ client, key, seen }: Act<Deed>, name: string): Promise<Answer<unknown>> {
  if (seen?.issue.properties) return { value: seen.issue.properties[name] };
  const path = `issue/${key}/properties/${name}`;
  const answer = await client.ask({ method: "GET", path, repeat: "safe" }, wireProperty);
  if (!isRefusal(answer)) return { value: answer.value.value };
  return answer.status === 404 ? { value: undefined } : answer;
}
