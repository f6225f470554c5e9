import { describe, expect, it } from "@jest/globals";
import type { Exchange } from "../service.js";
import { createReferee, type RefereeOptions } from "./index.js";

const document = {
  openapi: "3.0.3",
  paths: {
    "/pets": {
      get: {
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", maximum: 100 } },
          { $ref: "#/components/parameters/kind" },
        ],
        responses: {
          200: {
            description: "",
            content: { "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } } } },
          },
        },
      },
      post: {
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
        },
        responses: { 201: { description: "" }, "4XX": { description: "" } },
      },
    },
    "/pets/{id}": {
      get: {
        responses: {
          200: { description: "", content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } },
        },
      },
    },
    "/pets/{id}/files/{path}": { get: { responses: { 200: { description: "" } } } },
    "/pets/mine": { get: { responses: { 204: { description: "" } } } },
    "/compare/{base}...{head}": { get: { responses: { 200: { description: "" } } } },
  },
  components: {
    parameters: {
      kind: { name: "kind", in: "query", required: false, schema: { type: "string", enum: ["cat", "dog"] } },
    },
    schemas: {
      Pet: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string" },
          nick: { type: "string", nullable: true },
          owner: { nullable: true, allOf: [{ $ref: "#/components/schemas/Owner" }] },
          toString: { type: "string" },
          born: { type: "string", format: "date-time" },
          tags: { type: "object", additionalProperties: { type: "string" } },
          anything: {},
        },
      },
      Owner: { type: "object", properties: { name: { type: "string" } } },
    },
  },
};

interface Wanted {
  readonly query?: string;
  readonly body?: unknown;
  readonly type?: string;
  readonly status?: number;
  readonly answer?: unknown;
}

function judge(method: string, path: string, wanted: Wanted = {}, options: RefereeOptions = {}): readonly string[] {
  const { query = "", body, type = "application/json", status = 200, answer } = wanted;
  const exchange: Exchange = {
    service: "pets",
    request: {
      method,
      path,
      query: new URLSearchParams(query),
      headers: { "content-type": type },
      body: body === undefined ? "" : JSON.stringify(body),
      json: body,
    },
    answer: { status, json: answer },
  };
  return createReferee(document, options)(exchange);
}

const pet = { name: "Mia" };

describe("valid exchanges", () => {
  it.each<[string, string, Wanted]>([
    ["GET", "/pets", { query: "limit=5&kind=cat", answer: [pet] }],
    ["POST", "/pets", { body: pet, status: 201 }],
    ["GET", "/pets/1", { answer: { ...pet, nick: null, owner: null, born: "2026-01-05T09:00:00.000+0000" } }],
    ["GET", "/pets/mine", { status: 204 }],
    ["GET", "/compare/main...feat", {}],
    [
      "POST",
      "/pets",
      { body: { ...pet, tags: { any: "a" }, anything: { goes: [1] }, owner: { name: "Sara" } }, status: 201 },
    ],
    ["POST", "/pets", { body: { nome: "Mia" }, status: 422 }],
  ])("%s %s", (method, path, wanted) => {
    expect(judge(method, path, wanted)).toEqual([]);
  });

  it("a parameter that stands for the rest of the path holds slashes", () => {
    expect(judge("GET", "/pets/1/files/a/b.txt")).toEqual(["GET /pets/1/files/a/b.txt: no such path"]);
    expect(judge("GET", "/pets/1/files/a/b.txt", {}, { restParameters: ["path"] })).toEqual([]);
  });
});

describe("violations", () => {
  it.each<[string, string, string, Wanted, string]>([
    ["an unknown path", "GET", "/cats", {}, "no such path"],
    ["an unknown method", "DELETE", "/pets", {}, "no such method"],
    ["an unknown query parameter", "GET", "/pets", { query: "limt=5", answer: [] }, "query parameter limt is unknown"],
    ["a query parameter of another type", "GET", "/pets", { query: "limit=many", answer: [] }, "must be integer"],
    ["a query parameter out of its bounds", "GET", "/pets", { query: "limit=101", answer: [] }, "must be <= 100"],
    [
      "a value that a referenced parameter does not allow",
      "GET",
      "/pets",
      { query: "kind=cow", answer: [] },
      "must be equal to one of",
    ],
    ["a missing body", "POST", "/pets", { status: 201 }, "a request body is needed"],
    ["an unexpected body", "GET", "/pets", { body: pet, answer: [] }, "a request body is not expected"],
    [
      "another media type",
      "POST",
      "/pets",
      { body: pet, type: "text/plain", status: 201 },
      "media type text/plain is not expected",
    ],
    ["a missing property", "POST", "/pets", { body: {}, status: 201 }, "must have required property 'name'"],
    [
      "an unknown property of an open object",
      "POST",
      "/pets",
      { body: { ...pet, nik: "M" }, status: 201 },
      "unknown property /nik",
    ],
    [
      "an unknown property deep inside",
      "POST",
      "/pets",
      { body: { ...pet, owner: { nome: "S" } }, status: 201 },
      "unknown property /owner/nome",
    ],
    ["null where it is not allowed", "POST", "/pets", { body: { name: null }, status: 201 }, "must be string"],
    ["an undescribed status", "GET", "/pets", { status: 418 }, "status 418 is not described"],
    ["an answer of another shape", "GET", "/pets/1", { answer: { name: 5 } }, "answer 200 /name must be string"],
    ["a broken date in an answer", "GET", "/pets/1", { answer: { ...pet, born: "yesterday" } }, "must match format"],
  ])("%s", (_, method, path, wanted, says) => {
    expect(judge(method, path, wanted).join("\n")).toContain(says);
  });

  it("in the request count even when the answer is a 404", () => {
    expect(judge("GET", "/pets", { query: "limt=5", status: 404 }).join("\n")).toContain("limt is unknown");
  });
});

const inner = (full: string) => (full.startsWith("/api") ? full.slice(4) : null);

describe("options", () => {
  it("take a known violation away, with a reason", () => {
    const allow = [{ begins: "GET /pets/{id}: answer 200 /name", because: "older pets have numbers" }];
    expect(judge("GET", "/pets/1", { answer: { name: 5 } }, { allow })).toEqual([]);
    expect(judge("GET", "/pets/1", { answer: {} }, { allow })).toHaveLength(1);
  });

  it("name statuses that any operation may answer", () => {
    expect(
      judge("GET", "/pets", { status: 429 }, { statuses: { 429: "rate limits are described in words only" } }),
    ).toEqual([]);
  });

  it("leave open bodies open", () => {
    expect(judge("POST", "/pets", { body: { ...pet, more: 1 }, status: 201 }, { closedBodies: false })).toEqual([]);
  });

  it("translate paths, and leave foreign ones alone", () => {
    expect(judge("GET", "/api/pets", { answer: [] }, { path: inner })).toEqual([]);
    expect(judge("GET", "/elsewhere", {}, { path: inner })).toEqual([]);
  });
});
