import type { Change } from "../../contracts/change.js";
import type { Person } from "../../contracts/ticket.js";

/** Somebody, and the system that knows them by this name: `github`, `jira`, `local`. */
export interface Who {
  readonly person: Person;
  readonly system: string;
}

type People = readonly Readonly<Record<string, string>>[];

/** The system that names a change's people: `change:github:…` is GitHub's, `change:git:…` the local one. */
export function changeSystem(change: Change): string {
  const system = change.ref.split(":", 2)[1] ?? "local";
  return system === "git" ? "local" : system;
}

/**
 * Are these two the same person? Inside one system its ids and logins tell; across systems only the
 * config's `people` does.
 *
 * @returns nothing when it cannot be told: the people are not mapped, or the system itself does not
 *   know whose name it shows (a commit whose address belongs to no account)
 */
export function samePerson(a: Who, b: Who, people: People): boolean | undefined {
  if (a.system === b.system) {
    const within = sameAccount(a.person, b.person, a.system);
    if (within !== undefined) return within;
  }
  const entryA = entryOf(a, people);
  const entryB = entryOf(b, people);
  if (entryA !== undefined && entryB !== undefined) return entryA === entryB;
  // Mapped to another account of the system that knows the other one: then it is somebody else.
  if (entryA?.[b.system] !== undefined && isIdentified(b.person)) return false;
  if (entryB?.[a.system] !== undefined && isIdentified(a.person)) return false;
  return undefined;
}

/** GitHub's logins are unique; elsewhere a login may be a name that two people share. */
function sameAccount(a: Person, b: Person, system: string): boolean | undefined {
  const ids = a.id !== undefined && b.id !== undefined;
  if (ids && a.id === b.id) return true;
  const [loginA, loginB] = [plain(a.login), plain(b.login)];
  if (loginA === loginB && loginA !== "" && (system === "github" || !ids)) return true;
  if (ids) return false;
  if (loginA === "" || loginB === "") return undefined;
  return a.type === "unknown" || b.type === "unknown" ? undefined : false;
}

/** A name that the system has no account for may still be mapped as `local`. */
function entryOf({ person, system }: Who, people: People): People[number] | undefined {
  const names = [person.login, person.id ?? ""].map(plain).filter((name) => name !== "");
  const keys = person.type === "unknown" ? [system, "local"] : [system];
  return people.find((entry) => keys.some((key) => entry[key] !== undefined && names.includes(plain(entry[key]))));
}

function plain(name: string): string {
  return name.replace(/^@/, "").toLowerCase();
}

function isIdentified({ type, login, id }: Person): boolean {
  return type !== "unknown" && (login !== "" || id !== undefined);
}
