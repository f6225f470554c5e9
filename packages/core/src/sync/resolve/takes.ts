/** Whose value counts where a person decides: the item's, the ticket's, what both last agreed on, or both in one. */
export const takes = ["local", "remote", "base", "merged"] as const;
export type Take = (typeof takes)[number];
