import { createControl, violationsOf } from "./control.js";
import { createFaults, type Faults } from "./faults/index.js";
import { apiPath, createGitHub, graphqlPath, type GitHub } from "./github/index.js";
import { defaultTokens } from "./github/seed.js";
import type { GitHubState } from "./github/state.js";
import { createJira, type JiraService, type JiraState } from "./jira/index.js";
import { serveGit } from "./git-remote/index.js";
import { createLog, type LoggedExchange } from "./log.js";
import type { Panels } from "./page/index.js";
import { defaultSeed, satelliteUser, type Seed } from "./seed/index.js";
import { guard, serve, type House, type Served } from "./server.js";
import type { Service } from "./service.js";

export interface SandboxOptions {
  /** Default: `defaultSeed()`. A function is told where Jira listens, for worlds whose files name it. */
  readonly seed?: Seed | ((at: { readonly jiraUrl: string }) => Seed);
  /** Port of the control origin; the services take the next ones. Absent: any free ports. */
  readonly port?: number;
  /** Default: all. */
  readonly services?: readonly ("github" | "jira")[];
  /** Answer 500 to an exchange that breaks the service's description, instead of only noting it. */
  readonly strict?: boolean;
}

export interface Sandbox {
  readonly github: {
    readonly apiUrl: string;
    readonly graphqlUrl: string;
    /** `<gitUrl>/owner/name.git` is a remote that git clones and pushes to. */
    readonly gitUrl: string;
    readonly token: string;
    readonly readOnlyToken: string;
  };
  readonly jira: {
    readonly baseUrl: string;
    /** Stands for https://api.atlassian.com. */
    readonly gatewayUrl: string;
    readonly cloudId: string;
    readonly email: string;
    readonly token: string;
    readonly scopedToken: string;
    /** The Forge app's own user. */
    readonly app: { readonly email: string; readonly token: string };
    /** Everybody with a token, by account id: as whom a page can be looked at. */
    readonly people: Readonly<Record<string, { readonly email: string; readonly token: string }>>;
  };
  /** Origin of the page and of state, requests, violations and faults over HTTP. */
  readonly control: string;
  /** The worlds behind the services, for what people would do in a browser. New ones after `reset`. */
  readonly services: { readonly github: GitHub; readonly jira: JiraService };
  readonly faults: Pick<Faults, "add" | "clear">;
  /** What an app of Jira shows on its tickets: asked at each look at the page. */
  showPanels(panels: () => Promise<Panels | undefined>): void;
  requests(): readonly LoggedExchange[];
  clearRequests(): void;
  /** What the services' own descriptions say against any exchange so far. */
  violations(): readonly string[];
  state(): { readonly github: GitHubState; readonly jira: JiraState };
  /** Worlds back to the seed; faults and log empty. */
  reset(): void;
  close(): Promise<void>;
}

interface Worlds {
  readonly github: GitHub;
  readonly jira: JiraService;
}

function plant(seed: Seed): Worlds {
  const github = createGitHub(seed.github);
  for (const { repository, pulls } of seed.queue ?? []) github.world.enqueue(repository, ...pulls);
  return { github, jira: createJira(seed.jira) };
}

/** Starts the services and the control origin on 127.0.0.1, each on a port of its own. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const given = options.seed ?? defaultSeed();
  const wanted = options.services ?? ["github", "jira"];
  const log = createLog();
  const faults = createFaults();
  const end = new AbortController();
  let jiraOrigin: string = unserved;
  const seedNow = () => (typeof given === "function" ? given({ jiraUrl: jiraOrigin }) : given);
  /** Planted when the addresses are known, which is before anybody else knows them. */
  let worlds!: Worlds;
  const house: House = {
    log,
    faults,
    strict: options.strict === true,
    signal: end.signal,
    lag: (service, requests) => {
      if (service === "jira") worlds.jira.world.indexLag = requests;
    },
  };
  const reset = () => {
    worlds = plant(seedNow());
    faults.clear();
    log.clear();
  };
  const clearFaults = () => {
    faults.clear();
    worlds.jira.world.indexLag = 0;
  };
  const state = () => ({ github: worlds.github.state() as GitHubState, jira: worlds.jira.state() });

  let panels: () => Promise<Panels | undefined> = () => Promise.resolve(undefined);
  const open: Pick<Served, "close">[] = [];
  const port = (at: number) => (options.port === undefined || options.port === 0 ? 0 : options.port + at);
  const start = async (at: number, current: () => Service): Promise<string> => {
    const served = await serve((request) => guard(current(), house)(request), port(at));
    open.push(served);
    return served.origin;
  };
  const close = async () => {
    end.abort();
    await Promise.all(open.map((served) => served.close()));
  };
  try {
    const control = await serve(
      createControl({ log, faults: { ...faults, clear: clearFaults }, state, reset, panels: () => panels() }),
      port(0),
    );
    open.push(control);
    const githubOrigin = wanted.includes("github") ? await start(1, () => worlds.github) : unserved;
    if (wanted.includes("jira")) jiraOrigin = await start(2, () => worlds.jira);
    const seed = seedNow();
    worlds = plant(seed);
    const token = tokenOf(seed, "write");
    const git = wanted.includes("github")
      ? await serveGit({ world: () => worlds.github.world.raw, nobody: token, port: port(3) })
      : undefined;
    if (git !== undefined) open.push(git);
    return {
      github: {
        apiUrl: githubOrigin + apiPath,
        graphqlUrl: githubOrigin + graphqlPath,
        gitUrl: git?.origin ?? unserved,
        token,
        readOnlyToken: tokenOf(seed, "read"),
      },
      jira: jiraDoor(seed, jiraOrigin, worlds.jira.world.cloudId),
      control: control.origin,
      get services() {
        return worlds;
      },
      faults: { add: (fault) => faults.add(fault), clear: clearFaults },
      showPanels: (shown) => void (panels = shown),
      requests: () => log.all(),
      clearRequests: () => log.clear(),
      violations: () => violationsOf(log),
      state,
      reset,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A port where nothing listens: a service that was not asked for refuses connections. */
const unserved = "http://127.0.0.1:9";

function tokenOf(seed: Seed, access: "read" | "write"): string {
  const tokens = seed.github.tokens ?? defaultTokens;
  return tokens.find((one) => one.access === access)?.token ?? "";
}

/** The first user with a token is the one that the sandbox hands out. */
function jiraDoor(seed: Seed, origin: string, cloudId: string): Sandbox["jira"] {
  const user = seed.jira.users.find(({ token }) => token !== undefined) ?? satelliteUser;
  return {
    baseUrl: origin,
    gatewayUrl: origin,
    cloudId,
    email: user.email,
    token: user.token ?? "",
    scopedToken: user.scopedToken ?? "",
    app: credentials(seed.jira.users.find(({ accountType, token }) => accountType === "app" && token !== undefined)),
    people: Object.fromEntries(
      seed.jira.users
        .filter(({ token }) => token !== undefined)
        .map((person) => [person.accountId, credentials(person)]),
    ),
  };
}

const credentials = (user: { readonly email: string; readonly token?: string } | undefined) => ({
  email: user?.email ?? "",
  token: user?.token ?? "",
});

/** @throws {Error} naming every violation of a service's description so far */
export function expectNoViolations(sandbox: Pick<Sandbox, "violations">): void {
  const lines = sandbox.violations();
  if (lines.length > 0) throw new Error(`Exchanges broke the services' own descriptions:\n${lines.join("\n")}`);
}
