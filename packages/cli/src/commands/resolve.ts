import { nameOf } from "@satellite/core";
import { shortValue } from "@satellite/core/sync";
import { resolve as decide, type ResolveInput, type ResolveResult } from "@satellite/engine/verbs/resolve";
import type { Face } from "../face.js";
import { withDesk } from "../open-desk.js";
import type { Handler } from "../registry/index.js";

export const resolve: Handler = (face, [item = ""], options) => {
  const input: ResolveInput = {
    item,
    edit: options["edit"] === true,
    ...(options["field"] === undefined ? {} : { field: options["field"] as string }),
    ...(options["ticket"] === undefined ? {} : { ticket: options["ticket"] as string }),
    ...(options["take"] === undefined ? {} : { take: options["take"] as NonNullable<ResolveInput["take"]> }),
  };
  return withDesk(face, (desk) => decide(desk, input), showResolve);
};

const words = {
  resolved: "decided",
  dismissed: "dismissed",
  planned: "would be decided",
  left: "still waits",
} as const;

function showResolve({ fields, item }: ResolveResult, face: Face): void {
  for (const { did, field, take, ticket, value } of fields) {
    const how = take === undefined || did === "left" ? "" : `  (${take})`;
    const shown = typeof value === "string" || Array.isArray(value) ? `: ${shortValue(value)}` : "";
    face.line(
      `${face.paint("bold", item.id)}  ${field} with ${nameOf(ticket)} ${words[did]}${how}${did === "left" ? "" : shown}`,
    );
  }
}
