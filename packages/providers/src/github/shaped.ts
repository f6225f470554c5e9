import type { BadDelivery, Delivery, Event, Parsed } from "@satellite/core";
import type { ShapeError, Validator } from "@satellite/core/validation";

/** Reads one kind of payload. */
export type Reader = (delivery: Delivery) => Parsed;

/** Checks a payload, then reads it. The payload's own values never get into a message. */
export function shaped<T>(
  validate: Validator<T>,
  payload: unknown,
  read: (value: T) => readonly Event[] | { readonly bad: BadDelivery },
): Parsed {
  const checked = validate(payload);
  if (!checked.ok) return { bad: badShape(checked.errors[0]) };
  const result = read(checked.value);
  return "bad" in result ? result : { events: result };
}

function badShape(error: ShapeError | undefined): BadDelivery {
  if (error === undefined) return { code: "EVENT_SHAPE", says: "The event has a shape that GitHub does not send." };
  const missing = error.keyword === "required" ? error.params["missingProperty"] : undefined;
  const path = typeof missing === "string" ? [error.path, missing].filter((part) => part !== "").join(".") : error.path;
  const says =
    typeof missing === "string"
      ? `The event lacks \`${path}\`.`
      : `The event's \`${path || "payload"}\` ${error.message}.`;
  return { code: "EVENT_SHAPE", says, path };
}
