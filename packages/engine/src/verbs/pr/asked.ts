import type { WorkspaceItem } from "@satellite/core";
import { short } from "@satellite/core/finish";
import { gapsOf, namesTicket, riskSays, type ItemSpec } from "@satellite/core/spec";
import { findItem, linksOfItem, type Desk, type Notice, type Tie } from "../../desk/index.js";
import { findSpec } from "./find-spec.js";
import { pathFromTop } from "./paths.js";

/** An item whose work may be told of, with all that is told. */
export interface Ready {
  readonly item: WorkspaceItem;
  readonly spec: ItemSpec;
  readonly ties: readonly Tie[];
  readonly notices: readonly Notice[];
}

/**
 * What is asked of an item before its work leaves this machine: a complete spec and a ticket. In strict mode what is missing
 * ends the command; in warn mode it is said; when the check is off, nobody asks.
 */
export async function readyItem(desk: Desk, text: string): Promise<Ready | { readonly refused: readonly Notice[] }> {
  const found = await findItem(desk, text);
  if ("notice" in found) return { refused: [found.notice] };
  const { item } = found;
  const ties = await linksOfItem(desk, item);
  const chosen = await findSpec(desk, item, ties);
  if ("notice" in chosen) return { refused: [chosen.notice] };
  const { spec } = chosen;
  const missing = [...linkGaps(desk, item, ties), ...(await specGaps(desk, spec, ties))];
  if (desk.config.mode === "strict" && missing.length > 0) return { refused: [...chosen.notices, ...missing] };
  const said = desk.config.mode === "warn" ? missing.map((one) => ({ ...one, weight: "said" as const })) : [];
  return { item, spec, ties, notices: [...chosen.notices, ...said, ...saidOf(desk, item)] };
}

function linkGaps({ config }: Desk, item: WorkspaceItem, ties: readonly Tie[]): readonly Notice[] {
  if (ties.some(({ link }) => link.relation !== "context")) return [];
  const only = ties.length === 0 ? "" : ", but for context";
  const strict = config.mode === "strict" ? "; in strict mode every pull request maps to one" : "";
  const says = `${item.id} is linked to no ticket${only}${strict}`;
  const remedy = `Link it first: satellite link ${item.id} REF`;
  return [{ weight: "usage", code: "NOT_LINKED", says, where: item.path, remedy }];
}

async function specGaps(desk: Desk, spec: ItemSpec, ties: readonly Tie[]): Promise<readonly Notice[]> {
  const missing = gapsOf(spec, desk.config).map(({ line, remedy, says }): Notice => ({
    weight: "drift",
    code: "INCOMPLETE",
    says,
    where: line === undefined ? spec.path : `${spec.path}:${line}`,
    ...(remedy === undefined ? {} : { remedy }),
  }));
  return [...missing, ...(await strangers(desk, spec, ties))];
}

/** A spec whose own front matter names a ticket that is none of the item's belongs to other work. */
async function strangers(desk: Desk, spec: ItemSpec, ties: readonly Tie[]): Promise<readonly Notice[]> {
  if (spec.by === "own" || spec.by === "text" || ties.length === 0) return [];
  const said = await desk.readItem?.(spec.path, spec.text);
  if (said === undefined || "code" in said || said.upstream === undefined) return [];
  if (ties.some(({ ref }) => namesTicket(said.upstream, ref, desk.repository))) return [];
  const other = said.upstream.id ?? said.upstream.url ?? "another ticket";
  const own = ties.map(({ ref }) => short(ref, desk.repository)).join(", ");
  const says = `the spec belongs to ${other.slice(0, 100)}, and the item to ${own}`;
  const remedy = "Name the item's own spec with `spec:`, or correct `upstream` in the spec's front matter.";
  return [{ weight: "drift", code: "INCOMPLETE", says, where: spec.path, remedy }];
}

function saidOf(desk: Desk, item: WorkspaceItem): readonly Notice[] {
  const risk = riskSays(item, desk.config);
  if (risk === undefined) return [];
  return [{ weight: "said", code: "INCOMPLETE", says: `${item.id}: ${risk}`, where: pathFromTop(desk, item.path) }];
}

/** Whether others can look at the spec as it stands here. */
export async function isCommitted({ local }: Desk, spec: ItemSpec): Promise<boolean> {
  return (await local.isCommitted?.(spec.path)) !== false;
}

/** The spec as HEAD has it is what others can look at. */
export function uncommitted(spec: ItemSpec, isHere: boolean): readonly Notice[] {
  if (spec.by === "text" || isHere) return [];
  const says = "the spec is told as it stands here; HEAD has another, or none";
  const remedy = `Commit it: git add ${spec.path} && git commit`;
  return [{ weight: "said", code: "INCOMPLETE", says, where: spec.path, remedy }];
}
