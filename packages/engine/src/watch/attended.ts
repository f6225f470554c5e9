import type {
  AbortSignalLike,
  Effect,
  EffectKey,
  ErrorCode,
  Provider,
  ProviderId,
  Receipt,
  Unread,
  Workspace,
} from "@satellite/core";
import { itemName, SatelliteError } from "@satellite/core";
import type { Desk } from "../desk/index.js";
import type { Down, Round } from "./ports.js";
import type { Seen } from "./seen.js";

/** What a round heard of the systems that it asked. */
export interface Heard {
  readonly down: readonly Down[];
  readonly answered: ReadonlySet<string>;
}

export interface Attended {
  readonly desk: Desk;
  readonly heard: () => Heard;
}

export interface Attendance {
  readonly resting: Round["resting"];
  readonly stop: AbortSignalLike;
  readonly seen: Seen;
  /** Absolute path of a file of the workspace. */
  readonly pathOf: (path: string) => string;
}

/**
 * A desk under watch. Once it is to stop, the write that is under way ends, and no other begins: what is left stays in the
 * journal. Systems that rest are not asked. What is written to files is known as ours when it is heard of as a change.
 */
export function attended(desk: Desk, attendance: Attendance): Attended {
  const { resting, stop } = attendance;
  const ears = createEars();
  return {
    heard: ears.heard,
    desk: {
      ...desk,
      host: { apply: (effect, key) => unlessStopped(stop, effect, key, () => desk.host.apply(effect, key)) },
      workspace: writing(desk.workspace, attendance),
      async provider(id) {
        if (resting.has(id))
          return { what: id, code: "UNAVAILABLE", says: `${id} did not answer, and is asked again later` };
        const one = await desk.provider(id);
        return "code" in one ? one : listening(one, ears, stop);
      },
    },
  };
}

interface Ears {
  readonly hear: (system: ProviderId, code?: ErrorCode, retryAfterMs?: number) => void;
  readonly heard: () => Heard;
}

/** Codes that speak of the service, the network or the credential, whatever was asked for. */
const silent: ReadonlySet<ErrorCode> = new Set([
  "UNAVAILABLE",
  "TIMEOUT",
  "NETWORK",
  "RATE_LIMITED",
  "UNAUTHORIZED",
  "BAD_ANSWER",
]);

/** A system that failed once in a round is down, whatever else it answered: the longest wait that it asked for counts. */
function createEars(): Ears {
  const down = new Map<string, Down>();
  const answered = new Set<string>();
  return {
    hear(system, code, askedMs) {
      if (code === undefined || !silent.has(code)) return void answered.add(system);
      const longest = Math.max(down.get(system)?.askedMs ?? 0, askedMs ?? 0);
      down.set(system, longest === 0 ? { system } : { system, askedMs: longest });
    },
    heard: () => ({
      down: [...down.values()],
      answered: new Set([...answered].filter((system) => !down.has(system))),
    }),
  };
}

function listening(one: Provider, { hear }: Ears, stop: AbortSignalLike): Provider {
  const { id } = one;
  const told = <T extends Unread | object>(answer: T): T => {
    if ("code" in answer && "says" in answer) hear(id, answer.code, answer.retryAfterMs);
    else hear(id);
    return answer;
  };
  const ended = (receipt: Receipt): Receipt => {
    hear(id, receipt.code, receipt.retryAfterMs);
    return receipt;
  };
  return {
    ...one,
    async read(refs, wish) {
      if (stop.aborted)
        return refs.map((ref) => ({ outcome: "unreadable", ref, why: { ...stopped(id), ref } }) as const);
      const reads = await one.read(refs, wish);
      for (const read of reads)
        if (read.outcome === "unreadable") hear(id, read.why.code, read.why.retryAfterMs);
        else hear(id);
      return reads;
    },
    search: (query, sinceMs, wish) => pages(() => one.search(query, sinceMs, wish), id, hear, stop),
    apply: async (effect, key) => ended(await unlessStopped(stop, effect, key, () => one.apply(effect, key))),
    ...(one.viewer && {
      viewer: async () => (stop.aborted ? stopped(id) : told((await one.viewer?.()) ?? stopped(id))),
    }),
    ...(one.fieldsOf && {
      fieldsOf: async (names) => (stop.aborted ? stopped(id) : told((await one.fieldsOf?.(names)) ?? stopped(id))),
    }),
    ...(one.applyMany && {
      applyMany: async (...args) =>
        stop.aborted ? noneBegun(args[0]) : ((await one.applyMany?.(...args)) ?? []).map(ended),
    }),
    ...(one.applyTogether && {
      applyTogether: async (...args) =>
        stop.aborted ? noneBegun(args[0]) : ((await one.applyTogether?.(...args)) ?? []).map(ended),
    }),
  };
}

async function* pages<T>(
  open: () => AsyncIterable<T>,
  id: ProviderId,
  hear: Ears["hear"],
  stop: AbortSignalLike,
): AsyncIterable<T> {
  if (stop.aborted) throw new SatelliteError("NOT_LOOKED_AT", stopped(id).says);
  try {
    for await (const page of open()) {
      hear(id);
      yield page;
      if (stop.aborted) throw new SatelliteError("NOT_LOOKED_AT", stopped(id).says);
    }
    hear(id);
  } catch (error) {
    if (error instanceof SatelliteError) hear(id, error.code, error.retryAfterMs);
    throw error;
  }
}

const stopped = (what: ProviderId): Unread => ({
  what,
  code: "NOT_LOOKED_AT",
  says: `${what} was not asked: the watch was stopped`,
});

function notBegun({ kind, on, says }: Effect, key: EffectKey): Receipt {
  return { key, kind, on, outcome: "failed", says: `${says}: the watch was stopped before`, code: "NOT_LOOKED_AT" };
}

const noneBegun = (effects: readonly Effect[]): readonly Receipt[] =>
  effects.map((effect) => notBegun(effect, effect.key));

async function unlessStopped(
  stop: AbortSignalLike,
  effect: Effect,
  key: EffectKey,
  apply: () => Promise<Receipt>,
): Promise<Receipt> {
  return stop.aborted ? notBegun(effect, key) : apply();
}

/** The item's file before and after, since a new title may give it another name; of a record in a file, the file. */
function writing(workspace: Workspace, { pathOf, seen, stop }: Attendance): Workspace {
  const filesOf = async (id: string): Promise<readonly string[]> => {
    const path = (await workspace.read(id))?.path;
    const [outer = ""] = id.split("#");
    return [...(path === undefined ? [] : [path]), ...(outer === id ? [] : [outer])].map(pathOf);
  };
  return {
    ...workspace,
    async apply(effect, key) {
      if (stop.aborted) return notBegun(effect, key);
      const before = effect.kind === "item-create" ? [] : await filesOf(itemName(effect.on));
      const receipt = await workspace.apply(effect, key);
      const after = await filesOf(effect.kind === "item-create" ? (receipt.id ?? "") : itemName(effect.on));
      await seen.wrote([...new Set([...before, ...after])]);
      return receipt;
    },
  };
}
