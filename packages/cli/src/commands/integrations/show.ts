import type { IntegrationsResult, TrackerState } from "@satellite/engine/verbs/integrations";
import { clean } from "../../clean.js";
import type { Face } from "../../face.js";
import { tellTable, type Cell } from "../../table.js";

export function showIntegrations({ store, trackers, workspace }: IntegrationsResult, face: Face): void {
  tellTable(head, trackers.map(cellsOf), face);
  face.line();
  const kind = workspace?.kind ?? "none";
  face.line(`${face.paint("bold", "workspace")}  ${clean(kind)}${workspace ? `  ${clean(workspace.root)}` : ""}`);
  face.line(
    `${face.paint("bold", "store")}      ${store.kind}${store.pending > 0 ? `  ${store.pending} writes wait` : ""}`,
  );
  for (const tracker of trackers)
    if (tracker.enabled && tracker.can !== undefined)
      face.line(`${face.paint("bold", tracker.name.padEnd(9))}  can ${abilities(tracker.can).join(", ")}`);
}

const head = ["TRACKER", "ENABLED", "WHERE", "TOKEN", "STATE", "LAST SYNC"];

function cellsOf(tracker: TrackerState): readonly Cell[] {
  const { credentials, enabled, lastSync, name, where } = tracker;
  const token = credentials === undefined || !enabled ? "" : (credentials.name ?? "none");
  return [
    { text: name, style: "bold" },
    { text: enabled ? "yes" : "no" },
    { text: where?.replace(/^https?:\/\//, "") ?? "" },
    { text: token },
    stateOf(tracker),
    { text: lastSync?.replace("T", " ").slice(0, 16) ?? (enabled ? "never" : ""), style: "dim" },
  ];
}

function stateOf({ available, enabled, reachable, who, why }: TrackerState): Cell {
  if (!available) return { text: "not available yet", style: "dim" };
  if (!enabled) return { text: "off", style: "dim" };
  if (reachable === true) return { text: who === undefined ? "answers" : `signed in as ${who}`, style: "green" };
  if (reachable === false) return { text: why?.code ?? "does not answer", style: "red" };
  return { text: why?.code === "NO_CREDENTIALS" ? "no token" : "not asked", style: "yellow" };
}

function abilities(can: NonNullable<TrackerState["can"]>): readonly string[] {
  const words = {
    comment: can.comment !== false,
    link: can.link,
    labels: can.labels,
    children: can.children,
    milestone: can.milestone !== "none",
    parent: can.parent === true,
    type: can.type === true,
    update: can.update,
    search: can.search,
    "state sync": can.stateSync,
  };
  const plain = Object.entries(words).flatMap(([word, able]) => (able ? [word] : []));
  return [...(can.move === "none" ? [] : [`move (${can.move})`]), ...plain];
}
