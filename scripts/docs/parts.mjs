/** The generated parts of the documents, each from the code that decides it. Pure: sources in, Markdown out. */
import { configPart } from "./config.mjs";
import { code, table } from "./table.mjs";

/**
 * @param sources `action`: action.yml as data · `capabilities`: `can` by tracker · `jobResults`, `rules`, `advice` of
 *   core · `schema`, `defaults`, `parseConfig`: the config · `example`: text of examples/satellite.yml
 */
export function partsFrom(sources) {
  const { action, capabilities, jobResults, rules, advice, example } = sources;
  return {
    example: `\`\`\`yaml\n${example.trimEnd()}\n\`\`\``,
    inputs: inputs(action),
    outputs: table(
      ["output", "what it holds"],
      Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]),
    ),
    results: results(jobResults),
    capabilities: capabilityTable(capabilities),
    rules: table(
      ["rule", "asks", "an exemption waives it"],
      rules.map(({ id, asks, waivable }) => [code(id), asks, waivable ? "yes" : "no"]),
    ),
    errors: table(
      ["code", "what to do"],
      Object.entries(advice).map(([name, says]) => [code(name), says]),
    ),
    config: configPart(sources),
  };
}

function inputs({ inputs: all }) {
  const rows = Object.entries(all).map(([name, input]) => {
    const given = input.default === undefined || input.default === "" ? "" : code(input.default);
    return [code(name), given, input.description];
  });
  return table(["input", "default", "what it does"], rows);
}

const conclusions = { pass: "pass", exempt: "exempt", fail: "fail", unknown: "unknown (could not verify)" };

function results(jobResults) {
  const rows = Object.entries(jobResults).flatMap(([mode, byConclusion]) =>
    Object.entries(conclusions).map(([conclusion, words]) => {
      const { job, check, exit } = byConclusion[conclusion];
      return [code(mode), words, job, check, exit];
    }),
  );
  return table(["mode", "verdict", "job status", "check run", "`satellite check` ends with"], rows);
}

const move = {
  none: "no",
  "open-closed": "open and closed",
  named: "to any named status, over several steps where the workflow asks for it",
};
const milestone = { none: "no", own: "its milestone", "fix-version": "its fix version" };
const yes = (flag) => (flag ? "yes" : "no");

/** What a tracker is asked, in words, by the key of `Capabilities`. */
const questions = {
  move: ["move a ticket", (value) => move[value]],
  comment: [
    "comment on a ticket",
    (value) =>
      value === false
        ? "no"
        : `up to ${value.maxChars.toLocaleString("en-US")} characters${value.edit ? ", edited in place" : ""}`,
  ],
  link: ["link a ticket to the change", yes],
  remember: ["remember on the ticket what was done", yes],
  labels: ["labels", yes],
  milestone: ["where a milestone comes from", (value) => milestone[value]],
  search: ["search by query", yes],
  readBatch: ["tickets in one read", (value) => value],
  stateSync: ["its state is mapped to Satellite's states", yes],
  children: ["create child tickets", yes],
  parent: ["put a ticket under another, and out from under it", yes],
  type: ["change a ticket's type", yes],
};

/** Keys of `Capabilities` that the table shows, and those that no deed asks for yet; a test holds them against `can`. */
export const capabilityKeys = { shown: Object.keys(questions), unused: ["update"] };

function capabilityTable(capabilities) {
  const trackers = Object.keys(capabilities);
  const names = { github: "GitHub Issues", jira: "Jira" };
  const rows = Object.entries(questions).map(([key, [words, say]]) => [
    words,
    ...trackers.map((id) => say(capabilities[id][key])),
  ]);
  return table(["", ...trackers.map((id) => names[id] ?? id)], rows);
}
