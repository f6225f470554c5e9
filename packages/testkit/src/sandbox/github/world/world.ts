import type { Access, AppSeed, Area, ContentLimits, RepositorySeed, TokenSeed, UserSeed } from "../seed.js";
import { areas } from "../seed.js";
import {
  fullName,
  isPull,
  type Actor,
  type App,
  type CheckSuite,
  type PullThread,
  type Repository,
  type Thread,
  type User,
} from "./model.js";

/** Somebody whom no seed names, as GitHub shows the authors of deleted accounts. */
const ghost: User = { login: "ghost", id: 10137, type: "User", name: "Deleted user", email: null };

/** Everything that the sandbox's GitHub knows. Its time is a counter; only tokens of apps live by the real time. */
export class World {
  readonly users = new Map<string, User>();
  readonly tokens = new Map<string, Actor>();
  readonly repositories = new Map<string, Repository>();
  readonly apps = new Map<string, App>();
  /** Apps that sign for themselves, by id. */
  readonly signing = new Map<number, AppSeed>();
  /**
   * What tokens of apps and the limits of an account's creations live by: who signs a token reads the real time, and so
   * does who checks it.
   */
  clock: { nowMs(): number } = { nowMs: () => Date.now() };
  /** How many of the next searches still see the world as it was before the last writes. */
  searchLag = 0;
  /** What one account may create. */
  limits: ContentLimits = {};
  /** When accounts created content, by their logins: moments of `clock`. */
  readonly creations = new Map<string, number[]>();
  private lastId = 1000;

  constructor(
    public nowMs: number,
    readonly serverUrl: string,
  ) {}

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** The moment of one write. */
  tick(): number {
    this.nowMs += 1000;
    return this.nowMs;
  }

  addUser(seed: UserSeed): User {
    const type = seed.type ?? (seed.login.endsWith("[bot]") ? "Bot" : "User");
    const user: User = {
      login: seed.login,
      id: seed.id ?? this.nextId(),
      type,
      name: seed.name === undefined ? seed.login : seed.name,
      email: seed.email === undefined ? (type === "Bot" ? null : `${seed.login}@example.com`) : seed.email,
    };
    this.users.set(seed.login.toLowerCase(), user);
    return user;
  }

  /** The user of that login, made when a seed only mentions it. */
  userFor(login: string): User {
    return this.users.get(login.toLowerCase()) ?? this.addUser({ login });
  }

  user(login: string): User {
    return this.users.get(login.toLowerCase()) ?? ghost;
  }

  userByEmail(email: string): User | null {
    const noreply = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/i.exec(email)?.[1];
    const named = noreply === undefined ? undefined : this.users.get(noreply.toLowerCase());
    return named ?? [...this.users.values()].find((user) => user.email?.toLowerCase() === email.toLowerCase()) ?? null;
  }

  addToken(seed: TokenSeed): void {
    const level = (area: Area): Access =>
      typeof seed.access === "string" ? seed.access : (seed.access[area] ?? "none");
    if (seed.app) this.apps.set(seed.app.slug, { id: seed.app.id, slug: seed.app.slug });
    this.tokens.set(seed.token, {
      user: this.userFor(seed.as),
      app: seed.app ? { id: seed.app.id, slug: seed.app.slug } : null,
      access: Object.fromEntries(areas.map((area) => [area, level(area)])) as Record<Area, Access>,
      repositories: seed.repositories ? new Set(seed.repositories.map((name) => name.toLowerCase())) : null,
      limit: seed.limit ?? (seed.app ? 1000 : 5000),
      used: 0,
      isLimited: seed.limit !== undefined,
    });
  }

  addApp(seed: AppSeed): void {
    this.apps.set(seed.slug, { id: seed.id, slug: seed.slug });
    this.signing.set(seed.id, seed);
    this.userFor(`${seed.slug}[bot]`);
  }

  addRepository(seed: RepositorySeed, parent: Repository | null = null): Repository {
    const [owner = "", name = ""] = seed.name.split("/");
    this.userFor(owner);
    const repository: Repository = {
      id: seed.id ?? this.nextId(),
      owner,
      name,
      private: seed.private ?? false,
      description: seed.description ?? null,
      parent: parent ? fullName(parent) : null,
      defaultBranch: seed.defaultBranch ?? "main",
      protected: new Set(seed.protected),
      permissions: new Map(Object.entries(seed.permissions ?? {}).map(([login, role]) => [login.toLowerCase(), role])),
      commits: parent ? parent.commits : new Map(),
      branches: new Map(),
      labels: [],
      milestones: [],
      threads: new Map(),
      gone: new Map(),
      checkRuns: [],
      checkSuites: [],
      statuses: [],
      workflows: [],
      runs: [],
      dispatches: [],
      createdAt: this.nowMs - 365 * 24 * 3_600_000,
      pushedAt: this.nowMs,
    };
    for (const login of repository.permissions.keys()) this.userFor(login);
    this.repositories.set(seed.name.toLowerCase(), repository);
    return repository;
  }

  /** @throws {Error} when a test names a repository that the world does not have */
  repository(name: string): Repository {
    const found = this.repositories.get(name.toLowerCase());
    if (found === undefined) throw new Error(`the sandbox has no repository ${name}`);
    return found;
  }

  /** @throws {Error} when a test names an issue or pull request that the repository does not have */
  thread(repository: string, number: number): Thread {
    const found = this.repository(repository).threads.get(number);
    if (found === undefined) throw new Error(`the sandbox has no ${repository}#${number}`);
    return found;
  }

  /** @throws {Error} when the number is no pull request */
  pull(repository: string, number: number): PullThread {
    const thread = this.thread(repository, number);
    if (!isPull(thread)) throw new Error(`${repository}#${number} is no pull request`);
    return thread;
  }

  /** Numbers of what was moved away or deleted are never given again. */
  nextNumber(repository: Repository): number {
    let last = 0;
    for (const number of repository.threads.keys()) last = Math.max(last, number);
    for (const number of repository.gone.keys()) last = Math.max(last, number);
    return last + 1;
  }

  /** An app has one suite a commit; all its runs there belong to it. */
  suiteFor(repository: Repository, app: App, sha: string): CheckSuite {
    const known = repository.checkSuites.find((suite) => suite.headSha === sha && suite.app.id === app.id);
    if (known !== undefined) return known;
    const branch = [...repository.branches].find(([, tip]) => tip === sha)?.[0] ?? null;
    const suite = { id: this.nextId(), app, headSha: sha, headBranch: branch, createdAt: this.nowMs };
    repository.checkSuites.push(suite);
    return suite;
  }
}
