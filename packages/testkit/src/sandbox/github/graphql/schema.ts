import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buildSchema, type GraphQLSchema } from "graphql";

let schema: GraphQLSchema | undefined;

/** GitHub's published schema; parsing takes a quarter of a second, so once a process. */
export function gitHubSchema(): GraphQLSchema {
  const path = createRequire(import.meta.url).resolve("@octokit/graphql-schema/schema.graphql");
  schema ??= buildSchema(readFileSync(path, "utf8"), { assumeValid: true, noLocation: true });
  return schema;
}
