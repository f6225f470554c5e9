import {
  providerIds,
  providerOf,
  type Capabilities,
  type ErrorCode,
  type ProviderId,
  type SettledConfig,
  type Store,
  type Unread,
} from "@satellite/core";
import { nothingDone, type Answer, type Desk, type Notice } from "../../desk/index.js";

/** What a face knows of a tracker without asking it. */
export interface TrackerFacts {
  readonly id: ProviderId;
  /** Site or repository; absent: the config names none. */
  readonly where?: string;
  readonly transport: string;
  /** Where the token is from, never the token: the variable's, the keychain's or the program's name. */
  readonly credentials: { readonly from: "environment" | "keychain" | "gh" | "none"; readonly name?: string };
  readonly can: Capabilities;
}

export interface IntegrationsInput {
  readonly trackers: readonly TrackerFacts[];
  /** Absent: no format was found here, and why. */
  readonly workspace?: { readonly kind: string; readonly root: string };
  readonly noWorkspace?: string;
}

export interface TrackerState extends Partial<Omit<TrackerFacts, "id">> {
  /** `github`, or the name that the config gives to one of its own. */
  readonly name: string;
  readonly enabled: boolean;
  /** This version can work with it. */
  readonly available: boolean;
  /** Absent: it was not asked, `why` says so where it is enabled. */
  readonly reachable?: boolean;
  readonly who?: string;
  readonly why?: { readonly code: ErrorCode; readonly says: string };
  /** When an item and one of its tickets last agreed, ISO 8601. */
  readonly lastSync?: string;
}

export interface IntegrationsResult {
  readonly trackers: readonly TrackerState[];
  readonly workspace: IntegrationsInput["workspace"] | null;
  readonly store: { readonly kind: Store["kind"]; readonly pending: number };
}

/** Trackers side by side; one that does not answer is no reason to leave the others out. */
export async function integrations(desk: Desk, input: IntegrationsInput): Promise<Answer<IntegrationsResult>> {
  const last = await lastSyncs(desk);
  const known = new Map(input.trackers.map((facts) => [facts.id, facts]));
  const ids = providerIds.filter((id) => id !== "custom");
  const states = await Promise.all(ids.map((id) => stateOf(desk, id, known.get(id), last.get(id))));
  const own = Object.keys(desk.config.remotes.custom).map((name) => notYet(name, true));
  const trackers = [...states, ...own];
  const result: IntegrationsResult = {
    trackers,
    workspace: input.workspace ?? null,
    store: { kind: desk.store.kind, pending: (await desk.store.journal.pending()).length },
  };
  const none: Notice[] =
    input.noWorkspace === undefined ? [] : [{ weight: "said", code: "NO_WORKSPACE", says: input.noWorkspace }];
  return nothingDone([...none, ...trackers.flatMap(noticeOf)], result);
}

async function stateOf(
  desk: Desk,
  id: Exclude<ProviderId, "custom">,
  facts: TrackerFacts | undefined,
  lastSync: string | undefined,
): Promise<TrackerState> {
  const enabled = isEnabled(desk.config, id);
  if (facts === undefined) return notYet(id, enabled);
  const { id: name, ...told } = facts;
  const state = { name, enabled, available: true, ...told, ...(lastSync === undefined ? {} : { lastSync }) };
  return enabled ? { ...state, ...(await reached(desk, id)) } : state;
}

async function reached(desk: Desk, id: ProviderId): Promise<Pick<TrackerState, "reachable" | "who" | "why">> {
  const provider = await desk.provider(id);
  if ("code" in provider) return unreached(provider);
  const viewer = await provider.viewer?.();
  if (viewer === undefined) return {};
  return "code" in viewer ? unreached(viewer) : { reachable: true, who: viewer.login };
}

/** Not asked is no answer: without a token or a network nobody knows whether it can be reached. */
function unreached({ code, says }: Unread): Pick<TrackerState, "reachable" | "why"> {
  const asked = code !== "NO_CREDENTIALS" && code !== "NOT_LOOKED_AT";
  return { ...(asked ? { reachable: false } : {}), why: { code, says } };
}

/** A token that is refused or a service that is down could not be verified; what nobody set up is only said. */
function noticeOf({ name, reachable, why, available, enabled }: TrackerState): Notice[] {
  if (!available && enabled)
    return [{ weight: "said", code: "NOT_AVAILABLE_YET", says: `${name} is not available yet`, where: name }];
  if (why === undefined) return [];
  const { code, says } = why;
  return [{ weight: reachable === false ? "unverified" : "said", code, says, where: name }];
}

function notYet(name: string, enabled: boolean): TrackerState {
  const why = { code: "NOT_AVAILABLE_YET", says: `${name} is not available yet` } as const;
  return { name, enabled, available: false, ...(enabled ? { why } : {}) };
}

function isEnabled({ remotes }: SettledConfig, id: Exclude<ProviderId, "custom">): boolean {
  return remotes[id].enabled;
}

async function lastSyncs({ store }: Desk): Promise<ReadonlyMap<ProviderId, string>> {
  const last = new Map<ProviderId, number>();
  for (const { agreedAtMs, ticket } of await store.bases.all({ withoutNative: true, withoutBody: true })) {
    const id = providerOf(ticket);
    last.set(id, Math.max(last.get(id) ?? 0, agreedAtMs));
  }
  return new Map([...last].map(([id, ms]) => [id, isoOf(ms)]));
}

function isoOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? String(ms) : date.toISOString();
}
