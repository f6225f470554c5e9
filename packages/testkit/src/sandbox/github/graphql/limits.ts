import {
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from "graphql";
import { GraphqlFailure } from "./failure.js";

/** @see https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
export const maxNodes = 500_000;
const maxPage = 100;

export interface Size {
  /** Nodes that the answer may hold at most. */
  readonly nodes: number;
  /** Points that GitHub takes from the hourly budget. */
  readonly cost: number;
}

function pageSize(field: FieldNode, variables: Readonly<Record<string, unknown>>): number | null {
  const given = field.arguments?.find(({ name }) => name.value === "first" || name.value === "last")?.value;
  if (given?.kind === Kind.INT) return Number(given.value);
  if (given?.kind !== Kind.VARIABLE) return null;
  const value = variables[given.name.value];
  return typeof value === "number" ? value : null;
}

/** Counts what a document asks for before it runs. Fragments count where they are defined: the sandbox is lenient there. */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Size {
  const types = new TypeInfo(schema);
  const factors = [1];
  let nodes = 0;
  let requests = 1;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter(field) {
          const type = types.getType();
          const size = type && getNamedType(type).name.endsWith("Connection") ? pageSize(field, variables) : null;
          const outer = factors.at(-1) ?? 1;
          if (size !== null) {
            requests += outer;
            nodes += outer * size;
          }
          factors.push(size === null ? outer : outer * size);
        },
        leave() {
          factors.pop();
        },
      },
    }),
  );
  return { nodes, cost: Math.max(1, Math.round(requests / 100)) };
}

/** @throws {GraphqlFailure} when a connection has no page size, or one beyond 100 */
export function checkPage(connection: string, args: Readonly<Record<string, unknown>>): void {
  for (const name of ["first", "last"] as const) {
    const size = args[name];
    if (typeof size !== "number") continue;
    if (size > maxPage)
      throw new GraphqlFailure(
        "EXCESSIVE_PAGINATION",
        `Requesting ${size} records on the \`${connection}\` connection exceeds the \`${name}\` limit of ${maxPage} records.`,
      );
    if (size < 0)
      throw new GraphqlFailure(
        "UNPROCESSABLE",
        `\`${name}\` on the \`${connection}\` connection cannot be less than zero.`,
      );
    return;
  }
  throw new GraphqlFailure(
    "MISSING_PAGINATION_BOUNDARIES",
    `You must provide a \`first\` or \`last\` value to properly paginate the \`${connection}\` connection.`,
  );
}
