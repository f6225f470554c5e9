import { validateTicketsInput } from "../generated/tickets/index.js";
import type { TicketsInput } from "../schema/tickets.js";
import type { ShapeError } from "../validation/index.js";

/** What a planner may send at most. Bytes. */
export const maxInputBytes = 1_000_000;

/** A planner's input, or every error in it with its path. Values are never repeated: one may be a secret. */
export function readTicketsInput(
  text: string,
): { readonly input: TicketsInput } | { readonly errors: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { errors: ["the input is no JSON"] };
  }
  const checked = validateTicketsInput(value);
  return checked.ok ? { input: checked.value } : { errors: checked.errors.map(inWords) };
}

function inWords({ keyword, message, params, path }: ShapeError): string {
  const at = path === "" ? "the input" : path;
  const extra = keyword === "additionalProperties" ? `: "${String(params["additionalProperty"]).slice(0, 80)}"` : "";
  const allowed = params["allowedValues"];
  const words = keyword === "enum" && Array.isArray(allowed) ? `: ${allowed.join(", ")}` : "";
  return `${at} ${message}${extra}${words}`;
}
