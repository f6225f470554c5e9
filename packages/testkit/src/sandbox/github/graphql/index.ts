/** GitHub's GraphQL API: real documents, executed over the official schema on the sandbox's world. */
export { answerGraphql, graphqlViolations } from "./execute.js";
export { graphqlFields } from "./fields.js";
export { gitHubSchema } from "./schema.js";
