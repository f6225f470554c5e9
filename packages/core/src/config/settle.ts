import { baseUrl, defaultConfig } from "./defaults/index.js";
import { listNotYet } from "./not-yet.js";
import type { RawConfig } from "./schema/index.js";
import { settleMapping, settleSync } from "./settle-items.js";
import type { SettledConfig } from "./settled.js";
import { eventOf } from "./transitions.js";

/** The file over the defaults. Runs only on a file whose shape was checked; keys without a value count as left out. */
export function settle(raw: RawConfig): SettledConfig {
  const base = defaultConfig();
  return {
    ...base,
    mode: raw.mode ?? base.mode,
    remotes: settleRemotes(raw.remotes ?? {}, base.remotes),
    people: raw.people ?? base.people,
    policy: settlePolicy(raw.policy ?? {}, base.policy),
    pullRequest: settlePullRequest(raw.pull_request ?? {}, base.pullRequest),
    labels: settleLabels(raw.labels ?? {}, base.labels),
    milestones: {
      from: raw.milestones?.from ?? base.milestones.from,
      createMissing: raw.milestones?.create_missing ?? base.milestones.createMissing,
      progress: raw.milestones?.progress ?? base.milestones.progress,
    },
    on: { ...raw.on },
    workspace: { ...base.workspace, ...raw.workspace },
    mapping: settleMapping(raw.mapping ?? []),
    sync: settleSync(raw.sync ?? {}, base.sync),
    store: { ...base.store, ...raw.store },
    notYet: listNotYet(raw),
  };
}

type Raw<K extends keyof RawConfig> = NonNullable<RawConfig[K]>;

/** A section that is there is meant to be used, unless it says otherwise. */
const used = (section: { enabled?: boolean } | undefined, otherwise: boolean): boolean =>
  section === undefined ? otherwise : (section.enabled ?? true);

function settleRemotes(raw: Raw<"remotes">, base: SettledConfig["remotes"]): SettledConfig["remotes"] {
  const { github, notion, azure, linear, beads } = raw;
  return {
    github: {
      enabled: used(github, base.github.enabled),
      authMode: github?.auth_mode ?? base.github.authMode,
      ...(github?.repo !== undefined && { repo: github.repo }),
    },
    jira: settleJira(raw.jira, base.jira),
    notion: {
      enabled: used(notion, base.notion.enabled),
      ...(notion?.data_source !== undefined && { dataSource: notion.data_source }),
    },
    azure: {
      enabled: used(azure, base.azure.enabled),
      ...(azure?.organization !== undefined && { organization: azure.organization }),
      ...(azure?.project !== undefined && { project: azure.project }),
    },
    linear: {
      enabled: used(linear, base.linear.enabled),
      ...(linear?.team !== undefined && { team: linear.team }),
    },
    beads: { enabled: used(beads, base.beads.enabled) },
    custom: raw.custom ?? base.custom,
  };
}

type Jira = SettledConfig["remotes"]["jira"];

function settleJira(raw: Raw<"remotes">["jira"], base: Jira): Jira {
  if (raw === undefined) return base;
  const site = raw.domain === undefined ? undefined : baseUrl(raw.domain);
  return {
    enabled: used(raw, base.enabled),
    ...(site !== undefined && "url" in site && { baseUrl: site.url }),
    ...(raw.email !== undefined && { email: raw.email }),
    ...(raw.cloud_id !== undefined && { cloudId: raw.cloud_id }),
    projects: [...new Set((raw.projects ?? base.projects).map((key) => key.toUpperCase()))],
    transport: raw.transport ?? base.transport,
    statusMap: settleStatusMap(raw.status_map ?? {}),
    transitions: settleTransitions(raw.transitions ?? {}),
    approval: {
      statuses: raw.approval?.statuses ?? base.approval.statuses,
      values: raw.approval?.values ?? base.approval.values,
      ...(raw.approval?.field !== undefined && { field: raw.approval.field }),
    },
    fields: raw.fields ?? base.fields,
  };
}

/** `todo` and `done` are the older spelling of `open` and `closed`. */
function settleStatusMap(raw: Record<string, string | string[] | undefined>): Jira["statusMap"] {
  const map: Record<string, readonly string[]> = {};
  for (const [key, names] of Object.entries(raw)) {
    if (names === undefined) continue;
    const state = key === "todo" ? "open" : key === "done" ? "closed" : key;
    map[state] = typeof names === "string" ? [names] : names;
  }
  return map;
}

/** A key that names no event is refused by the rule `transitions`. */
function settleTransitions(raw: Record<string, string>): Jira["transitions"] {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, name]) => {
      const event = eventOf(key);
      return event === undefined ? [] : [[event, name]];
    }),
  );
}

function settlePolicy(raw: Raw<"policy">, base: SettledConfig["policy"]): SettledConfig["policy"] {
  const { ticket = {}, spec = {}, exempt = {} } = raw;
  return {
    ticket: {
      required: ticket.required ?? base.ticket.required,
      states: ticket.states ?? base.ticket.states,
      types: ticket.types ?? base.ticket.types,
      projects: ticket.projects ?? base.ticket.projects,
      assignee: ticket.assignee ?? base.ticket.assignee,
      approval: ticket.approval ?? base.ticket.approval,
      maxPerChange: ticket.max_per_change ?? base.ticket.maxPerChange,
    },
    commits: raw.commits ?? base.commits,
    spec: {
      required: spec.required ?? base.spec.required,
      paths: spec.paths ?? base.spec.paths,
      sections: spec.sections ?? base.spec.sections,
      beforeCode: spec.before_code ?? base.spec.beforeCode,
    },
    risk: { ...base.risk, ...raw.risk },
    exempt: {
      bots: exempt.bots?.map((bot) => (typeof bot === "string" ? bot : { appId: bot.app_id })) ?? base.exempt.bots,
      labels: exempt.labels ?? base.exempt.labels,
      paths: exempt.paths ?? base.exempt.paths,
      marker: exempt.marker ?? base.exempt.marker,
      by: exempt.by ?? base.exempt.by,
    },
    unverifiable: raw.unverifiable ?? base.unverifiable,
  };
}

function settlePullRequest(raw: Raw<"pull_request">, base: SettledConfig["pullRequest"]): SettledConfig["pullRequest"] {
  return {
    injectSpec: raw.inject_spec ?? base.injectSpec,
    heading: raw.heading ?? base.heading,
    closeKeyword: raw.close_keyword === undefined ? base.closeKeyword : raw.close_keyword,
    comment: raw.comment ?? base.comment,
  };
}

function settleLabels(raw: Raw<"labels">, base: SettledConfig["labels"]): SettledConfig["labels"] {
  const { colors = {}, create_missing, ...byState } = raw;
  const plain = Object.entries(colors).map(([state, color]) => [state, color.replace("#", "").toLowerCase()]);
  return {
    byState: { ...base.byState, ...byState },
    colors: { ...base.colors, ...(Object.fromEntries(plain) as Record<string, string>) },
    createMissing: create_missing ?? base.createMissing,
  };
}
