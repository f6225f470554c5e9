import type { Rule } from "../rule.js";
import { clip, pass, unknown } from "../say/index.js";

/** Whatever could not be looked at and is no ticket: the policy, a file, the change's people. Tickets are `ticket-exists`'s. */
export const allRead: Rule = {
  id: "all-read",
  asks: "Could everything that the rules ask about be looked at?",
  waivable: false,
  judge({ unreadElse }) {
    const answers = unreadElse
      .filter((why) => why.ref === undefined)
      .map((why) =>
        unknown(`${clip(why.what, 100)} could not be read: ${clip(why.says)} (${why.code}).`, {
          remedy: "Nothing is known to be wrong with the change; mend what the message names, or run again later.",
        }),
      );
    return answers.length > 0 ? answers : [pass("Everything but tickets was read.")];
  },
};
