import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { moveByHand, startSandbox, type Sandbox } from "@satellite/testkit/sandbox";
import { openBench, type Bench } from "../testing.js";

const [sara, omar] = ["5b10ac8d82e05b22cc7d4ef1", "5b10ac8d82e05b22cc7d4ef2"] as const;
let bench: Bench;
let sandbox: Sandbox;

beforeEach(async () => {
  bench = openBench();
  sandbox = await startSandbox();
});
afterEach(async () => {
  await sandbox.close();
  bench.close();
});

/** What `satellite check` says of pull request 7, which is sara's. */
async function check(approval: string): Promise<string> {
  const { github, jira } = sandbox;
  const env = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_TOKEN: github.token,
    GITHUB_REPOSITORY: "acme/shop",
    JIRA_API_TOKEN: jira.token,
  };
  bench.write(
    "own.yml",
    [
      `remotes: { jira: { domain: "${jira.baseUrl}", email: "${jira.email}", projects: [PROJ], approval: ${approval} } }`,
      "policy: { ticket: { approval: ticket } }",
      `people: [{ github: sara, jira: ${sara} }, { github: omar, jira: ${omar} }]`,
    ].join("\n"),
  );
  const told = await bench.run(["check", "--pr", "7", "--json", "--config", "own.yml"], env);
  return (JSON.parse(told.out) as { conclusion: string }).conclusion;
}

it("counts an approval in Jira where the config says what one is, and reads it with the tickets", async () => {
  const { world } = sandbox.services.jira;
  const later = Date.UTC(2026, 0, 6);
  moveByHand(world, "PROJ-1042", "Selected", omar, later);
  expect(await check("{ statuses: [Selected] }")).toBe("pass");
  expect(sandbox.requests().filter(({ service }) => service === "jira")).toHaveLength(1);
  expect(await check("{}")).toBe("fail");
  expect(await check("{ statuses: [Done] }")).toBe("fail");
  moveByHand(world, "PROJ-1042", "To Do", sara, later + 1000);
  expect(await check("{ statuses: [Selected] }")).toBe("fail");
}, 30_000);
