import { plainText } from "../adf.js";
import type { JiraUserSeed } from "../seed.js";
import { badRequest } from "../refusal.js";
import type { JiraIssue, JiraWorld } from "../world.js";
import type { Clause, Jql, Value } from "./parse.js";

interface Context {
  readonly world: JiraWorld;
  readonly user: JiraUserSeed | null;
}

type Kind = "key" | "name" | "set" | "person" | "time" | "text";
type Leaf = Extract<Clause, { field: string }>;

interface Field {
  readonly kind: Kind;
  readonly of: (issue: JiraIssue, world: JiraWorld) => readonly (string | number)[];
}

const maybe = (value: string | null): readonly string[] => (value === null ? [] : [value]);
const category = { new: ["To Do", "new"], indeterminate: ["In Progress", "indeterminate"], done: ["Done", "done"] };

const fields: Readonly<Record<string, Field>> = {
  key: { kind: "key", of: (issue) => [issue.key, issue.id] },
  project: { kind: "name", of: (issue, world) => ((one) => [one.key, one.name, one.id])(world.projectOf(issue)) },
  status: { kind: "name", of: (issue, world) => [issue.status, world.status(issue.status).id] },
  statuscategory: { kind: "name", of: (issue, world) => category[world.status(issue.status).category] },
  issuetype: { kind: "name", of: (issue) => [issue.type] },
  priority: { kind: "name", of: (issue) => maybe(issue.priority) },
  resolution: { kind: "name", of: (issue) => maybe(issue.resolution) },
  assignee: { kind: "person", of: (issue) => maybe(issue.assignee) },
  reporter: { kind: "person", of: (issue) => maybe(issue.reporter) },
  creator: { kind: "person", of: (issue) => maybe(issue.creator) },
  labels: { kind: "set", of: (issue) => issue.labels },
  fixversion: { kind: "set", of: (issue) => issue.fixVersions },
  parent: { kind: "set", of: (issue) => maybe(issue.parent) },
  updated: { kind: "time", of: (issue) => [issue.updatedMs] },
  created: { kind: "time", of: (issue) => [issue.createdMs] },
  summary: { kind: "text", of: (issue) => [issue.summary] },
  text: {
    kind: "text",
    of: (issue) => [issue.summary, ...(issue.description === null ? [] : [plainText(issue.description)])],
  },
};

const aliases: Readonly<Record<string, string>> = {
  issuekey: "key",
  issue: "key",
  id: "key",
  type: "issuetype",
  updateddate: "updated",
  createddate: "created",
};

function fieldNamed(name: string): Field {
  const plain = name.toLowerCase();
  const found = fields[aliases[plain] ?? plain];
  if (found === undefined) throw badRequest(`Field '${name}' does not exist or you do not have permission to view it.`);
  return found;
}

/**
 * Issues of those given that the query finds and the user sees, in its order.
 *
 * @throws {Refusal} 400: unbounded, unknown field or value, keys that do not exist for this user
 */
export function runJql(jql: Jql, issues: readonly JiraIssue[], context: Context): readonly JiraIssue[] {
  if (jql.where === null)
    throw badRequest("Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
  const problems = problemsOf(jql.where, context);
  if (problems.length > 0) throw badRequest(...problems);
  const test = compile(jql.where, context);
  const order = jql.order.map(({ field, descending }) => ({ field: fieldNamed(field), descending }));
  const seen = issues.filter((issue) => context.world.seesIssue(context.user, issue));
  return seen.filter(test).toSorted((left, right) => {
    for (const { field, descending } of order) {
      const sign = compare(field.of(left, context.world)[0], field.of(right, context.world)[0]);
      if (sign !== 0) return descending ? -sign : sign;
    }
    return Number(right.id) - Number(left.id);
  });
}

function compare(left: string | number = "", right: string | number = ""): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left).localeCompare(String(right), "en", { numeric: true });
}

/** What Jira says of names in the query that mean nothing to this user. */
function problemsOf(clause: Clause, { world, user }: Context): string[] {
  if ("and" in clause) return clause.and.flatMap((part) => problemsOf(part, { world, user }));
  if ("or" in clause) return clause.or.flatMap((part) => problemsOf(part, { world, user }));
  if ("not" in clause) return problemsOf(clause.not, { world, user });
  const kind = fieldNamed(clause.field);
  const texts = clause.values.flatMap((value) =>
    "text" in value && !/^(?:empty|null)$/iu.test(value.text) ? [value.text] : [],
  );
  if (kind === fields["key"]) {
    return texts.flatMap((text) => {
      if (!/^(?:[a-z][a-z0-9_]*-\d+|\d+)$/iu.test(text))
        return [`The issue key '${text}' for field '${clause.field}' is invalid.`];
      const missing = world.unknownKeys === "refuse" && world.find(user, text) === undefined;
      return missing ? [`An issue with key '${text}' does not exist for field '${clause.field}'.`] : [];
    });
  }
  const names: Readonly<Record<string, readonly string[]>> = {
    project: world.seed.projects
      .filter(({ key }) => world.sees(user, key))
      .flatMap(({ key, name, id }) => [key, name, id]),
    status: world.seed.statuses.flatMap(({ name, id }) => [name, id]),
    statuscategory: Object.values(category).flat(),
    issuetype: world.seed.projects.flatMap(({ issueTypes }) => issueTypes.map(({ name }) => name)),
  };
  const known = names[aliases[clause.field.toLowerCase()] ?? clause.field.toLowerCase()];
  if (known === undefined) return [];
  const lower = new Set(known.map((name) => name.toLowerCase()));
  return texts
    .filter((text) => !lower.has(text.toLowerCase()))
    .map((text) => `The value '${text}' does not exist for the field '${clause.field}'.`);
}

