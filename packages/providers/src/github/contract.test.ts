import { openGitHubSite } from "@satellite/testkit/builders/github";
import { providerContract, ticketsContract, type TicketsWorld } from "@satellite/testkit/contracts";
import { gitHubLimits, governed, nodeTransport } from "../shared/http/index.js";
import { createGitHubProvider } from "./index.js";

const harm = {
  "always-503": { kind: "status", status: 503, times: "always" },
  "once-503": { kind: "status", status: 503 },
  "once-429": { kind: "rate-limit", reason: "github-secondary", retryAfterS: 1 },
  "cut-after-write": { kind: "cut", when: "after", method: "POST", path: "*/comments" },
} as const;

const shop = "acme/shop";

async function build(): Promise<TicketsWorld> {
  const site = await openGitHubSite();
  site.world.edit(shop, 42, { body: "# Steps\n\nIt **does**, when the _tab_ is closed.\n" }, "noor");
  const open = (token: string) => {
    const transport = governed(nodeTransport(), { clock: site.clock, deadlineMs: 600_000, readers: [gitHubLimits] });
    const { apiUrl, graphqlUrl, clock } = site;
    return createGitHubProvider({ token, apiUrl, graphqlUrl, repository: shop, transport, clock });
  };
  return {
    open: () => open(site.token),
    openRefused: () => open("no-such-token"),
    found: "github:acme/shop#42",
    alsoFound: "github:acme/shop#43",
    missing: "github:acme/shop#999",
    comments: () => site.world.comments(shop, 42).map(({ body }) => body),
    breakDown: (how) => site.faults.add(harm[how]),
    mend: () => site.faults.clear(),
    writes: () => site.writes().length,
    violations: () => site.violations(),
    close: () => site.close(),
    body: "It **does**, when the _tab_ is closed.",
    project: shop,
    tickets: () => [...site.world.repository(shop).threads.values()].map(({ title }) => title),
    nowMs: () => site.world.nowMs,
    loseMaking: () => site.faults.add({ kind: "cut", when: "after", method: "POST", path: "*/issues" }),
    lag: (searches) => void (site.world.raw.searchLag = searches),
    retitle: (title) => site.world.edit(shop, 42, { title }, "noor"),
    fill(count) {
      for (let at = 0; at < count; at += 1) site.world.openIssue(shop, { number: 1000 + at, title: `Filled ${at}` });
      return { text: "Filled" };
    },
  };
}

providerContract("github", build);
ticketsContract("github", build);
