import type { Desk } from "../../desk/index.js";

export { pathFromTop } from "../../desk/index.js";

/** Where people read a file as a commit has it. */
export function permalink({ repository, webUrl }: Pick<Desk, "repository" | "webUrl">, sha: string, path: string) {
  return `${webUrl}/${repository}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
