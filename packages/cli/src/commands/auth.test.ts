import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { PassThrough } from "node:stream";
import { SatelliteError } from "@satellite/core";
import { startSandbox } from "@satellite/testkit/sandbox";
import { createAsk } from "../ask.js";
import { createFace } from "../face.js";
import { exitOf } from "../failure.js";
import { globalsOf } from "../globals.js";
import { fakeSystem, type FakeSystem } from "../keychain/testing.js";
import { environment, openBench, type Bench } from "../testing.js";
import { auth } from "./auth.js";
import { Interrupted, readToken, type TokenInput } from "./auth/read-token.js";

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let bench: Bench;
let system: FakeSystem;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  bench = openBench();
  system = fakeSystem();
  const { baseUrl, email } = sandbox.jira;
  bench.write(
    "satellite.yml",
    `remotes:\n  jira: { enabled: true, domain: "${baseUrl}", email: "${email}", projects: [PROJ] }\n`,
  );
});
afterEach(() => {
  bench.close();
  system.remove();
});

interface Run {
  readonly input?: string;
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

async function run(args: readonly string[], { env = {}, flags = {}, input = "" }: Run = {}) {
  let [out, err] = ["", ""];
  const { apiUrl, graphqlUrl } = sandbox.github;
  const all = environment({ ...system.env, GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl, ...env });
  const globals = globalsOf({ cwd: bench.folder, ...flags }, all, false);
  if ("wrong" in globals) throw new Error(globals.wrong);
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const face = createFace(globals, all, streams, createAsk(globals, all));
  async function* stdin(): AsyncGenerator<string> {
    yield input;
  }
  try {
    const code = await auth(face, args, {}, stdin());
    return { code, out, err };
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    return { code: exitOf(error.code), out, err: `${err}${error.code}: ${error.message}` };
  }
}

const secrets = (): string[] => [sandbox.jira.token, sandbox.github.token];

describe("auth login", () => {
  it("keeps a token that the service takes, for its site alone, and tells it to nobody", async () => {
    const told = await run(["login", "jira"], { input: `${sandbox.jira.token}\n` });
    expect(told).toMatchObject({ code: 0, err: "" });
    expect(told.out).toMatch(/^jira {2}http:\S+ {2}signed in as .+ {2}kept in the Secret Service/);
    expect(system.kept()).toEqual({ [`jira:${sandbox.jira.baseUrl}`]: sandbox.jira.token });
    expect(await run(["login", "github"], { input: sandbox.github.token })).toMatchObject({ code: 0 });
    for (const call of system.calls())
      for (const secret of secrets()) expect(JSON.stringify(call)).not.toContain(secret);
    expect(told.out).not.toContain(sandbox.jira.token);
  });

  it("keeps none that the service refuses", async () => {
    const told = await run(["login", "jira"], { input: "wrong-token" });
    expect(told).toMatchObject({
      code: 4,
      out: "",
      err: expect.stringContaining("UNAUTHORIZED: the token was not kept"),
    });
    expect(told.err).not.toContain("wrong-token");
    expect(system.kept()).toEqual({});
  });

  it("asks no service with --offline, and keeps nothing with --dry-run", async () => {
    const before = sandbox.requests().length;
    expect((await run(["login", "jira"], { input: "some-token", flags: { offline: true } })).out).toContain(
      "not verified",
    );
    expect(sandbox.requests()).toHaveLength(before);
    expect(Object.values(system.kept())).toEqual(["some-token"]);
    const dry = await run(["login", "github"], { input: sandbox.github.token, flags: { dryRun: true, json: true } });
    expect(JSON.parse(dry.out)).toMatchObject({ tracker: "github", kept: false });
    expect(Object.keys(system.kept())).toHaveLength(1);
  });

  it("says which variable wins over what it keeps", async () => {
    const told = await run(["login", "jira"], { input: sandbox.jira.token, env: { JIRA_TOKEN: "other" } });
    expect(told.err).toBe("JIRA_TOKEN is set and wins over the keychain.\n");
  });

  it("ends with 2 where there is no keychain, before a token is read", async () => {
    const told = await run(["login", "jira"], { env: { PATH: "/nowhere" }, input: "x" });
    expect(told).toMatchObject({ code: 2, out: "" });
    expect(told.err).toMatch(
      /NO_KEYCHAIN: there is no keychain here: secret-tool is not installed; put the token into JIRA_API_TOKEN/,
    );
  });

  it.each([
    [["login"], "USAGE: say which tracker: github or jira"],
    [["login", "gitlab"], 'USAGE: there is no tracker "gitlab"'],
    [["login", "notion"], "NOT_AVAILABLE_YET: notion takes no token yet"],
    [["signin", "jira"], "USAGE: auth takes login, logout or status"],
    [["login", "jira"], "USAGE: no token was given"],
  ])("%j ends with 2", async (args, says) => {
    expect(await run(args)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  });

  it("needs a site to keep a token for", async () => {
    bench.write("satellite.yml", "mode: strict\n");
    expect(await run(["login", "jira"], { input: "x" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("names no site"),
    });
  });
});

describe("auth logout", () => {
  it("takes the token out, once", async () => {
    system.keep(`jira:${sandbox.jira.baseUrl}`, "tok");
    expect((await run(["logout", "jira"], { flags: { dryRun: true } })).out).toContain("would be taken out of");
    expect(Object.keys(system.kept())).toHaveLength(1);
    expect((await run(["logout", "jira"])).out).toContain("the token was taken out of");
    expect(system.kept()).toEqual({});
    expect((await run(["logout", "jira"])).out).toContain("there was no token in");
  });
});

describe("auth status", () => {
  it("tells where each token comes from, and never the token", async () => {
    system.keep(`jira:${sandbox.jira.baseUrl}`, sandbox.jira.token);
    const told = await run(["status"], { env: { GH_TOKEN: sandbox.github.token }, flags: { json: true } });
    expect(JSON.parse(told.out)).toMatchObject({
      credentials: [
        { tracker: "github", from: "environment", name: "GH_TOKEN" },
        { tracker: "jira", from: "keychain", site: sandbox.jira.baseUrl },
      ],
      keychain: { there: true, why: null },
    });
    const { out } = await run(["status"]);
    expect(out).toMatch(/^github {2}\S+ {2}no token$/m);
    expect(out).toMatch(/^jira {2}\S+ {2}token from the keychain: the Secret Service/m);
    for (const secret of secrets()) expect(told.out + out).not.toContain(secret);
  });

  it("says that there is no keychain", async () => {
    const { code, out } = await run(["status", "jira"], { env: { SATELLITE_KEYCHAIN: "off" } });
    expect([code, out]).toEqual([0, expect.stringContaining("keychain  none: it is switched off")]);
  });
});

describe("commands with a token in the keychain", () => {
  it("read with it, from its own site only, and look there only when the environment has none", async () => {
    system.keep(`jira:${sandbox.jira.baseUrl}`, sandbox.jira.token);
    bench.commit("start");
    bench.git("checkout", "-q", "-b", "x");
    bench.commit("PROJ-1042 passkeys", "b");
    const told = await bench.run(["check", "--json"], system.env);
    expect(JSON.parse(told.out)).toMatchObject({
      tickets: [{ ref: "jira:PROJ-1042", title: expect.stringMatching(/./) }],
    });
    const asked = system.calls().map(({ argv }) => argv.at(-1));
    expect(new Set(asked)).toEqual(new Set([`jira:${sandbox.jira.baseUrl}`]));
    await bench.run(["check", "--json"], { ...system.env, JIRA_API_TOKEN: sandbox.jira.token });
    expect(system.calls()).toHaveLength(asked.length);
  });

  it("start nothing in a repository without that tracker", async () => {
    bench.write("satellite.yml", "mode: strict\n");
    bench.commit("start");
    bench.git("checkout", "-q", "-b", "x");
    bench.commit("PROJ-1042 passkeys", "b");
    await bench.run(["check"], system.env);
    expect(system.calls()).toEqual([]);
  });
});

describe("a token that is typed", () => {
  const typed = async (...keys: string[]): Promise<{ token: string; modes: boolean[]; asked: string }> => {
    const modes: boolean[] = [];
    let asked = "";
    const stream = new PassThrough();
    for (const key of keys) stream.write(key);
    const input: TokenInput = Object.assign(stream, { isTTY: true, setRawMode: (on: boolean) => modes.push(on) });
    try {
      return { token: await readToken(input, (text) => (asked += text), "Token: "), modes, asked };
    } finally {
      expect(modes).toEqual([true, false]);
    }
  };

  it("is not shown, and may be corrected", async () => {
    expect(await typed("to", "x\u007f", "ken\r", "more")).toEqual({
      token: "token",
      modes: [true, false],
      asked: "Token: \n",
    });
  });

  it("is given up with Ctrl-C, and not taken when it is none", async () => {
    await expect(typed("to\u0003")).rejects.toBeInstanceOf(Interrupted);
    await expect(typed("\r")).rejects.toMatchObject({ code: "USAGE", message: "no token was given" });
    await expect(typed("hünter2\r")).rejects.toMatchObject({
      code: "USAGE",
      message: expect.not.stringContaining("nter2"),
    });
  });
});
