import { providerContract, ticketsContract } from "@satellite/testkit/contracts";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../shared/http/index.js";
import { createJiraProvider } from "./index.js";

const harm = {
  "always-503": { harm: { kind: "status", status: 503 }, match: { times: "always" } },
  "once-503": { harm: { kind: "status", status: 503 }, match: {} },
  "once-429": { harm: { kind: "rate-limit", reason: "jira-burst-based", retryAfterS: 1 }, match: {} },
  "cut-after-write": { harm: { kind: "cut", when: "after" }, match: { method: "POST", path: "*/comment" } },
} as const;

async function build() {
  const site = await openJiraSite(
    jiraSeed([jiraIssue({ description: "Words of PROJ-1" }), jiraIssue({ key: "PROJ-2" })]),
  );
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
    found: `jira:${first?.key ?? ""}` as const,
    alsoFound: `jira:${second?.key ?? ""}` as const,
    missing: "jira:PROJ-9999" as const,
    comments: () => (site.world.all()[0]?.comments ?? []).map((comment) => JSON.stringify(comment.body)),
    breakDown: (how: keyof typeof harm) => site.faults.add({ ...harm[how].match, ...harm[how].harm }),
    mend: () => site.faults.clear(),
    writes: () =>
      site
        .requests()
        .filter((line) => /^(?:PUT|DELETE)|^POST (?!search|issue\/bulkfetch|comment\/list|workflows)/.test(line))
        .length,
    violations: () => site.violations(),
    close: () => site.close(),
    body: "Words of PROJ-1",
    project: "PROJ",
    tickets: () => site.world.all().map(({ summary }) => summary),
    nowMs: () => site.world.nowMs,
    loseMaking: () => site.faults.add({ kind: "cut", when: "after", method: "POST", path: "/rest/api/3/issue" }),
    lag: (searches: number) => void (site.world.indexLag = searches),
    retitle(title: string) {
      const issue = site.world.all()[0];
      if (issue) site.world.put({ ...issue, summary: title }, { by: jiraPeople.omar });
    },
    fill(count: number) {
      const [, issue] = site.world.all();
      if (!issue) throw new Error("no issue to copy");
      for (let n = 0; n < count; n += 1) {
        const own = { id: String(50_000 + n), key: `PROJ-${100 + n}`, labels: ["filled"] };
        site.world.put({ ...issue, ...own }, { by: jiraPeople.omar });
      }
      return { text: "labels = filled" };
    },
  };
}

providerContract("jira", build);
ticketsContract("jira", build);
