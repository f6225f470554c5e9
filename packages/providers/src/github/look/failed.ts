import { SatelliteError, type Unread } from "@satellite/core";
import { toUnread } from "../../shared/http/index.js";
import { codeOfError, type GraphqlError } from "../client.js";

/** Why a part of an answer is not there. */
export function unreadPart(
  what: string,
  errors: readonly GraphqlError[],
  under: readonly (string | number)[] = [],
): Unread {
  const about = errors.find(({ path }) => under.every((step, at) => path?.[at] === step)) ?? errors[0];
  if (about === undefined)
    return toUnread(what, new SatelliteError("NOT_FOUND", "it does not exist, or the token cannot see it"));
  return toUnread(what, new SatelliteError(codeOfError(about), about.message.slice(0, 200)));
}
