import type { GitHubSeed } from "../github/seed.js";
import { config, readme, spec, workflow } from "./files.js";

/** acme/shop: three pull requests to judge, an issue, and a commit that went to main past every review. */
export function githubSeed(): GitHubSeed {
  return {
    nowMs: Date.UTC(2026, 0, 5, 9, 0),
    users: [
      { login: "acme", id: 900, type: "Organization" },
      { login: "sara", id: 901, name: "Sara Lind", email: "sara@acme.dev" },
      { login: "omar", id: 902, name: "Omar Haddad", email: "omar@acme.dev" },
    ],
    repositories: [
      {
        name: "acme/shop",
        id: 4242,
        description: "The shop",
        defaultBranch: "main",
        protected: ["main"],
        permissions: { sara: "write", omar: "maintain" },
        labels: [{ name: "bug", color: "d73a4a", description: "Something does not work" }],
        branches: [
          {
            name: "main",
            commits: [
              {
                message: "Begin the shop\n\nRefs: PROJ-1043",
                author: "omar",
                files: {
                  "README.md": readme,
                  ".github/satellite.yml": config,
                  ".github/workflows/satellite.yml": workflow,
                  "src/cart.ts": 'export const currency = "EUR";\n',
                },
              },
            ],
          },
          {
            name: "feat/proj-1042-login",
            commits: [
              {
                message: "PROJ-1042 plan the sign-in with passkeys",
                author: "sara",
                files: { "specs/PROJ-1042/spec.md": spec },
              },
              {
                message: "PROJ-1042 ask the browser for a passkey",
                author: "sara",
                files: {
                  "src/login.ts":
                    "export const signIn = (name: string) => navigator.credentials.get({ publicKey: challenge(name) });\n",
                },
              },
              {
                message: "PROJ-1042 say why when there is no passkey",
                author: "sara",
                files: { "src/reasons.ts": 'export const noPasskey = "This device holds no passkey.";\n' },
              },
            ],
          },
          {
            name: "tidy-cart",
            commits: [
              {
                message: "Tidy the cart",
                author: "omar",
                files: { "src/cart.ts": 'export const currency = "EUR" as const;\n' },
              },
            ],
          },
          {
            name: "fix/proj-9999-totals",
            commits: [
              {
                message: "PROJ-9999 round the totals",
                author: "omar",
                files: { "src/totals.ts": "export const round = Math.round;\n" },
              },
            ],
          },
          {
            name: "main",
            commits: [
              {
                message: "Quick fix of the footer",
                author: "omar",
                files: { "src/footer.ts": 'export const footer = "acme";\n' },
              },
            ],
          },
        ],
        issues: [
          {
            number: 3,
            title: "Passkeys are missing from the help pages",
            body: "Nobody finds them.",
            author: "omar",
            labels: ["bug"],
          },
        ],
        pulls: [
          {
            number: 7,
            title: "PROJ-1042 Sign in with a passkey",
            body: "People can sign in with a passkey now.\n\nTested on Android, iOS and with a security key.\n",
            author: "sara",
            head: "feat/proj-1042-login",
            reviews: [{ author: "omar", state: "APPROVED", body: "Good." }],
          },
          { number: 8, title: "Tidy the cart", body: "Types are narrower.", author: "omar", head: "tidy-cart" },
          {
            number: 9,
            title: "PROJ-9999 Round the totals",
            body: "Totals are rounded to cents.",
            author: "omar",
            head: "fix/proj-9999-totals",
          },
        ],
        workflows: [{ name: "Satellite", path: ".github/workflows/satellite.yml" }],
        runs: [7, 8, 9].map((pull, at) => ({
          workflow: ".github/workflows/satellite.yml",
          event: "pull_request",
          branch: ["feat/proj-1042-login", "tidy-cart", "fix/proj-9999-totals"][at] ?? "main",
          pull,
          status: "completed" as const,
          conclusion: "failure" as const,
        })),
      },
    ],
  };
}
