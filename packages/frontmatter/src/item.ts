import type { Item } from "@satellite/core";
import { readFrontMatter, type BadFrontMatter, type FoundFrontMatter } from "./read.js";

export type ReadItem = { readonly kind: "item"; readonly item: Item } | (BadFrontMatter & { readonly path: string });

/** Keys of other houses that name the ticket as one value, in order of strength: LeanSpec has `issue` and `epic`. */
const ticketKeys = ["issue", "ticket", "github_issue", "jira_issue", "epic"] as const;

/**
 * The local item or spec that a file holds, as its front matter tells. A file without front matter is an item that says
 * nothing; a value of an unexpected type is passed over, broken YAML is a problem.
 *
 * @param path as it stands in the repository, for messages
 */
export function itemOf(path: string, text: string): ReadItem {
  const front = readFrontMatter(text);
  if (front.kind === "bad") return { ...front, path };
  if (front.kind === "none") return { kind: "item", item: { path, documentation: [], compliance: {} } };
  const upstream = upstreamOf(front);
  return {
    kind: "item",
    item: {
      path,
      ...present("id", front.textOf("id")),
      ...(upstream === undefined ? {} : { upstream }),
      ...present("spec", unwrap(front.textOf("spec"))),
      documentation: [...texts(front, "documentation"), ...texts(front, "references")],
      compliance: complianceOf(front),
    },
  };
}

type Upstream = NonNullable<Item["upstream"]>;

function upstreamOf(front: FoundFrontMatter): Upstream | undefined {
  const { upstream } = front.data;
  if (Array.isArray(upstream)) {
    const primary = upstream.findIndex((_, index) => front.textOf("upstream", index, "relation") === "primary");
    return fieldsOf(front, ["upstream", Math.max(0, primary)]);
  }
  const direct =
    typeof upstream === "object" && upstream !== null ? fieldsOf(front, ["upstream"]) : named(front.textOf("upstream"));
  if (direct !== undefined) return direct;
  for (const key of ticketKeys) {
    const found = named(front.textOf(key));
    if (found !== undefined) return found;
  }
  return undefined;
}

function fieldsOf(front: FoundFrontMatter, at: readonly (string | number)[]): Upstream | undefined {
  const one = named(front.textOf(...at));
  if (one !== undefined) return one;
  const fields: Upstream = {
    ...present("provider", front.textOf(...at, "provider")),
    ...present("id", front.textOf(...at, "id")),
    ...present("url", unwrap(front.textOf(...at, "url"))),
    ...present("relation", front.textOf(...at, "relation")),
  };
  return fields.id === undefined && fields.url === undefined ? undefined : fields;
}

/** One value that names a ticket: an address, a key, or the bare number of a GitHub issue. */
function named(text: string | undefined): Upstream | undefined {
  const value = unwrap(text);
  if (value === undefined || value === "") return undefined;
  if (/^https?:\/\//i.test(value)) return { url: value };
  return /^#?[1-9]\d*$/.test(value) ? { provider: "github", id: `#${value.replace("#", "")}` } : { id: value };
}

function texts(front: FoundFrontMatter, key: string): string[] {
  const value = front.data[key];
  const count = Array.isArray(value) ? value.length : 0;
  const all = Array.isArray(value)
    ? Array.from({ length: count }, (_, index) => front.textOf(key, index))
    : [front.textOf(key)];
  return all.map(unwrap).filter((text) => text !== undefined && text !== "") as string[];
}

function complianceOf(front: FoundFrontMatter): Item["compliance"] {
  const approval = front.textOf("compliance", "requires_approval")?.toLowerCase();
  return {
    ...present("riskLevel", front.textOf("compliance", "risk_level")?.toLowerCase()),
    ...(approval === undefined ? {} : { requiresApproval: !["false", "no", "off", "0", ""].includes(approval) }),
  };
}

/** `[text](address)` is the address. */
function unwrap(text: string | undefined): string | undefined {
  const link = /^\[[^\]]*\]\(([^()\s]+)\)$/.exec(text?.trim() ?? "");
  return link?.[1] ?? text?.trim();
}

function present<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return (value === undefined || value === "" ? {} : { [key]: value }) as Partial<Record<K, string>>;
}
