import type { ChangeRef, PullRequestEffect } from "@satellite/core";
import { sendOnce } from "../../shared/http/index.js";
import { statusOf, type GitHubClient } from "../client.js";
import { placeOf, type Place } from "../name.js";
import { refused, type Done, type Said, type Tools } from "./done.js";
import { maxBody, maxTitle } from "./limits.js";

interface Opened {
  readonly ref: ChangeRef;
  readonly url: string;
}

/** Opens a pull request; one that is open for the same branches is found, and left as it is. */
export async function applyPullRequest(effect: Said<PullRequestEffect>, { client }: Tools): Promise<Done> {
  const [, fullName] = /^change:github:([^/:\s]+\/[^/:\s]+):/.exec(effect.on) ?? [];
  if (fullName === undefined) return refused(effect, "REFUSED", "this change is in no repository of GitHub");
  const { head, base, title, body, draft } = effect;
  if (title.length > maxTitle) return refused(effect, "TOO_LONG", `a title may have ${maxTitle} characters`);
  if (body.length > maxBody) return refused(effect, "TOO_LONG", `a text may have ${maxBody} characters`);
  const place = placeOf(fullName);
  const find = () => findOpen(client, place, effect);
  const before = await find();
  if (before) return open(effect, before);
  const create = async (): Promise<Opened> => {
    const { data } = await client.rest.pulls.create({ ...place, head, base, title, body, draft });
    return { ref: `change:github:${data.base.repo.full_name}#${data.number}`, url: data.html_url };
  };
  try {
    const { ref: id, url } = await sendOnce(create, find);
    return { outcome: "done", says: effect.says, id, url };
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    const meanwhile = await find();
    if (meanwhile) return open(effect, meanwhile);
    const why = reasonOf(error, effect);
    if (why === undefined) throw error;
    return refused(effect, "REFUSED", why);
  }
}

function open(effect: { readonly says: string }, { ref, url }: Opened): Done {
  return { outcome: "unchanged", says: `${effect.says}: one is open already`, id: ref, url };
}

/** Without an owner GitHub would pass over the filter, and give any pull request. */
async function findOpen(
  { rest }: GitHubClient,
  place: Place,
  { head, base }: PullRequestEffect,
): Promise<Opened | undefined> {
  const from = head.includes(":") ? head : `${place.owner}:${head}`;
  const { data } = await rest.pulls.list({ ...place, state: "open", head: from, base, per_page: 100 });
  const found = data.find((pull) => pull.base.ref === base && pull.head.ref === from.slice(from.indexOf(":") + 1));
  return found && { ref: `change:github:${found.base.repo.full_name}#${found.number}`, url: found.html_url };
}

/** What GitHub means, in plain words; nothing when it means something else. */
function reasonOf(error: unknown, { head, base }: PullRequestEffect): string | undefined {
  const { response } = error as { response?: { data?: { errors?: unknown } } };
  const errors = Array.isArray(response?.data?.errors) ? (response.data.errors as readonly unknown[]) : [];
  for (const one of errors) {
    const { field, code, message } = (typeof one === "object" && one !== null ? one : { message: one }) as {
      field?: unknown;
      code?: unknown;
      message?: unknown;
    };
    if (code === "invalid" && field === "head") return `the branch "${head}" is not on GitHub: push it first`;
    if (code === "invalid" && field === "base") return `there is no branch "${base}" to merge into`;
    if (typeof message === "string" && message.startsWith("No commits between"))
      return `"${head}" has no commits that "${base}" lacks`;
  }
  return undefined;
}
