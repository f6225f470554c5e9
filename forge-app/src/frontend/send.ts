/** Sending what somebody typed or pressed: one at a time, and what was wrong with it. */
import { useState } from "react";
import type { Bad, NotShown } from "../shared/defs";
import { answered } from "./ask";
import { isNotShown } from "./not-shown";

export interface Sending {
  readonly busy: boolean;
  readonly problem: Bad | NotShown | undefined;
  /** What is wrong with one field, for the words below it. */
  readonly problemOf: (field: string) => string | undefined;
  /** Sends; `then` gets the answer unless it is a refusal. Nothing is sent while another is under way. */
  readonly send: <A extends { readonly kind: string }>(
    asking: () => Promise<A | Bad | NotShown>,
    then: (answer: Exclude<A, Bad | NotShown>) => void,
  ) => void;
  readonly forget: () => void;
}

const isBad = (answer: { readonly kind: string }): answer is Bad => answer.kind === "bad";

export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Bad | NotShown>();
  const send: Sending["send"] = (asking, then) => {
    if (busy) return;
    setBusy(true);
    void answered(asking()).then((answer) => {
      setBusy(false);
      const refused = isBad(answer) || isNotShown(answer);
      setProblem(refused ? answer : undefined);
      if (!refused) then(answer as Parameters<typeof then>[0]);
    });
  };
  return {
    busy,
    problem,
    problemOf: (field) => (problem?.kind === "bad" && problem.field === field ? problem.says : undefined),
    send,
    forget: () => setProblem(undefined),
  };
}
