import { webTrigger } from "@forge/api";
import type { AdminState } from "../shared/defs";
import type { KeyRecord, TrustRecord } from "../shared/records";
import type { Variant } from "../shared/variant";
import { listKeys, listTrust, readDevinfo, readGitHub, recent } from "../store";
import type { Place } from "./context";

const shownDeliveries = 50;

/** Of the web trigger that takes messages. */
export const triggerKey = "ingest";

/** What was just written: queries of storage lag behind, and a page must show what its own click did. */
export interface Just {
  readonly key?: KeyRecord;
  readonly trust?: TrustRecord;
  /** A repository whose trust was taken back. */
  readonly untrusted?: number;
}

/** Everything that the admin page shows; no secret is among it. */
export async function adminState(variant: Variant, { cloudId, siteUrl }: Place, just: Just = {}): Promise<AdminState> {
  const [forgeUrl, keys, trust, deliveries, devinfo, gitHub] = await Promise.all([
    webTrigger.getUrl(triggerKey),
    listKeys(),
    listTrust(),
    recent(shownDeliveries),
    readDevinfo(),
    readGitHub(),
  ]);
  return {
    kind: "admin",
    variant,
    siteUrl,
    cloudId,
    forgeUrl,
    keys: withKey(keys, just.key),
    trust: withTrust(trust, just),
    deliveries,
    devinfo,
    ...(gitHub && { gitHub: gitHub.access }),
  };
}

function withKey(keys: readonly KeyRecord[], key: KeyRecord | undefined): readonly KeyRecord[] {
  if (key === undefined) return keys;
  return keys.some(({ id }) => id === key.id)
    ? keys.map((one) => (one.id === key.id ? { ...one, ...key } : one))
    : [key, ...keys];
}

function withTrust(all: readonly TrustRecord[], { trust, untrusted }: Just): readonly TrustRecord[] {
  const gone = trust?.repositoryId ?? untrusted;
  const others = all.filter(({ repositoryId }) => repositoryId !== gone);
  return trust === undefined
    ? others
    : [...others, trust].toSorted((one, other) => (one.repository < other.repository ? -1 : 1));
}
