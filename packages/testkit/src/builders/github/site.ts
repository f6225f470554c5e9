import type { Clock } from "@satellite/core";
import { defaultSeed, startSandbox, type GitHubSeed, type Sandbox } from "../../sandbox/index.js";
import type { GitHub } from "../../sandbox/github/index.js";
import { gitHubShop } from "./shop.js";

export interface GitHubSite {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly token: string;
  readonly readOnlyToken: string;
  readonly world: GitHub["world"];
  readonly faults: Sandbox["faults"];
  /** Stands still, but for those who sleep by it. */
  readonly clock: Clock;
  /** `POST graphql PullRequest`, `PATCH issues/42`, in the order of arrival. */
  requests(): readonly string[];
  /** The same, writes alone. */
  writes(): readonly string[];
  forget(): void;
  violations(): readonly string[];
  close(): Promise<void>;
}

const name = ({ method, path, operation }: ReturnType<Sandbox["requests"]>[number]) =>
  operation === undefined ? `${method} ${path.replace(/^\/api\/v3\/(?:repos\/[^/]+\/[^/]+\/?)?/, "")}` : operation;

export async function openGitHubSite(seed: GitHubSeed = gitHubShop()): Promise<GitHubSite> {
  const sandbox = await startSandbox({ seed: { ...defaultSeed(), github: seed, queue: [] }, services: ["github"] });
  let nowMs = 0;
  return {
    ...sandbox.github,
    world: sandbox.services.github.world,
    faults: sandbox.faults,
    clock: { nowMs: () => nowMs, sleep: (ms) => ((nowMs += ms), Promise.resolve()), random: () => 0.5 },
    requests: () => sandbox.requests().map(name),
    writes: () =>
      sandbox
        .requests()
        .filter(({ isWrite }) => isWrite)
        .map(name),
    forget: () => sandbox.clearRequests(),
    violations: () => sandbox.violations(),
    close: () => sandbox.close(),
  };
}
