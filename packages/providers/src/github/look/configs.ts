import type { Blob } from "@satellite/core";
import type { GitHubClient } from "../client.js";
import { toBlob } from "../map.js";
import type { Place } from "../name.js";
import { configQuery } from "../query.js";
import type { WireRepository, WireTip } from "../wire.js";

/** `c0`, `c1` … as the queries name them. */
export function configVariables(paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map((path, at) => [`c${at}`, path]));
}

/** The config files that are there; a path without a file is left out. */
export function configsAt(tip: WireTip, paths: readonly string[]): readonly Blob[] {
  return paths.flatMap((path, at) => {
    const entry = tip[`c${at}`];
    const blob = typeof entry === "object" ? entry?.object : undefined;
    return blob?.oid === undefined ? [] : [toBlob(path, tip.oid, blob)];
  });
}

/** Config files at any commit or branch; nothing when there is no such commit. */
export async function readConfigs(
  client: GitHubClient,
  place: Place,
  at: string,
  paths: readonly string[],
): Promise<{ readonly configs: readonly Blob[]; readonly configSha: string } | undefined> {
  const variables = { ...place, at, ...configVariables(paths) };
  const { data } = await client.graphql<{ repository: (WireRepository & { at: WireTip | null }) | null }>(
    configQuery(paths.length),
    variables,
  );
  const tip = data.repository?.at;
  return tip == null ? undefined : { configs: configsAt(tip, paths), configSha: tip.oid };
}