function compile(clause: Clause, context: Context): (issue: JiraIssue) => boolean {
  if ("and" in clause) {
    const parts = clause.and.map((part) => compile(part, context));
    return (issue) => parts.every((part) => part(issue));
  }
  if ("or" in clause) {
    const parts = clause.or.map((part) => compile(part, context));
    return (issue) => parts.some((part) => part(issue));
  }
  if ("not" in clause) {
    const inner = compile(clause.not, context);
    return (issue) => !inner(issue);
  }
  return leaf(clause, fieldNamed(clause.field), context);
}

function leaf(clause: Leaf, field: Field, context: Context): (issue: JiraIssue) => boolean {
  const { operator } = clause;
  const own = (issue: JiraIssue) => field.of(issue, context.world);
  if (operator === "is" || operator === "is not") {
    const value = clause.values[0];
    if (value === undefined || !("text" in value) || !/^(?:empty|null)$/iu.test(value.text))
      throw badRequest(`The operator '${operator}' takes EMPTY only.`);
    return (issue) => (own(issue).length === 0) === (operator === "is");
  }
  if (field.kind === "time") return timeTest(clause, own, context);
  if (operator === "~" || operator === "!~") {
    const wanted = clause.values.map((value) => valueText(value, context).toLowerCase());
    // All words of one, in any order; its signs are no letters.
    const parts = wanted.map((text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ""));
    const test = (issue: JiraIssue) =>
      own(issue).some((text) =>
        parts.some((words) => words.length > 0 && words.every((word) => String(text).toLowerCase().includes(word))),
      );
    return (issue) => test(issue) === (operator === "~");
  }
  if (!["=", "!=", "in", "not in"].includes(operator))
    throw badRequest(`The operator '${operator}' is not supported by the '${clause.field}' field.`);
  const wanted = new Set(clause.values.map((value) => canonical(field, valueText(value, context), context)));
  const positive = operator === "=" || operator === "in";
  // As in SQL, an empty field is neither equal nor unequal.
  return (issue) =>
    own(issue).length > 0 && own(issue).some((text) => wanted.has(String(text).toLowerCase())) === positive;
}

/** A moved issue is found under its new key; people by account id or email. */
function canonical(field: Field, text: string, { world, user }: Context): string {
  if (field.kind === "key") return (world.find(user, text)?.key ?? text).toLowerCase();
  if (field.kind === "person")
    return (world.seed.users.find(({ email }) => email === text)?.accountId ?? text).toLowerCase();
  return text.toLowerCase();
}

function valueText(value: Value, { user }: Context): string {
  if ("text" in value) return value.text;
  if (value.call === "currentuser") return user?.accountId ?? "";
  throw badRequest(`Unable to find JQL function '${value.call}()'.`);
}

function timeTest(
  clause: Leaf,
  own: (issue: JiraIssue) => readonly (string | number)[],
  { world }: Context,
): (issue: JiraIssue) => boolean {
  const value = clause.values[0];
  const limit = value === undefined || !("text" in value) ? NaN : momentOf(value.text, world.nowMs);
  if (Number.isNaN(limit))
    throw badRequest(
      `Date value for field '${clause.field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', '-5d', '4w 2d'.`,
    );
  const tests: Readonly<Record<string, (at: number) => boolean>> = {
    "<": (at) => at < limit,
    "<=": (at) => at <= limit,
    ">": (at) => at > limit,
    ">=": (at) => at >= limit,
    "=": (at) => at === limit,
    "!=": (at) => at !== limit,
  };
  const test = tests[clause.operator];
  if (test === undefined)
    throw badRequest(`The operator '${clause.operator}' is not supported by the '${clause.field}' field.`);
  return (issue) => test(own(issue)[0] as number);
}

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Epoch milliseconds, `-2d`, or a date (read as UTC, the sandbox's people live there). NaN for anything else. */
function momentOf(text: string, nowMs: number): number {
  if (/^\d{6,}$/u.test(text)) return Number(text);
  const relative = /^([+-]?\d+)([mhdw])$/u.exec(text);
  if (relative !== null) return nowMs + Number(relative[1]) * (units[relative[2] as string] as number);
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/u.exec(text);
  if (date === null) return NaN;
  const [year, month, day, hour, minute] = date.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute);
}
