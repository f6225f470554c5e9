/** Exit codes are promises. */
export const exit = {
  done: 0,
  failed: 1,
  usage: 2,
  person: 3,
  unverified: 4,
  part: 5,
  ours: 70,
  interrupted: 130,
  ended: 143,
} as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

const order: readonly number[] = [
  exit.usage,
  exit.ours,
  exit.unverified,
  exit.person,
  exit.part,
  exit.failed,
  exit.done,
];

/** Several results at once: the one that matters most to the caller. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return (order.find((code) => codes.includes(code as ExitCode)) ?? exit.done) as ExitCode;
}
