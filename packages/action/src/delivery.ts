import { readFileSync, statSync } from "node:fs";
import type { BadDelivery, Delivery } from "@satellite/core";

/** GitHub cuts payloads at 25 MB: larger is no event. Bytes. */
const maxBytes = 26_000_000;

/** What the runner hands over: the event's name and the file with its payload. */
export function readDelivery(env: NodeJS.ProcessEnv): { delivery: Delivery } | { bad: BadDelivery } {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  const path = env["GITHUB_EVENT_PATH"] ?? "";
  if (name === "") return shape("GITHUB_EVENT_NAME is not set: this program is started by a GitHub Actions runner");
  const text = path === "" ? undefined : readText(path);
  if (text === undefined) return shape("the event file (GITHUB_EVENT_PATH) cannot be read");
  if (typeof text === "number")
    return shape(`the event file (GITHUB_EVENT_PATH) has ${text} bytes, more than GitHub ever sends`);
  try {
    const payload: unknown = JSON.parse(text);
    const delivery = {
      name,
      payload,
      ...said("sha", env["GITHUB_SHA"]),
      ...said("ref", env["GITHUB_REF"]),
      ...said("repository", env["GITHUB_REPOSITORY"]),
    };
    return { delivery };
  } catch (error) {
    const where = error instanceof SyntaxError ? `: ${error.message.slice(0, 120)}` : "";
    return { bad: { code: "EVENT_NOT_JSON", says: `the event file is not JSON${where}` } };
  }
}

/** The text; its size in bytes when that is too large; nothing when it cannot be read. */
function readText(path: string): string | number | undefined {
  try {
    const { size } = statSync(path);
    return size > maxBytes ? size : readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function shape(says: string): { bad: BadDelivery } {
  return { bad: { code: "EVENT_SHAPE", says } };
}

function said<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined || value === "" ? {} : ({ [key]: value } as Record<K, string>);
}
