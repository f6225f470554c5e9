/** A site's address, or what is wrong with it. The address itself is never repeated: it may carry a password. */
export type BaseUrl = { readonly url: string } | { readonly wrong: string };

const name = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const quad = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;

/**
 * The address of a tracker's site: `company.atlassian.net`, or `https://` and a host, with a port if need be.
 * http is taken on loopback only, where tests and sandboxes live. No path, query or user: a credential would
 * travel to wherever they point.
 *
 * @returns `https://company.atlassian.net`, without a slash at the end
 */
export function baseUrl(text: string): BaseUrl {
  if (text.length > 300) return { wrong: "is longer than 300 characters" };
  const schemed = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(text);
  const scheme = schemed?.[1]?.toLowerCase() ?? "https";
  if (scheme !== "https" && scheme !== "http") return { wrong: "must begin with https://" };
  const rest = text.slice(schemed?.[0].length ?? 0).replace(/\/$/, "");
  if (rest.includes("@")) return { wrong: "must not name a user" };
  if (/[/\\?#]/.test(rest)) return { wrong: "must be a host alone, without path, query or fragment" };
  const parts = /^(\[[0-9A-Fa-f:]+\]|[^:[\]]+)(?::([1-9]\d{0,4}))?$/.exec(rest);
  const host = parts?.[1]?.toLowerCase();
  const port = parts?.[2];
  if (host === undefined || Number(port ?? 1) > 65_535) return { wrong: "is no host name" };
  const local = isLoopback(host);
  if (!local && !isHost(host)) return { wrong: "is no full host name such as company.atlassian.net" };
  if (scheme === "http" && !local) return { wrong: "must begin with https://; http is taken on loopback only" };
  return { url: `${scheme}://${host}${port === undefined ? "" : `:${port}`}` };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || (quad.test(host) && host.startsWith("127."));
}

/** Names with a dot whose last label begins with a letter, so that no odd spelling of a number passes; or four numbers. */
function isHost(host: string): boolean {
  if (quad.test(host)) return true;
  const labels = host.split(".");
  return labels.length > 1 && labels.every((label) => name.test(label)) && /^[a-z]/.test(labels.at(-1) ?? "");
}
