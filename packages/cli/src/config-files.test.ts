import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { localConfig, localConfigFiles } from "./config-files.js";
import type { Globals } from "./face.js";
import { openBench, type Bench } from "./testing.js";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const globals = (more: Partial<Globals> = {}): Globals => ({
  json: false,
  dryRun: false,
  yes: false,
  cwd: bench.folder,
  offline: true,
  quiet: false,
  verbose: false,
  color: false,
  ...more,
});

const remotes = "project_name: Shop\nremotes:\n  jira: { domain: theirs.atlassian.net, projects: [PROJ] }\n";

describe("localConfig", () => {
  it("has the files of other tools below ours, from any folder of the repository", async () => {
    bench.write("backlog/config.yml", remotes);
    bench.write("satellite.yml", "mode: warn\nremotes: { jira: { projects: [SHOP] } }\n");
    bench.write("deep/in/a.txt", "");
    expect(await localConfig(globals({ cwd: join(bench.folder, "deep/in") }))).toMatchObject({
      config: { mode: "warn", remotes: { jira: { baseUrl: "https://theirs.atlassian.net", projects: ["SHOP"] } } },
    });
  });

  it("takes a config that is named by itself", async () => {
    bench.write("backlog/config.yml", remotes);
    bench.write("mine.yml", "mode: warn\n");
    expect(await localConfig(globals({ config: "mine.yml" }))).toMatchObject({
      config: { mode: "warn", remotes: { jira: { enabled: false } } },
    });
  });

  it("refuses a token in any of them, with its line and not its value", async () => {
    bench.write(".debussy/config.yaml", `jira:\n  url: https://acme.atlassian.net\n  token: hunter2hunter2\n`);
    const parsed = await localConfig(globals());
    expect(parsed).toEqual({
      problems: [expect.objectContaining({ code: "CONFIG_SECRET", file: ".debussy/config.yaml", line: 3 })],
    });
    expect(JSON.stringify(parsed)).not.toContain("hunter2");
  });

  it("does not repeat at every command what has no counterpart", async () => {
    bench.write(".lspec/integrations.yml", "trello: {}\n");
    expect(await localConfig(globals())).toMatchObject({ notices: [] });
  });
});

describe("the files of the check", () => {
  it("are ours alone", async () => {
    bench.write("backlog/config.yml", remotes);
    bench.write("satellite.yml", "mode: warn\n");
    expect((await localConfigFiles(globals())).map(({ path }) => path)).toEqual(["satellite.yml"]);
  });

  it.each(["remotes: [broken\n", "remotes:\n  jira:\n    token: hunter2\n"])(
    "the verdict asks no other tool, whatever its files say: %j",
    async (text) => {
      bench.commit("one", "backlog/config.yml", text);
      bench.git("checkout", "-q", "-b", "work");
      bench.commit("two");
      const told = await bench.run(["check", "--offline"]);
      expect(told.code).toBe(1);
      expect(`${told.out}${told.err}`).not.toContain("backlog/config.yml");
    },
  );
});
