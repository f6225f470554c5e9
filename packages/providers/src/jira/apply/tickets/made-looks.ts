import type { Clock, Effect, TicketCreateEffect } from "@satellite/core";
import { isRefusal, type Answer, type JiraClient } from "../../client.js";
import { findMade, type Found } from "./find-made.js";

/** How long a look is good for, milliseconds: others may have made one since. */
const goodForMs = 30_000;

interface Look {
  readonly atMs: number;
  readonly of: ReadonlySet<string>;
  readonly answer: Promise<Answer<Found>>;
}

type Create = Pick<TicketCreateEffect, "identity" | "project" | "ticket" | "begunAtMs">;

/** Looks at what was made from items before, by whichever machine: one for all that are to be made, good for half a minute. */
export class MadeLooks {
  readonly #waiting = new Map<string, Create>();
  readonly #looks = new Map<string, Look>();

  constructor(
    readonly client: JiraClient,
    readonly clock: Clock,
  ) {}

  /** These are to be made as well: whoever looks first looks for all of them. */
  expect(effects: readonly Effect[]): void {
    for (const effect of effects) if (effect.kind === "ticket-create") this.#waiting.set(effect.identity, effect);
  }

  /**
   * The key of the oldest; nothing where there is none.
   *
   * @param begunMs when an attempt of this process began that never learnt how it ended, epoch milliseconds
   */
  async find(create: Create, begunMs: number | undefined): Promise<Answer<string | undefined>> {
    const { identity, project } = create;
    const nowMs = this.clock.nowMs();
    let look = begunMs === undefined ? this.#looks.get(project) : undefined;
    if (look === undefined || !look.of.has(identity) || nowMs - look.atMs > goodForMs)
      look = this.look(create, begunMs ?? create.begunAtMs);
    this.#waiting.delete(identity);
    const answer = await look.answer;
    if (!isRefusal(answer)) return { value: answer.value.get(identity)?.[0] };
    if (this.#looks.get(project) === look) this.#looks.delete(project);
    return answer;
  }

  // Not a `#look`: Forge's bundler knows no private methods.
  private look(create: Create, sinceMs: number | undefined): Look {
    const { project } = create;
    const others = [...this.#waiting.values()].filter((one) => one.project === project);
    const all = new Map([...others, create].map((one) => [one.identity, one]));
    const sought = [...all.values()].map(({ identity, ticket: { title } }) => ({ identity, title }));
    const begun = [...others.flatMap(({ begunAtMs }) => begunAtMs ?? []), ...(sinceMs === undefined ? [] : [sinceMs])];
    const since = begun.length === 0 ? undefined : Math.min(...begun);
    const answer = findMade(this.client, project, sought, since);
    const look: Look = { atMs: this.clock.nowMs(), of: new Set(all.keys()), answer };
    this.#looks.set(project, look);
    return look;
  }
}
