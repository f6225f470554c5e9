import type { SandboxAnswer } from "../../service.js";
import { Refusal } from "../refusal.js";
import type { RepositoryCall } from "./call.js";

/**
 * What GitHub says of an issue that is no longer where it was: a redirect by the ids that stay, or that it was deleted. It
 * says so of the issue itself alone; its comments and labels are not found.
 *
 * @returns nothing for an issue that is there, or never was
 */
export function elsewhere(call: RepositoryCall): SandboxAnswer | undefined {
  const now = call.repository.gone.get(Number(call.params.issue_number));
  if (now === undefined) return undefined;
  if (now === "deleted") throw new Refusal(410, "This issue was deleted");
  const url = `${call.api}/repositories/${now.repository.id}/issues/${now.number}`;
  const documentation_url =
    "https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects";
  return { status: 301, headers: { location: url }, json: { message: "Moved Permanently", url, documentation_url } };
}
