import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { startSandbox } from "@satellite/testkit/sandbox";
import { ended, openBench, spawnCli, type Bench, type Told } from "./testing.js";
import { version } from "./version.js";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

describe("satellite, started as people start it", () => {
  it("prints its help and version, with exit 0", async () => {
    expect(await bench.start([])).toEqual(await bench.start(["--help"]));
    expect(await bench.start(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
    expect(
      (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }).version,
    ).toBe(version);
  });

  it.each([
    [["chekc"], "Did you mean check?"],
    [["check", "--dry-rnu"], "Did you mean --dry-run?"],
    [["check", "a", "b"], "too many arguments"],
    [["check", "--cwd", "/no/such"], "the folder /no/such does not exist"],
  ])("%j ends with 2 and a hint, also in JSON", async (args, says) => {
    expect(await bench.start(args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(says) });
    expect(JSON.parse((await bench.start([...args, "--json"])).out)).toMatchObject({ error: { code: "USAGE" } });
  });

  it("ends with 130 when interrupted, and quietly when its reader goes away", async () => {
    const child = spawnCli(["explain", "--jsonl"], { cwd: bench.folder });
    const end = ended(child);
    child.stdin.write('{"text":"x"}\n');
    await once(child.stdout, "data");
    child.kill("SIGINT");
    expect((await end).code).toBe(130);
    const piped = spawnCli(["schema"], { cwd: bench.folder });
    piped.stdout.destroy();
    expect(await ended(piped, "")).toMatchObject({ code: 0, err: "" });
  });
});

const failing = (args: readonly string[], env: Record<string, string> = {}): Promise<Told> =>
  bench.start(args, { env });

describe("flags of every command", () => {
  beforeEach(() => {
    bench.commit("start");
    bench.git("checkout", "-q", "-b", "x");
    bench.commit("Fixes #1", "b");
  });

  it("--no-color, NO_COLOR and CI take the colours away", async () => {
    const colored = { FORCE_COLOR: "1" };
    expect((await failing(["check"], colored)).out).toContain("\u001b[");
    for (const [args, env] of [
      [["--no-color"], {}],
      [[], { NO_COLOR: "1" }],
      [[], { CI: "true" }],
    ] as const)
      expect((await failing(["check", ...args], { ...colored, ...env })).out).not.toContain("\u001b[");
  });

  it("--offline, --config, --verbose and --quiet are heard, before and after the command", async () => {
    bench.write("own.yml", "mode: warn\n");
    expect((await failing(["--offline", "check"])).out).toContain("--offline");
    expect(await failing(["check", "--config", "own.yml"])).toMatchObject({ code: 0 });
    expect(await failing(["check", "--config", "none.yml"])).toMatchObject({ code: 2 });
    expect((await failing(["check", "--verbose"])).err).toContain("judging main..HEAD");
    bench.git("branch", "-m", "main", "odd");
    expect((await failing(["check"])).err).toContain("No default branch");
    expect((await failing(["check", "--quiet"])).err).toBe("");
  });
});

it("judges a pull request and an event against GitHub and Jira, and doctor knows good tokens from bad", async () => {
  const sandbox = await startSandbox();
  try {
    const { github, jira } = sandbox;
    const env = {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_TOKEN: github.token,
      GITHUB_REPOSITORY: "acme/shop",
      JIRA_API_TOKEN: jira.token,
    };
    const own = `remotes:\n  jira: { enabled: true, domain: "${jira.baseUrl}", email: "${jira.email}", projects: [PROJ] }\n`;
    bench.write("own.yml", own);
    const told = await bench.start(["check", "--pr", "7", "--json", "--config", "own.yml"], { env });
    expect(JSON.parse(told.out)).toMatchObject({ conclusion: "pass", change: { number: 7 } });
    expect(told.code).toBe(0);
    expect(await bench.start(["check", "--pr", "8", "--config", "own.yml"], { env })).toMatchObject({ code: 1 });
    const planned = await bench.start(["plan", "--pr", "7", "--json", "--config", "own.yml"], { env });
    expect(planned.code).toBe(0);
    expect((JSON.parse(planned.out) as { effects: { kind: string }[] }).effects.length).toBeGreaterThan(0);
    const doctor = await bench.start(["doctor", "--config", "own.yml"], { env });
    expect(doctor.out).toContain("ok    github: the token is accepted");
    expect(doctor.out).toContain("ok    jira: the token is accepted");
    const bad = await bench.start(["doctor", "--config", "own.yml"], { env: { ...env, GITHUB_TOKEN: "wrong-token" } });
    expect([bad.code, bad.out]).toEqual([4, expect.stringContaining("fail  github: the token was refused (401)")]);
    expect(bad.out + bad.err).not.toContain("wrong-token");
    for (const [text, says] of [
      ["{", "EVENT_NOT_JSON"],
      ["{}", "EVENT_UNKNOWN"],
      ['{"pull_request":{}}', "EVENT_SHAPE"],
    ] as const) {
      bench.write("event.json", text);
      expect(await bench.start(["check", "--event", "event.json"], { env })).toMatchObject({
        code: 2,
        err: expect.stringContaining(says),
      });
    }
    expect(sandbox.requests().filter((one) => one.isWrite)).toEqual([]);
  } finally {
    await sandbox.close();
  }
}, 30_000);
