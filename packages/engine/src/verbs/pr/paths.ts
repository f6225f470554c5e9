import type { Desk } from "../../desk/index.js";

/** A path of the workspace as it reads from the top of the repository. */
export function pathFromTop({ local, workspace }: Pick<Desk, "local" | "workspace">, path: string): string {
  const top = slashed(local.top);
  const root = slashed(workspace.root);
  return root.startsWith(`${top}/`) ? `${root.slice(top.length + 1)}/${path}` : path;
}

function slashed(path: string): string {
  return path.replace(/\\/g, "/").replace(/\/+$/, "");
}

/** Where people read a file as a commit has it. */
export function permalink({ repository, webUrl }: Pick<Desk, "repository" | "webUrl">, sha: string, path: string) {
  return `${webUrl}/${repository}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
