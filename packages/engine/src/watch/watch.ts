import { createAlarm, type Alarm } from "./alarm.js";
import { createHeap, type Heap } from "./changes.js";
import type { Pace, RunOnce, Watching, Why } from "./ports.js";
import { nextWakingMs, restingAt, restsAfter, restsAwake, type Rests } from "./rests.js";

/** What became of a watch. */
export interface Watched {
  readonly rounds: number;
}

interface State {
  readonly watching: Watching;
  readonly pace: Required<Pace>;
  readonly heap: Heap;
  rests: Rests;
  /** When the last round ended; epoch milliseconds. */
  endedMs: number;
  /** Rung by whatever ends a wait: a change, or the end of all. */
  alarm: Alarm;
}

/** A wait that lasted so much longer than it should have was slept through by the machine. */
const slackMs = 10_000;

/**
 * Rounds one after the other, never two at once: the first at the start, then for every change here, whenever it is time
 * to look at the trackers, when one that did not answer may be asked again, and after sleep. Changes that come while a
 * round runs are looked at after it.
 *
 * @returns when it is stopped, after the round in progress; or when a round says that it is over
 */
export async function watch(watching: Watching, runOnce: RunOnce, pace: Pace): Promise<Watched> {
  const state: State = {
    watching,
    pace: { quietMs: 300, longestMs: 2_000, gapMs: 1_000, beatMs: 5_000, ...pace },
    heap: createHeap(watching.clock),
    rests: new Map(),
    endedMs: 0,
    alarm: createAlarm(),
  };
  const { clock, stop } = watching;
  const onStop = (): void => state.alarm.ring();
  stop.addEventListener("abort", onStop);
  const listening = listen(state);
  let rounds = 0;
  let why: Why | undefined = stop.aborted ? undefined : "start";
  while (why !== undefined) {
    rounds += 1;
    const end = await runOnce({ number: rounds, why, resting: restingAt(state.rests, clock.nowMs()) });
    state.endedMs = clock.nowMs();
    state.rests = restsAfter(state.rests, end, state.endedMs, () => clock.random());
    if (end.over === true) break;
    why = await nextReason(state);
  }
  stop.removeEventListener("abort", onStop);
  if (stop.aborted) await listening;
  return { rounds };
}

/** A change ends the wait; whether it is worth a round is asked when things are quiet. */
async function listen(state: State): Promise<void> {
  for await (const paths of state.watching.changes()) {
    if (state.watching.stop.aborted) return;
    state.heap.add(paths);
    state.alarm.ring();
  }
}

/** Waits for the next round's reason; nothing when the watch is to end. */
async function nextReason(state: State): Promise<Why | undefined> {
  const { clock, stop } = state.watching;
  while (!stop.aborted) {
    state.alarm = createAlarm();
    const nowMs = clock.nowMs();
    const due = dueNext(state);
    if (due.atMs > nowMs) {
      const woke = await waited(state, Math.min(due.atMs - nowMs, state.pace.beatMs));
      if (woke) return "woke";
    } else {
      // Whatever the round is for, it sees what has changed by now.
      const why = (await isNews(state)) ? "edit" : due.why === "edit" ? undefined : due.why;
      if (why !== undefined) return stop.aborted ? undefined : why;
    }
  }
  return undefined;
}

function dueNext({ endedMs, heap, pace, rests }: State): { readonly why: Why; readonly atMs: number } {
  const editMs = Math.max(heap.dueMs(pace.quietMs, pace.longestMs), endedMs + pace.gapMs);
  const againMs = nextWakingMs(rests, endedMs);
  const lookMs = endedMs + pace.intervalMs;
  if (editMs <= Math.min(againMs, lookMs)) return { why: "edit", atMs: editMs };
  return againMs < lookMs ? { why: "again", atMs: againMs } : { why: "interval", atMs: lookMs };
}

async function isNews({ heap, watching }: State): Promise<boolean> {
  const paths = heap.take();
  return paths.length > 0 && (watching.isNews === undefined || (await watching.isNews(paths)));
}

/** @returns whether the clock moved by another stretch than was waited for: the machine slept, or somebody set it */
async function waited(state: State, ms: number): Promise<boolean> {
  const { clock } = state.watching;
  const beforeMs = clock.nowMs();
  await clock.sleep(ms, state.alarm);
  const passedMs = clock.nowMs() - beforeMs;
  const wentBack = passedMs < -slackMs;
  if (!wentBack && passedMs < ms + slackMs) return false;
  state.rests = restsAwake(state.rests, wentBack);
  return true;
}
