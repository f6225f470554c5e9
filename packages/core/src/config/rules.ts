import type { Path } from "../validation/index.js";
import { baseUrl } from "./defaults/index.js";
import type { RawConfig } from "./schema/index.js";
import { didYouMean } from "./did-you-mean.js";
import { onEvents, type SettledConfig } from "./settled.js";
import { eventOf, olderEvents } from "./transitions.js";

/** What a rule finds: the path whose value contradicts, and why. */
export interface Contradiction {
  readonly at: Path;
  readonly says: string;
  readonly remedy: string;
}

type Rule = (config: SettledConfig, raw: RawConfig) => readonly Contradiction[];

const domain: Rule = (_, raw) => {
  const text = raw.remotes?.jira?.domain;
  const site = text === undefined ? undefined : baseUrl(text);
  if (site === undefined || "url" in site) return [];
  const remedy = "Write the host alone (company.atlassian.net), or its https address.";
  return [{ at: ["remotes", "jira", "domain"], says: site.wrong, remedy }];
};

const aliases: Rule = (_, raw) => {
  const map = raw.remotes?.jira?.status_map ?? {};
  const pairs = [
    ["todo", "open"],
    ["done", "closed"],
  ] as const;
  return pairs
    .filter(([older, newer]) => map[older] !== undefined && map[newer] !== undefined)
    .map(([older, newer]) => ({
      at: ["remotes", "jira", "status_map", older],
      says: `is the older spelling of ${newer}, which stands here as well`,
      remedy: `Keep ${newer}.`,
    }));
};

/** One status in two states would make a ticket's state depend on the order of the file. */
const statusOnce: Rule = (_, raw) => {
  const seen = new Map<string, string>();
  const found: Contradiction[] = [];
  for (const [state, names] of Object.entries(raw.remotes?.jira?.status_map ?? {})) {
    for (const name of [names ?? []].flat()) {
      const first = seen.get(name.toLowerCase());
      const remedy = "Give each status to one state.";
      const at = ["remotes", "jira", "status_map", state];
      if (first !== undefined && first !== state)
        found.push({ at, says: `names a status that ${first} has already`, remedy });
      seen.set(name.toLowerCase(), first ?? state);
    }
  }
  return found;
};

/** Two states with one label could never be told apart, and setting one would remove the other. */
const labelOnce: Rule = (config, raw) => {
  const seen = new Map<string, string>();
  const found: Contradiction[] = [];
  for (const [state, label] of Object.entries(config.labels.byState)) {
    if (label === null || label === undefined) continue;
    const first = seen.get(label.toLowerCase());
    const written = raw.labels !== undefined && state in raw.labels ? state : (first ?? state);
    const other = written === state ? first : state;
    if (first !== undefined) {
      found.push({
        at: ["labels", written],
        says: `is the label of ${other} too`,
        remedy: "Give each state a label of its own.",
      });
    }
    seen.set(label.toLowerCase(), first ?? state);
  }
  return found;
};

/** Patterns are read from the root of the repository and never leave it. */
const globs: Rule = (_, raw) => {
  const lists: [Path, readonly string[]][] = [
    [["policy", "spec", "paths"], raw.policy?.spec?.paths ?? []],
    [["policy", "exempt", "paths"], raw.policy?.exempt?.paths ?? []],
  ];
  const all = lists.flatMap(([path, patterns]) =>
    patterns.map((pattern, index) => ({ at: [...path, index], pattern })),
  );
  for (const [index, { pattern }] of (raw.mapping ?? []).entries())
    all.push({ at: ["mapping", index, "pattern"], pattern });
  return all.flatMap(({ at, pattern }) => {
    const says = globFault(pattern);
    return says === undefined ? [] : [{ at, says, remedy: "Write a path from the root of the repository: docs/**." }];
  });
};

function globFault(pattern: string): string | undefined {
  if (pattern.startsWith("/")) return "begins with a slash; paths begin at the root of the repository anyway";
  if (pattern.includes("\\")) return "holds a backslash; paths are written with /";
  if (pattern.split("/").includes("..")) return "leaves the repository (..)";
  if ((pattern.match(/\*\*/g) ?? []).length > 8) return "holds more than eight **";
  return undefined;
}

const exemptAll: Rule = (_, raw) =>
  (raw.policy?.exempt?.paths ?? []).flatMap((pattern, index) =>
    /^(\*\*\/?)+\*?$/.test(pattern)
      ? [
          {
            at: ["policy", "exempt", "paths", index],
            says: "lets every change off",
            remedy: "Name the folders, or say mode: off.",
          },
        ]
      : [],
  );

const commitsNeedTicket: Rule = (config, raw) =>
  raw.policy?.ticket?.required === false && config.policy.commits !== "change"
    ? [
        {
          at: ["policy", "commits"],
          says: "asks commits for a ticket, and policy.ticket.required asks for none",
          remedy: "Leave policy.commits out, or set policy.ticket.required: true.",
        },
      ]
    : [];

/** A project that no reference can have would fail every change. */
const projectKnown: Rule = (config, raw) => {
  const { jira, linear } = config.remotes;
  if (!jira.enabled || jira.projects.length === 0 || linear.enabled) return [];
  return (raw.policy?.ticket?.projects ?? []).flatMap((project, index) =>
    project.includes("/") || jira.projects.includes(project.toUpperCase())
      ? []
      : [
          {
            at: ["policy", "ticket", "projects", index],
            says: "is not among remotes.jira.projects, so that no ticket of it would count",
            remedy: "Add it there, or remove it here.",
          },
        ],
  );
};

/** Somebody who is two people could approve their own work. */
const peopleOnce: Rule = (_, raw) => {
  const seen = new Set<string>();
  return (raw.people ?? []).flatMap((person, index) =>
    Object.entries(person).flatMap(([side, name]) => {
      const id = `${side} ${name.toLowerCase()}`;
      const known = seen.has(id);
      seen.add(id);
      if (!known) return [];
      return [
        {
          at: ["people", index, side],
          says: "stands with another person already",
          remedy: "Put all names of one person into one entry.",
        },
      ];
    }),
  );
};

/** A misspelt event would never come. */
const transitions: Rule = (_, raw) => {
  const map = raw.remotes?.jira?.transitions ?? {};
  return Object.keys(map).flatMap((key) => {
    const at = ["remotes", "jira", "transitions", key];
    const event = eventOf(key);
    if (event === undefined) {
      const meant = didYouMean(key, [...onEvents, ...Object.keys(olderEvents)]);
      const says = `is no event that Satellite knows${meant === undefined ? "" : `; did you mean ${meant}?`}`;
      return [{ at, says, remedy: meant === undefined ? `Use one of ${onEvents.join(", ")}.` : `Write ${meant}.` }];
    }
    if (event === key || map[event] === undefined) return [];
    return [{ at, says: `is the older spelling of ${event}, which stands here as well`, remedy: `Keep ${event}.` }];
  });
};

/** By name, so that tests and messages can speak of them. */
export const rules: Readonly<Record<string, Rule>> = {
  domain,
  aliases,
  "status-once": statusOnce,
  "label-once": labelOnce,
  globs,
  "exempt-all": exemptAll,
  "commits-need-ticket": commitsNeedTicket,
  "project-known": projectKnown,
  "people-once": peopleOnce,
  transitions,
};

/** Everything that contradicts itself, from all rules. */
export function contradictions(config: SettledConfig, raw: RawConfig): Contradiction[] {
  return Object.values(rules).flatMap((rule) => rule(config, raw));
}
