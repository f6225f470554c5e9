import { advice, itemName, providerOf, type ItemRef, type ProviderId, type WorkspaceItem } from "@satellite/core";
import {
  capabilitiesOf,
  entryOf,
  exceeds,
  mergeEntries,
  offersFor,
  validEntries,
  type Offer,
  type PlannerCapabilities,
  type TicketsOutput,
} from "@satellite/core/tickets";
import { linksOfItem, type Desk, type Notice } from "../../desk/index.js";
import type { Asked, Done } from "./operation.js";

/** What a planner reads of an operation: entries, what went wrong, and what it may offer next. */
export async function replyOf(
  desk: Desk,
  asked: Asked,
  done: Done,
  notices: readonly Notice[],
): Promise<TicketsOutput> {
  const { entries, beads } = await entriesOf(desk, asked, done);
  const { valid, warnings } = validEntries(mergeEntries([], entries));
  const { operation } = asked.input;
  const provider = await desk.provider(asked.provider);
  const capabilities = "code" in provider ? undefined : capabilitiesOf(provider.can);
  const { pending, plan } = done.answer;
  const said = notices.filter(({ weight }) => weight === "said").map(({ says }) => says);
  return {
    tickets: [...valid],
    ...errorsOf([...notices.filter(({ weight }) => weight !== "said").map(inWords), ...warnings]),
    metadata: {
      provider: asked.provider,
      operation,
      ...(capabilities === undefined ? {} : { capabilities }),
      offers: await offersOf(desk, asked, beads, capabilities),
      beads: [...beads].map(([item, ids]) => ({ id: itemName(item), tickets: ids })),
      ...(said.length === 0 ? {} : { notes: said }),
      ...(desk.options.dryRun ? { planned: plan.effects.map(({ on, says }) => ({ on, says })) } : {}),
      ...(pending.length === 0 ? {} : { pending: pending.map(({ on, says }) => ({ on, says })) }),
      ...(asked.input.provider_config === undefined ? {} : { not_read: ["provider_config"] }),
    },
  };
}

const errorsOf = (errors: readonly string[]): { readonly errors?: string[] } =>
  errors.length === 0 ? {} : { errors: [...errors] };

/** `NOT_FOUND: jira:PROJ-9: it is not there. Check the key ...` */
export function inWords({ code, remedy, says, where }: Notice): string {
  const help = remedy ?? (advice as Partial<Record<string, string>>)[code];
  const text = `${code}: ${where === undefined ? "" : `${where}: `}${says}${help === undefined ? "" : `. ${help}`}`;
  return text.slice(0, 5000);
}

async function entriesOf(desk: Desk, asked: Asked, { touched }: Done) {
  const wanted = new Map<ItemRef, Set<string>>();
  for (const { ref } of asked.items) wanted.set(ref, new Set());
  for (const { item, ticket } of touched) wanted.set(item, (wanted.get(item) ?? new Set<string>()).add(ticket));
  const entries: ReturnType<typeof entryOf>[] = [];
  const beads = new Map<ItemRef, readonly string[]>();
  for (const [item, refs] of wanted) {
    const found = await desk.workspace.read(itemName(item));
    if (found === undefined) continue;
    const ties = await linksOfItem(desk, found);
    const own = ties.filter(({ ref }) => refs.has(ref)).map(({ link }) => entryOf(link));
    entries.push(...own);
    beads.set(
      item,
      own.map(({ id }) => id),
    );
  }
  return { entries, beads };
}

/** From what lies here: nothing is asked for an offer. */
async function offersOf(
  desk: Desk,
  asked: Asked,
  beads: ReadonlyMap<ItemRef, unknown>,
  capabilities: PlannerCapabilities | undefined,
): Promise<readonly Offer[]> {
  const linked: string[] = [];
  const unlinked: string[] = [];
  const richer: string[] = [];
  for (const item of beads.keys()) {
    const found = await desk.workspace.read(itemName(item));
    if (found === undefined || found.optOut) continue;
    const kind = await standing(desk, found, asked.provider);
    if (kind.isLinked) linked.push(found.id);
    if (!kind.hasOwn) unlinked.push(found.id);
    if (kind.isRicher) richer.push(found.id);
  }
  const can = {
    import: capabilities?.import === true && asked.input.operation !== "import",
    create: capabilities?.create === true,
    update: capabilities?.supports_update === true,
    sync: capabilities?.supports_state_sync === true && asked.input.operation !== "sync_state",
  };
  return offersFor({ provider: asked.provider, can, linked, unlinked, richer });
}

async function standing(desk: Desk, item: WorkspaceItem, provider: ProviderId) {
  const ties = (await linksOfItem(desk, item)).filter(({ ref }) => providerOf(ref) === provider);
  const primary = ties.filter(({ link }) => link.relation === "primary");
  const known = await desk.store.cache.get(primary.map(({ ref }) => ref));
  const texts = [...known.values()].flatMap(({ ticket: { content } }) => (content === undefined ? [] : [content.body]));
  return {
    isLinked: ties.length > 0,
    hasOwn: primary.length > 0,
    isRicher: texts.some((text) => exceeds(item.content.body, text)),
  };
}
