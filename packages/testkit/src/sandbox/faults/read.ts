import { rateLimits, type Fault } from "./fault.js";

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === "string" && value !== "";
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const status: Check = (value) => count(value) && (value as number) >= 200 && (value as number) <= 599;
const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const matchKeys: Record<string, Check> = {
  service: text,
  method: text,
  path: text,
  operation: (value) => typeof value === "string",
  after: count,
  times: (value) => value === "always" || count(value),
};

/** Keys of each kind; a name with `?` may be absent. */
const harmKeys: Record<Fault["kind"], Record<string, Check>> = {
  status: { status, "retryAfterS?": count, "message?": text },
  "rate-limit": { reason: oneOf(rateLimits), "status?": oneOf([403, 429]), "retryAfterS?": count, "atMs?": count },
  delay: { ms: (value) => count(value) && (value as number) <= 60_000 },
  cut: { when: oneOf(["before", "after"]) },
  truncated: {},
  html: { "status?": status },
  "index-lag": { requests: count },
  "token-expired": {},
};

/** A fault from JSON, or every problem with it. */
export function readFault(value: unknown): { readonly fault: Fault } | { readonly problems: readonly string[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { problems: ["a fault is an object"] };
  const given = value as Record<string, unknown>;
  const kind = given["kind"];
  if (typeof kind !== "string" || !Object.hasOwn(harmKeys, kind)) {
    return { problems: [`kind is one of ${Object.keys(harmKeys).join(", ")}`] };
  }
  const own = harmKeys[kind as Fault["kind"]];
  const problems: string[] = [];
  for (const [name, check] of Object.entries(own)) {
    const key = name.replace("?", "");
    if (given[key] === undefined ? !name.endsWith("?") : !check(given[key])) problems.push(`${key} does not fit`);
  }
  for (const [key, check] of Object.entries(matchKeys)) {
    if (!(key in own) && given[key] !== undefined && !check(given[key])) problems.push(`${key} does not fit`);
  }
  for (const key of Object.keys(given)) {
    const known = key === "kind" || key in matchKeys || key in own || `${key}?` in own;
    if (!known) problems.push(`${key} is unknown to a fault of kind ${kind}`);
  }
  return problems.length > 0 ? { problems } : { fault: value as Fault };
}
