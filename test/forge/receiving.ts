/** A small Jira site with the app on it, and somebody who sends it messages as the Action does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode, sign, type ForgeMessage, type ForgeRead } from "@satellite/contract";
import { jiraIssue, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import {
  createForgeHost,
  type DrainOptions,
  type ForgeHost,
  type ForgeManifest,
  type Installation,
  type Ran,
} from "@satellite/testkit/forge";
import { parse } from "yaml";

export type Variant = "hmac" | "connected";

export interface Key {
  readonly id: string;
  readonly secret: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface SendOptions {
  readonly key?: Key;
  /** Instead of the signature's. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly atMs?: number;
}

export interface Receiver {
  readonly site: Installation;
  readonly jira: JiraSite;
  /** Runs code as a function of this installation: the store's own functions see its storage. */
  readonly within: <T>(body: () => Promise<T>) => Promise<T>;
  /** Signs and posts. */
  readonly send: (message: ForgeMessage | ForgeRead | string, options?: SendOptions) => Promise<Answer>;
  readonly post: (body: string, headers: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Posts messages that must be accepted, and runs what the queue then holds. */
  readonly deliver: (key: Key, messages: readonly ForgeMessage[], options?: DrainOptions) => Promise<readonly Ran[]>;
}

export interface ReceiverOptions {
  /** The exports of `forge-app/src`, or of a bundle of it. */
  readonly app: Readonly<Record<string, unknown>>;
  readonly variant?: Variant;
  readonly issues?: Parameters<typeof jiraSeed>[0];
  readonly external?: Readonly<Record<string, string>>;
  /** Another installation beside others on one host. */
  readonly host?: ForgeHost;
  readonly cloudId?: string;
  readonly headerCase?: "lower" | "title";
}

export const cloudId = "11223344-5566-7788-99aa-bbccddeeff00";
/** Who the app is on the site; no administrator. */
const appUser = {
  accountId: "5b10-app",
  displayName: "Satellite",
  email: "satellite@apps.acme.dev",
  token: "token-of-the-app",
  accountType: "app",
} as const;
const opened: { close(): Promise<void> }[] = [];

export async function closeReceivers(): Promise<void> {
  for (const one of opened.splice(0).toReversed()) await one.close();
}

export function openHost(headerCase: "lower" | "title" = "lower"): ForgeHost {
  const host = createForgeHost({ headerCase });
  opened.push(host);
  return host;
}

export async function openReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { app, variant = "hmac", external, issues = [jiraIssue(), jiraIssue({ key: "OPS-7" })] } = options;
  const seed = jiraSeed(issues);
  const jira = await openJiraSite({ ...seed, users: [...seed.users, appUser] });
  opened.push(jira);
  const host = options.host ?? openHost(options.headerCase);
  const probe = createProbe();
  const site = await host.install({
    app: { ...app, probe: () => probe.run() },
    manifest: withProbe(variant),
    cloudId: options.cloudId ?? cloudId,
    siteUrl: "https://acme.atlassian.net",
    jira: { baseUrl: jira.baseUrl, app: appUser, people: {} },
    ...(external && { external }),
  });
  const probeUrl = await site.webTriggerUrl("probe");
  const url = await site.webTriggerUrl("ingest");
  const post: Receiver["post"] = async (body, headers) => {
    const answer = await fetch(url, { method: "POST", body, headers });
    return { status: answer.status, text: await answer.text() };
  };
  const send: Receiver["send"] = (message, more = {}) => {
    const { atMs = Date.now(), headers = {}, key = { id: "0".repeat(24), secret: "A".repeat(43) } } = more;
    const body = typeof message === "string" ? message : encode(message);
    return post(body, { ...sign(body, key, atMs), ...headers });
  };
  const deliver: Receiver["deliver"] = async (key, messages, how) => {
    for (const message of messages) {
      const { status } = await send(message, { key });
      if (status !== 202) throw new Error(`a message was answered ${status}`);
    }
    return site.drain(how);
  };
  return { site, jira, post, send, deliver, within: (body) => probe.ask(probeUrl, body) };
}

/** A web trigger of our own, so that a test can stand inside the installation. */
function createProbe() {
  let body: () => Promise<unknown> = () => Promise.resolve(undefined);
  let outcome: { readonly value: unknown } | { readonly error: unknown } = { value: undefined };
  return {
    async run() {
      outcome = await body().then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      return { statusCode: 204 };
    },
    async ask<T>(url: string, asked: () => Promise<T>): Promise<T> {
      body = asked;
      const answer = await fetch(url, { method: "POST" });
      if (answer.status !== 204) throw new Error(`the probe answered ${answer.status}`);
      if ("error" in outcome) throw outcome.error;
      return outcome.value as T;
    },
  };
}

function withProbe(variant: Variant): ForgeManifest {
  const file = variant === "hmac" ? "manifest.yml" : "manifest.connected.yml";
  const text = readFileSync(join(import.meta.dirname, "../../forge-app", file), "utf8");
  const manifest = parse(text) as ForgeManifest & { modules: Record<string, unknown[]> };
  const { function: functions = [], webtrigger = [] } = manifest.modules;
  return {
    ...manifest,
    modules: {
      ...manifest.modules,
      webtrigger: [...webtrigger, { key: "probe", function: "fn-probe", response: { type: "dynamic" } }],
      function: [...functions, { key: "fn-probe", handler: "index.probe" }],
    },
  };
}
