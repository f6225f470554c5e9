import { contextOf } from "./context.js";
import { findModule } from "./manifest.js";
import type { Site } from "./site.js";
import type { PageContext } from "./types.js";

/** Bytes that a front end may send, and get. */
const largest = { request: 500 * 1024, response: 5 * 1024 * 1024 };
const resolverSeconds = 25;

/** The context of a module's page. @throws {Error} for a module that the manifest does not declare */
export function pageContext(site: Site, moduleKey: string, asked: PageContext): Readonly<Record<string, unknown>> {
  const found = findModule(site.options.manifest, moduleKey);
  if (found === undefined) throw new Error(`the manifest declares no module ${moduleKey}`);
  const { cloudId, appId, environmentId } = site.facts;
  const siteUrl = site.options.siteUrl ?? site.options.jira.baseUrl;
  return contextOf({ cloudId, appId, environmentId, siteUrl, moduleKey, moduleType: found.type }, asked);
}

/** A resolver call. Payload and answer go as JSON, so that nothing else comes through. */
export async function invoke(
  site: Site,
  moduleKey: string,
  functionKey: string,
  payload: unknown,
  asked: PageContext,
): Promise<unknown> {
  const found = findModule(site.options.manifest, moduleKey);
  const resolver = found?.module.resolver?.function;
  if (found === undefined || resolver === undefined) throw new Error(`${moduleKey} has no resolver`);
  if (size(payload) > largest.request) throw new Error("the payload of an invoke is over 500 KB");
  const { accountId, license: _license, ...context } = pageContext(site, moduleKey, asked);
  const answer = await site.run({
    functionKey: resolver,
    moduleKey,
    moduleType: found.type,
    payload: { call: { functionKey, ...(payload === undefined ? {} : { payload }) }, context },
    timeout: resolverSeconds,
    accountId: String(accountId),
  });
  if (size(answer) > largest.response) throw new Error("the answer of a resolver is over 5 MB");
  return answer === undefined ? undefined : (JSON.parse(JSON.stringify(answer)) as unknown);
}

const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? "");
