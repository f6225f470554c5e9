import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ForgeSite } from "../../../test/forge/site";
import type { AuditEntry } from "../shared/records";

// The platform stands before the app is loaded: the SDK takes `fetch` as it finds it.
const { openSite, people } = await import("../../../test/forge/site");
const { createKey, dropSpecs, recent, removeGitHub, revokeKey, saveGitHub, saveSpec, saveTrust } =
  await import("../store");
const { createOnIssueEvent, onInstalled, onIssueDeleted } = await import("./index");

const token = "ghs_sandbox_full";
const canary = "the secret plan of PROJ-1042";

/** Jobs that tests have done inside the app, where its storage is. */
let job: () => Promise<unknown> = () => Promise.resolve();
const app = { onIssueEvent: createOnIssueEvent("connected"), onIssueDeleted, onInstalled, sweep: () => job() };

let on: ForgeSite;
let site: Awaited<ReturnType<ForgeSite["install"]>>;
const inside = async <T>(run: () => Promise<T>): Promise<T> => {
  let result: { value: T } | undefined;
  job = async () => {
    result = { value: await run() };
  };
  await site.runScheduled("sweep");
  if (result === undefined) throw new Error(site.logs.join("\n"));
  return result.value;
};
const fates = async () =>
  (await inside(() => recent(50))).map(({ fate, reason, repository }: AuditEntry) => ({ fate, reason, repository }));

const entry = (state: string) => ({ url: "https://github.com/acme/shop/pull/7", title: canary, state });
const remember = (changes: Readonly<Record<string, string>>) => {
  const { world } = on.sandbox.services.jira;
  const issue = world.all().find(({ id }) => id === "10041");
  const [by] = world.seed.users;
  const named = Object.fromEntries(Object.entries(changes).map(([ref, state]) => [ref, entry(state)]));
  const satellite = { schema: "satellite/property@1", changes: named };
  if (issue && by) world.put({ ...issue, properties: { satellite } }, { by, quiet: true });
};
let histories = 30_000;
const changed = (more: object = {}) => ({
  issue: { id: "10041", key: "PROJ-1042", fields: { summary: canary } },
  atlassianId: people.omar,
  changelog: { id: String((histories += 1)), items: [{ field: "status", fromString: "To Do", toString: "Selected" }] },
  ...more,
});
const emit = (event: Readonly<Record<string, unknown>>, to = site) => to.emit("avi:jira:updated:issue", event);
const dispatches = () =>
  on.sandbox
    .requests()
    .filter(({ path, service, status }) => service === "github" && path.endsWith("/dispatches") && status === 204);

const shop = { repositoryId: 4242, repository: "acme/shop", projects: ["PROJ"] };
beforeAll(async () => {
  on = await openSite({ app, variant: "connected" });
});
beforeEach(async () => {
  if (on.sandbox.services.jira.world.all().every(({ key }) => key !== "PROJ-1042")) on.sandbox.reset();
  on.sandbox.faults.clear();
  on.sandbox.clearRequests();
  site = await on.install();
  await inside(async () => {
    await createKey(shop, new Date());
    await saveGitHub({ kind: "token", savedAt: new Date().toISOString() }, token);
  });
  remember({
    "change:github:acme/shop#7": "open",
    "change:github:acme/shop#8": "open",
    "change:github:acme/shop#6": "merged",
  });
});
afterAll(() => on.close());

describe("a ticket that changed", () => {
  it("is told once to the repository with open pull requests for it", async () => {
    await emit(changed());
    expect(dispatches().map(({ path, requestBody }) => [path.split("/repos/")[1], requestBody])).toEqual([
      [
        "acme/shop/dispatches",
        { event_type: "satellite-ticket-changed", client_payload: { tickets: ["jira:PROJ-1042"] } },
      ],
    ]);
    expect(await fates()).toEqual([{ fate: "dispatched", reason: undefined, repository: "acme/shop" }]);
  });

  it("is told once though the event comes twice, at once or later", async () => {
    const event = changed();
    await Promise.all([emit(event), emit(event)]);
    await emit(event);
    expect(dispatches()).toHaveLength(1);
    await emit(changed());
    expect(dispatches()).toHaveLength(2);
  });

  it.each([
    ["the app itself changed it", () => emit(changed({ atlassianId: people.app }))],
    ["the event says that it is our own", () => emit(changed({ selfGenerated: true }))],
    ["only its words changed", () => emit(changed({ changelog: { id: "1", items: [{ field: "summary" }] } }))],
    ["no pull request is open", () => (remember({ "change:github:acme/shop#7": "merged" }), emit(changed()))],
    [
      "a repository is named that no key knows",
      () => (remember({ "change:github:evil/shop#7": "open" }), emit(changed())),
    ],
    ["the property is broken", () => (remember({ "no change": "open" }), emit(changed()))],
    ["the issue is gone", () => (on.sandbox.services.jira.world.remove("PROJ-1042"), emit(changed()))],
    ["its project is none of the key's", () => emit(changed({ issue: { id: "10041", key: "OPS-12" } }))],
    ["GitHub was disconnected", async () => (await inside(removeGitHub), emit(changed()))],
    ["another site's issue has the same id", async () => emit(changed(), await on.install())],
  ])("is not told when %s", async (_, happen) => {
    await happen();
    expect(on.sandbox.requests().filter(({ service }) => service === "github")).toEqual([]);
  });

  it("is not told for a key that was revoked, and is for one that the trust record knows", async () => {
    await inside(async () => {
      const made = await createKey({ ...shop, repositoryId: 1, repository: "acme/other" }, new Date());
      if ("record" in made) await revokeKey(made.record.id, new Date());
    });
    remember({ "change:github:acme/other#1": "open" });
    await emit(changed());
    expect(dispatches()).toEqual([]);
    await inside(() => saveTrust({ ...shop, ownerId: 900, createdAt: new Date().toISOString() }));
    remember({ "change:github:ACME/Shop#7": "open" });
    await emit(changed());
    expect(dispatches()).toHaveLength(1);
  });
});

