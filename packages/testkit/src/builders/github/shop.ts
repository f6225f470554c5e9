import type { GitHubSeed } from "../../sandbox/github/index.js";
import { defaultTokens } from "../../sandbox/github/index.js";

/** acme/shop: a ticket, a pull request with a spec, one from a fork, one whose fork is gone; acme/vault is hidden from most. */
export function gitHubShop(): GitHubSeed {
  return {
    users: [
      { login: "acme", type: "Organization" },
      { login: "sara", id: 101, name: "Sara Lind", email: "sara@acme.example" },
      { login: "noor", id: 102, name: "Noor", email: "noor@acme.example" },
      { login: "guest", id: 103 },
      { login: "dependabot[bot]", id: 49_699_333 },
    ],
    tokens: [
      ...defaultTokens,
      { token: "ghp_sara", as: "sara", access: "write" },
      { token: "ghp_shop_only", as: "guest", access: "read", repositories: ["acme/shop"] },
    ],
    repositories: [
      {
        name: "acme/shop",
        permissions: { sara: "maintain", noor: "write", guest: "read" },
        labels: ["bug", "status: in progress"],
        milestones: ["1.4"],
        branches: [
          {
            name: "main",
            commits: [
              {
                message: "first",
                author: "sara",
                files: { "README.md": "# Shop\n", ".github/satellite.yml": "mode: strict\n", "src/cart.ts": "1\n" },
              },
            ],
          },
          {
            name: "feat/PROJ-1042-cart",
            commits: [
              { message: "spec: cart", author: "sara", files: { "specs/PROJ-1042/spec.md": "# Cart\n" } },
              {
                message: "feat: cart\n\nTicket: PROJ-1042",
                author: "noor",
                files: { "src/cart.ts": "2\n", ".github/satellite.yml": "mode: off\n" },
              },
            ],
          },
          {
            name: "fork-work",
            commits: [
              {
                message: "fix: typo",
                author: { name: "Guest", email: "g@example.com" },
                files: { "README.md": "# The shop\n" },
              },
            ],
          },
          { name: "gone", commits: [{ message: "chore: gone", author: "guest", files: { "gone.txt": "x\n" } }] },
          {
            name: "bump",
            commits: [
              {
                message: "build: bump",
                author: { name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com" },
                files: { "package.json": "{}\n" },
              },
            ],
          },
        ],
        issues: [
          {
            number: 42,
            title: "Cart loses items",
            author: "noor",
            labels: ["bug"],
            milestone: "1.4",
            assignees: ["sara"],
          },
          { number: 43, title: "Cart is slow", author: "sara", labels: ["status: in progress"] },
          { number: 44, title: "Done long ago", author: "sara", state: "closed" },
        ],
        pulls: [
          {
            number: 7,
            title: "PROJ-1042 cart",
            body: "Does it.\n\nCloses #42",
            author: "sara",
            head: "feat/PROJ-1042-cart",
            labels: ["bug"],
            reviews: [{ author: "noor", state: "APPROVED" }],
          },
          { number: 8, title: "Typo", author: "guest", head: "fork-work", fork: "guest/shop", draft: true },
          { number: 9, title: "Gone", body: null, author: "guest", head: "gone", fork: "deleted" },
          { number: 10, title: "Bump", author: "dependabot[bot]", head: "bump" },
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
        issues: [{ number: 1, title: "Secret" }],
      },
    ],
  };
}
