import { createReferee, type Referee } from "../referee/index.js";
import type { Exchange } from "../service.js";
import { gitHubDescription } from "./description.js";
import { graphqlViolations } from "./graphql/index.js";
import { findOperation } from "./rest/index.js";

/** Statuses that GitHub gives on any operation, though most descriptions leave them out. */
const everywhere = {
  304: "any GET with a validator can be answered so",
  400: "a body that is no JSON",
  401: "a token that is not known",
  403: "a token without the permission",
  404: "what the token cannot see, and unknown routes",
  415: "an Accept header that asks for something else",
  422: "check runs, comments and statuses validate their bodies, undescribed",
} as const;

/** Where GitHub's description is known to be wrong about GitHub. */
const inconsistencies = [
  {
    line: /\/pulls(?:\/\{pull_number\})?: answer 200 (?:\/\d+)?\/head\/repo must be object/,
    because: "head.repo is null once the fork is deleted; the description says that it is always an object",
  },
];

let referee: Referee | null | undefined;

function openReferee(): Referee | null {
  const description = gitHubDescription();
  if ("document" in description) return createReferee(description.document, { statuses: everywhere });
  if (process.env.REQUIRE_ALL === "1") throw new Error(description.absent);
  process.stderr.write(`skipped: GitHub's REST answers are not refereed, ${description.absent}\n`);
  return null;
}

/** The path below the API's root, with slashes inside variables encoded: refs and file paths may hold them in either form. */
function canonical({ request }: Exchange): string {
  const below = request.path.replace(/^.*?\/api\/v3(?=\/|$)/, "");
  // What a redirect leads to names the repository by its id: the same operation.
  const path = below.replace(/^\/repositories\/(\d+)(?=\/)/, "/repos/by-id/$1");
  const found = findOperation(request.method === "HEAD" ? "GET" : request.method, path);
  if (found === null) return path;
  const template = found.operation.slice(found.operation.indexOf("/"));
  // The root folder is an empty path, which no path template takes.
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(found.params[name] || "."));
}

/** What GitHub's own descriptions say against an exchange; [] when they are not at hand. */
export function judgeExchange(exchange: Exchange): readonly string[] {
  if (exchange.request.path.endsWith("/graphql")) return graphqlViolations(exchange);
  if (referee === undefined) referee = openReferee();
  if (referee === null) return [];
  const lines = referee({ ...exchange, request: { ...exchange.request, path: canonical(exchange) } });
  return lines.filter((text) => !inconsistencies.some(({ line }) => line.test(text)));
}
