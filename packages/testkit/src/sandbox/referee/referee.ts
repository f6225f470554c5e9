import type { Exchange } from "../service.js";
import { follow, type Content, type OpenApi, type Operation, type Parameter, type PathItem } from "./document.js";
import { unknownProperties } from "./properties.js";
import { createRoutes } from "./routes.js";
import { schemasOf, type Schemas } from "./schemas.js";

export interface RefereeOptions {
  /** The service's path as the description spells it; a prefix such as `/api/v3` goes. Null: none of its paths, not judged. */
  readonly path?: (path: string) => string | null;
  /** Path parameters that stand for the rest of the path, slashes included: GitHub's `{path}` and `{ref}`. */
  readonly restParameters?: readonly string[];
  /** Statuses that the service answers though its description is silent, each with the reason. */
  readonly statuses?: Readonly<Record<number, string>>;
  /** Where a description is known to be wrong. An entry takes a violation away when its text begins or reads so. */
  readonly allow?: readonly ({ readonly because: string } & (
    { readonly begins: string } | { readonly matches: RegExp }
  ))[];
  /** Report request properties that the description does not name, even in open objects. On when absent. */
  readonly closedBodies?: boolean;
}

export type Referee = (exchange: Exchange) => readonly string[];

/**
 * Judges exchanges by an OpenAPI 3.0 description: path, method, query, request body, status and answer body.
 *
 * @returns violations in words, each beginning `METHOD /path/template:`; [] when the exchange is valid
 */
export function createReferee(document: unknown, options: RefereeOptions = {}): Referee {
  const openApi = document as OpenApi;
  const routeOf = createRoutes(openApi, new Set(options.restParameters ?? []));
  const schemas = schemasOf(openApi);
  const allowed = (line: string) =>
    (options.allow ?? []).some((one) => ("begins" in one ? line.startsWith(one.begins) : one.matches.test(line)));
  return (exchange) => {
    const { method } = exchange.request;
    const path = options.path === undefined ? exchange.request.path : options.path(exchange.request.path);
    if (path === null) return [];
    const route = routeOf(path);
    const verb = method === "HEAD" ? "get" : method.toLowerCase();
    if (route === undefined) return [`${method} ${path}: no such path`].filter((line) => !allowed(line));
    const item = openApi.paths[route.template] as PathItem;
    const operation = item[verb] as Operation | undefined;
    const head = `${method} ${route.template}: `;
    if (operation === undefined) return [`${head}no such method`].filter((line) => !allowed(line));
    const judged = { openApi, schemas, at: ["paths", route.template, verb], operation, item, exchange, options };
    const lines = [...judgeQuery(judged), ...judgeRequest(judged), ...judgeAnswer(judged)];
    return lines.map((line) => head + line).filter((line) => !allowed(line));
  };
}

interface Judged {
  readonly openApi: OpenApi;
  readonly schemas: Schemas;
  /** Where the operation stands in the document. */
  readonly at: readonly string[];
  readonly operation: Operation;
  readonly item: PathItem;
  readonly exchange: Exchange;
  readonly options: RefereeOptions;
}

function judgeQuery({ openApi, schemas, at, operation, item, exchange }: Judged): string[] {
  const places = [
    ...(operation.parameters ?? []).map((node, index) => ({ node, at: [...at, "parameters", String(index)] })),
    ...((item["parameters"] as readonly unknown[] | undefined) ?? []).map((node, index) => ({
      node,
      at: [...at.slice(0, 2), "parameters", String(index)],
    })),
  ];
  const known = places
    .map(({ node, at: place }) => ({ parameter: follow(openApi, node) as Parameter, place: refPlace(node) ?? place }))
    .filter(({ parameter }) => parameter.in === "query");
  const lines: string[] = [];
  for (const name of new Set(exchange.request.query.keys())) {
    const found = known.find(({ parameter }) => parameter.name === name);
    if (found === undefined) lines.push(`query parameter ${name} is unknown`);
    else if (found.parameter.schema !== undefined) {
      const value = typed(
        follow(openApi, found.parameter.schema) as { type?: unknown },
        exchange.request.query.getAll(name),
      );
      lines.push(...schemas.check([...found.place, "schema"], value).map((line) => `query parameter ${name}: ${line}`));
    }
  }
  for (const { parameter } of known) {
    if (parameter.required === true && !exchange.request.query.has(parameter.name))
      lines.push(`query parameter ${parameter.name} is missing`);
  }
  return refusedForItsForm(exchange) ? [] : lines;
}

/** A request that was refused for being wrong may be as wrong as it likes. */
const refusedForItsForm = ({ answer }: Exchange) => [400, 413, 415, 422].includes(answer.status);

function refPlace(node: unknown): readonly string[] | undefined {
  const ref = (node as { $ref?: unknown }).$ref;
  return typeof ref === "string" ? ref.slice(2).split("/") : undefined;
}

/** A query's text as the value that its schema speaks of. */
function typed(schema: { readonly type?: unknown }, values: readonly string[]): unknown {
  const types = Array.isArray(schema.type) ? (schema.type as unknown[]) : [schema.type];
  if (types.includes("array")) return values.flatMap((value) => value.split(","));
  const text = values[0] ?? "";
  if ((types.includes("integer") || types.includes("number")) && text !== "" && Number.isFinite(Number(text)))
    return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

function judgeRequest({ openApi, schemas, at, operation, exchange, options }: Judged): string[] {
  const { body, json, headers } = exchange.request;
  if (refusedForItsForm(exchange)) return [];
  const described = follow(openApi, operation.requestBody) as (Content & { readonly required?: boolean }) | undefined;
  if (body === "") return described?.required === true ? ["a request body is needed"] : [];
  if (described?.content === undefined) return ["a request body is not expected"];
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim() ?? "";
  const media = described.content[type] === undefined ? undefined : type;
  if (media === undefined) return [`media type ${type || "(none)"} is not expected`];
  if (!isJson(media) || described.content[media]?.schema === undefined) return [];
  const place = refPlace(operation.requestBody ?? {}) ?? [...at, "requestBody"];
  const lines = schemas.check([...place, "content", media, "schema"], json).map((line) => `request body ${line}`);
  if (options.closedBodies === false) return lines;
  const extra = unknownProperties(openApi, described.content[media]?.schema, json);
  return [...lines, ...extra.map((name) => `request body has the unknown property ${name}`)];
}

function judgeAnswer({ openApi, schemas, at, operation, exchange, options }: Judged): string[] {
  const { status, json, headers } = exchange.answer;
  const responses = operation.responses ?? {};
  const key = [String(status), `${String(status)[0] ?? ""}XX`, "default"].find((name) =>
    Object.hasOwn(responses, name),
  );
  if (key === undefined) return options.statuses?.[status] === undefined ? [`status ${status} is not described`] : [];
  const node = responses[key];
  const described = follow(openApi, node) as Content | undefined;
  if (exchange.request.method === "HEAD" || status === 304 || described?.content === undefined) return [];
  const type = (headers?.["content-type"] ?? "application/json").split(";")[0]?.trim() ?? "";
  const media = described.content[type] !== undefined ? type : Object.keys(described.content).find(isJson);
  if (media === undefined || described.content[media]?.schema === undefined) return [];
  if (json === undefined) return [];
  const place = refPlace(node ?? {}) ?? [...at, "responses", key];
  return schemas.check([...place, "content", media, "schema"], json).map((line) => `answer ${status} ${line}`);
}

const isJson = (media: string) => media === "application/json" || media.endsWith("+json");
