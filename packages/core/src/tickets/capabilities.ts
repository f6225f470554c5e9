import type { Capabilities } from "../contracts/ports.js";

/** What a tracker can do, under the planners' names. */
export interface PlannerCapabilities {
  readonly supports_children: boolean;
  readonly supports_update: boolean;
  readonly supports_state_sync: boolean;
  readonly import: boolean;
  readonly create: boolean;
  readonly link: boolean;
  readonly set_in_progress: boolean;
  readonly close: boolean;
}

/** A tie is kept on this side, so it needs nothing of the tracker; a tracker whose tickets can be changed can be given new ones. */
export function capabilitiesOf({ children, move, search, stateSync, update }: Capabilities): PlannerCapabilities {
  return {
    supports_children: children,
    supports_update: update,
    supports_state_sync: stateSync,
    import: search,
    create: update,
    link: true,
    set_in_progress: move !== "none",
    close: move !== "none",
  };
}
