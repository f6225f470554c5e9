import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { expectNoViolations } from "../index.js";
import { doc, openJira, type TestJira } from "./testing.js";

let jira: TestJira;
beforeEach(async () => {
  jira = await openJira();
});
afterEach(async () => {
  await jira.close();
  expectNoViolations(jira.sandbox);
});

const issue = "/issue/PROJ-1042";
const ticket = () => jira.sandbox.state().jira.tickets[0];
const messages = (body: unknown) => (body as { errorMessages: string[] }).errorMessages;

const add = async (text: string, properties?: object[]) =>
  (await jira.call("POST", `${issue}/comment`, { body: doc(text), ...(properties ? { properties } : {}) })).body as {
    id: string;
  };

describe("comments", () => {
  it("are written, found by their property, edited in place, and taken back", async () => {
    const { id } = await add("built in #7", [{ key: "satellite", value: { change: 7 } }]);
    const listed = (await jira.call("GET", `${issue}/comment?expand=properties`)).body;
    expect(listed).toMatchObject({
      total: 2,
      comments: [{}, { id, properties: [{ key: "satellite", value: { change: 7 } }] }],
    });
    expect((await jira.call("PUT", `${issue}/comment/${id}`, { body: doc("built in #8") })).status).toBe(200);
    expect((await jira.call("GET", `${issue}/comment/${id}?expand=properties`)).body).toMatchObject({
      properties: [{ value: { change: 7 } }],
      body: doc("built in #8"),
    });
    expect((await jira.call("DELETE", `${issue}/comment/${id}`)).status).toBe(204);
    expect((await jira.call("GET", `${issue}/comment/${id}`)).status).toBe(404);
    expect(ticket()?.comments).toHaveLength(1);
  });

  it("come in pages, oldest or newest first", async () => {
    for (const text of ["a", "b", "c"]) await add(text);
    const page = async (query: string) =>
      (await jira.call("GET", `${issue}/comment?${query}`)).body as {
        comments: { body: { content: [{ content: [{ text: string }] }] } }[];
      };
    const texts = async (query: string) =>
      (await page(query)).comments.map(({ body }) => body.content[0].content[0].text);
    expect(await texts("startAt=1&maxResults=2")).toEqual(["a", "b"]);
    expect(await texts("orderBy=-created&maxResults=1")).toEqual(["c"]);
    expect((await jira.call("GET", `${issue}/comment?orderBy=author`)).status).toBe(400);
  });

  it("of other people cannot be edited", async () => {
    const id = ticket()?.comments[0]?.id ?? "";
    expect((await jira.call("PUT", `${issue}/comment/${id}`, { body: doc("mine") })).status).toBe(400);
    expect((await jira.call("DELETE", `${issue}/comment/${id}`)).status).toBe(400);
  });

  it("have properties of their own, reached without the issue", async () => {
    const { id } = await add("built in #7");
    expect((await jira.call("PUT", `/comment/${id}/properties/satellite`, { a: 1 })).status).toBe(201);
    expect((await jira.call("GET", `/comment/${id}/properties/satellite`)).body).toEqual({
      key: "satellite",
      value: { a: 1 },
    });
    expect((await jira.call("GET", `/comment/${id}/properties`)).body).toMatchObject({ keys: [{ key: "satellite" }] });
    expect((await jira.call("DELETE", `/comment/${id}/properties/satellite`)).status).toBe(204);
    expect((await jira.call("GET", `/comment/404/properties/satellite`)).status).toBe(404);
  });
});

const text = (value: string, marks?: object[]) => ({ type: "text", text: value, ...(marks ? { marks } : {}) });

const of = (...content: object[]) => ({ type: "doc", version: 1, content });

const paragraph = (...content: object[]) => ({ type: "paragraph", content });

const send = (body: unknown) => jira.call("POST", `${issue}/comment`, { body });

