import { beforeEach, expect, it, jest } from "@jest/globals";
import { withoutUnkept } from "@satellite/engine/desk";
import { sync } from "@satellite/engine/verbs/sync";
import { openVerbBench, weights } from "./bench.js";
import { seedWithLabels, syncing, trackersOf } from "./syncing.js";

jest.setTimeout(30_000);
const bench = openVerbBench({ seed: seedWithLabels() });
const { change, item, pulled } = syncing(bench);
const [, github] = trackersOf(bench);
if (github === undefined) throw new Error("no tracker");

let id = "";
/** One run over a tree that is made anew for it. */
async function run() {
  const { desk, note, notices } = await withoutUnkept(await bench.desk({ yes: true }));
  const answer = await sync(desk, { refs: [id] });
  await note(answer.receipts);
  return { ...answer, notices: [...notices, ...answer.notices] };
}
const commit = () => (bench.git("add", "-A"), bench.git("commit", "-q", "--allow-empty", "-m", "Go on"));
/** What nobody committed goes with its runner. */
const lose = () => bench.git("checkout", "-q", "--", ".");

beforeEach(async () => {
  github.edit({ title: "Sign in", body: "One.\n\nTwo.", labels: ["login"] });
  id = await pulled(github.typed);
  expect(weights(await run())).toEqual([]);
  commit();
});

it("what came in and was lost comes in again, with the rest of the file as somebody left it", async () => {
  github.edit({ title: "Sign in without typing", labels: ["login", "web"] });
  await run();
  lose();
  await change(id, { body: "One.\n\nTwo less." });
  commit();
  const again = await run();
  expect(weights(again)).toEqual(["said CHANGED_MEANWHILE"]);
  expect((await item(id)).content).toMatchObject({ title: "Sign in without typing", labels: ["login", "web"] });
  expect(github.now()).toMatchObject({ title: "Sign in without typing", labels: ["login", "web"] });
  expect(github.now().body).toContain("Two less.");
  commit();
  const last = await run();
  expect([last.plan.effects, last.notices]).toEqual([[], []]);
});

it("a text of both that was lost here is taken from the ticket, which has both", async () => {
  github.edit({ body: "One more.\n\nTwo." });
  await change(id, { body: "One.\n\nTwo less." });
  commit();
  await run();
  lose();
  expect(weights(await run())).toEqual(["said CHANGED_MEANWHILE"]);
  expect((await item(id)).content.body.trim()).toBe("One more.\n\nTwo less.");
});

it("a field that was edited before anybody saw what came in waits for a person", async () => {
  github.edit({ title: "Sign in without typing" });
  await run();
  lose();
  await change(id, { title: "Passkeys" });
  commit();
  expect(weights(await run())).toEqual(["said CHANGED_MEANWHILE", "person CONFLICT"]);
  expect([github.now().title, (await item(id)).content.title]).toEqual(["Sign in without typing", "Passkeys"]);
});

it("what was committed as it came in was kept, whatever was made of it before the next run", async () => {
  github.edit({ title: "Sign in without typing" });
  await run();
  commit();
  await change(id, { title: "Passkeys" });
  commit();
  expect(weights(await run())).toEqual([]);
  expect(github.now().title).toBe("Passkeys");
});

it("once it was seen in its file, taking it back is an edit", async () => {
  const before = (await item(id)).content.title;
  github.edit({ title: "Sign in without typing" });
  await run();
  commit();
  expect((await run()).plan.effects).toEqual([]);
  await change(id, { title: before });
  commit();
  expect(weights(await run())).toEqual([]);
  expect(github.now().title).toBe(before);
});
