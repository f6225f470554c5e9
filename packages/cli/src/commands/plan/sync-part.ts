import type { SatelliteError } from "@satellite/core";
import { nothingDone, type Answer, type Notice } from "@satellite/engine/desk";
import { sync, type SyncResult } from "@satellite/engine/verbs/sync";
import { exit, type ExitCode } from "../../exit.js";
import { afresh } from "../../config-files.js";
import type { Face } from "../../face.js";
import { onDesk } from "../../open-desk.js";
import { exitOf, tellNotice } from "../../tell-answer.js";
import { showSync } from "../sync.js";
import { tellProblems } from "../../tell-problems.js";
import { tellPlan } from "./tell-plan.js";

/** What a sync would write here: the code that it ends with, and what `--json` gives of it. */
export interface SyncPart {
  readonly code: ExitCode;
  /** Absent where there are no items. */
  readonly document?: object;
}

/** The dry run of `sync` over this folder, told as a plan. Where no tasks and no specs lie, there is nothing to tell. */
export async function planSync(face: Face): Promise<SyncPart> {
  const trying: Face = { ...face, globals: afresh(face.globals, { dryRun: true }) };
  const missing: SatelliteError[] = [];
  const answer = await onDesk<SyncResult>(
    trying,
    (desk) => (missing.length === 0 ? sync(desk) : Promise.resolve(nothingDone([]))),
    { onlyLooks: true, withoutWorkspace: (why) => void missing.push(why) },
  );
  if ("problems" in answer)
    return { code: tellProblems(answer.problems, face), document: { problems: answer.problems } };
  const [why] = missing;
  if (why?.code === "NO_WORKSPACE") return { code: exit.done };
  return told(why === undefined ? answer : nothingDone([unclear(why)]), trying);
}

/** Which items are meant cannot be told: then neither can what becomes of them. */
const unclear = ({ code, message }: SatelliteError): Notice => ({ weight: "usage", code, says: message });

function told(answer: Answer<SyncResult>, face: Face): SyncPart {
  const { notices, plan, value } = answer;
  if (value !== undefined && (value.pairs > 0 || plan.effects.length > 0)) {
    face.line(face.paint("bold", "sync"));
    showSync(value, face);
  }
  tellPlan(plan, face);
  for (const notice of notices) tellNotice(notice, face);
  return { code: exitOf(answer), document: { ...value, ...plan, notices } };
}
