import { providerOf, type Link, type Mention, type Relation } from "../contracts/index.js";

/**
 * The tickets that a change is linked to, with how it stands to each.
 *
 * The order of strength is frontmatter; trailer or closing keyword; branch; title; then body, commit and development link. The
 * strongest is primary, the rest are secondary, unless a mention says its own relation. There is one primary at most: when
 * several say so, the strongest keeps it. A ticket is context only when every mention of it says so, and context is never
 * primary.
 *
 * @param max how many links at most; context goes first
 * @returns strongest first, context last; among equals the first seen
 */
export function linksOf(mentions: readonly Mention[], { max = Infinity }: { readonly max?: number } = {}): Link[] {
  const ranked = [...byTicket(mentions)]
    .map(weigh)
    .sort((a, b) => Number(a.context) - Number(b.context) || a.rank - b.rank);
  const sure = ranked.filter(({ context }) => !context);
  const primary = sure.find(({ said }) => said === "primary") ?? sure.find(({ said }) => said === undefined);
  const links = ranked.map((weighed): Link => ({
    ...weighed.link,
    relation: relationOf(weighed, weighed === primary),
  }));
  const first = links.findIndex(({ relation }) => relation === "primary");
  if (first > 0) links.unshift(...links.splice(first, 1));
  return links.slice(0, max);
}

function byTicket(mentions: readonly Mention[]): Iterable<readonly Mention[]> {
  const tickets = new Map<string, Mention[]>();
  for (const mention of mentions) {
    // GitHub's names ignore case: Acme/Shop#1 and acme/shop#1 are one ticket.
    const id = providerOf(mention.ref) === "github" ? mention.ref.toLowerCase() : mention.ref;
    const known = tickets.get(id);
    if (known) known.push(mention);
    else tickets.set(id, [mention]);
  }
  return tickets.values();
}

interface Weighed {
  readonly link: Omit<Link, "relation">;
  readonly rank: number;
  readonly context: boolean;
  /** What the strongest mention that says anything says. */
  readonly said: Relation | undefined;
}

function weigh(mentions: readonly Mention[]): Weighed {
  const first = mentions[0] as Mention;
  const sure = mentions.filter(({ relation }) => relation !== "context").sort((a, b) => rankOf(a) - rankOf(b));
  return {
    link: { ref: first.ref, mentions },
    rank: rankOf(sure[0] ?? first),
    context: sure.length === 0,
    said: sure.find(({ relation }) => relation !== undefined)?.relation,
  };
}

function rankOf(mention: Mention): number {
  if (mention.in === "frontmatter") return 0;
  if (mention.in === "trailer" || mention.closes) return 1;
  if (mention.in === "branch") return 2;
  return mention.in === "title" ? 3 : 4;
}

function relationOf({ context, said }: Weighed, isPrimary: boolean): Relation {
  if (context) return "context";
  if (isPrimary) return "primary";
  return said === undefined || said === "primary" ? "secondary" : said;
}
