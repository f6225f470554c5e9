import { getOctokit } from "@actions/github";
import { HttpClient } from "@actions/http-client";
import type { GitHubOptions } from "@satellite/providers/github";
import { nodeTransport } from "@satellite/providers/shared/http";

/**
 * Requests through the runner's proxy (HTTPS_PROXY, NO_PROXY), by the toolkit's own agents. A chunk of
 * its own: the toolkit's client costs a third of a run, and few runners sit behind a proxy.
 */
export const proxiedTransport = nodeTransport({
  agent: (url) => Promise.resolve(new HttpClient("satellite").getAgent(url.href)),
});

/** The toolkit's Octokit with our settings: our governor sends, the toolkit says who asks. */
export const createOctokit: NonNullable<GitHubOptions["createOctokit"]> = ({ auth, ...settings }) =>
  getOctokit(String(auth ?? ""), settings) as unknown as ReturnType<NonNullable<GitHubOptions["createOctokit"]>>;
