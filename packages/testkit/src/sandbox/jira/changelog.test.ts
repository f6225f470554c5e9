import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { expectNoViolations } from "../index.js";
import { moveByHand, setByHand } from "./by-hand.js";
import { openJira, type TestJira } from "./testing.js";

const approver = "customfield_10021";
const signed = "customfield_10022";
const boxes = "customfield_10023";
const several = "customfield_10024";
let jira: TestJira;
let omar = "";
let bot = "";

beforeEach(async () => {
  jira = await openJira((seed) => ({
    ...seed,
    users: [...seed.users, { accountId: "app-1", displayName: "Automation", email: "a@b.c", accountType: "app" }],
    fields: [
      { id: approver, name: "Approved by", type: "user" },
      { id: signed, name: "Sign-off", type: "option", options: ["Pending", "Approved"] },
      { id: boxes, name: "Checks", type: "options", options: ["Legal", "Security"] },
      { id: several, name: "Approvers", type: "users" },
    ],
  }));
  omar = jira.world.seed.users[2]?.accountId ?? "";
  bot = "app-1";
});
afterEach(async () => {
  await jira.close();
  expectNoViolations(jira.sandbox);
});

type Page = { total: number; histories?: Entry[]; values?: Entry[]; isLast?: boolean };
type Entry = { author: { accountId: string; accountType: string }; created: string; items: Record<string, unknown>[] };
const expanded = async (path: string, body?: object): Promise<Page> => {
  const answer = await jira.call(body ? "POST" : "GET", path, body);
  const { issues, changelog } = answer.body as { issues?: { changelog: Page }[]; changelog?: Page };
  return (issues?.[0]?.changelog ?? changelog) as Page;
};
const newest = async () => (await expanded("/issue/PROJ-1042?expand=changelog")).histories?.[0];

describe("an issue's history", () => {
  it("says who did what when, people and apps told apart", async () => {
    moveByHand(jira.world, "PROJ-1042", "Done", bot, Date.UTC(2026, 1, 2));
    expect(await newest()).toMatchObject({
      author: { accountId: bot, accountType: "app" },
      created: "2026-02-02T00:00:00.000+0000",
      items: [
        { field: "status", fieldId: "status", from: "10000", fromString: "To Do", to: "10005", toString: "Done" },
      ],
    });
    await jira.call("POST", "/issue/OPS-12/transitions", { transition: { id: "21" } });
    const { histories } = await expanded("/issue/OPS-12?expand=changelog");
    expect(histories?.[0]).toMatchObject({ author: { accountType: "atlassian" }, items: [{ field: "status" }] });
  });

  const by = (accountId: string) => ({ accountId });
  it.each<[string, string, () => unknown, object]>([
    [
      "a person",
      approver,
      () => by(omar),
      { field: "Approved by", fieldtype: "custom", from: null, fromString: null, toString: "Omar Haddad" },
    ],
    ["a choice", signed, () => ({ value: "Approved" }), { to: "100221", toString: "Approved" }],
    ["a choice by id", signed, () => ({ id: "100220" }), { to: "100220", toString: "Pending" }],
    [
      "boxes",
      boxes,
      () => [{ value: "Legal" }, { value: "Security" }],
      { to: "[100230, 100231]", toString: "Legal,Security" },
    ],
    ["several people", several, () => [by(omar), by(bot)], { toString: "Omar Haddad,Automation" }],
  ])("has a line for %s in a custom field", async (_, field, value, line) => {
    const { status } = await jira.call("PUT", "/issue/PROJ-1042", { fields: { [field]: value() } });
    expect(status).toBe(204);
    expect((await newest())?.items).toMatchObject([{ fieldId: field, ...line }]);
    setByHand(jira.world, "PROJ-1042", { field, value: null }, omar);
    expect(await newest()).toMatchObject({ author: { accountId: omar }, items: [{ to: null, toString: null }] });
  });

  it.each([
    ["a stranger", approver, { accountId: "nobody" }],
    ["a choice that there is not", signed, { value: "Perhaps" }],
    ["one where several are wanted", several, { accountId: "app-1" }],
  ])("takes no %s", async (_, field, value) => {
    expect((await jira.call("PUT", "/issue/PROJ-1042", { fields: { [field]: value } })).status).toBe(400);
  });

  it("shows people and choices whole when the field is read", async () => {
    setByHand(jira.world, "PROJ-1042", { field: approver, value: by(omar) }, omar);
    setByHand(jira.world, "PROJ-1042", { field: boxes, value: [{ value: "Legal" }] }, omar);
    const { body } = await jira.call("GET", `/issue/PROJ-1042?fields=${approver},${boxes}`);
    expect(body).toMatchObject({
      fields: { [approver]: { displayName: "Omar Haddad" }, [boxes]: [{ id: "100230", value: "Legal" }] },
    });
  });

  it("is cut where it comes with an issue, the newest first, and comes in pages by itself, the oldest first", async () => {
    for (let n = 0; n < 120; n += 1) moveByHand(jira.world, "PROJ-1042", n % 2 === 0 ? "Selected" : "To Do", omar);
    const search = { jql: "key = PROJ-1042", fields: ["summary"], expand: "changelog" };
    const bulk = { issueIdsOrKeys: ["PROJ-1042"], fields: ["summary"], expand: ["changelog"] };
    for (const page of [await expanded("/search/jql", search), await expanded("/issue/bulkfetch", bulk)]) {
      expect(page).toMatchObject({ total: 120 });
      expect(page.histories).toHaveLength(40);
      expect(page.histories?.[0]?.items[0]).toMatchObject({ toString: "To Do" });
    }
    expect((await expanded("/issue/PROJ-1042?expand=changelog")).histories).toHaveLength(100);
    const first = (await jira.call("GET", "/issue/PROJ-1042/changelog")).body as Page;
    const rest = (await jira.call("GET", "/issue/PROJ-1042/changelog?startAt=100")).body as Page;
    expect([first.isLast, first.values?.length, rest.isLast, rest.values?.length]).toEqual([false, 100, true, 20]);
    expect(first.values?.[0]?.items[0]).toMatchObject({ fromString: "To Do", toString: "Selected" });
    expect((await jira.call("GET", "/issue/PROJ-9999/changelog")).status).toBe(404);
  });
});
