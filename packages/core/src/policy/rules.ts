import { allRead } from "./all-read/all-read.js";
import { commitNotRogue } from "./commit-not-rogue/commit-not-rogue.js";
import { compliance } from "./compliance/compliance.js";
import { filesComplete } from "./files-complete/files-complete.js";
import { gateUntouched } from "./gate-untouched/gate-untouched.js";
import { notAvailable } from "./not-available/not-available.js";
import type { Rule } from "./rule.js";
import { specBeforeCode } from "./spec-before-code/spec-before-code.js";
import { specBelongs } from "./spec-belongs/spec-belongs.js";
import { specComplete } from "./spec-complete/spec-complete.js";
import { specDrift } from "./spec-drift/spec-drift.js";
import { specPresent } from "./spec-present/spec-present.js";
import { ticketApproval } from "./ticket-approval/ticket-approval.js";
import { ticketAssignee } from "./ticket-assignee/ticket-assignee.js";
import { ticketCount } from "./ticket-count/ticket-count.js";
import { ticketExists } from "./ticket-exists/ticket-exists.js";
import { ticketIsTicket } from "./ticket-is-ticket/ticket-is-ticket.js";
import { ticketLinked } from "./ticket-linked/ticket-linked.js";
import { ticketProject } from "./ticket-project/ticket-project.js";
import { ticketState } from "./ticket-state/ticket-state.js";
import { ticketType } from "./ticket-type/ticket-type.js";

/** Every rule, in the order in which findings are told. */
export const rules: readonly Rule[] = [
  ticketLinked,
  ticketExists,
  ticketIsTicket,
  ticketState,
  ticketProject,
  ticketType,
  ticketAssignee,
  ticketApproval,
  ticketCount,
  specPresent,
  specComplete,
  specBelongs,
  specBeforeCode,
  specDrift,
  compliance,
  commitNotRogue,
  gateUntouched,
  filesComplete,
  allRead,
  notAvailable,
];
