import { parse } from "yaml";

/** What `.debussy/config.yaml` says about trackers, with Debussy's own defaults. Credentials are never in it. */
export interface DebussyConfig {
  readonly github: {
    readonly enabled: boolean;
    readonly autoClose: boolean;
    readonly createLabels: boolean;
    readonly dryRun: boolean;
    /** Event → label: `in_progress`, `completed`, `failed`. */
    readonly labels: Readonly<Record<string, string>>;
    /** Event → colour as it stands. */
    readonly colors: Readonly<Record<string, string>>;
  };
  readonly jira: {
    readonly enabled: boolean;
    readonly url?: string;
    readonly dryRun: boolean;
    /** Event (`on_phase_start`, `on_phase_complete`, `on_plan_complete`) → name of a transition, not of a status. */
    readonly transitions: Readonly<Record<string, string>>;
  };
}

const maxConfig = 262_144;

/** Reads the config; in words, why it cannot be read. Keys that are not about trackers are passed over. */
export function readDebussyConfig(text: string): { config: DebussyConfig } | { bad: string } {
  if (text.length > maxConfig) return { bad: "The config is larger than 256 KiB." };
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 20, schema: "core", uniqueKeys: true, logLevel: "error" });
  } catch (error) {
    return { bad: `The config is not YAML: ${(error as Error).message.split("\n", 1)[0] ?? ""}` };
  }
  if (value !== null && (typeof value !== "object" || Array.isArray(value)))
    return { bad: "The config is not a list of keys and values." };
  const [github, jira] = [section(value, "github"), section(value, "jira")];
  const labels = texts(section(github, "labels"));
  const url = texts(jira).url;
  return {
    config: {
      github: {
        enabled: flag(github, "enabled", false),
        autoClose: flag(github, "auto_close", false),
        createLabels: flag(github, "create_labels_if_missing", true),
        dryRun: flag(github, "dry_run", false),
        labels: { in_progress: "debussy:in-progress", ...without(labels, (key) => key.startsWith("color_")) },
        colors: Object.fromEntries(
          Object.entries(labels).flatMap(([key, color]) =>
            key.startsWith("color_") ? [[key.slice("color_".length), color]] : [],
          ),
        ),
      },
      jira: {
        enabled: flag(jira, "enabled", false),
        ...(url === undefined ? {} : { url }),
        dryRun: flag(jira, "dry_run", true),
        transitions: texts(section(jira, "transitions")),
      },
    },
  };
}

type Section = ReadonlyMap<string, unknown>;

function section(value: unknown, key: string): Section {
  const all = value instanceof Map ? (value as Section) : new Map(Object.entries(value ?? {}));
  const found: unknown = all.get(key);
  return typeof found === "object" && found !== null && !Array.isArray(found)
    ? new Map(Object.entries(found))
    : new Map();
}

const flag = (from: Section, key: string, otherwise: boolean): boolean => {
  const value = from.get(key);
  return typeof value === "boolean" ? value : otherwise;
};

const texts = (from: Section): Record<string, string> =>
  Object.fromEntries([...from].filter((one): one is [string, string] => typeof one[1] === "string" && one[1] !== ""));

const without = (from: Record<string, string>, drop: (key: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !drop(key)));
