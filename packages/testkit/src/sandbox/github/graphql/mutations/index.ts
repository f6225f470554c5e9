/** What can be done through GraphQL: each mutation as a function of its input, in the order that a document names them. */
import { Refusal } from "../../refusal.js";
import { GraphqlFailure } from "../failure.js";
import type { Scene } from "../scene.js";
import { closeIssue, reopenIssue, updateIssue } from "./issues.js";
import {
  addAssigneesToAssignable,
  addLabelsToLabelable,
  addSubIssue,
  removeAssigneesFromAssignable,
  removeLabelsFromLabelable,
  removeSubIssue,
} from "./parts.js";

const mutations = {
  updateIssue,
  closeIssue,
  reopenIssue,
  addLabelsToLabelable,
  removeLabelsFromLabelable,
  addAssigneesToAssignable,
  removeAssigneesFromAssignable,
  addSubIssue,
  removeSubIssue,
};

/** The fields of `Mutation`. One that fails is null with its error; those behind it are done all the same. */
export function mutationRoot(scene: Scene): Readonly<Record<string, (given: never) => unknown>> {
  const each = Object.entries(mutations).map(([name, run]) => {
    const asked = (given: never): unknown => {
      try {
        return run(scene, given);
      } catch (error) {
        // The rules for texts and labels are REST's as well; only the way of saying so differs.
        if (error instanceof Refusal) throw new GraphqlFailure("UNPROCESSABLE", wordsOf(error));
        throw error;
      }
    };
    return [name, asked] as const;
  });
  return Object.fromEntries(each);
}

function wordsOf({ message, errors = [] }: Refusal): string {
  const [first] = errors;
  if (first === undefined) return message;
  return typeof first === "string" ? first : (first.message ?? `${first.field ?? first.resource} is ${first.code}`);
}
