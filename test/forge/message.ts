/** A message as the Action would send it for acme/shop#7 about PROJ-1, with what a test wants otherwise. */
import { randomUUID } from "node:crypto";
import type { ForgeMessage } from "@satellite/contract";

type Effect = ForgeMessage["effects"][number];

const sha = "1f0c9a1d2b3e4f5061728394a5b6c7d8e9f00112";
export const repository = { id: 4242, fullName: "acme/shop", url: "https://github.com/acme/shop" } as const;
const url = `${repository.url}/pull/7`;

export function aMessage({ key = "PROJ-1", ...more }: Partial<ForgeMessage> & { key?: string } = {}): ForgeMessage {
  return {
    schema: "satellite/forge@1",
    delivery: randomUUID(),
    seq: [1_793_000_000, 9001, 1],
    sentAt: "2026-11-21T09:00:00Z",
    repository,
    pullRequest: {
      number: 7,
      url,
      title: "Sign in with a passkey",
      state: "open",
      draft: false,
      merged: false,
      head: { ref: "feat/passkey", sha },
      base: { ref: "main", sha },
      author: "sara",
      updatedAt: "2026-11-21T08:59:00Z",
    },
    ticket: { key, relation: "primary" },
    verdict: {
      schema: "satellite/verdict@1",
      conclusion: "pass",
      mode: "strict",
      change: { kind: "pull_request", repository: repository.fullName, number: 7, base: sha, head: sha },
      tickets: [],
      specs: [],
      findings: [],
      policy: { source: `${sha}:.github/satellite.yml`, sha256: "a".repeat(64) },
    },
    effects: [],
    ...more,
  };
}

export const toState = (
  to: Extract<Effect, { kind: "transition" }>["to"],
  names: readonly string[],
  more: Partial<Extract<Effect, { kind: "transition" }>> = {},
): Effect => ({ key: `move-${to}`, kind: "transition", to, names: [...names], ...more });

export const comment = (body: string, digest = body): Effect => ({
  key: `comment-${digest}`,
  kind: "comment",
  body,
  digest,
});

export const link = (title = "acme/shop#7", resolved = false): Effect => ({
  key: `link-${title}`,
  kind: "link",
  url,
  title,
  summary: "open",
  resolved,
  digest: title,
});

export const remember = (more: Partial<Extract<Effect, { kind: "remember" }>["entry"]> = {}): Effect => ({
  key: `remember-${JSON.stringify(more)}`,
  kind: "remember",
  entry: { url, title: "Sign in with a passkey", state: "open", verdict: "pass", ...more },
});

export const spec = (markdown: string, sha256 = "b".repeat(64)): NonNullable<ForgeMessage["spec"]> => ({
  path: "specs/PROJ-1/spec.md",
  sha256,
  url: `${repository.url}/blob/${sha}/specs/PROJ-1/spec.md`,
  markdown,
});