describe("GitHub that says no", () => {
  it.each([
    ["revoked token", 401, "given-up", /does not take the credential/],
    ["missing permission", 403, "given-up", /Contents: write/],
    ["hidden repository", 404, "given-up", /does not show this repository/],
    ["strange request", 422, "given-up", /refused/],
  ] as const)("is believed once: %s", async (_, status, fate, reason) => {
    on.sandbox.faults.add({ service: "github", kind: "status", status, times: "always" });
    await emit(changed());
    expect(await fates()).toEqual([{ fate, reason: expect.stringMatching(reason), repository: "acme/shop" }]);
    expect(on.sandbox.requests().filter(({ service }) => service === "github")).toHaveLength(1);
  });

  it.each([
    ["a server error", { kind: "status", status: 503 }],
    ["a limit", { kind: "rate-limit", reason: "github-secondary", status: 403, retryAfterS: 30 }],
    ["a connection that breaks", { kind: "cut", when: "before" }],
  ] as const)("is asked again after %s, and then told once", async (_, harm) => {
    on.sandbox.faults.add({ service: "github", times: 2, ...harm });
    await emit(changed());
    expect(dispatches()).toHaveLength(1);
    expect((await fates()).map(({ fate }) => fate).toSorted()).toEqual(["dispatched", "retrying", "retrying"]);
  });

  it("is given up after the platform's last try, with a line that says so", async () => {
    on.sandbox.faults.add({ service: "github", kind: "status", status: 503, times: "always" });
    await emit(changed());
    expect((await fates()).map(({ fate }) => fate).toSorted()).toEqual([
      "given-up",
      ...Array<string>(4).fill("retrying"),
    ]);
    expect(site.logs).toEqual([]);
  });

  it("does not matter while Jira cannot be asked: the event comes again", async () => {
    on.sandbox.faults.add({ service: "jira", kind: "status", status: 503, times: 2 });
    await emit(changed());
    expect(dispatches()).toHaveLength(1);
  });
});

describe("storage that says no", () => {
  it.each([0, 1, 2, 3, 4, 5, 6])("after %d requests delays the dispatch, and never doubles it", async (after) => {
    site.fail({ kvs: "429", after });
    await emit(changed());
    expect(dispatches()).toHaveLength(1);
    expect(site.thrown).toEqual([]);
  });
});

describe("what is written down", () => {
  it("holds neither the ticket's words nor the token", async () => {
    on.sandbox.faults.add({ service: "github", kind: "status", status: 403, message: token });
    await emit(changed());
    const said = JSON.stringify([site.logs, await inside(() => recent(50)), [...site.storage()]]);
    expect(said).not.toContain(canary);
    expect(said).not.toContain(token);
  });
});

describe("the life of an issue and of the app", () => {
  const kept = {
    sha256: "a".repeat(64),
    document: { version: 1 as const, type: "doc" as const, content: [] },
    truncated: false,
  };

  it("keeps no spec of a deleted issue, and those of others", async () => {
    await inside(() => saveSpec("10041", "change:github:acme/shop#7", kept));
    await inside(() => saveSpec("100411", "change:github:acme/shop#7", kept));
    await site.emit("avi:jira:deleted:issue", { issue: { id: "10041", key: "PROJ-1042" } });
    const specs = [...site.storage().keys()].filter((key) => key.startsWith("spec:"));
    expect(new Set(specs.map((key) => key.split(":")[1]))).toEqual(new Set(["100411"]));
    await inside(() => dropSpecs("100411"));
  });

  it.each([[{}], [{ issue: { id: "../1", key: "PROJ-1" } }], [{ issue: null }]])(
    "does nothing for %j",
    async (event) => {
      await site.emit("avi:jira:deleted:issue", event);
      expect(site.thrown).toEqual([]);
    },
  );

  it("begins with a line that the app was installed", async () => {
    await site.emit("avi:forge:installed:app", { id: "x" });
    expect(await fates()).toEqual([{ fate: "accepted", reason: "the app was installed", repository: undefined }]);
  });
});
