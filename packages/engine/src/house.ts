import type {
  Clock,
  Delivery,
  Host,
  Item,
  Journal,
  Parsed,
  ParsedConfig,
  Provider,
  ProviderId,
  SettledConfig,
  Unread,
  Workspace,
} from "@satellite/core";

/** What carrying a plan out takes. */
export interface Hands {
  readonly host: Pick<Host, "apply">;
  /** Local items, where a face works on them. */
  readonly workspace?: Workspace;
  readonly journal: Journal;
  /** Progress for people; goes to the log, never to output. */
  log(line: string): void;
}

/** What a run stands on. The faces fill it in; the engine knows contracts only. */
export interface House extends Hands {
  readonly host: Host;
  /** Pure: what a delivery means. */
  parse(delivery: Delivery): Parsed | Promise<Parsed>;
  /** A tracker, opened with the settled config; why not, when it cannot be. */
  openProvider(id: ProviderId, config: SettledConfig): Promise<Provider | Unread>;
  /** Text of config files into a config, or all that is wrong with it. */
  parseConfig(files: readonly { path: string; text: string }[]): Promise<ParsedConfig>;
  /** What the face's inputs add to the config: a site's address, never a looser policy. */
  overlay?(config: SettledConfig): SettledConfig;
  /** Front matter of one file, as far as judging needs it; nothing when it has none. */
  readItem(path: string, text: string): Promise<Item | Unread | undefined>;
  readonly clock: Clock;
  readonly options: RunOptions;
}

export interface RunOptions {
  /** Where the config lies at the base; both known places unless one is named. */
  readonly configPaths: readonly string[];
  /** A config that the user named; it stands in for the base's. Never set where a change is judged for others. */
  readonly configText?: { readonly path: string; readonly text: string };
  readonly checkName: string;
  /** Tightens the config's mode, never loosens it. */
  readonly mode?: "strict" | "warn" | "off";
  /** Where no policy is committed, or the user named their own, `mode` may loosen as well. Never set where a change is judged for others. */
  readonly ownMode?: boolean;
  readonly autoClose: boolean;
  /** Plan, but write nothing. */
  readonly dryRun: boolean;
  /** Write check runs (the CLI, judging a local range, has none to write). */
  readonly check: boolean;
  /** Origin of the host's pages, for URLs in texts: `https://github.com`. */
  readonly webUrl?: string;
  /** Where this run can be looked at: what it says, and its evidence. */
  readonly detailsUrl?: string;
}

export const commentMarker = "<!-- satellite:verdict -->";
