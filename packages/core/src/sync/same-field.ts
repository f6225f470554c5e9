import type { ProviderId } from "../contracts/ref.js";
import { sameChecklist, type Checklist } from "../merge/values/index.js";
import { plain } from "../item/fields.js";

/** Whether two values of a field say the same to this tracker. Loads no parser. */
export function sameField(field: string, provider: ProviderId, one: unknown, other: unknown): boolean {
  if (field === "body" && typeof one === "string" && typeof other === "string") return plain(one) === plain(other);
  if (isBoxes(one) && isBoxes(other)) return sameChecklist(one, other);
  if (!isWords(one) || !isWords(other)) return JSON.stringify(one) === JSON.stringify(other);
  const folded = (words: readonly string[]) =>
    words.map((word) => (field === "labels" ? labelFolded(word, provider) : word)).toSorted();
  return JSON.stringify(folded(one)) === JSON.stringify(folded(other));
}

/** Labels of GitHub do not tell upper from lower case; Jira's do. */
export function sameLabel(provider: ProviderId): (one: string, other: string) => boolean {
  return (one, other) => labelFolded(one, provider) === labelFolded(other, provider);
}

const labelFolded = (word: string, provider: ProviderId): string => (provider === "github" ? word.toLowerCase() : word);

const isBoxes = (value: unknown): value is Checklist =>
  Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null && "done" in one);

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === "string");
