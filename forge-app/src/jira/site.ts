import type { Transport } from "@satellite/providers/shared/http";
import { textIn } from "../ask";

/** Where people see this site, as Jira itself says: `https://acme.atlassian.net`. Nothing when it does not. */
export async function siteUrl(transport: Transport): Promise<string | undefined> {
  const url = "https://jira.site/rest/api/3/serverInfo";
  const answer = await transport({ method: "GET", url, headers: { accept: "application/json" }, repeat: "safe" });
  if (answer.status !== 200) return undefined;
  try {
    const found = textIn(JSON.parse(answer.text), "baseUrl");
    return found !== undefined && /^https?:\/\/[^\s/?#]+\/?$/.test(found) ? found.replace(/\/$/, "") : undefined;
  } catch {
    return undefined;
  }
}
