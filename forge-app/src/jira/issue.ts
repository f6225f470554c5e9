import { validateProperty } from "@satellite/core/generated/property";
import { NoAnswer, understood, type Transport } from "@satellite/providers/shared/http";
import { SatelliteError, type ErrorCode } from "@satellite/core";
import { isObject, textIn } from "../ask";

/** An issue as it stands: its id never changes, its key and project do when it is moved. */
export interface Issue {
  /** Digits. */
  readonly id: string;
  readonly key: string;
  readonly project: string;
  readonly status: string;
  /** How far each change was seen through on it, by the change's ref. */
  readonly handled: Readonly<Record<string, string>>;
}

/** `gone`: deleted, or hidden from the app; Jira does not tell which. */
export type Sought =
  | { readonly issue: Issue }
  | { readonly gone: true }
  | { readonly refused: { readonly code: ErrorCode; readonly retryAfterMs?: number } };

/** By key or by id; a moved issue is found under its old key. */
export async function findIssue(transport: Transport, keyOrId: string): Promise<Sought> {
  if (!/^(?:\d{1,19}|[A-Z][A-Z0-9_]{1,254}-[1-9]\d{0,9})$/.test(keyOrId)) return { gone: true };
  const url = `https://jira.site/rest/api/3/issue/${keyOrId}?fields=status%2Cproject&properties=satellite`;
  try {
    const answer = await transport({ method: "GET", url, headers: { accept: "application/json" }, repeat: "safe" });
    if (answer.status === 404) return { gone: true };
    if (answer.status !== 200) return refusal(answer);
    const issue = toIssue(answer.text);
    return issue ? { issue } : { refused: { code: "BAD_ANSWER" } };
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof SatelliteError) return refusal(error);
    throw error;
  }
}

function refusal(cause: unknown): Sought {
  const { code, retryAfterMs } = understood(cause);
  return { refused: { code, ...(retryAfterMs !== undefined && { retryAfterMs }) } };
}

function toIssue(text: string): Issue | undefined {
  try {
    const data = JSON.parse(text) as unknown;
    const [id, key] = [textIn(data, "id"), textIn(data, "key")];
    const status = textIn(data, "fields", "status", "name");
    if (id === undefined || !/^\d{1,19}$/.test(id) || key === undefined || status === undefined) return undefined;
    const project = textIn(data, "fields", "project", "key") ?? key.slice(0, key.lastIndexOf("-"));
    return { id, key, project, status, handled: handledOn(data) };
  } catch {
    return undefined;
  }
}

function handledOn(data: unknown): Issue["handled"] {
  const properties = isObject(data) ? data["properties"] : undefined;
  const checked = validateProperty(isObject(properties) ? properties["satellite"] : undefined);
  if (!checked.ok) return {};
  return Object.fromEntries(Object.entries(checked.value.changes).map(([change, { state }]) => [change, state]));
}
