import type { Path } from "../../validation/index.js";
import { kindOf } from "../shape.js";
import { takeFrom, type Rule, type Take, type TheirFile, type Theirs } from "./take.js";
import { textOf, wordOf } from "./text.js";

const jira: Path = ["remotes", "jira"];

/** The config of the plugin `backlog-jira`. JSON is YAML, so that its lines are known as well. */
export function readBacklogJiraConfig(file: TheirFile): Theirs {
  return takeFrom(file, (take) => {
    const fields: Rule = (from, value) => takeFields(take, from, value);
    take.section([], take.data, {
      jira: (from, value) => take.section(from, value, { ...jiraRules(take), fieldMappings: fields }),
      backlog: (from, value) =>
        take.section(from, value, {
          statusMapping: (at, map) => takeStatuses(take, at, map),
          projectOverrides: (at) => take.left(at),
          priorityMapping: (at) => take.left(at),
          fieldMappings: fields,
        }),
      sync: (from, value) => take.section(from, value, syncRules(take)),
      fieldMappings: fields,
    });
  });
}

/** Every task is of one project and one type there: a mapping of everything, which by itself makes no ticket. */
function jiraRules(take: Take): Readonly<Record<string, Rule>> {
  const every = (from: Path): void => take.put(["mapping", 0, "pattern"], from, "**");
  return {
    baseUrl: [...jira, "domain"],
    email: [...jira, "email"],
    projectKey: (from, value) => {
      const key = textOf(take, from, value);
      if (key === undefined) return;
      take.put([...jira, "projects"], from, [key]);
      every(from);
      take.put(["mapping", 0, "project"], from, key);
    },
    issueType: (from, value) => {
      every(from);
      take.put(["mapping", 0, "type"], from, value);
    },
    jqlFilter: (from) => take.left(from, "is asked for when it is needed: satellite import --query"),
  };
}

const strategies = {
  prompt: "manual",
  "prefer-backlog": "local-wins",
  "prefer-jira": "remote-wins",
} as const;

function syncRules(take: Take): Readonly<Record<string, Rule>> {
  return {
    conflictStrategy: (from, value) => {
      const strategy = wordOf(take, from, value, strategies);
      if (strategy !== undefined) take.put(["sync", "strategy"], from, strategy);
    },
    watchInterval: (from, value) =>
      // theirs counts seconds
      take.put(["sync", "watch_interval"], from, typeof value === "number" ? `${value}s` : value),
    enableAnnotations: (from, value) => {
      if (value !== false) take.left(from);
    },
  };
}

/** Statuses of Backlog.md by their usual meaning. */
const states: readonly (readonly [RegExp, string])[] = [
  [/^(?:draft|to ?do|open|new|backlog|ready)$/, "open"],
  [/^(?:in ?progress|doing|started|active)$/, "in_progress"],
  [/^(?:blocked|on hold|waiting)$/, "blocked"],
  [/^(?:(?:in |code )?review|in (?:test|testing|qa)|testing)$/, "in_review"],
  [/^(?:done|closed|completed?|resolved)$/, "closed"],
];

/** Their status → names in Jira becomes our state → names; a name counts for the first status that has it. */
function takeStatuses(take: Take, from: Path, map: unknown): void {
  const given = new Set<string>();
  const lists = new Map<string, string[]>();
  if (typeof map !== "object" || map === null || Array.isArray(map))
    return take.wrong(from, `must be a mapping, not ${kindOf(map)}`, "Write a mapping.");
  for (const [status, names] of Object.entries(map)) {
    const here = [...from, status];
    const word = status
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, " ");
    const state = states.find(([pattern]) => pattern.test(word))?.[1];
    if (state === undefined) {
      take.left(here, "is a status of your own: set remotes.jira.status_map by hand");
      continue;
    }
    const all = lists.get(state) ?? [];
    for (const name of [names].flat()) {
      const text = textOf(take, here, name);
      if (text === undefined || text === "" || given.has(text.toLowerCase())) continue;
      given.add(text.toLowerCase());
      all.push(text);
    }
    lists.set(state, all);
    if (all.length > 0) take.put([...jira, "status_map", state], here, all);
  }
}

function takeFields(take: Take, from: Path, list: unknown): void {
  if (!Array.isArray(list)) return take.wrong(from, `must be a list, not ${kindOf(list)}`, "Write a list.");
  let count = 0;
  for (const [index, entry] of list.entries()) {
    const here = [...from, index];
    const lacks = ["backlog", "jira"].filter(
      (key) => ((entry ?? {}) as Readonly<Record<string, unknown>>)[key] === undefined,
    );
    if (lacks.length > 0) {
      take.wrong(here, `lacks the key ${lacks.join(", and ")}`, `Add ${lacks.join(" and ")}.`);
      continue;
    }
    const to: Path = ["sync", "custom_fields", count++];
    take.section(here, entry, {
      backlog: [...to, "local"],
      jira: [...to, "remote"],
      type: [...to, "type"],
      direction: [...to, "direction"],
      valueMap: [...to, "values"],
    });
  }
}
