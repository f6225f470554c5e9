import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";

/** The package exports its module alone, so the file is named by its place; src and lib lie equally deep. */
const file = new URL("../../../../../../node_modules/@octokit/graphql-schema/schema.graphql", import.meta.url);

let schema: GraphQLSchema | undefined;

/** GitHub's published schema; parsing takes a quarter of a second, so once a process. */
export function gitHubSchema(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(file, "utf8"), { assumeValid: true, noLocation: true });
  return schema;
}
