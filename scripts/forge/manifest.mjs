/**
 * The Forge app's two manifests from one source. `hmac` is what `forge deploy` finds in `forge-app/`; `connected` adds
 * what the way back to GitHub needs: egress, an answer with a body, one more event and the development panel.
 *
 * Module keys are one namespace over every kind of module, functions included; hence `fn-`.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { root } from "../house.mjs";

export const variants = ["hmac", "connected"];

/** Where each manifest lies in the repository. */
export const manifestFile = { hmac: "forge-app/manifest.yml", connected: "forge-app/manifest.connected.yml" };

/** Stands for the id that `forge register` writes. */
export const unregistered = "ari:cloud:ecosystem::app/00000000-0000-0000-0000-000000000000";

/** What a web trigger's static answers are: nothing of the caller's goes back, so the app keeps "Runs on Atlassian". */
const outputs = { accepted: 202, duplicate: 200, invalid: 400, unauthorized: 401, busy: 503 };

/** Every scope with its reason; `forge-app/README.md` shows this table, and a test compares. */
const scopes = [
  {
    scope: "read:jira-work",
    reason: "issues, their transitions, properties, comments and remote links; who administers; events about issues",
  },
  { scope: "write:jira-work", reason: "the issue property, the remote link, the comment and the transition" },
  { scope: "storage:app", reason: "keys, settings, specs and recent deliveries, in the app's own storage" },
  {
    scope: "write:dev-info:jira",
    reason: "the pull request in Jira's own development panel",
    only: "connected",
  },
];

/** Every host that the app talks to outside Jira, with its reason. */
const hosts = [
  { host: "api.github.com", reason: "tells a repository that a ticket changed", only: "connected" },
  {
    host: "token.actions.githubusercontent.com",
    reason: "the public keys that the runner's identity tokens are signed with",
    only: "connected",
  },
];

const holds = (variant) => (one) => one.only === undefined || one.only === variant;

/** @returns {{scope: string, reason: string}[]} */
export const scopesOf = (variant) => scopes.filter(holds(variant));

/** @returns {{host: string, reason: string}[]} */
export const hostsOf = (variant) => hosts.filter(holds(variant));

const nativePage = (key, resource, title) => ({
  key,
  resource,
  resolver: { function: "fn-ui" },
  render: "native",
  title,
});

function modulesOf(connected) {
  return {
    webtrigger: [
      {
        key: "ingest",
        function: "fn-ingest",
        response: connected
          ? { type: "dynamic" }
          : {
              type: "static",
              outputs: Object.entries(outputs).map(([key, statusCode]) => ({
                key,
                statusCode,
                contentType: "text/plain",
                body: key,
              })),
            },
      },
    ],
    consumer: [{ key: "apply", queue: "deliveries", function: "fn-apply" }],
    trigger: [
      ...(connected
        ? [
            {
              key: "issue-updated",
              function: "fn-issue-event",
              // Our own transitions and comments must not ask GitHub to judge again.
              events: ["avi:jira:updated:issue"],
              filter: { ignoreSelf: true },
            },
          ]
        : []),
      { key: "issue-deleted", function: "fn-issue-deleted", events: ["avi:jira:deleted:issue"] },
      { key: "installed", function: "fn-installed", events: ["avi:forge:installed:app"] },
    ],
    scheduledTrigger: [{ key: "sweep", function: "fn-sweep", interval: "day" }],
    "jira:issueContext": [{ ...nativePage("panel-context", "panel", "Satellite"), label: "Satellite", icon }],
    "jira:issuePanel": [{ ...nativePage("panel-issue", "panel", "Satellite"), icon }],
    "jira:adminPage": [{ ...nativePage("admin-page", "admin", "Satellite"), useAsConfig: true, icon }],
    "jira:projectSettingsPage": [{ ...nativePage("project-page", "project", "Satellite"), icon }],
    ...(connected
      ? {
          "devops:developmentInfoProvider": [
            { key: "development", name: { value: "Satellite" }, homeUrl: "https://github.com" },
          ],
        }
      : {}),
    function: [
      { key: "fn-ingest", handler: connected ? "index.ingestConnected" : "index.ingest" },
      // Multi-hop transitions and asked-for pauses take minutes at worst; an event is then at most 100 KB.
      { key: "fn-apply", handler: "index.apply", timeoutSeconds: 300 },
      ...(connected ? [{ key: "fn-issue-event", handler: "index.onIssueEvent" }] : []),
      { key: "fn-issue-deleted", handler: "index.onIssueDeleted" },
      { key: "fn-installed", handler: "index.onInstalled" },
      { key: "fn-sweep", handler: "index.sweep", timeoutSeconds: 300 },
      { key: "fn-ui", handler: "index.ui" },
    ],
  };
}

const icon = "resource:images;icon.svg";

/**
 * The manifest as a value. Pure.
 *
 * @param {"hmac" | "connected"} variant
 * @param {string} [id] the app's resource identifier
 * @returns {object}
 */
export function manifestOf(variant, id = unregistered) {
  const connected = variant === "connected";
  return {
    app: {
      id,
      runtime: { name: "nodejs24.x", architecture: "arm64", memoryMB: 256 },
      licensing: { enabled: false },
    },
    permissions: {
      scopes: scopesOf(variant).map(({ scope }) => scope),
      ...(connected
        ? { external: { fetch: { backend: hostsOf(variant).map(({ host }) => ({ address: host })) } } }
        : {}),
    },
    modules: modulesOf(connected),
    resources: [
      { key: "panel", path: "src/frontend/panel-entry.tsx" },
      { key: "admin", path: "src/frontend/admin-entry.tsx" },
      { key: "project", path: "src/frontend/project-entry.tsx" },
      { key: "images", path: "resources" },
    ],
  };
}

/** The handlers that a manifest names, as `src/index.ts` must export them. */
export const handlersOf = (variant) =>
  manifestOf(variant).modules.function.map(({ handler }) => handler.replace(/^index\./, ""));

/** The pages of the app: key and entry file, the images left out. */
export const pagesOf = (variant) => manifestOf(variant).resources.filter(({ path }) => path.endsWith(".tsx"));

/** The id that the repository's manifest bears: ours, or the one that `forge register` wrote into it. */
export function registeredId() {
  const file = join(root, manifestFile.hmac);
  if (!existsSync(file)) return unregistered;
  const id = parse(readFileSync(file, "utf8"))?.app?.id;
  return typeof id === "string" ? id : unregistered;
}

export function manifestText(variant, id = registeredId()) {
  const head =
    "# Written by `node scripts/forge.mjs manifest` from scripts/forge/manifest.mjs; the id of `forge register` is kept.\n";
  return head + stringify(manifestOf(variant, id), { lineWidth: 120, aliasDuplicateObjects: false });
}

/**
 * Write both manifests, or compare them.
 *
 * @returns {string[]} the files that differed
 */
export function writeManifests({ check = false } = {}) {
  const id = registeredId();
  return variants
    .filter((variant) => {
      const file = join(root, manifestFile[variant]);
      const text = manifestText(variant, id);
      if (existsSync(file) && readFileSync(file, "utf8").replaceAll("\r\n", "\n") === text) return false;
      if (!check) writeFileSync(file, text);
      return true;
    })
    .map((variant) => manifestFile[variant]);
}
