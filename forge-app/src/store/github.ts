/** How the app may speak to GitHub (connected); the private key or token lies apart, as a secret. */
import { kvs } from "@forge/kvs";
import type { GitHubAccess } from "../shared/records";

const accessAt = "github:access";
const secretAt = "github-secret";

/** The secret first: access without its secret would look set up and be none. */
export async function saveGitHub(access: GitHubAccess, secret: string): Promise<void> {
  await kvs.setSecret(secretAt, secret);
  await kvs.set(accessAt, access);
}

export async function readGitHub(): Promise<{ access: GitHubAccess; secret: string } | undefined> {
  const [access, secret] = await Promise.all([kvs.get<GitHubAccess>(accessAt), kvs.getSecret<string>(secretAt)]);
  return access === undefined || secret === undefined ? undefined : { access, secret };
}

export async function removeGitHub(): Promise<void> {
  await kvs.delete(accessAt);
  await kvs.deleteSecret(secretAt);
}
