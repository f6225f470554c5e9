import { SatelliteError } from "@satellite/core";
import { canonical } from "@satellite/core/digest";
import { short } from "@satellite/core/finish";
import type { Desk, Notice } from "../../desk/index.js";
import type { Ready } from "../pr/index.js";

/** Lines for the commit message: the ticket as the check reads it, and the spec by path and digest. */
export function trailersOf({ repository }: Desk, { spec, ties }: Ready): readonly string[] {
  const told = ties.filter(({ link }) => link.relation !== "context");
  const names = told.map(({ ref }) => `Ticket: ${short(ref, repository)}`);
  return [...names, `Spec: ${spec.path} sha256:${spec.sha256}`];
}

/** The same as a git note on HEAD, for a commit whose message is not to be changed any more. */
export async function noteHead({ local }: Desk, { item, spec, ties }: Ready): Promise<Notice | undefined> {
  const tickets = ties.filter(({ link }) => link.relation !== "context").map(({ ref }) => ref);
  const refuse = (says: string): Notice => ({ weight: "part", code: "GIT", says: `no git note was written: ${says}` });
  try {
    const done = await local.note?.(
      canonical({ schema: "satellite/note@1", item: item.ref, tickets, spec: spec.path, sha256: spec.sha256 }),
    );
    return done === true ? undefined : refuse("there is no commit to put it on");
  } catch (error) {
    if (error instanceof SatelliteError) return refuse(error.message);
    throw error;
  }
}
