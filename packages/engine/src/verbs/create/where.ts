import {
  providerIds,
  providerOf,
  type Mapping,
  type ProviderId,
  type TicketRef,
  type WorkspaceItem,
} from "@satellite/core";
import { linksOfItem, typedTicket, type Desk, type Notice } from "../../desk/index.js";
import type { CreateInput } from "./input.js";

type Wrong = { readonly notice: Notice };

const usage = (says: string, remedy?: string, code: Notice["code"] = "USAGE"): Wrong => ({
  notice: { weight: "usage", code, says, ...(remedy === undefined ? {} : { remedy }) },
});

/** The tracker that tickets are to be made in. */
export function trackerOf({ config }: Pick<Desk, "config">, text: string): { readonly tracker: ProviderId } | Wrong {
  const tracker = providerIds.find((id) => id === text.trim().toLowerCase());
  if (tracker === undefined) return usage(`"${text.slice(0, 40)}" is no tracker`, "Give one of jira, github.");
  const isOn = tracker === "custom" || config.remotes[tracker].enabled;
  if (!isOn) return usage(`${tracker} is not enabled here`, undefined, "TRACKER_OFF");
  if (tracker !== "jira" && tracker !== "github")
    return usage(`tickets cannot be made in ${tracker} yet`, undefined, "NOT_AVAILABLE_YET");
  return { tracker };
}

/** The project or repository of a new ticket: as asked, by the item's mapping, by its parent, or the only one there is. */
export function projectOf(
  { config, repository }: Pick<Desk, "config" | "repository">,
  tracker: ProviderId,
  { project }: Pick<CreateInput, "project">,
  mapping: Mapping | undefined,
  parent: TicketRef | undefined,
): { readonly project: string } | Wrong {
  const asked =
    project ?? (mapping?.project !== undefined && fits(tracker, mapping.project) ? mapping.project : undefined);
  if (asked !== undefined) return fits(tracker, asked) ? { project: asked } : usage(shapeSays(tracker, asked));
  if (parent !== undefined) return { project: parent.slice(parent.indexOf(":") + 1).replace(/[#-]\d+$/, "") };
  if (tracker === "github")
    return repository === ""
      ? usage("there is no repository on GitHub here", "Name it with --project owner/repo.")
      : { project: repository };
  const [only, ...more] = config.remotes.jira.projects;
  if (only !== undefined && more.length === 0) return { project: only };
  const known = only === undefined ? "the config names no project of Jira" : `there are ${[only, ...more].join(", ")}`;
  return usage(`which project is meant is open: ${known}`, "Name it with --project KEY.");
}

function fits(tracker: ProviderId, project: string): boolean {
  return tracker === "github" ? /^[^/\s]+\/[^/\s]+$/.test(project) : /^[A-Za-z][A-Za-z0-9_]*$/.test(project);
}

const shapeSays = (tracker: ProviderId, project: string): string =>
  tracker === "github"
    ? `"${project.slice(0, 60)}" is no repository; it should read owner/repo`
    : `"${project.slice(0, 60)}" is no key of a Jira project`;

/** The ticket that the new one goes under: as asked, the item's parent's, or the epic of its mapping. */
export async function parentOf(
  desk: Desk,
  tracker: ProviderId,
  item: WorkspaceItem,
  input: Pick<CreateInput, "parent">,
  mapping: Mapping | undefined,
): Promise<{ readonly parent?: TicketRef } | Wrong> {
  if (input.parent !== undefined) return named(desk, tracker, input.parent, "--parent");
  const above = item.content.parent === undefined ? undefined : await desk.workspace.read(item.content.parent);
  const ties = above === undefined ? [] : await linksOfItem(desk, above);
  const own = ties.find(({ link, ref }) => link.relation === "primary" && providerOf(ref) === tracker);
  if (own !== undefined) return { parent: own.ref };
  return mapping?.epic === undefined ? {} : named(desk, tracker, mapping.epic, "its mapping's epic");
}

function named(desk: Desk, tracker: ProviderId, text: string, what: string): { readonly parent: TicketRef } | Wrong {
  const typed = typedTicket(desk, text);
  if ("notice" in typed) return typed;
  if (providerOf(typed.ref) === tracker) return { parent: typed.ref };
  return usage(`${what} is a ticket of ${providerOf(typed.ref)}, and the new one is made in ${tracker}`);
}
