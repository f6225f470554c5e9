import type { Person } from "@satellite/core";
import type { GitHubClient } from "./client.js";
import { viewerQuery } from "./ticket-query.js";

interface WireViewer {
  readonly viewer: { readonly login: string; readonly databaseId: number | null };
}

/** Who asks. REST tells only people; GraphQL tells an app's token too, by its bot's login. */
export async function readViewer(client: GitHubClient): Promise<Person> {
  const { data } = await client.graphql<WireViewer>(viewerQuery, {});
  const { login, databaseId } = data.viewer;
  return {
    login,
    type: login.endsWith("[bot]") ? "bot" : "user",
    ...(databaseId === null ? {} : { id: String(databaseId) }),
  };
}
