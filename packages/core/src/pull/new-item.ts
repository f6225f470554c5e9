import type { ItemKind, ItemLink, NewItem } from "../contracts/item.js";
import type { WorkspaceCan } from "../contracts/workspace.js";
import type { WorkspaceId } from "../contracts/ref.js";
import { belongings, type Fields } from "../item/index.js";

const kinds: Readonly<Record<WorkspaceId, ItemKind>> = {
  backlog: "task",
  leanspec: "spec",
  debussy: "plan",
  atelier: "bead",
  markdown: "spec",
};

/** The item that a ticket becomes: as much of it as the format has a place for. */
export function newItemFrom(
  fields: Fields & Required<Pick<Fields, "title">>,
  links: readonly ItemLink[],
  { can, id }: { readonly can: WorkspaceCan; readonly id: WorkspaceId },
): NewItem {
  const { assignee, body, labels, priority, status, title } = fields;
  const holds = (key: WorkspaceCan["write"][number]): boolean => can.write.includes(key);
  const said = belongings.filter((name) => holds(name) && (fields[name] ?? "") !== "");
  return {
    kind: kinds[id],
    content: {
      title,
      ...(body === undefined || !holds("body") ? {} : { body }),
      ...(status === undefined || !holds("status") ? {} : { status }),
      ...(labels === undefined || !holds("addLabels") ? {} : { labels }),
      ...(assignee === undefined || !holds("assignees") ? {} : { assignees: assignee }),
      ...(priority === undefined || !holds("priority") ? {} : { priority }),
      ...Object.fromEntries(said.map((name) => [name, fields[name]])),
    },
    links: can.links === "none" ? [] : links,
  };
}
