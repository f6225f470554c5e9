import type { App, Repository, Thread, User } from "../world/model.js";
import type { World } from "../world/world.js";
import { nodeId, time, type Place } from "./place.js";

export function userView({ api, world }: Place, login: string) {
  const user = world.user(login);
  const url = `${api}/users/${encodeURIComponent(user.login)}`;
  return {
    login: user.login,
    id: user.id,
    node_id: userNodeId(user),
    avatar_url: `https://avatars.githubusercontent.com/u/${user.id}?v=4`,
    gravatar_id: "",
    url,
    html_url: userPage(world, user),
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    user_view_type: "public",
    site_admin: false,
  };
}

export function profileView(place: Place, user: User) {
  return {
    ...userView(place, user.login),
    name: user.name,
    company: null,
    blog: "",
    location: null,
    email: user.email,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
  };
}

export const userNodeId = (user: User): string =>
  nodeId(user.type === "Bot" ? "BOT" : user.type === "Organization" ? "O" : "U", user.id);

export function userPage(world: World, user: User): string {
  return user.type === "Bot"
    ? `${world.serverUrl}/apps/${user.login.replace(/\[bot\]$/, "")}`
    : `${world.serverUrl}/${user.login}`;
}

export function appView(place: Place, app: App) {
  return {
    id: app.id,
    client_id: `Iv1.${app.id}`,
    slug: app.slug,
    node_id: nodeId("A", app.id),
    owner: userView(place, "github"),
    name: app.slug,
    description: "",
    external_url: "https://example.com",
    html_url: `${place.world.serverUrl}/apps/${app.slug}`,
    created_at: time(Date.UTC(2020, 0, 1)),
    updated_at: time(Date.UTC(2020, 0, 1)),
    permissions: {
      checks: "write",
      contents: "read",
      issues: "write",
      metadata: "read",
      pull_requests: "write",
      statuses: "write",
    },
    events: [] as string[],
  };
}

/** How an author stands to the repository. */
export function association(world: World, repository: Repository, { author }: Pick<Thread, "author">): string {
  if (author.toLowerCase() === repository.owner.toLowerCase()) return "OWNER";
  const role = repository.permissions.get(author.toLowerCase());
  if (role !== undefined && role !== "none")
    return world.user(repository.owner).type === "Organization" ? "MEMBER" : "COLLABORATOR";
  const merged = [...repository.threads.values()].some((thread) => thread.author === author && thread.pull?.mergedAt);
  return merged ? "CONTRIBUTOR" : "NONE";
}
