/**
 * The name that a token is kept under: the tracker and the one site that it may be sent to. A config comes with the repository:
 * a site that it names gets the tokens of that site, and no other's.
 *
 * @param site an origin or URL: `https://acme.atlassian.net`, `http://127.0.0.1:4100`
 */
export function accountOf(tracker: string, site: string): string | undefined {
  if (!URL.canParse(site)) return undefined;
  const { host, origin, protocol } = new URL(site);
  if (host === "") return undefined;
  // What was meant for a secure connection never goes over another.
  return `${tracker}:${protocol === "https:" ? host : origin}`;
}
