import { openGitHubSite } from "@satellite/testkit/builders/github";
import { providerContract } from "@satellite/testkit/contracts";
import { gitHubLimits, governed, nodeTransport } from "../shared/http/index.js";
import { createGitHubProvider } from "./index.js";

const harm = {
  "always-503": { kind: "status", status: 503, times: "always" },
  "once-503": { kind: "status", status: 503 },
  "once-429": { kind: "rate-limit", reason: "github-secondary", retryAfterS: 1 },
  "cut-after-write": { kind: "cut", when: "after", method: "POST", path: "*/comments" },
} as const;

providerContract("github", async () => {
  const site = await openGitHubSite();
  const open = (token: string) => {
    const transport = governed(nodeTransport(), { clock: site.clock, deadlineMs: 600_000, readers: [gitHubLimits] });
    const { apiUrl, graphqlUrl, clock } = site;
    return createGitHubProvider({ token, apiUrl, graphqlUrl, repository: "acme/shop", transport, clock });
  };
  return {
    open: () => open(site.token),
    openRefused: () => open("no-such-token"),
    found: "github:acme/shop#42",
    alsoFound: "github:acme/shop#43",
    missing: "github:acme/shop#999",
    comments: () => site.world.comments("acme/shop", 42).map(({ body }) => body),
    breakDown: (how) => site.faults.add(harm[how]),
    mend: () => site.faults.clear(),
    writes: () => site.writes().length,
    violations: () => site.violations(),
    close: () => site.close(),
  };
});
