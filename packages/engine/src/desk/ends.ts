import type { Answer, Weight } from "./desk.js";

/** With which code a command ends, what counts most first. */
export const ends = { usage: 2, unverified: 4, person: 3, part: 5, drift: 1, said: 0 } as const satisfies Record<
  Weight,
  number
>;

/** What counts most of all that is told; a write that waits counts like a service that could not be asked. */
export function heaviest({ notices, pending }: Pick<Answer<unknown>, "notices" | "pending">): Weight {
  const weights = new Set(notices.map(({ weight }) => weight));
  if (pending.length > 0) weights.add("unverified");
  return (Object.keys(ends) as Weight[]).find((weight) => weights.has(weight)) ?? "said";
}
