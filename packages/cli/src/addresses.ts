/** Where GitHub is: github.com, or the Enterprise Server that the environment names as a runner would. */
export interface Addresses {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Origin of the pages that people see. */
  readonly webUrl: string;
}

export function addressesOf(env: NodeJS.ProcessEnv): Addresses {
  const apiUrl = (env["GITHUB_API_URL"] || "https://api.github.com").replace(/\/$/, "");
  return {
    apiUrl,
    graphqlUrl: env["GITHUB_GRAPHQL_URL"] || graphqlBeside(apiUrl),
    webUrl: env["GITHUB_SERVER_URL"] || "https://github.com",
  };
}

/** Enterprise Server has REST at /api/v3 and GraphQL at /api/graphql. */
function graphqlBeside(apiUrl: string): string {
  return `${apiUrl.replace(/\/api\/v3$/, "/api")}/graphql`;
}
