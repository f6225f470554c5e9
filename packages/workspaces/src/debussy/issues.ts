import { providerIds, type ItemLink, type ProviderId } from "@satellite/core";
import { outlineOf, type Outline } from "../shared/prose/index.js";
import { metadataOf, withMetadata, withoutMetadata, type Metadata } from "./metadata.js";

/** A ticket in a metadata line, and where it stands. */
interface Token {
  readonly provider: ProviderId;
  /** Nothing: a word between tickets, or one that is none. */
  readonly id?: string;
  readonly url?: string;
  readonly bad?: string;
  readonly start: number;
  readonly end: number;
}

export interface IssuesRead {
  readonly links: readonly ItemLink[];
  /** Words that name no ticket, as they stand. */
  readonly bad: readonly string[];
}

const spelled: Readonly<Record<ProviderId, string>> = {
  github: "GitHub Issues",
  jira: "Jira Issues",
  linear: "Linear Issues",
  azure: "Azure Issues",
  notion: "Notion Issues",
  beads: "Beads Issues",
  custom: "Custom Issues",
};
/** A longer line names no tickets. */
const maxLine = 10_000;
const filler = /^(?:and|&|\+|-|–|—|n\/a|none|tbd|null)?$/i;

/**
 * The tickets that a plan or a phase names: `**GitHub Issues:** #10, #11`, `gh#10`, addresses, `github_issues: [10]`,
 * `**Jira Issues:** PROJ-1, PROJ-2`. A line holds which tracker and which ticket, and nothing more: the first ticket of
 * the file counts as primary and the others as secondary, and all else that is known of a link lies in the store.
 *
 * @param repository that `#10` belongs to, where the file does not say
 */
export function readIssues(outline: Outline, repository?: string): IssuesRead {
  const tokens = metadataOf(outline).flatMap((meta) => tokensOf(meta, repositoryOf(outline) ?? repository));
  const found = new Map(tokens.filter(({ id }) => id !== undefined).map((token) => [keyOf(token as Named), token]));
  const links = [...found.values()].map(({ provider, id = "", url }, index): ItemLink => {
    const role = { relation: index === 0 ? "primary" : "secondary", syncMode: "manual", onClose: "none" } as const;
    return { provider, id, ...(url === undefined ? {} : { url }), ...role };
  });
  return { links, bad: tokens.flatMap(({ bad }) => (bad === undefined ? [] : [bad])) };
}

