import type { Rule } from "../rule.js";
import { clip, notApplicable } from "../say/index.js";

/** Said rather than ignored. */
export const notAvailable: Rule = {
  id: "not-available",
  asks: "Does the config set keys that no part answers to yet?",
  waivable: false,
  judge({ thread }) {
    const keys = thread.config.notYet;
    if (keys.length === 0) return [notApplicable("Every key of the config is in use.")];
    return keys.map((key) =>
      notApplicable(`The config sets \`${clip(key, 100)}\`, which is not available yet.`, {
        refs: [key],
        remedy: "Leave it out for now; a later version takes it.",
      }),
    );
  },
};
