import type { Path } from "../../validation/index.js";
import { kindOf } from "../shape.js";
import { takeFrom, type Rule, type Take, type TheirFile, type Theirs } from "./take.js";
import { textOf, wordOf } from "./text.js";

type Tracker = "github" | "jira" | "azure";

/** `.lspec/integrations.yml`: a section for each tracker, with the specs and patterns that belong to it. */
export function readIntegrations(file: TheirFile): Theirs {
  return takeFrom(file, (take) => {
    let entries = 0;
    const tracker =
      (name: Tracker): Rule =>
      (from, value) => {
        const repo = name === "github" ? repoIn(value) : undefined;
        take.section(from, value, {
          ...settingsOf(take, name),
          mapping: (at, list) => {
            if (!Array.isArray(list)) return take.wrong(at, `must be a list, not ${kindOf(list)}`, "Write a list.");
            for (const [index, entry] of list.entries()) {
              const here = { from: [...at, index], to: ["mapping", entries] };
              if (takeEntry(take, here, entry, ticketOf(name, repo))) entries++;
            }
          },
        });
      };
    const azure = tracker("azure");
    take.section([], take.data, { github: tracker("github"), jira: tracker("jira"), ado: azure, azure });
  });
}

function settingsOf(take: Take, name: Tracker): Readonly<Record<string, Rule>> {
  const to = (key: string): Path => ["remotes", name, key];
  const enabled = { enabled: to("enabled") };
  if (name === "github") return { ...enabled, repo: to("repo") };
  if (name === "azure") return { ...enabled, organization: to("organization"), project: to("project") };
  const domain = to("domain");
  return {
    ...enabled,
    domain,
    host: domain,
    url: domain,
    base_url: domain,
    email: to("email"),
    projects: to("projects"),
    project: (from, value) => take.put(to("projects"), from, [textOf(take, from, value)]),
  };
}

const repoIn = (section: unknown): string | undefined => {
  const repo = (section as { repo?: unknown } | null)?.repo;
  return typeof repo === "string" && repo !== "" ? repo : undefined;
};

/** A number is an issue of the repository, or a work item; a key stands for itself. */
function ticketOf(name: Tracker, repo: string | undefined): (issue: string) => string {
  return (issue) => {
    if (!/^#?\d+$/.test(issue)) return issue;
    const number = issue.replace("#", "");
    return name === "azure" ? `AB#${number}` : `${repo ?? ""}#${number}`;
  };
}

const directions = {
  bidirectional: "both",
  both: "both",
  "push-only": "push-only",
  "pull-only": "pull-only",
} as const;

interface Place {
  readonly from: Path;
  readonly to: Path;
}

/** @returns whether the entry names any specs */
function takeEntry(take: Take, { from, to }: Place, entry: unknown, ticket: (issue: string) => string): boolean {
  const names = (entry ?? {}) as { spec?: unknown; pattern?: unknown };
  if (typeof entry === "object" && (names.spec ?? names.pattern ?? "") === "") {
    take.wrong(from, "names no specs", "Add spec or pattern.");
    return false;
  }
  const issue: Rule = (at, value) => {
    const text = textOf(take, at, value);
    if (text !== undefined) take.put([...to, "ticket"], at, ticket(text));
  };
  take.section(from, entry, {
    spec: (at, value) => {
      const path = textOf(take, at, value);
      if (path !== undefined && names.pattern === undefined) take.put([...to, "pattern"], at, specPattern(path));
    },
    pattern: [...to, "pattern"],
    issue,
    ticket: issue,
    sync: (at, value) => {
      const direction = wordOf(take, at, value, directions);
      if (direction !== undefined) take.put([...to, "direction"], at, direction);
    },
    label: [...to, "label"],
    project: [...to, "project"],
    epic: [...to, "epic"],
    type: [...to, "type"],
    create: [...to, "create"],
    close: [...to, "close"],
  });
  return typeof entry === "object";
}

/** A spec is named by its folder. */
const specPattern = (spec: string): string => (/\.md$|\/\*\*$/.test(spec) ? spec : `${spec.replace(/\/+$/, "")}/**`);
