import {
  SatelliteError,
  nameOf,
  type CommentEffect,
  type Effect,
  type MoveEffect,
  type ProviderId,
  type State,
  type Ticket,
} from "@satellite/core";
import { digestOf, sha256Of } from "@satellite/core/digest";
import { answerOf, carryOut, deed, findItem, harmless, keep, linksOfItem, readOne, type Desk } from "../desk/index.js";
import { pathFromTop, planPr, workBranch } from "../verbs/pr/index.js";
import { errorOf, refOf, valueOf } from "./carried.js";

/** A ticket as a task of ours: its texts were made harmless. */
export interface TaskData {
  readonly externalId: string;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly status: State;
  /** The tracker's own word. */
  readonly rawStatus: string;
  readonly assignees: readonly string[];
  readonly labels: readonly string[];
  readonly priority?: string;
}

/** Which item's branch becomes a pull request. */
export interface PullRequestTask {
  /** Id or path of the item. */
  readonly id: string;
  readonly draft?: boolean;
  /** Default: the default branch. */
  readonly base?: string;
}

/**
 * One tracker as five operations. Each throws a SatelliteError with its code. Writes go through plan, safe mode, journal and
 * apply like every command's: in safe mode without a yes they throw NOT_CONFIRMED, with nothing written.
 */
export interface RemoteProvider {
  readonly name: string;
  fetchTask(externalId: string): Promise<TaskData>;
  /** Assigned to whoever asks, and not closed; all pages. */
  fetchAssignedTasks(): Promise<readonly TaskData[]>;
  /** Forward by the shortest way that the workflow allows. */
  updateStatus(externalId: string, status: State): Promise<void>;
  /** @returns its address; one that is open for the branch is given back as it is */
  createPullRequest(task: PullRequestTask, specContent: string): Promise<string>;
  postComment(externalId: string, body: string): Promise<void>;
}

export function remoteProvider(desk: Desk, id: ProviderId): RemoteProvider {
  const read = async (externalId: string): Promise<Ticket> => {
    const found = await readOne(desk, refOf(desk, id, externalId));
    if ("notice" in found) throw errorOf(found.notice);
    return found.ticket;
  };
  const write = async (effect: Effect, says: string): Promise<void> => {
    const carried = await carryOut(desk, { effects: [effect], skipped: [] }, { says });
    valueOf(answerOf(true, carried));
  };
  return {
    name: id,
    fetchTask: async (externalId) => taskOf(await read(externalId)),
    fetchAssignedTasks: () => assigned(desk, id),
    async updateStatus(externalId, status) {
      const ticket = await read(externalId);
      if (ticket.state !== status) await write(moveOf(desk, ticket, status), `move ${nameOf(ticket.ref)}`);
    },
    createPullRequest: (task, specContent) => openPullRequest(desk, task, specContent),
    async postComment(externalId, body) {
      const on = refOf(desk, id, externalId);
      const digest = digestOf(body).slice(0, 16);
      const one: CommentEffect = { kind: "comment", on, identity: `comment:${digest}`, body, digest };
      await write(deed(one, "postComment", `comment on ${nameOf(on)}`), `comment on ${nameOf(on)}`);
    },
  };
}

async function assigned(desk: Desk, id: ProviderId): Promise<readonly TaskData[]> {
  const provider = await desk.provider(id);
  if ("code" in provider) throw new SatelliteError(provider.code, provider.says);
  const tickets: Ticket[] = [];
  for await (const page of provider.search({ assigned: true }, undefined, { whole: true }))
    tickets.push(...(await Promise.all(page.filter(({ kind }) => kind === "ticket").map(harmless))));
  await keep(desk, tickets);
  return tickets.map(taskOf);
}

function taskOf({ assignees, content, labels, rawState, ref, state, title, url }: Ticket): TaskData {
  return {
    externalId: nameOf(ref),
    url,
    title,
    body: content?.body ?? "",
    status: state,
    rawStatus: rawState,
    assignees: assignees.map(({ login }) => login),
    labels,
    ...(content?.priority === undefined ? {} : { priority: content.priority }),
  };
}

function moveOf(desk: Desk, { provider, rawState, ref }: Ticket, to: State): Effect<MoveEffect> {
  const { fields, statusMap } = desk.config.remotes.jira;
  const isJira = provider === "jira" && to !== "unknown";
  const names = isJira ? (statusMap[to] ?? []) : [];
  const move: MoveEffect = { kind: "move", on: ref, to, names, expect: rawState, fields: isJira ? fields : {} };
  const says = `move ${nameOf(ref)} from "${rawState}" to "${names[0] ?? to}"`;
  return deed(move, "updateStatus", says, String(desk.clock.nowMs()));
}

async function openPullRequest(desk: Desk, task: PullRequestTask, specContent: string): Promise<string> {
  const found = await findItem(desk, task.id);
  if ("notice" in found) throw errorOf(found.notice);
  const branch = await workBranch(desk, task.base);
  if ("notice" in branch) throw errorOf(branch.notice);
  const known = await desk.pullRequestsOf(branch.name);
  const earlier = "code" in known ? [] : known;
  const open = earlier.find(({ base, state }) => state === "open" && base === branch.base);
  if (open !== undefined) return open.url;
  const { item } = found;
  const path = pathFromTop(desk, item.path);
  const spec = { path, text: specContent, sha256: sha256Of(specContent), by: "text" } as const;
  const ready = { item, spec, ties: await linksOfItem(desk, item), notices: [] };
  const planned = await planPr(desk, ready, branch, { draft: task.draft === true, earlier });
  if ("refused" in planned) throw errorOf(planned.refused);
  const says = `open a pull request for ${item.id}`;
  const carried = await carryOut(desk, { effects: [planned.effect], skipped: [] }, { says });
  valueOf(answerOf(true, carried));
  return carried.receipts.find(({ url }) => url !== undefined)?.url ?? "";
}
