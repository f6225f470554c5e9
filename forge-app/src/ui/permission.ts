import { route, type Route } from "@forge/api";
import type { NotShown } from "../shared/defs";
import { ask, isObject, isRefused, type Refused } from "../ask";

/** Nothing when the person who asks may administer this Jira; asked anew each time, since a page can call anything. */
export function notAdmin(): Promise<NotShown | undefined> {
  return missing(route`/rest/api/3/mypermissions?permissions=ADMINISTER`, "ADMINISTER", {
    kind: "denied",
    says: "Only people who administer Jira may see and change this.",
  });
}

export function notProjectAdmin(projectId: string): Promise<NotShown | undefined> {
  const path = route`/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS&projectId=${projectId}`;
  return missing(path, "ADMINISTER_PROJECTS", {
    kind: "denied",
    says: "Only people who administer this project may see and change this.",
  });
}

/** Whether an answer of `mypermissions` grants a permission. */
export function grants(value: unknown, permission: string): boolean {
  const all = isObject(value) ? value["permissions"] : undefined;
  const one = isObject(all) ? all[permission] : undefined;
  return isObject(one) && one["havePermission"] === true;
}

/** What a page is told when Jira did not answer as hoped. */
export function failedBy({ code, why }: Refused): NotShown {
  return { kind: "failed", code, says: `Jira could not be asked: ${why}.` };
}

async function missing(path: Route, permission: string, denied: NotShown): Promise<NotShown | undefined> {
  const asked = await ask("user", path);
  if (!isRefused(asked)) return grants(asked.value, permission) ? undefined : denied;
  // Jira answers so to a stranger, and for a project that this person does not see.
  return [401, 403, 404].includes(asked.status) ? denied : failedBy(asked);
}
