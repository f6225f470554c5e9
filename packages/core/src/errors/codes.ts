/**
 * Every code that Satellite gives, with the advice that a face prints beside it.
 * Adding is free; a code that was published keeps its meaning.
 */
export const advice = {
  // what a user wrote
  CONFIG_SYNTAX: "Correct the YAML at the line shown.",
  CONFIG_SHAPE: "Compare with `satellite schema config`.",
  CONFIG_UNKNOWN_KEY: "Remove the key, or correct its spelling.",
  CONFIG_SECRET: "Remove the token, revoke it, and put a new one into the environment.",
  CONFIG_TWICE: "Keep one of the two config files.",
  CONFIG_MEANING: "Change one of the values that contradict each other.",
  CONFIG_TOO_LARGE: "Keep the config under 256 KiB.",
  NO_COUNTERPART: "Nothing needs to be done: Satellite has no such setting.",
  NOT_AVAILABLE_YET: "Leave it out for now; a later version takes it.",
  USAGE: "See `satellite --help`.",
  SPEC_TOO_LARGE: "Keep the spec under 1 MB.",
  FRONT_MATTER: "Use plain YAML front matter: no tags, no code, at most 64 KiB.",
  MARKUP_LIMIT: "Flatten the nesting or split the document.",
  REGEX: "Use a pattern that RE2 accepts: no look-around, no back-references.",
  TRACKER_OFF: "Enable the tracker under `remotes` in the config, or name a ticket of another one.",
  NO_WORKSPACE: "Run this where your tasks or specs lie, name the folder with --cwd, or set `workspace.kind`.",
  NO_ITEM: "See `satellite status` for the items that there are.",
  AMBIGUOUS: "Name the one that is meant by its id or path.",
  NOT_LINKED: "Link it first: `satellite link ITEM REF`.",
  INCOMPLETE: "Complete the spec: what is missing stands beside this.",
  COMPLETED_BEFORE: "Look at `satellite completed`; --force starts it all the same, and is recorded.",
  NOT_CONFIRMED: "Answer at a terminal, or run again with --yes.",
  CHANGED_MEANWHILE: "Both sides changed since they last agreed: decide which counts, then run again.",
  DRIFT: "`satellite pull` takes the ticket's side over, `satellite push` tells yours.",
  FIELD: "Correct the entry under `sync.custom_fields`.",
  STORE_BUSY: "Another process is writing to the store; run again when it is done.",
  STORE_UNUSABLE: "Move the store's file aside, or correct `store.url`; the links are rebuilt from the files.",
  STORE_TRACKED: "Take the store out of git: `git rm --cached` it, and ignore its folder.",
  // what came in
  EVENT_NOT_JSON: "The event file must hold the webhook's JSON; re-run the job.",
  EVENT_SHAPE: "The event lacks a field that GitHub always sends; check what wrote the event file.",
  EVENT_UNKNOWN: "Run Satellite on one of the events that the README lists.",
  BLOCK_BROKEN: "Restore or delete the Satellite markers in the pull request's text, then run again.",
  // what the services said
  NOT_FOUND: "Check the key, and that the token can see its project.",
  UNAUTHORIZED: "The credential was refused: renew it, and check which site it belongs to.",
  FORBIDDEN: "Give the token the permission that the README's table lists for this feature.",
  RATE_LIMITED: "Wait until the time shown, then run again.",
  CONFLICT: "Somebody else wrote at the same moment; run again.",
  REFUSED: "The service refused the request; its own words stand beside this.",
  GONE: "The service has withdrawn this address; update Satellite.",
  UNAVAILABLE: "The service is down or answered with an error; run again later.",
  TIMEOUT: "The service did not answer in time; run again later.",
  NETWORK: "The service could not be reached: check the address and the network.",
  BAD_ANSWER: "The service answered in a shape that is not its own; check the address and any proxy between.",
  TOO_LONG: "Shorten the text; the limit stands beside this.",
  NO_KEYCHAIN: "Put the token into the environment; on Linux, secret-tool (libsecret) gives access to a keychain.",
  NO_CREDENTIALS: "Set the token that the message names.",
  NO_PATH:
    "The workflow has no way from the present state to the wanted one; move the ticket by hand, or map another state.",
  FIELDS_REQUIRED:
    "The transition's screen requires fields; give them under `remotes.jira.fields`, or move the ticket by hand.",
  NOT_ALLOWED: "An admin of the project lists the statuses that tickets may be moved to; add this one, or map another.",
  NOT_GIT: "Run this inside a git repository, or name one with --cwd.",
  GIT: "git refused; its own words stand beside this.",
  SHALLOW: "Fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout.",
  NOT_LOOKED_AT: "Give an account, a pull request or a network, and run again.",
  OUR_FAULT: "This is a defect of Satellite: please report it with the text above.",
} as const;

export type ErrorCode = keyof typeof advice;
