import { serve } from "../server.js";
import type { Exchange } from "../service.js";
import { apiPath, createGitHub, defaultTokens, graphqlPath, type GitHub, type GitHubSeed } from "./index.js";

/** A small shop: one ticket, one pull request with a spec, one from a fork, one whose fork is gone. */
export const shop: GitHubSeed = {
  users: [
    { login: "acme", type: "Organization" },
    { login: "sara", id: 101, name: "Sara Lind", email: "sara@acme.example" },
    { login: "noor", id: 102 },
    { login: "guest", id: 103 },
    { login: "dependabot[bot]", id: 49699333 },
  ],
  tokens: [
    ...defaultTokens,
    { token: "ghs_other_app", as: "other[bot]", access: "write", app: { id: 999, slug: "other" } },
    { token: "ghp_sara", as: "sara", access: "write" },
    { token: "ghp_guest", as: "guest", access: "write" },
    {
      token: "ghs_checks_only",
      as: "github-actions[bot]",
      access: { checks: "write" },
      app: { id: 15368, slug: "github-actions" },
    },
  ],
  repositories: [
    {
      name: "acme/shop",
      permissions: { sara: "maintain", noor: "write", guest: "read" },
      protected: ["main"],
      labels: [{ name: "bug", color: "d73a4a", description: "Something is broken" }, "status: in progress"],
      milestones: [{ title: "1.4", description: "Spring" }],
      branches: [
        {
          name: "main",
          commits: [
            {
              message: "first",
              author: "sara",
              files: { "README.md": "# Shop\n", "src/cart.ts": "export const cart = 1;\n" },
            },
          ],
        },
        {
          name: "feat/PROJ-1042-cart",
          commits: [
            { message: "spec: cart", author: "sara", files: { "specs/PROJ-1042/spec.md": "# Cart\n\nBody\n" } },
            {
              message: "feat: cart\n\nTicket: PROJ-1042",
              author: "noor",
              files: { "src/cart.ts": "export const cart = 2;\n" },
            },
          ],
        },
        {
          name: "fork-work",
          commits: [
            {
              message: "fix: typo",
              author: { name: "Guest", email: "guest@example.com" },
              files: { "README.md": "# The shop\n" },
            },
          ],
        },
        { name: "gone", commits: [{ message: "chore: gone", author: "guest", files: { "gone.txt": "x\n" } }] },
      ],
      issues: [
        {
          number: 42,
          title: "Cart loses items",
          body: "It does.",
          author: "noor",
          labels: ["bug"],
          milestone: "1.4",
          assignees: ["sara"],
        },
      ],
      pulls: [
        {
          number: 7,
          title: "PROJ-1042 cart",
          body: "Does it.\n\nCloses #42\n\n`fixes #9`",
          author: "sara",
          head: "feat/PROJ-1042-cart",
          reviews: [{ author: "noor", state: "APPROVED", body: "fine" }],
          comments: [{ author: "noor", body: "Nice" }],
        },
        { number: 8, title: "Typo", author: "guest", head: "fork-work", fork: "guest/shop", draft: true },
        { number: 9, title: "Gone", author: "guest", head: "gone", fork: "deleted" },
      ],
      workflows: [{ name: "Satellite", path: ".github/workflows/satellite.yml" }],
      runs: [
        {
          workflow: ".github/workflows/satellite.yml",
          event: "pull_request",
          branch: "feat/PROJ-1042-cart",
          pull: 7,
          conclusion: "failure",
        },
      ],
    },
    {
      name: "acme/vault",
      private: true,
      branches: [{ name: "main", commits: [{ message: "first", files: { "a.txt": "a\n" } }] }],
    },
  ],
};

export interface OpenShop {
  readonly github: GitHub;
  readonly exchanges: readonly Exchange[];
  readonly violations: readonly string[];
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Options for an Octokit; a null token asks as nobody. */
  client(token?: string | null): { baseUrl: string; auth?: string; log: typeof silence };
  close(): Promise<void>;
}

const quiet = () => undefined;
const silence = { debug: quiet, info: quiet, warn: quiet, error: quiet };

/** The shop behind a real port, with everything that passed and what the referee says to it. */
export async function openShop(seed: GitHubSeed = shop): Promise<OpenShop> {
  const github = createGitHub(seed);
  const exchanges: Exchange[] = [];
  const violations: string[] = [];
  const served = await serve(async (request) => {
    const answer = await github.handle(request);
    const exchange = { service: "github", request, answer };
    exchanges.push(exchange);
    violations.push(...github.referee(exchange));
    return answer;
  });
  return {
    github,
    exchanges,
    violations,
    apiUrl: served.origin + apiPath,
    graphqlUrl: served.origin + graphqlPath,
    client: (token = defaultTokens[0].token) => ({
      baseUrl: served.origin + apiPath,
      log: silence,
      ...(token === null ? {} : { auth: token }),
    }),
    close: () => served.close(),
  };
}
