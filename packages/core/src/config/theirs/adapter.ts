import type { Path } from "../../validation/index.js";
import { takeFrom, type Rule, type Take, type TheirFile, type Theirs } from "./take.js";
import { textOf } from "./text.js";

/** Variables that our own credentials are read from. */
const ourVariables = ["JIRA_API_TOKEN", "JIRA_TOKEN", "GITHUB_TOKEN", "GH_TOKEN", "AZURE_DEVOPS_PAT"];

/** LeanSpec's adapter file: flat keys, one tracker. */
export function readAdapter(file: TheirFile): Theirs {
  return takeFrom(file, (take) => {
    const adapter = (take.data as { adapter?: unknown } | null | undefined)?.adapter;
    const keys = typeof adapter === "string" && Object.hasOwn(adapters, adapter) ? adapters[adapter] : undefined;
    if (keys === undefined) {
      if (adapter !== undefined && adapter !== null && adapter !== "markdown") take.left(["adapter"]);
      return;
    }
    take.section([], take.data, { ...keys(take), ...common(take) });
  });
}

function common(take: Take): Readonly<Record<string, Rule>> {
  return {
    token_env: (from, value) => {
      if (!ourVariables.includes(String(value)))
        take.left(from, "names a variable that Satellite does not read: tokens come from its own");
    },
    api_version: (from, value) => {
      if (!["2", "3"].includes(String(value))) take.left(from);
    },
  };
}

const adapters: Readonly<Record<string, (take: Take) => Readonly<Record<string, Rule>>>> = {
  github: (take) => {
    const to: Path = ["remotes", "github"];
    const whole = take.data as { owner?: unknown; repo?: unknown };
    return {
      adapter: (from) => take.put([...to, "enabled"], from, true),
      owner: (from) => {
        if (whole.repo === undefined) take.wrong(from, "stands without repo", "Add repo.");
      },
      repo: (from, value) => {
        const [owner, repo] = [textOf(take, from, whole.owner ?? ""), textOf(take, from, value)];
        if (repo !== undefined) take.put([...to, "repo"], from, repo.includes("/") ? repo : `${owner ?? ""}/${repo}`);
      },
      base_url: (from) => take.left(from, "is not set here: GITHUB_API_URL names another GitHub"),
    };
  },
  jira: (take) => {
    const to: Path = ["remotes", "jira"];
    return {
      adapter: (from) => take.put([...to, "enabled"], from, true),
      base_url: [...to, "domain"],
      host: [...to, "domain"],
      project: (from, value) => take.put([...to, "projects"], from, [textOf(take, from, value)]),
      email: [...to, "email"],
    };
  },
  ado: (take) => {
    const to: Path = ["remotes", "azure"];
    return {
      adapter: (from) => take.put([...to, "enabled"], from, true),
      organization: [...to, "organization"],
      project: [...to, "project"],
      base_url: (from) => take.left(from),
    };
  },
};
