import { providerContract } from "@satellite/testkit/contracts";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../shared/http/index.js";
import { createJiraProvider } from "./index.js";

const harm = {
  "always-503": { harm: { kind: "status", status: 503 }, match: { times: "always" } },
  "once-503": { harm: { kind: "status", status: 503 }, match: {} },
  "once-429": { harm: { kind: "rate-limit", reason: "jira-burst-based", retryAfterS: 1 }, match: {} },
  "cut-after-write": { harm: { kind: "cut", when: "after" }, match: { method: "POST", path: "*/comment" } },
} as const;

providerContract("jira", async () => {
  const site = await openJiraSite(jiraSeed([jiraIssue(), jiraIssue({ key: "PROJ-2" })]));
  const open = (token: string) => {
    const transport = governed(nodeTransport(), { clock: site.clock, deadlineMs: 600_000, readers: [jiraLimits] });
    return createJiraProvider({
      baseUrl: site.baseUrl,
      email: jiraPeople.sara.email,
      token,
      projects: [],
      statusMap: {},
      fields: {},
      transport,
      clock: site.clock,
    });
  };
  const [first, second] = site.world.all();
  return {
    open: () => open(jiraPeople.sara.token),
    openRefused: () => open("no-such-token"),
    found: `jira:${first?.key ?? ""}`,
    alsoFound: `jira:${second?.key ?? ""}`,
    missing: "jira:PROJ-9999",
    comments: () => (site.world.all()[0]?.comments ?? []).map((comment) => JSON.stringify(comment.body)),
    breakDown: (how) => site.faults.add({ ...harm[how].match, ...harm[how].harm }),
    mend: () => site.faults.clear(),
    writes: () =>
      site
        .requests()
        .filter((line) => /^(?:PUT|DELETE)|^POST (?!search|issue\/bulkfetch|comment\/list|workflows)/.test(line))
        .length,
    violations: () => site.violations(),
    close: () => site.close(),
  };
});
