import type { Blob, Host } from "@satellite/core";
import { toUnread } from "../../shared/http/index.js";
import type { GitHubClient } from "../client.js";
import { toBlob, toRepository } from "../map.js";
import { placeOf, type Place } from "../name.js";
import { configQuery } from "../query.js";
import type { WireRepository, WireTip } from "../wire.js";
import { unreadPart } from "./failed.js";

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

interface Configs {
  readonly configs: readonly Blob[];
  readonly configSha: string;
}

/** Config files at any commit or branch; nothing when there is no such commit. */
export async function readConfigs(
  client: GitHubClient,
  place: Place,
  at: string,
  paths: readonly string[],
): Promise<Configs | undefined> {
  return (await ask(client, place, at, paths))?.read;
}

/** The same for whoever stands outside of a change, with the repository as it is. */
export async function configsIn(
  client: GitHubClient,
  fullName: string,
  at: string,
  paths: readonly string[],
): ReturnType<NonNullable<Host["readConfigs"]>> {
  const what = `the config of ${fullName} at ${at.slice(0, 40)}`;
  try {
    const found = await ask(client, placeOf(fullName), at, paths);
    return found === undefined ? unreadPart(what, []) : { ...found.read, repository: toRepository(found.home) };
  } catch (error) {
    return toUnread(what, error);
  }
}

async function ask(
  client: GitHubClient,
  place: Place,
  at: string,
  paths: readonly string[],
): Promise<{ readonly read: Configs; readonly home: WireRepository } | undefined> {
  const variables = { ...place, at, ...configVariables(paths) };
  const { data } = await client.graphql<{ repository: (WireRepository & { at: WireTip | null }) | null }>(
    configQuery(paths.length),
    variables,
  );
  const { repository: home } = data;
  const tip = home?.at;
  if (home == null || tip == null) return undefined;
  return { read: { configs: configsAt(tip, paths), configSha: tip.oid }, home };
}
