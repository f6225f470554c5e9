import type { ItemLink } from "@satellite/core";

const prefixes = new Map([
  ["gh", "github"],
  ["github", "github"],
  ["jira", "jira"],
  ["linear", "linear"],
  ["lin", "linear"],
  ["ado", "azure"],
  ["azure", "azure"],
  ["notion", "notion"],
]);

/**
 * The ticket that a bead's own field `external_ref` names: an address, `gh-9`, `jira-PROJ-1`, a bare key. One that says
 * nothing to us is of the tracker `custom`, under its own words.
 */
export function externalRef(value: unknown): ItemLink | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  if (text === "") return undefined;
  const { provider, id } = named(text);
  const url = /^https?:\/\/\S+$/i.test(text) ? { url: text } : {};
  return { provider, id, ...url, relation: "primary", syncMode: "manual", onClose: "none" };
}

function named(text: string): { provider: string; id: string } {
  const gitHub = /^https?:\/\/[^/\s]+\/([\w.-]+\/[\w.-]+)\/issues\/(\d+)(?:[/?#]\S*)?$/i.exec(text);
  if (gitHub !== null) return { provider: "github", id: `${gitHub[1]}#${gitHub[2]}` };
  const jira = /^https?:\/\/[^/\s]+(?:\/[^/\s]+)?\/browse\/([A-Z][A-Z0-9_]*-\d+)(?:[/?#]\S*)?$/i.exec(text);
  if (jira !== null) return { provider: "jira", id: (jira[1] as string).toUpperCase() };
  const linear = /^https?:\/\/linear\.app\/[^/\s]+\/issue\/([A-Z][A-Z0-9]*-\d+)(?:[/?#]\S*)?$/i.exec(text);
  if (linear !== null) return { provider: "linear", id: (linear[1] as string).toUpperCase() };
  const [, prefix = "", rest = ""] = /^([a-z]+)[-:#](\S+)$/i.exec(text) ?? [];
  const provider = prefixes.get(prefix.toLowerCase());
  if (provider !== undefined) return { provider, id: rest.replace(/^#(?=\d)/, "") };
  if (/^[A-Z][A-Z0-9_]+-\d+$/.test(text)) return { provider: "jira", id: text };
  if (/^[\w.-]+\/[\w.-]+#\d+$/.test(text)) return { provider: "github", id: text };
  return { provider: "custom", id: text };
}