describe("documents", () => {
  it.each<[string, unknown]>([
    [
      "marks and a link",
      of(
        paragraph(text("a", [{ type: "strong" }]), text("b", [{ type: "link", attrs: { href: "https://acme.dev" } }])),
      ),
    ],
    ["lists", of({ type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("a"))] }] })],
    ["a code block", of({ type: "codeBlock", attrs: { language: "ts" }, content: [text("let a;\n")] })],
    [
      "a heading, a rule and an empty paragraph",
      of({ type: "heading", attrs: { level: 2 }, content: [text("a")] }, { type: "rule" }, { type: "paragraph" }),
    ],
    [
      "a table",
      of({
        type: "table",
        content: [{ type: "tableRow", content: [{ type: "tableCell", content: [paragraph(text("a"))] }] }],
      }),
    ],
    ["exactly the longest text", of(paragraph(text("a".repeat(32_767))))],
  ])("with %s are taken", async (_, body) => {
    expect((await send(body)).status).toBe(201);
  });

  it.each<[string, unknown, string]>([
    ["a plain string", "hello", "Atlassian Document"],
    ["another version", { type: "doc", version: 2, content: [] }, "Atlassian Document"],
    ["an unknown node", of({ type: "carousel", content: [] }), "INVALID_INPUT"],
    ["a name from Object's prototype", of({ type: "constructor" }), "INVALID_INPUT"],
    ["text outside a block", of(text("a")), "INVALID_INPUT"],
    ["a list without items", of({ type: "bulletList", content: [] }), "INVALID_INPUT"],
    ["an empty text", of(paragraph(text(""))), "INVALID_INPUT"],
    ["a control character", of(paragraph(text("a\u0007"))), "INVALID_INPUT"],
    ["an unknown mark", of(paragraph(text("a", [{ type: "blink" }]))), "INVALID_INPUT"],
    ["a link to nowhere", of(paragraph(text("a", [{ type: "link" }]))), "INVALID_INPUT"],
    ["bold inside code", of({ type: "codeBlock", content: [{ type: "hardBreak" }] }), "INVALID_INPUT"],
    ["one character too many", of(paragraph(text("a".repeat(32_768)))), "CONTENT_LIMIT_EXCEEDED"],
  ])("with %s are refused", async (_, body, says) => {
    const refused = await send(body);
    expect(refused.status).toBe(400);
    expect(messages(refused.body)[0]).toContain(says);
    expect(ticket()?.comments).toHaveLength(1);
  });
});

describe("remote links", () => {
  const globalId = "satellite:github:4242:7";
  const link = (title: string) => ({
    globalId,
    application: { type: "satellite", name: "Satellite" },
    object: { url: "https://github.com/acme/shop/pull/7", title, status: { resolved: false } },
  });

  it("with a known global id are updated, not doubled", async () => {
    const first = await jira.call("POST", `${issue}/remotelink`, link("one"));
    const second = await jira.call("POST", `${issue}/remotelink`, link("two"));
    expect([first.status, second.status, (first.body as { id: number }).id]).toEqual([
      201,
      200,
      (second.body as { id: number }).id,
    ]);
    expect(ticket()?.remoteLinks).toMatchObject([{ title: "two", globalId }]);
    expect((await jira.call("GET", `${issue}/remotelink?globalId=${encodeURIComponent(globalId)}`)).body).toMatchObject(
      { globalId, object: { title: "two" } },
    );
    expect((await jira.call("GET", `${issue}/remotelink`)).body).toHaveLength(1);
  });

  it("are reached by id, and deleted by either", async () => {
    const { id } = (await jira.call("POST", `${issue}/remotelink`, link("one"))).body as { id: number };
    expect((await jira.call("PUT", `${issue}/remotelink/${id}`, link("three"))).status).toBe(204);
    expect((await jira.call("GET", `${issue}/remotelink/${id}`)).body).toMatchObject({ object: { title: "three" } });
    expect((await jira.call("DELETE", `${issue}/remotelink?globalId=${encodeURIComponent(globalId)}`)).status).toBe(
      204,
    );
    expect((await jira.call("DELETE", `${issue}/remotelink/${id}`)).status).toBe(404);
    expect((await jira.call("GET", `${issue}/remotelink?globalId=none`)).status).toBe(404);
  });

  it.each<[string, object]>([
    ["no object", { globalId: "a" }],
    ["no title", { object: { url: "https://acme.dev" } }],
    ["no real address", { object: { url: "acme", title: "a" } }],
    ["a global id that is too long", { globalId: "a".repeat(256), object: { url: "https://acme.dev", title: "a" } }],
  ])("with %s are refused", async (_, body) => {
    expect((await jira.call("POST", `${issue}/remotelink`, body)).status).toBe(400);
  });
});

describe("properties", () => {
  const at = `${issue}/properties/satellite`;

  it("are made, replaced, listed and deleted; `updated` stays, the clock moves", async () => {
    const before = { updated: ticket()?.updatedMs, now: jira.world.nowMs };
    expect((await jira.call("PUT", at, { changes: {} })).status).toBe(201);
    expect((await jira.call("PUT", at, { changes: { a: 1 } })).status).toBe(200);
    expect((await jira.call("GET", at)).body).toEqual({ key: "satellite", value: { changes: { a: 1 } } });
    expect((await jira.call("GET", `${issue}/properties`)).body).toMatchObject({ keys: [{ key: "satellite" }] });
    expect(ticket()?.updatedMs).toBe(before.updated);
    expect(jira.world.nowMs).toBeGreaterThan(before.now);
    expect((await jira.call("DELETE", at)).status).toBe(204);
    expect((await jira.call("GET", at)).status).toBe(404);
  });

  it.each<[string, string, unknown]>([
    ["more than 32 KB", at, "x".repeat(32_768)],
    ["null", at, "null"],
    ["no JSON", at, "{"],
    ["a key that is too long", `${issue}/properties/${"k".repeat(256)}`, "{}"],
  ])("of %s are refused", async (_, path, body) => {
    const sent = body === "x".repeat(32_768) ? JSON.stringify(body) : (body as string);
    expect((await jira.call("PUT", path, sent)).status).toBe(400);
  });
});
