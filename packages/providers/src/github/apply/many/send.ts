import type { GitHubClient, GraphqlError } from "../../client.js";
import { nodesOf, type Page } from "../../wire.js";
import { without } from "../edit-decision.js";
import type { Step } from "./steps.js";

/** What became of one deed's steps. */
export interface Sent {
  /** The first that failed; those of the same deed behind it were tried all the same. */
  readonly error?: GraphqlError;
  /** Logins that GitHub did not assign. */
  readonly ignored: readonly string[];
}

interface Load {
  readonly steps: readonly Step[];
  readonly assigned: readonly string[];
}

type WirePayload = { readonly assignable?: { readonly assignees: Page<{ readonly login: string }> } | null } | null;

/**
 * The steps of many deeds as one document: GitHub does them one after the other, and goes on behind one that fails. What
 * people wrote is only ever a variable.
 *
 * @throws {NoAnswer} `lost`: some of them may have been done
 * @throws {SatelliteError} when the whole document was refused
 */
export async function send(client: GitHubClient, loads: readonly Load[]): Promise<readonly Sent[]> {
  const steps = loads.flatMap((load) => load.steps);
  const variables = steps.map(({ name }, at) => `$i${at}: ${name[0]?.toUpperCase()}${name.slice(1)}Input!`);
  const fields = steps.map(
    ({ name, select = "clientMutationId" }, at) => `d${at}: ${name}(input: $i${at}) { ${select} }`,
  );
  const document = `mutation Deeds(${variables.join(", ")}) {\n  ${fields.join("\n  ")}\n}`;
  const inputs = Object.fromEntries(steps.map(({ input }, at) => [`i${at}`, input]));
  const { data, errors } = await client.mutate<Readonly<Record<string, WirePayload>>>(document, inputs);
  let from = 0;
  return loads.map((load) => {
    const keys = load.steps.map((_, at) => `d${from + at}`);
    from += keys.length;
    return sentOf(load, keys, data, errors);
  });
}

function sentOf(
  { assigned }: Load,
  keys: readonly string[],
  data: Readonly<Record<string, WirePayload>>,
  errors: readonly GraphqlError[],
): Sent {
  const failed = keys.find((key) => data[key] == null);
  const assignable = keys.map((key) => data[key]?.assignable).find((one) => one != null);
  const now = nodesOf(assignable?.assignees).map(({ login }) => login);
  const ignored = assignable == null ? [] : without(assigned, now);
  if (failed === undefined) return { ignored };
  const error = errors.find(({ path }) => path?.[0] === failed);
  return { ignored, error: error ?? { message: "GitHub gave no answer to this part" } };
}
