/**
 * An address that may stand in a link: http, https and mailto only, without user and password.
 *
 * @returns undefined for everything else, and where browsers and we could read the host differently
 */
export function safeAddress(address: string): string | undefined {
  // oxlint-disable-next-line no-control-regex
  if (/[\s\\<>"`\u0000-\u001f\u007f]/.test(address) || address.length > 2000) return undefined;
  if (/^mailto:[^@]+@[^@]+$/i.test(address)) return address;
  const [, scheme, authority, rest] = /^(https?:)\/\/([^/?#]+)(.*)$/i.exec(address) ?? [];
  const host = authority?.slice(authority.lastIndexOf("@") + 1);
  return scheme === undefined || host === undefined || host === ""
    ? undefined
    : `${scheme.toLowerCase()}//${host}${rest ?? ""}`;
}

/** An address between the round brackets of a Markdown link. */
export function linkTarget(address: string): string {
  return address.replaceAll("(", "%28").replaceAll(")", "%29");
}

/** The host that words name when they are an address, or begin with one: lower case, without `www.`. */
export function hostOf(words: string): string | undefined {
  return /^(?:https?:\/\/)?(?:[^\s/@]{0,200}@)?((?:[a-z0-9-]{1,63}\.){1,10}[a-z]{2,24})(?:[/:?#]|$)/i
    .exec(words)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, "");
}
