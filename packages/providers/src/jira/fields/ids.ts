/** Fields by id or name. */
import { isRefusal, type Answer, type JiraClient } from "../client.js";
import { sameName } from "../map.js";
import { wireFieldList, type WireFieldDetail } from "../wire.js";

/** Ids by the names that were asked; one that Jira does not know is left out. Costs one request a run, none for ids alone. */
export async function idsOf(
  client: JiraClient,
  names: readonly string[],
): Promise<Answer<ReadonlyMap<string, string>>> {
  if (names.every(isCustomId)) return { value: new Map(names.map((name) => [name, name])) };
  const found = await detailsOf(client, names);
  if (isRefusal(found)) return found;
  return { value: new Map([...found.value].map(([name, { id }]) => [name, id])) };
}

/** The same with all that the list of fields says. */
export async function detailsOf(
  client: JiraClient,
  names: readonly string[],
): Promise<Answer<ReadonlyMap<string, WireFieldDetail>>> {
  const answer = await client.once("field", wireFieldList);
  if (isRefusal(answer)) return answer;
  const all = answer.value;
  const found = new Map<string, WireFieldDetail>();
  for (const name of names) {
    const field =
      all.find(({ id }) => id === name) ??
      all.find((one) => one.name === name) ??
      all.find((one) => sameName(one.name, name));
    if (field) found.set(name, field);
  }
  return { value: found };
}

function isCustomId(name: string): boolean {
  return /^customfield_\d{1,10}$/.test(name);
}
