import type { AdfDoc } from "./adf.js";
import { Development } from "./devinfo/index.js";
import { plant } from "./plant.js";
import { Refusal, forbidden, notFound } from "./refusal.js";
import type { JiraProjectSeed, JiraSeed, JiraStatusSeed, JiraUserSeed, JiraWorkflowSeed } from "./seed.js";

export interface JiraComment {
  readonly id: string;
  readonly author: string;
  readonly updateAuthor: string;
  readonly body: AdfDoc;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly visibility?: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface JiraRemoteLink {
  readonly id: number;
  readonly globalId?: string;
  readonly relationship?: string;
  readonly application?: unknown;
  readonly object: Readonly<Record<string, unknown>>;
}

export interface JiraHistory {
  readonly id: string;
  readonly author: string;
  readonly createdMs: number;
  readonly items: readonly HistoryItem[];
}

/** `toString` is Jira's own name: on a plain object that lacks it, it is a function. */
export interface HistoryItem {
  readonly field: string;
  readonly fieldtype: "jira" | "custom";
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** Never changed in place: a write puts a new value, so that an index can still hold the old one. */
export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  readonly formerKeys: readonly string[];
  readonly type: string;
  readonly status: string;
  readonly summary: string;
  readonly assignee: string | null;
  readonly reporter: string | null;
  /** Who made it: nobody can change that. */
  readonly creator: string | null;
  readonly labels: readonly string[];
  readonly fixVersions: readonly string[];
  readonly priority: string | null;
  readonly resolution: string | null;
  readonly description: AdfDoc | null;
  readonly parent: string | null;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly hiddenFrom: readonly string[];
  readonly comments: readonly JiraComment[];
  readonly remoteLinks: readonly JiraRemoteLink[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly changelog: readonly JiraHistory[];
}

export interface Write {
  readonly by: JiraUserSeed;
  readonly items?: readonly HistoryItem[];
  /** Writes beside the issue's own fields (properties) leave `updated` alone, as in Jira. */
  readonly quiet?: boolean;
}

/** Everything that one Jira site knows, and its clock. */
export class JiraWorld {
  readonly seed: JiraSeed;
  /** Epoch milliseconds; moves with each write, and by hand. */
  nowMs: number;
  unknownKeys: "refuse" | "ignore";
  /** How many searches still show a written issue as it was; 0: the index is prompt. */
  indexLag = 0;
  private readonly issues = new Map<string, JiraIssue>();
  private readonly writes = new Map<string, number[]>();
  /** Ids by key, former ones included. */
  private readonly ids = new Map<string, string>();
  /** What the index still shows of an issue; null: nothing, it is too new. */
  private readonly stale = new Map<string, { issue: JiraIssue | null; left: number }>();
  /** Descriptions of versions, by their ids, where they were written. */
  readonly versionTexts = new Map<string, string>();
  /** What the development panel was told. */
  readonly development = new Development();
  private lastId = 20_000;

  constructor(seed: JiraSeed) {
    this.seed = seed;
    this.nowMs = seed.nowMs;
    this.unknownKeys = seed.options?.unknownKeys ?? "refuse";
    for (const issue of seed.issues) this.keep(plant(issue, seed.nowMs, () => this.nextId()));
  }

  get cloudId(): string {
    return this.seed.cloudId ?? "11223344-5566-7788-99aa-bbccddeeff00";
  }

  nextId(): string {
    this.lastId += 1;
    return String(this.lastId);
  }

  all(): readonly JiraIssue[] {
    return [...this.issues.values()];
  }

  /** Whether an issue bears this key now. */
  has(key: string): boolean {
    return this.issues.get(this.ids.get(key) ?? "")?.key === key;
  }

  private keep(issue: JiraIssue): void {
    this.issues.set(issue.id, issue);
    for (const key of [...issue.formerKeys, issue.key]) this.ids.set(key, issue.id);
  }

  /** Where a new issue begins: under the project's next key, which no other has borne. */
  nextKey(project: JiraProjectSeed): string {
    const own = [...this.ids.keys()].filter((key) => key.slice(0, key.lastIndexOf("-")) === project.key);
    return `${project.key}-${Math.max(0, ...own.map((key) => Number(key.slice(key.lastIndexOf("-") + 1)))) + 1}`;
  }

  project(key: string): JiraProjectSeed | undefined {
    return this.seed.projects.find((project) => project.key === key || project.id === key);
  }

  /** Its project; every issue has one. */
  projectOf(issue: JiraIssue): JiraProjectSeed {
    return this.project(issue.key.slice(0, issue.key.lastIndexOf("-"))) as JiraProjectSeed;
  }

