import { isObject } from "../ask";
import { call, isGitHubRefusal, type Called, type GitHubRefusal } from "./call";
import { appToken } from "./key";

/** A repository as a key or trust record knows it: the number decides, the name only finds the way. */
export interface Target {
  readonly repositoryId: number;
  /** `acme/shop` */
  readonly repository: string;
}

export type Credential =
  | { readonly kind: "app"; readonly appId: string; readonly secret: string }
  | { readonly kind: "token"; readonly secret: string };

export type Dispatched = { readonly kind: "dispatched" } | ({ readonly kind: "refused" } & GitHubRefusal);

export interface GitHub {
  /** Tells a repository's workflows that tickets changed. `tickets`: refs, `jira:PROJ-1042`. */
  dispatch(target: Target, tickets: readonly string[]): Promise<Dispatched>;
  /** Whether it could dispatch there, as far as can be seen without doing it. */
  look(target: Target): Promise<{ readonly ok: boolean; readonly says: string }>;
}

/**
 * GitHub, as the app that an admin named or with the token that they gave. Installation tokens are kept for as long as
 * this object lives, which is one invocation.
 */
export function openGitHub(credential: Credential, nowMs: number): GitHub {
  const tokens = new Map<number, Promise<Token>>();
  const tokenFor = (target: Target): Promise<Token> => {
    if (credential.kind === "token") return Promise.resolve({ token: credential.secret });
    const known = tokens.get(target.repositoryId) ?? installationToken(credential, target, nowMs);
    tokens.set(target.repositoryId, known);
    return known;
  };
  return {
    async dispatch(target, tickets) {
      const got = await tokenFor(target);
      if ("code" in got) return { kind: "refused", ...got };
      const body = { event_type: eventType, client_payload: { tickets } };
      const done = await call("POST", `${pathOf(target)}/dispatches`, got.token, body);
      return isGitHubRefusal(done) ? { kind: "refused", ...done } : { kind: "dispatched" };
    },
    async look(target) {
      const got = await tokenFor(target);
      if ("code" in got) return { ok: false, says: got.says };
      if (credential.kind === "app") return { ok: true, says: "the GitHub App is installed there and may dispatch" };
      return seen(await call("GET", pathOf(target), got.token), target);
    },
  };
}

/** What the Action listens to. */
const eventType = "satellite-ticket-changed";

const pathOf = ({ repository }: Target) => `/repos/${repository.split("/").map(encodeURIComponent).join("/")}`;

type Token = { readonly token: string } | GitHubRefusal;

/**
 * A token for one repository and one permission. It is asked for by the repository's number: a name that somebody else
 * registered since gets none.
 *
 * @see https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
async function installationToken(app: Credential & { kind: "app" }, target: Target, nowMs: number): Promise<Token> {
  const jwt = appToken(app.appId, app.secret, nowMs);
  if (jwt === undefined) return bad("UNAUTHORIZED", "the GitHub App's private key cannot be read; enter it again");
  const found = await call("GET", `${pathOf(target)}/installation`, jwt);
  if (isGitHubRefusal(found)) {
    if (found.status !== 404) return found;
    return bad("NOT_FOUND", `the GitHub App is not installed on ${target.repository}`, 404);
  }
  const id = isObject(found.value) ? found.value["id"] : undefined;
  if (!Number.isSafeInteger(id)) return bad("BAD_ANSWER", "GitHub's answer names no installation");
  const body = { repository_ids: [target.repositoryId], permissions: { contents: "write" } };
  const made = await call("POST", `/app/installations/${String(id)}/access_tokens`, jwt, body);
  if (isGitHubRefusal(made)) {
    if (made.status !== 422) return made;
    const says = `the GitHub App lacks the permission Contents: write, or ${target.repository} is another repository by now`;
    return bad("FORBIDDEN", says, 422);
  }
  const token = isObject(made.value) ? made.value["token"] : undefined;
  return typeof token === "string" ? { token } : bad("BAD_ANSWER", "GitHub's answer holds no token");
}

/** A fine-grained token does not say what it may do: only that it sees the repository can be known without a dispatch. */
function seen(called: Called, { repository, repositoryId }: Target): { readonly ok: boolean; readonly says: string } {
  if (isGitHubRefusal(called)) return { ok: false, says: called.says };
  const id = isObject(called.value) ? called.value["id"] : undefined;
  if (id !== repositoryId)
    return { ok: false, says: `${repository} is another repository by now: its number is not ${repositoryId}` };
  return { ok: true, says: "the token sees it; whether it may dispatch shows with the first ticket that changes" };
}

const bad = (code: GitHubRefusal["code"], says: string, status = 0): GitHubRefusal => ({ status, code, says });
