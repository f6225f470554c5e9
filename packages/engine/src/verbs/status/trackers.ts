import { providerIds, type ProviderId, type SettledConfig } from "@satellite/core";
import type { Notice } from "../../desk/index.js";

/** Trackers that tickets can be read from. */
const available: readonly ProviderId[] = ["github", "jira"];

export function isOn({ remotes }: SettledConfig, id: ProviderId): boolean {
  return available.includes(id) && id !== "custom" && remotes[id].enabled;
}

/** Why this tracker cannot be asked about, when somebody names it. */
export function refusalOf(config: SettledConfig, id: ProviderId): Notice | undefined {
  if (!providerIds.includes(id)) {
    const says = `there is no tracker "${id.slice(0, 60)}"`;
    return { weight: "usage", code: "USAGE", says, remedy: `Name one of ${available.join(", ")}.` };
  }
  if (!available.includes(id))
    return { weight: "usage", code: "NOT_AVAILABLE_YET", says: `tickets of ${id} cannot be read yet` };
  if (isOn(config, id)) return undefined;
  return { weight: "usage", code: "TRACKER_OFF", says: `${id} is not enabled in the config` };
}
