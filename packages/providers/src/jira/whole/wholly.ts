import { isRefusal, type Answer, type JiraClient } from "../client.js";
import { idsOf } from "../fields/ids.js";
import { itemKey } from "../item-mark.js";
import type { JiraOptions } from "../options.js";
import { basics, type Wanted } from "../wanted.js";
import { contentOf } from "./content.js";

/**
 * What whole tickets are asked for.
 *
 * @param names fields of Jira, by id or name; those that it does not know are left out
 */
export async function wholly(
  client: JiraClient,
  options: JiraOptions,
  names: readonly string[],
): Promise<Answer<Wanted>> {
  const ids = await idsOf(client, names);
  if (isRefusal(ids)) return ids;
  const plain = basics(options);
  return {
    value: {
      ...plain,
      fields: [...new Set([...plain.fields, "description", "priority", "parent", ...ids.value.values()])],
      properties: [...plain.properties, itemKey],
      content: (issue) => contentOf(issue, ids.value),
    },
  };
}
