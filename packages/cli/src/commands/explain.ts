import { SatelliteError, type Dialects, type Mentions, type Place } from "@satellite/core";
import { findMentions } from "@satellite/core/mention";
import { dialectsOf, linksOf, sourcesOf } from "@satellite/core/thread";
import { createGitHost, isEmptyRange, originOf, rangeOf, type Origin } from "@satellite/git";
import { addressesOf } from "../addresses.js";
import { checkedOutFor, localConfigFiles, parseLocal } from "../config-files.js";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { explainLines } from "./explain/lines.js";
import { documentOf, show } from "./explain/show.js";
import { nothingAhead } from "./judged.js";
import { tellProblems } from "../tell-problems.js";

/** Which references were found, where and why. Asks no service; the config is the one that lies here. */
export async function explain(
  face: Face,
  [text]: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  if (text !== undefined && options["jsonl"] === true)
    throw new SatelliteError("USAGE", "TEXT and --jsonl exclude each other");
  const files = await localConfigFiles(face.globals);
  face.detail(
    files.length === 0 ? "config: none, the defaults apply" : `config: ${files.map((file) => file.path).join(", ")}`,
  );
  const parsed = await parseLocal(files);
  if ("problems" in parsed) {
    face.json({ problems: parsed.problems });
    return tellProblems(parsed.problems, face);
  }
  const origin = await originOf(face.globals.cwd).catch(() => undefined);
  const said = dialectsOf(parsed.config, origin?.fullName, addressesOf(face.env).webUrl);
  const dialects = files.length === 0 ? openOf(said) : said;
  if (options["jsonl"] === true) return explainLines(process.stdin, face, dialects);
  if (text === undefined) return range(face, dialects, origin);
  tell(findMentions([{ in: options["kind"] as Place, text }], dialects), face);
  return exit.done;
}

/** Without a config nobody said which trackers are used: every form is recognised, as `check` does. */
function openOf({ trackers: _unsaid, ...open }: Dialects): Dialects {
  return open;
}

async function range(face: Face, dialects: Dialects, origin: Origin | undefined): Promise<ExitCode> {
  const { cwd } = face.globals;
  const found = await rangeOf(cwd, undefined, await checkedOutFor(face.globals));
  if (found === undefined || isEmptyRange(found)) face.note(nothingAhead(found));
  if (found === undefined) {
    face.json({ mentions: [], ignored: [] });
    return exit.done;
  }
  const event = { kind: "range", repository: { fullName: "", url: "", defaultBranch: "" } } as const;
  const host = createGitHost(cwd, { range: found, origin });
  const looked = await host.readChange(event, { configPaths: [], checkName: "", commentMarker: "" });
  if ("unread" in looked) throw new SatelliteError(looked.unread.code, looked.unread.says);
  const mentions = findMentions(sourcesOf(looked.look.change), dialects);
  tell(mentions, face);
  for (const link of linksOf(mentions.mentions)) face.line(`${link.ref} is ${link.relation}`);
  return exit.done;
}

function tell(found: Mentions, face: Face): void {
  face.json(documentOf(found));
  show(face, found);
}
