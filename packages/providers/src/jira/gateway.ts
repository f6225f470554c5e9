/** Where a site is spoken to: on its own host, or with a scoped token on Atlassian's gateway. */
import { SatelliteError } from "@satellite/core";
import type { JiraOptions } from "./options.js";

const atlassian = "https://api.atlassian.com";

/** A configured cloud id says that the token is a scoped one. */
export function siteOf({ baseUrl, cloudId, gatewayUrl = atlassian }: JiraOptions): string {
  return cloudId === undefined ? baseUrl : `${gatewayUrl}/ex/jira/${encodeURIComponent(cloudId)}`;
}

/**
 * The gateway of a site whose cloud id nobody configured, asked from the site itself, without credentials. Nothing for
 * hosts that are not Atlassian's: our token goes to no gateway on a stranger's word.
 */
export async function findGateway({ baseUrl, gatewayUrl, transport }: JiraOptions): Promise<string | undefined> {
  const cloud = /\.(?:atlassian\.net|jira\.com)$/.test(new URL(baseUrl).hostname);
  if (!cloud && gatewayUrl === undefined) return undefined;
  try {
    const url = `${baseUrl}/_edge/tenant_info`;
    const { status, text } = await transport({
      method: "GET",
      url,
      headers: { accept: "application/json" },
      repeat: "safe",
    });
    const id = status === 200 ? /"cloudId"\s*:\s*"([0-9a-f-]{36})"/i.exec(text.slice(0, 10_000))?.[1] : undefined;
    return id === undefined ? undefined : `${gatewayUrl ?? atlassian}/ex/jira/${id}`;
  } catch (error) {
    if (error instanceof SatelliteError) return undefined;
    throw error;
  }
}
