import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** One module of a manifest; only what the host reads is named. */
export interface ForgeModule {
  readonly key: string;
  readonly function?: string;
  readonly resolver?: { readonly function?: string };
  readonly [name: string]: unknown;
}

export type ScopeEntry = string | Readonly<Record<string, { readonly allowImpersonation?: boolean }>>;

/** A manifest as it lies in `manifest.yml`. */
export interface ForgeManifest {
  readonly modules?: Readonly<Record<string, readonly ForgeModule[] | undefined>>;
  readonly permissions?: {
    readonly scopes?: readonly ScopeEntry[] | Readonly<Record<string, { readonly allowImpersonation?: boolean }>>;
    readonly external?: {
      readonly fetch?: { readonly backend?: readonly (string | { readonly address?: string })[] };
    };
  };
  readonly app?: { readonly id?: string; readonly [name: string]: unknown };
  readonly [name: string]: unknown;
}

/** @throws {Error} when the file is no manifest */
export async function readManifest(manifest: ForgeManifest | string): Promise<ForgeManifest> {
  if (typeof manifest !== "string") return manifest;
  const read = parse(await readFile(manifest, "utf8")) as unknown;
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw new Error(`${manifest} is no manifest`);
  return read as ForgeManifest;
}

export const modulesOf = (manifest: ForgeManifest, type: string): readonly ForgeModule[] =>
  manifest.modules?.[type] ?? [];

export function moduleOf(manifest: ForgeManifest, type: string, key: string): ForgeModule | undefined {
  return modulesOf(manifest, type).find((module) => module.key === key);
}

/** Any module by its key, with its type: keys are one namespace. */
export function findModule(manifest: ForgeManifest, key: string): { type: string; module: ForgeModule } | undefined {
  for (const [type, modules] of Object.entries(manifest.modules ?? {})) {
    const module = type === "function" ? undefined : modules?.find((one) => one.key === key);
    if (module !== undefined) return { type, module };
  }
  return undefined;
}

export interface FunctionModule {
  readonly key: string;
  /** The export that a handler such as `index.ingest` names. */
  readonly exported: string;
  /** Seconds. */
  readonly timeout: number;
}

/** @throws {Error} for a function that the manifest does not declare */
export function functionOf(manifest: ForgeManifest, key: string | undefined): FunctionModule {
  const found = key === undefined ? undefined : moduleOf(manifest, "function", key);
  const handler = found?.["handler"];
  if (found === undefined || typeof handler !== "string")
    throw new Error(`the manifest declares no function ${String(key)}`);
  const timeout = found["timeoutSeconds"];
  return {
    key: found.key,
    exported: handler.slice(handler.lastIndexOf(".") + 1),
    timeout: typeof timeout === "number" ? timeout : 55,
  };
}

export interface Scopes {
  readonly granted: ReadonlySet<string>;
  /** Scopes under which the app may act for a person who is not there. */
  readonly impersonation: ReadonlySet<string>;
}

export function scopesOf({ permissions }: ForgeManifest): Scopes {
  const declared = permissions?.scopes ?? [];
  const entries = (Array.isArray(declared) ? (declared as readonly ScopeEntry[]) : [declared as ScopeEntry]).flatMap(
    (entry) =>
      typeof entry === "string"
        ? [[entry, false] as const]
        : Object.entries(entry).map(([name, set]) => [name, set?.allowImpersonation === true] as const),
  );
  return {
    granted: new Set(entries.map(([name]) => name)),
    impersonation: new Set(entries.filter(([, may]) => may).map(([name]) => name)),
  };
}

/** Addresses that the app's functions may call. */
export function egressOf({ permissions }: ForgeManifest): readonly string[] {
  return (permissions?.external?.fetch?.backend ?? []).flatMap((entry) => {
    const address = typeof entry === "string" ? entry : entry.address;
    return address === undefined ? [] : [address];
  });
}
