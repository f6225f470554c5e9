import type { ItemPatch } from "../contracts/item.js";
import type { FieldName, Fields } from "../item/index.js";

/** The edit that brings these fields of the item to the ticket's values. */
export function patchFrom(take: readonly FieldName[], ours: Fields, theirs: Fields): ItemPatch {
  const taken: Fields = Object.fromEntries(take.map((field) => [field, theirs[field]]));
  const { assignee, body, labels, milestone, parent, priority, status, title, type } = taken;
  const before = ours.labels ?? [];
  return {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
    ...(status === undefined ? {} : { status }),
    ...(assignee === undefined ? {} : { assignees: assignee }),
    ...(priority === undefined ? {} : { priority }),
    ...(milestone === undefined ? {} : { milestone }),
    ...(type === undefined ? {} : { type }),
    ...(parent === undefined ? {} : { parent }),
    ...(labels === undefined
      ? {}
      : {
          addLabels: labels.filter((label) => !before.includes(label)),
          removeLabels: before.filter((label) => !labels.includes(label)),
        }),
  };
}
