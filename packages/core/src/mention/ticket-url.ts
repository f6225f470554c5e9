import type { Home } from "./home.js";
import { spelled } from "./numbers.js";

/** A URL in the parts that tell a ticket. Host in lower case, with its port; path without query and fragment. */
export interface UrlParts {
  readonly host: string;
  readonly path: readonly string[];
  readonly query: string;
}

export type TicketUrl =
  | {
      readonly is: "ticket";
      readonly tracker: "github" | "jira" | "linear" | "notion" | "azure";
      readonly name: string;
    }
  /** Ours, and no ticket: a pull request. */
  | { readonly is: "other" }
  /** A ticket of a site that is not ours. */
  | { readonly is: "elsewhere" };

const KEY = /^([A-Za-z][A-Za-z0-9_]+)-([1-9][0-9]{0,11})$/;
const NUMBER = /^[1-9][0-9]{0,9}$/;

/** Splits an http(s) URL by hand: core knows no URL class, and what stands before `@` must never pass for the host. */
export function parseUrl(url: string): UrlParts | undefined {
  const rest = url.slice(url.indexOf("://") + 3);
  const fragment = rest.indexOf("#");
  const plain = fragment === -1 ? rest : rest.slice(0, fragment);
  const mark = plain.indexOf("?");
  const address = mark === -1 ? plain : plain.slice(0, mark);
  const [authority = "", ...path] = address.split("/");
  const host = authority
    .slice(authority.lastIndexOf("@") + 1)
    .toLowerCase()
    .replace(/:(?:80|443)$/, "");
  if (host === "") return undefined;
  return { host, path: path.filter((part) => part !== ""), query: mark === -1 ? "" : plain.slice(mark + 1) };
}

/** Which ticket a URL is the address of; undefined when no tracker's pattern knows it. */
export function ticketOf(url: UrlParts, home: Home): TicketUrl | undefined {
  if (url.host.replace(/^www\./, "") === home.gitHubHost) return gitHub(url, home);
  if (url.host === "linear.app") return linear(url);
  if (/(?:^|\.)notion\.(?:so|site|com)$/.test(url.host)) return notion(url);
  if (url.host === "dev.azure.com" || url.host.endsWith(".visualstudio.com")) return azure(url, home);
  return jira(url, home);
}

/** `/acme/shop/issues/42`, whatever follows. @see https://docs.github.com/rest/issues/issues */
function gitHub({ path }: UrlParts, home: Home): TicketUrl | undefined {
  const [owner, repository, kind, number] = path;
  if (!owner || !repository || !number || !NUMBER.test(number)) return undefined;
  if (!/^[A-Za-z0-9-]{1,39}$/.test(owner) || !/^[A-Za-z0-9._-]{1,100}$/.test(repository)) return undefined;
  if (kind === "pull" || kind === "pulls") return { is: "other" };
  if (kind !== "issues") return undefined;
  return { is: "ticket", tracker: "github", name: `${spelled(`${owner}/${repository}`, home)}#${number}` };
}

/** `/acme/issue/ENG-9/title` */
function linear({ path }: UrlParts): TicketUrl | undefined {
  const key = path[1] === "issue" ? KEY.exec(path[2] ?? "") : null;
  return key ? { is: "ticket", tracker: "linear", name: key[0].toUpperCase() } : undefined;
}

/** The page is named by the last 32 hex digits of the path; `?p=` names the page opened over a database. */
function notion({ path, query }: UrlParts): TicketUrl | undefined {
  const page = notionId(parameter(query, "p") ?? "") ?? notionId(path.at(-1) ?? "");
  return page ? { is: "ticket", tracker: "notion", name: page } : undefined;
}

const NOTION_ID = /(?:^|[^0-9a-f])([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/;

/** A page id as a dashed UUID, from a text that ends with it; `Title-<32 hex digits>` and UUIDs both do. */
export function notionId(text: string): string | undefined {
  const tail = text.slice(-64).toLowerCase();
  const found =
    NOTION_ID.exec(tail) ?? /([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(tail);
  return found ? found.slice(1).join("-") : undefined;
}

/** `dev.azure.com/org/project/_workitems/edit/7` and `org.visualstudio.com/project/_workitems/edit/7` */
function azure({ host, path }: UrlParts, home: Home): TicketUrl | undefined {
  const old = host.endsWith(".visualstudio.com");
  const organization = old ? host.slice(0, host.indexOf(".")) : path[0];
  const [project, items, edit, number] = path.slice(old ? 0 : 1);
  if (!organization || !project || items !== "_workitems" || edit !== "edit" || !NUMBER.test(number ?? ""))
    return undefined;
  const name = `${organization}/${project.replaceAll("%20", " ")}`;
  const known = home.azure && `${home.azure.organization}/${home.azure.project}`;
  const spelling = known?.toLowerCase() === name.toLowerCase() ? known : name;
  return { is: "ticket", tracker: "azure", name: `${spelling}#${number}` };
}

/** `/browse/PROJ-12`, `/issues/PROJ-12` and boards with `?selectedIssue=PROJ-12`, on the site that is ours (any, when none is named). */
function jira({ host, path, query }: UrlParts, home: Home): TicketUrl | undefined {
  const at = path.findIndex((part) => part === "browse" || part === "issues");
  const key = KEY.exec(parameter(query, "selectedIssue") ?? "") ?? (at === -1 ? null : KEY.exec(path[at + 1] ?? ""));
  if (!key) return undefined;
  if (home.jiraHost !== undefined && host !== home.jiraHost) return { is: "elsewhere" };
  return { is: "ticket", tracker: "jira", name: key[0].toUpperCase() };
}

function parameter(query: string, name: string): string | undefined {
  const pair = query.split("&").find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
