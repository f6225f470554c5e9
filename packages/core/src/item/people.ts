import type { ProviderId } from "../contracts/ref.js";
import type { Person } from "../contracts/ticket.js";

/** `people` of the config: one person by the names that each side knows. */
export type People = readonly Readonly<Record<string, string>>[];

/** The local name of somebody whom a tracker knows; nothing when `people` does not say. */
export function localName(
  person: Pick<Person, "id" | "login">,
  provider: ProviderId,
  people: People,
): string | undefined {
  const names = [person.id, person.login].flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
  const entry = people.find((one) => names.includes(one[provider]?.toLowerCase() ?? ""));
  return entry?.["local"] ?? entry?.[provider];
}

/** How the tracker knows these people; those that `people` does not map are named apart. */
export function remoteNames(
  locals: readonly string[],
  provider: ProviderId,
  people: People,
): { readonly known: readonly string[]; readonly unmapped: readonly string[] } {
  const pairs = locals.map((local) => ({ local, remote: remoteName(local, provider, people) }));
  return {
    known: pairs.flatMap(({ remote }) => (remote === undefined ? [] : [remote])),
    unmapped: pairs.flatMap(({ local, remote }) => (remote === undefined ? [local] : [])),
  };
}

function remoteName(local: string, provider: ProviderId, people: People): string | undefined {
  const wanted = bare(local);
  return people.find((one) => bare(one["local"] ?? one[provider] ?? "") === wanted)?.[provider];
}

const bare = (name: string): string => name.replace(/^@/, "").toLowerCase();
