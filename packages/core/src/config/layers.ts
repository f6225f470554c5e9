import type { RawConfig } from "./schema/index.js";
import { eventOf } from "./transitions.js";

/** Several files as one, the first wins key by key; lists are taken whole. */
export function layered(raws: readonly RawConfig[]): RawConfig {
  return raws
    .map(canonical)
    .toReversed()
    .reduce((below, above) => over(below, above) as RawConfig, {});
}

type Map = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Map => typeof value === "object" && value !== null && !Array.isArray(value);

function over(below: unknown, above: unknown): unknown {
  if (!isMap(below) || !isMap(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      if (!Object.hasOwn(above, key)) return [key, below[key]];
      return [key, Object.hasOwn(below, key) ? over(below[key], above[key]) : above[key]];
    }),
  );
}

/**
 * One spelling for each key, so that files meet in it. A tracker whose section is there counts as switched on: said aloud
 * here, since below may lie a file that switches it off.
 */
function canonical(raw: RawConfig): RawConfig {
  if (raw.remotes === undefined) return raw;
  const { custom, jira, ...rest } = raw.remotes;
  const sections: Readonly<Record<string, Map | undefined>> = { ...rest, jira: jira && plainJira(jira) };
  const switched = Object.entries(sections).flatMap(([name, section]) =>
    section === undefined ? [] : [[name, { enabled: true, ...section }]],
  );
  return { ...raw, remotes: { ...Object.fromEntries(switched), ...(custom && { custom }) } };
}

type Jira = NonNullable<NonNullable<RawConfig["remotes"]>["jira"]>;

const olderStates: Readonly<Record<string, string>> = { todo: "open", done: "closed" };

function plainJira(jira: Jira): Map {
  const { status_map: states, transitions, ...rest } = jira;
  return {
    ...rest,
    ...(states && { status_map: renamed(states, (key) => olderStates[key] ?? key) }),
    ...(transitions && { transitions: renamed(transitions, (key) => eventOf(key) ?? key) }),
  };
}

const renamed = (map: Map, name: (key: string) => string): Map =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [name(key), value]));
