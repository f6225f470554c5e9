import { fullName, type Repository } from "../world/model.js";
import { nodeId, time, type Place } from "./place.js";
import { userView } from "./user.js";

const links = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
} as const;

export const repositoryUrl = ({ api }: Place, repository: Repository): string => `${api}/repos/${fullName(repository)}`;
export const repositoryPage = ({ world }: Place, repository: Repository): string =>
  `${world.serverUrl}/${fullName(repository)}`;

/** The part that every answer with a repository in it has. */
export function minimalRepositoryView(place: Place, repository: Repository) {
  const url = repositoryUrl(place, repository);
  return {
    id: repository.id,
    node_id: nodeId("R", repository.id),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.private,
    owner: userView(place, repository.owner),
    html_url: repositoryPage(place, repository),
    description: repository.description,
    fork: repository.parent !== null,
    url,
    ...(Object.fromEntries(Object.entries(links).map(([name, tail]) => [name, url + tail])) as Record<
      keyof typeof links,
      string
    >),
  };
}

export function repositoryView(place: Place, repository: Repository) {
  const page = repositoryPage(place, repository);
  const open = [...repository.threads.values()].filter((thread) => thread.state === "open").length;
  return {
    ...minimalRepositoryView(place, repository),
    created_at: time(repository.createdAt),
    updated_at: time(repository.pushedAt),
    pushed_at: time(repository.pushedAt),
    git_url: page.replace(/^https?/, "git") + ".git",
    ssh_url: `git@github.com:${fullName(repository)}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: open,
    license: null,
    allow_forking: true,
    is_template: false,
    topics: [] as string[],
    visibility: repository.private ? "private" : "public",
    forks: 0,
    open_issues: open,
    watchers: 0,
    default_branch: repository.defaultBranch,
  };
}

export function fullRepositoryView(place: Place, repository: Repository) {
  const parent = repository.parent === null ? undefined : place.world.repositories.get(repository.parent.toLowerCase());
  return {
    ...repositoryView(place, repository),
    network_count: 0,
    subscribers_count: 0,
    ...(parent === undefined ? {} : { parent: repositoryView(place, parent), source: repositoryView(place, parent) }),
  };
}
