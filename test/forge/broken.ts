/** Manifests that are broken in one place, for the checks that must find it. */
import { manifestOf } from "../../scripts/forge/manifest.mjs";

export type Variant = "hmac" | "connected";

/** As loose as YAML is. */
export type Part = Record<string, unknown>;
export interface Manifest {
  app: Part;
  permissions: { scopes: string[]; external?: Part };
  modules: Record<string, Part[]>;
  resources: Part[];
}

/** A manifest of ours, changed by `breakIt`. */
export function broken(variant: Variant, breakIt: (manifest: Manifest) => void): Manifest {
  const manifest = structuredClone(manifestOf(variant)) as Manifest;
  breakIt(manifest);
  return manifest;
}

/** One module by its key. @throws {Error} there is none, so nothing would be broken */
export function moduleOf(manifest: Manifest, key: string): Part {
  const found = Object.values(manifest.modules)
    .flat()
    .find((one) => one["key"] === key);
  if (found === undefined) throw new Error(`no module ${key}`);
  return found;
}
