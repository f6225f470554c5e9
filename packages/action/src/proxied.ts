import { getOctokit } from "@actions/github";
import type { GitHubOptions } from "@satellite/providers/github";

/**
 * The toolkit's Octokit with our settings: our governor sends, the toolkit says who asks. A chunk of its own, loaded only behind
 * a proxy.
 */
export const createOctokit: NonNullable<GitHubOptions["createOctokit"]> = ({ auth, ...settings }) =>
  getOctokit(String(auth ?? ""), settings) as unknown as ReturnType<NonNullable<GitHubOptions["createOctokit"]>>;
