import { join } from "node:path";
import { SatelliteError, type Problem } from "@satellite/core";
import { openShelf, type Answer, type Ask, type Desk } from "@satellite/engine/desk";
import { attended, type Attendance, type Heard, type RoundEnd, type RunOnce, type Seen } from "@satellite/engine/watch";
import { afresh } from "../config-files.js";
import { tellProblems } from "../tell-problems.js";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { exitOf } from "../failure.js";
import { onDesk } from "../open-desk.js";
import { exitOf as codeOf } from "../tell-answer.js";
import type { Lookout } from "./lookout.js";
import { territoryOf } from "./territory.js";
import type { Words } from "./words.js";

export interface RoundParts<T> {
  readonly face: Face;
  readonly once: (desk: Desk) => Promise<Answer<T>>;
  readonly stop: Attendance["stop"];
  readonly seen: Seen;
  readonly lookout: Lookout;
  readonly words: Words;
  /** Absolute paths of config files, there or not. */
  readonly configs: readonly string[];
  /** The watch cannot begin: with this code it ends. */
  readonly end: (code: ExitCode) => void;
}

const unheard: Heard = { down: [], answered: new Set() };

/**
 * One round on a desk of its own: config, store and services are opened for it and closed after it, so that other processes
 * have the store in between. What hinders the first round ends the watch where waiting would not help; later, it is told.
 */
export function roundOf<T>(parts: RoundParts<T>): RunOnce {
  const { end, words } = parts;
  return async (round) => {
    let heard = (): Heard => unheard;
    const withHeard = (more: Partial<RoundEnd>): RoundEnd => ({ ...heard(), ...more });
    const isFirst = round.number === 1;
    try {
      const done = await onDesk(faceOf(parts), (desk) => lookedAfter(desk, parts), {
        around(desk) {
          const pathOf = (path: string): string => join(desk.workspace.root, path);
          const one = attended(desk, { resting: round.resting, stop: parts.stop, seen: parts.seen, pathOf });
          heard = one.heard;
          return one.desk;
        },
      });
      if (!("problems" in done)) {
        words.answer(round, done, heard());
        const isVain = isFirst && codeOf(done) === exit.usage;
        if (isVain) end(exit.usage);
        return withHeard({ over: isVain });
      }
      if (isFirst) end(tellProblems(done.problems, parts.face));
      else words.failure(round, done.problems.map(failureOf));
      return withHeard({ over: isFirst });
    } catch (error) {
      const code = error instanceof SatelliteError ? error.code : "OUR_FAULT";
      if (isFirst && (exitOf(code) === exit.usage || code === "OUR_FAULT")) throw error;
      const { message: says, retryAfterMs: askedMs } = error as Partial<SatelliteError> & Error;
      words.failure(round, [{ code, says }]);
      const own = { system: "satellite", ...(askedMs === undefined ? {} : { askedMs }) };
      return withHeard({ down: [...heard().down, own] });
    }
  };
}

/** What is to be watched is known before anything is compared: an edit meanwhile is heard of. */
async function lookedAfter<T>(desk: Desk, { configs, lookout, once }: RoundParts<T>): Promise<Answer<T>> {
  const { items, problems } = await openShelf(desk, { kept: false });
  const { id: kind, root } = desk.workspace;
  const paths = [...items, ...problems].map(({ path }) => path);
  lookout.follow(territoryOf({ kind, root, paths, specPaths: desk.config.policy.spec.paths, configs }));
  return once(desk);
}

/** Nobody is asked anything: what needs a person is told and left for later. Notes are not repeated round by round. */
function faceOf<T>({ face, words }: RoundParts<T>): Face {
  const ask: Ask = {
    confirm: ({ yesCounts }) => Promise.resolve(face.globals.yes && yesCounts ? "yes" : "nobody"),
    choose: () => Promise.resolve("nobody"),
  };
  return { ...face, globals: afresh(face.globals), ask, note: words.note };
}

function failureOf({ code, file, line, path, says }: Problem) {
  return { code, says: path === "" ? says : `${path}: ${says}`, where: `${file}:${line}` };
}