  workflowOf(issue: JiraIssue): JiraWorkflowSeed {
    const { workflow } = this.projectOf(issue);
    return this.seed.workflows.find(({ name }) => name === workflow) ?? { name: workflow, transitions: [] };
  }

  status(name: string): JiraStatusSeed {
    return this.seed.statuses.find((status) => status.name === name) ?? { id: "0", name, category: "new" };
  }

  user(accountId: string | null): JiraUserSeed | undefined {
    return this.seed.users.find((user) => user.accountId === accountId);
  }

  sees(user: JiraUserSeed | null, projectKey: string): boolean {
    const project = this.project(projectKey);
    return user !== null && project !== undefined && !(project.hiddenFrom ?? []).includes(user.accountId);
  }

  /** An issue can be hidden from people who see its project. */
  seesIssue(user: JiraUserSeed | null, issue: JiraIssue): boolean {
    return user !== null && !issue.hiddenFrom.includes(user.accountId) && this.sees(user, this.projectOf(issue).key);
  }

  /** By key, former key (in any case) or id, if this user sees it. */
  find(user: JiraUserSeed | null, idOrKey: string): JiraIssue | undefined {
    const key = idOrKey.toUpperCase();
    const issue = this.issues.get(idOrKey) ?? this.issues.get(this.ids.get(key) ?? "");
    return issue !== undefined && this.seesIssue(user, issue) ? issue : undefined;
  }

  /** @throws {Refusal} 404 */
  get(user: JiraUserSeed | null, idOrKey: string): JiraIssue {
    const issue = this.find(user, idOrKey);
    if (issue === undefined) throw notFound();
    return issue;
  }

  /**
   * The issue, when this user may write to it now; the write counts against the issue's limit.
   *
   * @throws {Refusal} 404 unseen, 403 read-only, 429 too many writes to this issue
   */
  getForWrite(user: JiraUserSeed | null, idOrKey: string): JiraIssue {
    const issue = this.get(user, idOrKey);
    if (user === null || (this.projectOf(issue).readOnlyFor ?? []).includes(user.accountId)) {
      throw forbidden("You do not have permission to edit issues in this project.");
    }
    const limit = this.seed.options?.writeLimit ?? { writes: 20, windowMs: 2_000 };
    const recent = (this.writes.get(issue.id) ?? []).filter((at) => at > this.nowMs - limit.windowMs);
    if (recent.length >= limit.writes) {
      const waitS = Math.max(1, Math.ceil(((recent[0] as number) + limit.windowMs - this.nowMs) / 1000));
      const headers = { "retry-after": String(waitS), "ratelimit-reason": "jira-per-issue-on-write" };
      throw new Refusal(429, ["Rate limit exceeded."], {}, headers);
    }
    this.writes.set(issue.id, [...recent, this.nowMs]);
    return issue;
  }

  /** Puts a new value of an issue; the clock moves, and `updated` with it unless the write is quiet. */
  put(issue: JiraIssue, write: Write): JiraIssue {
    this.nowMs += this.seed.options?.tickMs ?? 1_000;
    const before = this.issues.get(issue.id);
    if (this.indexLag > 0) {
      const shown = this.stale.has(issue.id) ? this.stale.get(issue.id)?.issue : before;
      this.stale.set(issue.id, { issue: shown ?? null, left: this.indexLag });
    }
    const items = write.items ?? [];
    const history = { id: this.nextId(), author: write.by.accountId, createdMs: this.nowMs, items };
    const put: JiraIssue = {
      ...issue,
      updatedMs: write.quiet === true ? issue.updatedMs : this.nowMs,
      changelog: items.length === 0 ? issue.changelog : [history, ...issue.changelog],
    };
    this.keep(put);
    return put;
  }

  /** Issues as the search index shows them now; those to reconcile are read past it. One search is used up. */
  indexed(reconcile: ReadonlySet<string>): readonly JiraIssue[] {
    const shown = this.all().flatMap((issue) => {
      const lagging = reconcile.has(issue.id) ? undefined : this.stale.get(issue.id);
      return lagging === undefined ? [issue] : (lagging.issue ?? []);
    });
    for (const [id, entry] of this.stale) {
      entry.left -= 1;
      if (entry.left <= 0) this.stale.delete(id);
    }
    return shown;
  }

  /** Takes an issue away, or moves it under another key: what people do in Jira's own pages. */
  remove(key: string): void {
    const issue = this.all().find((one) => one.key === key);
    if (issue !== undefined) this.issues.delete(issue.id);
  }

  move(key: string, to: string): void {
    const issue = this.all().find((one) => one.key === key);
    if (issue !== undefined) this.keep({ ...issue, key: to, formerKeys: [...issue.formerKeys, issue.key] });
  }
}
