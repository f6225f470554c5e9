/**
 * What the platform's own checks do not see, as questions about a manifest and the sources under it. Pure; every answer
 * is a list of sentences, empty when all is well.
 */

/** Life cycle events are not in the platform's mapping of product events. */
const lifeCycle = ["avi:forge:installed:app", "avi:forge:upgraded:app"];

/** @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ */
const limits = { modules: 100, resources: 10, scheduledTriggers: 5, outputBodyChars: 1024 };

const modulesOf = ({ modules = {} }) => Object.values(modules).flat();
const list = (manifest, kind) => manifest.modules?.[kind] ?? [];

function uniqueKeys(manifest) {
  const keys = [...modulesOf(manifest), ...(manifest.resources ?? [])].map(({ key }) => key);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  return [...new Set(twice)].map((key) => `the key ${key} is used more than once`);
}

/** @param {Set<string>} known product events, as @forge/manifest maps them to scopes */
function knownEvents(manifest, known) {
  return list(manifest, "trigger")
    .flatMap(({ events }) => events.map((event) => (typeof event === "string" ? event : event.eventType)))
    .filter((event) => !known.has(event) && !lifeCycle.includes(event))
    .map((event) => `there is no event ${event}`);
}

function storageScope(manifest, sources) {
  const stores = sources.some(({ text }) => /from\s+["']@forge\/kvs["']/.test(text));
  if (!stores || scopesIn(manifest).includes("storage:app")) return [];
  return ["@forge/kvs is used, and the scope storage:app is missing"];
}

const scopesIn = (manifest) => manifest.permissions?.scopes ?? [];

/** The module needs its scope, and the scope nothing but the module. */
function developmentScope(manifest) {
  const provides = list(manifest, "devops:developmentInfoProvider").length > 0;
  const may = scopesIn(manifest).includes("write:dev-info:jira");
  if (provides === may) return [];
  return [
    provides
      ? "the development information provider lacks the scope write:dev-info:jira"
      : "the scope write:dev-info:jira has no module that needs it",
  ];
}

function webTriggerAnswers(manifest) {
  return list(manifest, "webtrigger").flatMap(({ key, response }) =>
    (response?.outputs ?? []).flatMap((output) => [
      ...(output.statusCode < 200 || output.statusCode > 599
        ? [`${key} answers ${output.key} with ${output.statusCode}, which is no final status`]
        : []),
      ...((output.body ?? "").length > limits.outputBodyChars
        ? [`${key} answers ${output.key} with too long a body`]
        : []),
    ]),
  );
}

function functionsAreUsed(manifest) {
  const text = JSON.stringify({ ...manifest.modules, function: undefined });
  return list(manifest, "function")
    .filter(({ key }) => !text.includes(`"function":"${key}"`))
    .map(({ key }) => `no module calls ${key}`);
}

/** @param {{path: string, text: string}[]} sources */
function handlersExist(manifest, sources) {
  const entry = sources.find(({ path }) => path === "src/index.ts")?.text ?? "";
  return list(manifest, "function")
    .map(({ handler }) => handler.replace(/^index\./, ""))
    .filter((name) => !new RegExp(`^export\\b[^;]*\\b${name}\\b`, "m").test(entry))
    .map((name) => `src/index.ts does not export ${name}`);
}

function withinLimits(manifest) {
  const counted = {
    modules: modulesOf(manifest).length,
    resources: (manifest.resources ?? []).length,
    scheduledTriggers: list(manifest, "scheduledTrigger").length,
  };
  return Object.entries(counted)
    .filter(([what, count]) => count > limits[what])
    .map(([what, count]) => `${count} ${what}, and ${limits[what]} are allowed`);
}

/**
 * What would cost the badge "Runs on Atlassian".
 * @see https://developer.atlassian.com/platform/forge/runs-on-atlassian/
 */
export function badgeProblems(manifest) {
  const external = Object.values(manifest.permissions?.external ?? {})
    .flatMap((one) => Object.values(one ?? {}))
    .flat();
  return [
    ...(external.length > 0 ? ["there is egress"] : []),
    ...["remotes", "connectModules", "providers"]
      .filter((part) => manifest[part] !== undefined)
      .map((part) => `there are ${part}`),
    ...(manifest.app?.connect === undefined ? [] : ["it is a Connect app"]),
    ...list(manifest, "webtrigger")
      .filter(({ response }) => response?.type !== "static")
      .map(({ key }) => `the web trigger ${key} is not static`),
    // A module, not the section `providers`; what the platform's list of reasons means by the word is not shown anywhere.
    ...(list(manifest, "devops:developmentInfoProvider").length > 0
      ? ["there is a development information provider"]
      : []),
  ];
}

/**
 * @param {object} manifest
 * @param {{path: string, text: string}[]} sources paths with `/`, from the app's folder
 * @param {Set<string>} events product events that exist
 * @returns {string[]}
 */
export function ownProblems(manifest, sources, events) {
  return [
    ...uniqueKeys(manifest),
    ...knownEvents(manifest, events),
    ...storageScope(manifest, sources),
    ...developmentScope(manifest),
    ...webTriggerAnswers(manifest),
    ...functionsAreUsed(manifest),
    ...handlersExist(manifest, sources),
    ...withinLimits(manifest),
  ];
}
