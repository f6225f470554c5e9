import { nameOf } from "@satellite/core";
import type { FieldValue } from "@satellite/core/merge/fields";
import { draftOf, textsOf, valueOfDraft, type Chosen, type Take } from "@satellite/core/sync/resolve";
import type { Desk, Notice } from "../../desk/index.js";
import type { Beside, Looked } from "../sync/look.js";
import type { Question } from "./pair.js";
import type { ResolveInput } from "./result.js";

export type Answered =
  | { readonly take: Take; readonly chosen: Chosen }
  | { readonly take: "edit"; readonly chosen: { readonly value: FieldValue } }
  /** Somebody wants to leave it open. */
  | { readonly take: "none" };

type Scene = Looked & { readonly beside: Beside };

/** What the line says, else what a person at the terminal says; nobody there: it still waits. */
export async function chosenFor(
  desk: Desk,
  looked: Scene,
  question: Question,
  { edit, take }: ResolveInput,
): Promise<Answered | { readonly notice: Notice }> {
  if (edit === true) return edited(desk, looked, question);
  if (take !== undefined && take !== "unlink") return { take, chosen: chosenBy(question, take) };
  return asked(desk, looked, question);
}

const words: Readonly<Record<Take | "edit", string>> = {
  local: "local: the item's value",
  remote: "remote: the ticket's value",
  base: "base: what both last agreed on",
  merged: "merged: both in one",
  edit: "edit",
};

async function asked(desk: Desk, looked: Scene, question: Question): Promise<Answered | { readonly notice: Notice }> {
  const { dispute, row } = question;
  const isSuggested = row.kind === "suggestion";
  const isWhole = dispute.merged !== undefined && dispute.field !== "body";
  const options: readonly (Take | "edit")[] = isSuggested
    ? ["remote", "local", "edit"]
    : [
        "local",
        "remote",
        ...(dispute.base === undefined ? [] : (["base"] as const)),
        ...(isWhole ? (["merged"] as const) : []),
        "edit",
      ];
  const offered: Partial<Record<Take | "edit", string>> = isSuggested
    ? { remote: "take it", local: "dismiss it until the ticket changes again" }
    : row.kind === "loss"
      ? { remote: "remote: the ticket's text, here as well", local: "local: write the text, and let that go" }
      : {};
  const answer = await desk.ask.choose({
    says: `${dispute.field} of ${looked.item.id} and ${nameOf(looked.ticket.ref)}`,
    details: textsOf(dispute),
    options: options.map((one) => offered[one] ?? words[one]),
  });
  if (answer === "nobody") return { notice: nobody(looked, dispute.field) };
  const take = answer === "none" ? undefined : options[answer];
  if (take === undefined) return { take: "none" };
  return take === "edit" ? edited(desk, looked, question) : { take, chosen: chosenBy(question, take) };
}

/** What is suggested may be more than the ticket says: what the item changed meanwhile is in it. */
function chosenBy({ row }: Question, take: Take): Chosen {
  return row.kind === "suggestion" && take === "remote" ? { value: row.theirs as FieldValue } : { take };
}

function nobody({ item, ticket }: Scene, field: string): Notice {
  const says = `${field} of ${item.id} and ${nameOf(ticket.ref)} still waits: nobody is there to ask`;
  const remedy = `satellite resolve ${item.id} --field ${field} --take local, or remote`;
  return { weight: "person", code: "NOT_CONFIRMED", says, where: item.path, remedy };
}

async function edited(
  desk: Desk,
  looked: Scene,
  { dispute }: Question,
): Promise<Answered | { readonly notice: Notice }> {
  const { field } = dispute;
  const name = `${looked.item.id}-${field}.${field === "body" ? "md" : "txt"}`.replace(/[^\w.-]+/g, "-");
  const left = (await desk.ask.edit?.({ name, text: draftOf(dispute) })) ?? "nobody";
  const again = `satellite resolve ${looked.item.id} --field ${field} --edit`;
  const refuse = (says: string, code: Notice["code"] = "USAGE", remedy = again): { readonly notice: Notice } => ({
    notice: { weight: "person", code, says, where: looked.item.path, remedy },
  });
  const unset = "Name one: EDITOR=nano, or choose with --take.";
  if (left === "nobody")
    return refuse(`${field} still waits: no editor is named by VISUAL or EDITOR`, "NOT_CONFIRMED", unset);
  if (left === "none") return refuse(`${field} still waits: the editor ended with an error`, "NOT_CONFIRMED");
  const drafted = valueOfDraft(dispute, left.text);
  if ("says" in drafted) return refuse(`${drafted.says}; nothing was written`, "CONFLICT");
  const unknown = unknownWord(looked.beside, field, drafted.value);
  return unknown === undefined ? { take: "edit", chosen: drafted } : refuse(unknown);
}

/** A word that the workspace does not know would come to nothing on either side. */
function unknownWord({ side }: Beside, field: string, value: FieldValue): string | undefined {
  const words: Readonly<Record<string, readonly string[]>> = {
    status: side.statuses.map(({ name }) => name),
    priority: side.priorities,
    type: side.types ?? [],
  };
  const known = words[field] ?? [];
  const wanted = typeof value === "string" ? value : "";
  if (known.length === 0 || known.some((word) => word.toLowerCase() === wanted.toLowerCase())) return undefined;
  return `${field} "${wanted.slice(0, 60)}" is none of ${known.join(", ")}; nothing was written`;
}
