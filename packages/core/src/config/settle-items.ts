import type { Direction, Mapping, SettledSync, Strategy, SyncField } from "./items.js";
import { syncFields } from "./items.js";
import type { RawConfig } from "./schema/index.js";

type Raw<K extends keyof RawConfig> = NonNullable<RawConfig[K]>;

export function settleMapping(raw: Raw<"mapping">): readonly Mapping[] {
  return raw.map(({ create = false, close = false, ...rest }) => ({ ...withoutUndefined(rest), create, close }));
}

export function settleSync(raw: Raw<"sync">, base: SettledSync): SettledSync {
  return {
    strategy: raw.strategy ?? base.strategy,
    safeMode: raw.safe_mode ?? base.safeMode,
    bulkLimit: raw.bulk_limit ?? base.bulkLimit,
    watchIntervalMs: raw.watch_interval === undefined ? base.watchIntervalMs : intervalMs(raw.watch_interval),
    comments: raw.comments ?? base.comments,
    fields: settleFields(raw.fields ?? {}, base.fields),
    customFields:
      raw.custom_fields?.map(({ local, remote, type = "string", direction = "both", values = {} }) => ({
        local,
        remote,
        type,
        direction,
        values,
      })) ?? base.customFields,
  };
}

type RawField = Direction | { direction?: Direction; strategy?: Strategy };

/** A word is a direction; a map without one keeps the default's. */
function settleFields(
  raw: Partial<Record<SyncField, RawField | undefined>>,
  base: SettledSync["fields"],
): SettledSync["fields"] {
  const settled = syncFields.map((name) => {
    const wish = raw[name];
    if (wish === undefined) return [name, base[name]] as const;
    return [
      name,
      typeof wish === "string" ? { direction: wish } : { ...base[name], ...withoutUndefined(wish) },
    ] as const;
  });
  return Object.fromEntries(settled) as SettledSync["fields"];
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** `500ms`, `60s`, `5m`, `1h`; the schema lets nothing else through. */
function intervalMs(text: string): number {
  const [, count = "0", unit = "ms"] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? [];
  return Number(count) * units[unit as keyof typeof units];
}

/** Optional keys of the file are left out rather than there without a value. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}
