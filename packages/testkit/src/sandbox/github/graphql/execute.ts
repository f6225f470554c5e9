import {
  execute,
  getNamedType,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
} from "graphql";
import type { Exchange, SandboxAnswer, SandboxRequest } from "../../service.js";
import { Refusal } from "../refusal.js";
import type { Actor } from "../world/model.js";
import type { World } from "../world/world.js";
import { GraphqlFailure } from "./failure.js";
import { checkPage, maxNodes, measure } from "./limits.js";
import { mutationRoot } from "./mutations/index.js";
import { rootValue } from "./root.js";
import { gitHubSchema } from "./schema.js";

interface Body {
  readonly query?: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/** Reads a field off a node. What no node models is an error of the sandbox, never a silent null. */
const resolve: GraphQLFieldResolver<unknown, unknown, Record<string, unknown>> = (source, args, _context, info) => {
  const isConnection = getNamedType(info.returnType).name.endsWith("Connection");
  if (isConnection) checkPage(info.fieldName, args);
  const node = source as Record<string, unknown>;
  if (!(info.fieldName in node))
    throw new GraphqlFailure("NOT_MODELLED", `the sandbox does not model ${info.parentType.name}.${info.fieldName}`);
  const value = node[info.fieldName];
  return typeof value === "function" ? (value as (given: unknown) => unknown)(args) : value;
};

/** `Cannot query field …` as GitHub says it; other messages stay as they are. */
function asGitHub(error: GraphQLError): object {
  const [, field, type] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message) ?? [];
  const failure = error.originalError instanceof GraphqlFailure ? error.originalError : null;
  return {
    ...(failure === null ? {} : { type: failure.type }),
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(field === undefined ? {} : { extensions: { code: "undefinedField", typeName: type, fieldName: field } }),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    message: field === undefined ? error.message : `Field '${field}' doesn't exist on type '${type}'`,
  };
}

const answered = (json: object): SandboxAnswer => ({ status: 200, json });
const failed = (...errors: object[]): SandboxAnswer => answered({ errors });

/** Runs one GraphQL request as `POST /graphql` does. @throws {Refusal} for what is refused before it is read */
export function answerGraphql(world: World, actor: Actor | null, request: SandboxRequest): SandboxAnswer {
  if (request.method !== "POST") throw new Refusal(404, "Not Found");
  if (actor === null) throw new Refusal(401, "This endpoint requires you to be authenticated.");
  if (request.json === undefined || typeof request.json !== "object" || request.json === null)
    throw new Refusal(400, "Problems parsing JSON");
  const { query, variables, operationName } = request.json as Body;
  if (typeof query !== "string")
    return failed({ message: "A query attribute must be specified and must be a string." });
  const schema = gitHubSchema();
  const read = readOnce(query);
  if ("problems" in read) return failed(...read.problems.map(asGitHub));
  const { document } = read;
  const writes = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  const size = measure(schema, document, variables ?? {});
  if (size.nodes > maxNodes)
    return failed({
      type: "MAX_NODE_LIMIT_EXCEEDED",
      message: `This query requests up to ${size.nodes.toLocaleString("en-US")} possible nodes which exceeds the maximum limit of ${maxNodes.toLocaleString("en-US")}.`,
    });
  const result = execute({
    schema,
    document,
    rootValue: (writes ? mutationRoot : rootValue)({ world, actor, size }),
    variableValues: variables ?? {},
    operationName: operationName ?? null,
    fieldResolver: resolve as GraphQLFieldResolver<unknown, unknown>,
  }) as ExecutionResult;
  const errors = result.errors ?? [];
  if (result.data === undefined) return failed(...errors.map(asGitHub));
  return answered({ data: result.data, ...(errors.length === 0 ? {} : { errors: errors.map(asGitHub) }) });
}

type Read = { readonly document: DocumentNode } | { readonly problems: readonly GraphQLError[] };

const known = new Map<string, Read>();
/** More queries than a run asks; beyond it all are read again. */
const mostKnown = 500;

/** A query's document, or what the schema says against it: the same for the same text. */
function readOnce(query: string): Read {
  const found = known.get(query);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const read = parsed(query);
  known.set(query, read);
  return read;
}

function parsed(query: string): Read {
  try {
    const document = parse(query);
    const problems = validate(gitHubSchema(), document);
    return problems.length > 0 ? { problems } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { problems: [error] };
    throw error;
  }
}

/** What GitHub's schema says against a GraphQL exchange: an invalid document, or an answer that the sandbox cannot give. */
export function graphqlViolations({ request, answer }: Exchange): string[] {
  const { errors, data } = (answer.json ?? {}) as {
    errors?: readonly { message: string; type?: string }[];
    data?: unknown;
  };
  const ours = (errors ?? []).filter(({ type }) => type === undefined || unwanted.has(type));
  const notAsked =
    answer.status === 200 && errors !== undefined && data === undefined && ours.length === 0
      ? errors.filter(({ type }) => type !== "RATE_LIMITED")
      : [];
  return [...ours, ...notAsked].map(({ message }) => `${request.method} graphql: ${message}`);
}

/** Errors that mean a wrong request; the others (not found, forbidden) are answers. */
const unwanted = new Set([
  "NOT_MODELLED",
  "MISSING_PAGINATION_BOUNDARIES",
  "EXCESSIVE_PAGINATION",
  "ARGUMENT_LIMIT",
  "MAX_NODE_LIMIT_EXCEEDED",
  "UNPROCESSABLE",
]);
