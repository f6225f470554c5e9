import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Event, SettledConfig, Unread, Workspace } from "@satellite/core";
import { phaseEvents, type Seen } from "@satellite/core/lifecycle";
import { commentMarker, configure, type House } from "@satellite/engine";
import { lifecycle } from "@satellite/engine/verbs/lifecycle";
import type { Inputs } from "../inputs.js";
import { couldNotLook, problemsSection } from "../report.js";
import { nothingSection, warnOfNotYet } from "../summary.js";
import type { Toolkit } from "../toolkit.js";
import { deskOf, formatIn, openSnapshot } from "./desk.js";
import { layDown, readSnapshots, type Snapshot } from "./snapshots.js";
import { tell, tellOutputs, type Told } from "./tell.js";

interface Face {
  readonly house: House;
  readonly inputs: Inputs;
  readonly toolkit: Toolkit;
}

type Push = Extract<Event, { kind: "push" }>;

/** What each push to the default branch did to items is told to their tickets; every other event says that it is none. */
export async function runLifecycle(events: readonly Event[], face: Face): Promise<void> {
  const { inputs, toolkit } = face;
  const sections: string[] = [];
  if (events.length === 0) sections.push(nothing("nothing in this event is for Satellite", face));
  for (const event of events) {
    const why = notForUs(event);
    sections.push(why === undefined ? await onPush(event as Push, face) : nothing(why, face));
  }
  warnOfNotYet(inputs, toolkit);
  await toolkit.summary(sections.join("\n\n"));
}

function notForUs(event: Event): string | undefined {
  if (event.kind !== "push") return `lifecycle follows pushes to the default branch, and this is none (${event.kind})`;
  const { created, ref, repository } = event;
  if (ref !== `refs/heads/${repository.defaultBranch}`)
    return `lifecycle follows ${repository.defaultBranch}, and this push is to ${ref.replace("refs/heads/", "")}`;
  return created ? "the branch is new: there is nothing to compare with" : undefined;
}

function nothing(says: string, { toolkit }: Face): string {
  tellOutputs([], toolkit);
  return nothingSection("lifecycle", "Nothing to tell", says, toolkit);
}

function unseen({ code, says }: Pick<Unread, "code" | "says">, { inputs, toolkit }: Face): string {
  tellOutputs([], toolkit);
  return couldNotLook(code, says, toolkit, inputs);
}

/** Config from the commit before, as always: what a push brings does not decide how it is told. */
async function onPush(event: Push, face: Face): Promise<string> {
  const { house, inputs, toolkit } = face;
  const { checkName, configPaths } = house.options;
  const looked = await house.host.readChange(event, { configPaths, checkName, commentMarker });
  if ("unread" in looked) return unseen(looked.unread, face);
  const [lost] = looked.look.unread;
  if (lost !== undefined) return unseen(lost, face);
  const configured = await configure(looked.look, house);
  if (configured.kind === "problems") {
    tellOutputs([], toolkit);
    return problemsSection(configured.problems, toolkit, inputs);
  }
  const { config } = configured;
  for (const { file, line, path, says } of configured.notices) toolkit.warning(`${file}:${line} ${path}: ${says}`);
  const wanted = { kind: config.workspace.kind, specPaths: config.policy.spec.paths };
  const base = { ...looked.look.change.base, sha: event.before };
  const change = { ...looked.look.change, base, head: { ...looked.look.change.head, sha: event.after } };
  const read = await readSnapshots(house.host, change, wanted);
  if ("unread" in read) return unseen(read.unread, face);
  if ("nothing" in read) return nothing(read.nothing, face);
  const folder = await mkdtemp(join(tmpdir(), "satellite-lifecycle-"));
  try {
    return await compare({ ...read, folder, repository: change.repository.fullName, config }, face);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Comparing {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly folder: string;
  readonly repository: string;
  readonly config: SettledConfig;
}

async function compare({ after, before, config, folder, repository }: Comparing, face: Face): Promise<string> {
  const { house, inputs, toolkit } = face;
  const roots = { before: join(folder, "before"), after: join(folder, "after") };
  for (const root of Object.values(roots)) await mkdir(root);
  await layDown(before, roots.before);
  await layDown(after, roots.after);
  const place = { root: roots.after, repository, config, nowMs: () => house.clock.nowMs() };
  const kind = await formatIn(place);
  if (typeof kind !== "string") return nothing(kind.says, face);
  const [was, is] = await Promise.all([
    openSnapshot(kind, { ...place, root: roots.before }),
    openSnapshot(kind, place),
  ]);
  if (is === undefined) return nothing(`there is no ${kind} here any more`, face);
  const events = phaseEvents(await seenIn(was), await seenIn(is));
  if (events.length === 0) return nothing("no phase, task or spec was begun, completed or failed", face);
  const { bulkLimit } = config.sync;
  if (events.length > bulkLimit) {
    const says = `${events.length} items changed at once, more than sync.bulk_limit (${bulkLimit}): nothing was written`;
    return unseen({ code: "NOT_CONFIRMED", says }, face);
  }
  const desk = deskOf(house, is, place);
  const answers: Told[] = [];
  // One after the other: each is decided on what the one before left.
  for (const { event, item } of events)
    answers.push(await lifecycle(desk, { event, item, autoClose: inputs.autoClose, force: false, named: true }));
  return tell(answers, inputs, toolkit);
}

async function seenIn(workspace: Workspace | undefined): Promise<readonly Seen[]> {
  if (workspace === undefined) return [];
  const { items } = await workspace.scan();
  return items.map(({ content, id, kind, ref, state }) => ({
    ref,
    id,
    kind,
    state,
    status: content.status,
    ...(content.parent === undefined ? {} : { parent: content.parent }),
  }));
}