/** `owner/repo` of the line `**GitHub Repo:**`, also as an address. */
export function repositoryOf(outline: Outline): string | undefined {
  const value = metadataOf(outline).find(({ key }) => /^github repo(?:sitory)?$/.test(key))?.value ?? "";
  return /(?:^|[/[`("'])([\w.-]+\/[\w.-]+?)(?:\.git)?\/?[\])`"']*$/.exec(value.replace(/^\[[^\]]*\]\(/, "("))?.[1];
}

/**
 * The text with these tickets in its lines. A ticket that stands there already keeps its spelling; what names none stays; a
 * line whose last ticket goes, goes as well. A link that no such line can hold is left out: the store has it.
 */
export function writeIssues(outline: Outline, links: readonly ItemLink[], repository?: string): string {
  const repo = repositoryOf(outline) ?? repository;
  const wanted = new Map(links.flatMap((link) => named(link, repo)).map((one) => [keyOf(one), one]));
  const there = new Set(metadataOf(outline).flatMap((meta) => tokensOf(meta, repo).map((one) => keyOf(one as Named))));
  const kept = metadataOf(outline)
    .toReversed()
    .reduce((text, meta) => withoutGone(text, meta, tokensOf(meta, repo), wanted), outline.text);
  return [...wanted.values()]
    .filter((one) => !there.has(keyOf(one)))
    .reduce((text, one) => withIssue(text, one, repo), kept);
}

interface Named {
  readonly provider: ProviderId;
  readonly id: string;
  readonly url?: string;
}

const keyOf = ({ provider, id }: Named): string => `${provider} ${provider === "github" ? id?.toLowerCase() : id}`;

function named({ provider, id, url }: ItemLink, repository: string | undefined): Named[] {
  const known = providerIds.find((one) => one === provider.toLowerCase());
  if (known === undefined || !/^[^\s,;[\](){}"'`|<>]+$/.test(id)) return [];
  const number = known === "github" ? /^#?(\d+)$/.exec(id)?.[1] : undefined;
  const full = number === undefined ? id : `${repository ?? ""}#${number}`;
  return [{ provider: known, id: full, ...(url === undefined ? {} : { url }) }];
}

function tokensOf({ key, value, valueStart }: Metadata, repository: string | undefined): Token[] {
  const provider = providerIds.find((one) => key === `${one} issues` || key === `${one} issue`);
  if (provider === undefined) return [];
  if (value.length > maxLine) return [];
  return [...value.matchAll(/\[[^\]\n]{0,200}\]\([^()\s]+\)|[^\s,;]+/g)].map((match) => {
    const link = /^\[[^\]]*\]\(([^()\s]+)\)$/.exec(match[0]);
    const inner = link?.[1] ?? match[0].replace(/^[[({"'`<]+/, "").replace(/[\])}"'`>.]+$/, "");
    const start = valueStart + match.index + (link === null ? Math.max(0, match[0].indexOf(inner)) : 0);
    const span = { provider, start, end: start + (link === null ? inner.length : match[0].length) };
    const ticket = ticketOf(provider, inner, repository);
    return ticket !== undefined ? { ...span, ...ticket } : filler.test(inner) ? span : { ...span, bad: match[0] };
  });
}

function ticketOf(
  provider: ProviderId,
  text: string,
  repository: string | undefined,
): Omit<Named, "provider"> | undefined {
  const url = /^https?:\/\/\S+$/i.test(text) ? { url: text } : {};
  if (provider === "github") {
    const there = /^https?:\/\/[^/\s]+\/([\w.-]+\/[\w.-]+)\/issues\/(\d+)(?:[/?#]\S*)?$/i.exec(text);
    if (there !== null) return { id: `${there[1]}#${there[2]}`, ...url };
    if (/^[\w.-]+\/[\w.-]+#\d+$/.test(text)) return { id: text };
    const number = /^(?:(?:gh|github)[-:]?)?#?([1-9]\d{0,9})$/i.exec(text)?.[1];
    return number === undefined ? undefined : { id: `${repository ?? ""}#${number}` };
  }
  if (provider === "jira" || provider === "linear") {
    const key = /^(?:https?:\/\/\S+\/(?:browse|issue)\/)?([A-Z][A-Z0-9_]*-[1-9]\d*)(?:[/?#]\S*)?$/i.exec(text)?.[1];
    return key === undefined ? undefined : { id: key.toUpperCase(), ...url };
  }
  return filler.test(text) ? undefined : { id: text };
}

/** Each ticket that goes takes the separator before it; the first ones take the one behind. */
function withoutGone(
  text: string,
  meta: Metadata,
  tokens: readonly Token[],
  wanted: ReadonlyMap<string, Named>,
): string {
  const stays = (token: Token): boolean => token.id === undefined || wanted.has(keyOf(token as Named));
  if (tokens.every(stays)) return text;
  if (!tokens.some((token) => stays(token) && (token.id !== undefined || token.bad !== undefined)))
    return withoutMetadata(text, meta);
  const first = tokens.findIndex(stays);
  let result = text;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index] as Token;
    if (stays(token)) continue;
    const start = index < first ? token.start : (tokens[index - 1] as Token).end;
    const end = index < first ? (tokens[index + 1] as Token).start : token.end;
    result = result.slice(0, start) + result.slice(end);
  }
  return result;
}

function withIssue(text: string, { provider, id, url }: Named, repository: string | undefined): string {
  const outline = outlineOf(text);
  const [repo = "", number = ""] = provider === "github" ? id.split("#") : [];
  const far =
    url !== undefined && url.endsWith(`/issues/${number}`) ? url : `https://github.com/${repo}/issues/${number}`;
  const word = provider !== "github" ? id : repo === "" || repo === repository ? `#${number}` : far;
  const last = metadataOf(outline)
    .map((meta) =>
      tokensOf(meta, repository).findLast((token) => token.provider === provider && token.id !== undefined),
    )
    .findLast((token) => token !== undefined);
  if (last === undefined) return withMetadata(outline, spelled[provider], word);
  return `${text.slice(0, last.end)}, ${word}${text.slice(last.end)}`;
}
