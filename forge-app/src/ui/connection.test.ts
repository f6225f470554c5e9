import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { makeApp } from "@satellite/testkit/sandbox";
import type { ForgeSite } from "../../../test/forge/site";
import type { Tested } from "../shared/defs";

// The platform stands before the app is loaded: the SDK takes `fetch` as it finds it.
const { openSite, people } = await import("../../../test/forge/site");
const { createUi } = await import("./index");

const made = makeApp();
let on: ForgeSite;
let site: Awaited<ReturnType<ForgeSite["install"]>>;
const call = (name: string, asked?: unknown) => site.invoke("admin-page", name, asked, { accountId: people.sara });
const checks = async () => {
  const tested = (await call("testConnection")) as Tested;
  return Object.fromEntries(tested.checks.map(({ name, ok, says }) => [name, ok ? "ok" : says]));
};
const makeKey = (projects: readonly string[] = ["PROJ"]) =>
  call("createKey", { repositoryId: 4242, repository: "acme/shop", projects });
const connect = () => call("saveGitHub", { kind: "app", appId: String(made.seed.id), secret: made.privateKey });

beforeAll(async () => {
  on = await openSite({
    app: { ui: createUi("connected") },
    variant: "connected",
    gitHub: (github) => ({ ...github, apps: [made.seed] }),
    seed: (jira) => ({
      ...jira,
      projects: jira.projects.map((one) =>
        one.key === "OPS" ? { ...one, readOnlyFor: [...(one.readOnlyFor ?? []), people.app] } : one,
      ),
    }),
  });
});
afterAll(() => on.close());
beforeEach(async () => {
  on.sandbox.faults.clear();
  on.sandbox.clearRequests();
  site = await on.install();
});

describe("the connection test", () => {
  it("tries all that a delivery needs, and writes to nobody's ticket", async () => {
    await makeKey();
    await connect();
    const before = new Set(site.storage().keys());
    on.sandbox.clearRequests();
    expect(await checks()).toEqual({
      "Web trigger": "ok",
      Storage: "ok",
      Jira: "ok",
      "Project PROJ": "ok",
      "GitHub acme/shop": "ok",
    });
    expect(new Set(site.storage().keys())).toEqual(before);
    const writes = on.sandbox.requests().filter(({ isWrite, path }) => isWrite && !path.endsWith("/access_tokens"));
    expect(writes).toEqual([]);
    expect(on.sandbox.violations()).toEqual([]);
  });

  it("says what is missing: no key, no GitHub", async () => {
    expect(await checks()).toMatchObject({
      Repositories: expect.stringMatching(/make one/),
      GitHub: expect.stringMatching(/not connected/),
    });
  });

  it("says which permission the app lacks in which project", async () => {
    await makeKey(["PROJ", "OPS"]);
    expect(await checks()).toMatchObject({
      "Project PROJ": "ok",
      "Project OPS": "the app lacks EDIT_ISSUES, TRANSITION_ISSUES, ADD_COMMENTS, LINK_ISSUES there",
    });
  });

  it("says that a project is gone since", async () => {
    await makeKey();
    on.sandbox.faults.add({
      service: "jira",
      path: "/rest/api/3/project/PROJ",
      kind: "status",
      status: 404,
      times: "always",
    });
    expect(await checks()).toMatchObject({ "Project PROJ": expect.stringMatching(/cannot be read/) });
  });

  it("says that GitHub does not take the credential", async () => {
    await makeKey();
    await call("saveGitHub", { kind: "token", secret: "github_pat_0123456789" });
    expect(await checks()).toMatchObject({ "GitHub acme/shop": expect.stringMatching(/does not take the credential/) });
  });

  it("tests a revoked key's project no more", async () => {
    const key = (await makeKey()) as { key: { id: string } };
    await call("revokeKey", { id: key.key.id });
    expect(await checks()).not.toHaveProperty("Project PROJ");
  });
});

describe("without egress", () => {
  it("nothing is asked of GitHub, and nothing is taken for it", async () => {
    const still = await openSite({ app: { ui: createUi("hmac") }, variant: "hmac" });
    site = await still.install();
    expect(
      await call("saveTrust", { repositoryId: 1, ownerId: 2, repository: "acme/shop", projects: ["PROJ"] }),
    ).toMatchObject({ kind: "bad" });
    expect(await connect()).toMatchObject({ kind: "bad", field: "kind" });
    expect(await call("setDevinfo", { on: true })).toMatchObject({ kind: "bad", field: "on" });
    expect(await call("admin")).toMatchObject({ variant: "hmac", devinfo: false });
    expect(Object.keys(await checks())).toEqual(["Web trigger", "Storage", "Jira", "Repositories"]);
    expect(still.sandbox.requests().filter(({ service }) => service === "github")).toEqual([]);
    await still.close();
  });
});
