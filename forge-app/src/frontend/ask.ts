/** What the pages ask the app, and how they wait for it. */
import { useCallback, useEffect, useState } from "react";
import { makeInvoke } from "@forge/bridge";
import type { Defs, NotShown } from "../shared/defs";

export const ask = makeInvoke<Defs>();

/** The platform gave no answer: away, too slow, or it refused. Its own words are not shown: they are written for others. */
const noAnswer: NotShown = { kind: "failed", code: "NO_ANSWER", says: "Jira did not pass the question on to the app." };

/** An answer in any case: what the platform throws becomes a reason. */
export const answered = async <A>(asking: Promise<A>): Promise<A | NotShown> => asking.catch(() => noAnswer);

export interface Asked<A> {
  /** Undefined while waiting for the first time. */
  readonly answer: A | NotShown | undefined;
  /** Whether a question is under way. */
  readonly waits: boolean;
  readonly again: () => void;
  readonly put: (answer: A | NotShown) => void;
}

/** Asks once when shown, and again when told to; the last answer stays until the next has come. */
export function useAnswer<A>(question: () => Promise<A>): Asked<A> {
  const [turn, setTurn] = useState(0);
  const [answer, put] = useState<A | NotShown>();
  const [waits, setWaits] = useState(true);
  useEffect(() => {
    let current = true;
    setWaits(true);
    void answered(question()).then((came) => {
      if (!current) return;
      put(came);
      setWaits(false);
    });
    return () => {
      current = false;
    };
    // The question is the same each time; only the turn says to ask again.
  }, [turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { answer, waits, again, put };
}
