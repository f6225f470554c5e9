/** The sandbox's Jira as its own tests speak to it: over HTTP, as the person whose token the sandbox hands out. */
import { startSandbox, type Sandbox } from "../start.js";
import { defaultSeed } from "../seed/index.js";
import type { JiraSeed } from "./seed.js";

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface TestJira {
  readonly sandbox: Sandbox;
  readonly world: Sandbox["services"]["jira"]["world"];
  /** `path` counts from `/rest/api/3`; a string body goes as it is. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  close(): Promise<void>;
}

export const basic = (email: string, token: string) => `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;

export async function openJira(change: (seed: JiraSeed) => JiraSeed = (seed) => seed): Promise<TestJira> {
  const seed = defaultSeed();
  const sandbox = await startSandbox({ seed: { github: {}, jira: change(seed.jira) }, services: ["jira"] });
  const { baseUrl, email, token } = sandbox.jira;
  return {
    sandbox,
    world: sandbox.services.jira.world,
    async call(method, path, body, headers = {}) {
      const response = await fetch(`${baseUrl}/rest/api/3${path}`, {
        method,
        headers: {
          authorization: basic(email, token),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === "" ? undefined : (JSON.parse(text) as unknown),
      };
    },
    close: () => sandbox.close(),
  };
}

/** A document of one paragraph. */
export const doc = (text: string) => ({
  type: "doc",
  version: 1,
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
