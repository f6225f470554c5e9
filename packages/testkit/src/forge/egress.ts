import { platformFetch } from "./ambient.js";

export interface EgressOptions {
  /** Addresses of the manifest: a host, `*.host`, or with a scheme. */
  readonly declared: readonly string[];
  /** Where the declared hosts are here: origin to address. */
  readonly external: Readonly<Record<string, string>>;
}

/** The error that the platform throws; `@forge/api` knows it by its name. */
function refused(url: string): Error {
  const error = new Error(
    `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
  );
  error.name = "REQUEST_EGRESS_ALLOWLIST_ERR";
  return Object.assign(error, { status: 403 });
}

/** Whether an address of the manifest covers a URL. */
export function covers(address: string, url: URL): boolean {
  const [, scheme = "https", host = "", path = ""] = /^(?:([a-z]+):\/\/)?([^/]+)(\/.*)?$/i.exec(address) ?? [];
  if (`${scheme.toLowerCase()}:` !== url.protocol) return false;
  if (path !== "" && path !== "/" && !url.pathname.startsWith(path.replace(/\*$/, ""))) return false;
  const wanted = host.toLowerCase();
  if (wanted.startsWith("*.")) return url.host.endsWith(wanted.slice(1)) && url.host.length > wanted.length - 1;
  return wanted === url.host;
}

/**
 * `fetch` as an app has it: to declared hosts only, and here to where they really are. Nothing leaves the machine.
 *
 * @throws {Error} REQUEST_EGRESS_ALLOWLIST_ERR for an undeclared host, FUNCTION_FETCH_ERR where no stand-in was named
 */
export async function egress(
  { declared, external }: EgressOptions,
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<Response> {
  const asked = typeof input === "string" || input instanceof URL ? String(input) : input.url;
  const url = new URL(asked);
  if (!declared.some((address) => covers(address, url))) throw refused(asked);
  const place = external[url.origin];
  if (place === undefined)
    throw Object.assign(new Error(`fetch failed: nothing stands for ${url.origin}`), { name: "FUNCTION_FETCH_ERR" });
  const there = `${place.replace(/\/$/, "")}${url.pathname}${url.search}`;
  if (typeof input === "string" || input instanceof URL) return platformFetch(there, init);
  return platformFetch(new Request(there, input), init);
}
