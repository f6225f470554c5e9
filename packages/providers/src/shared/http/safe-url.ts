import { SatelliteError } from "@satellite/core";

/** The machine itself, where plain http is harmless: sandboxes and local proxies. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" || hostname === "[::1]" || hostname === "::1" || /^127(?:\.\d{1,3}){3}$/.test(hostname)
  );
}

/**
 * An address that credentials may be sent to.
 * @throws {SatelliteError} USAGE when it is not https (http on loopback), or carries credentials itself
 */
export function safeUrl(text: string): URL {
  if (!URL.canParse(text)) throw new SatelliteError("USAGE", "this is no address; https://… is needed");
  const url = new URL(text);
  if (url.username !== "" || url.password !== "")
    throw new SatelliteError("USAGE", `${url.origin}: an address must not carry credentials`);
  const safe = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  if (!safe) throw new SatelliteError("USAGE", `${url.origin}: only https addresses are used (http on loopback only)`);
  return url;
}
