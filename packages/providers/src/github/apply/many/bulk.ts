import { SatelliteError, type Effect } from "@satellite/core";
import { isLost, satelliteErrorIn } from "../../../shared/http/index.js";
import { codeOfError, type GitHubClient } from "../../client.js";
import { repositoryOf, type Place } from "../../name.js";
import type { GitHubOptions } from "../../options.js";
import { done, type Done } from "../done.js";
import { withIgnored } from "../edit-decision.js";
import { failure } from "../failure.js";
import { ensureLabels } from "../labels.js";
import type { End } from "./index.js";
import { send, type Sent } from "./send.js";
import { readShelf, wantedBy, type Shelf } from "./standing.js";
import { decide, isBatched, type Decided } from "./steps.js";

/** Issues in one query. */
const issuesAtOnce = 100;
/** Mutations in one document: at some 0.1 s each, half of what GitHub lets a request take. */
const stepsAtOnce = 50;
/** Looks at one deed, the first included. */
const looks = 4;

type Batched = Extract<Effect, Parameters<typeof decide>[0]>;
type Ready = Extract<Decided, { readonly steps: unknown }> & { readonly effect: Batched };
type Create = Extract<Decided, { readonly create: unknown }>["create"];

/** @returns those that cannot be done so, in their order; every other one has ended */
export async function inBulk(
  effects: readonly Effect[],
  client: GitHubClient,
  options: GitHubOptions,
  end: End,
): Promise<readonly Effect[]> {
  const alone: Effect[] = [];
  const batched = effects.filter((effect) => isBatched(effect));
  for (let from = 0; from < batched.length; from += issuesAtOnce) {
    const bulk = new Bulk(client, options, end);
    alone.push(...(await bulk.carryOut(batched.slice(from, from + issuesAtOnce))));
  }
  return effects.filter((effect) => alone.includes(effect));
}

/** Deeds on at most a hundred issues, at most one of each. */
class Bulk {
  readonly #client: GitHubClient;
  readonly #options: GitHubOptions;
  readonly #end: End;
  readonly #alone: Effect[] = [];
  /** Sent, and nobody knows how far they came. */
  readonly #lost = new Map<Effect, unknown>();
  readonly #labels = new Map<string, Promise<unknown>>();
  #size = stepsAtOnce;

  constructor(client: GitHubClient, options: GitHubOptions, end: End) {
    this.#client = client;
    this.#options = options;
    this.#end = end;
  }

  async carryOut(effects: readonly Batched[]): Promise<readonly Effect[]> {
    let open = effects;
    for (let look = 1; open.length > 0; look += 1)
      open = look > looks ? await this.#giveUp(open) : await this.#round(open);
    return this.#alone;
  }

  /** @returns deeds that must be looked at again */
  async #round(effects: readonly Batched[]): Promise<readonly Batched[]> {
    const shelf = await this.#look(effects);
    if (shelf === undefined) return [];
    const ready: Ready[] = [];
    const waiting: { readonly effect: Batched; readonly create: Extract<Decided, { create: unknown }>["create"] }[] =
      [];
    for (const effect of effects) {
      const again = this.#lost.has(effect);
      const decided = decide(effect, shelf, this.#options, again);
      if ("steps" in decided) ready.push({ ...decided, effect });
      else if ("create" in decided) waiting.push({ effect, create: decided.create });
      else if ("alone" in decided) this.#alone.push(effect);
      else await this.#say(effect, again && decided.said.outcome === "unchanged" ? done(effect) : decided.said);
    }
    const unsure = await this.#sendAll(ready);
    const made: Batched[] = [];
    for (const { effect, create } of waiting) if (await this.#makeLabels(effect, create)) made.push(effect);
    return [...unsure, ...made];
  }

  /** @returns nothing when that cannot be looked at: then each has ended with the reason */
  async #look(effects: readonly Batched[]): Promise<Shelf | undefined> {
    const wanted = effects.map((effect) => wantedBy(effect, this.#options));
    try {
      return await readShelf(this.#client, wanted);
    } catch (error) {
      for (const effect of effects) await this.#fail(effect, error);
      return undefined;
    }
  }

  /** @returns those whose answer was lost, and those behind them */
  async #sendAll(ready: readonly Ready[]): Promise<readonly Batched[]> {
    for (let left = ready; left.length > 0;) {
      const some = packed(left, this.#size);
      left = left.slice(some.length);
      try {
        const sent = await send(this.#client, some);
        for (const [at, one] of some.entries()) await this.#said(one, sent[at]);
      } catch (error) {
        if (isLost(error)) {
          for (const { effect } of some) this.#lost.set(effect, error);
          this.#size = Math.max(1, Math.floor(this.#size / 2));
          return [...some, ...left].map(({ effect }) => effect);
        }
        // A server that does not know one of the mutations: each is done alone.
        if (satelliteErrorIn(error)?.code === "REFUSED") this.#alone.push(...some.map(({ effect }) => effect));
        else {
          // A credential, a limit: the same would be said of the rest.
          for (const { effect } of [...some, ...left]) await this.#fail(effect, error);
          return [];
        }
      }
    }
    return [];
  }

  async #said({ effect, url }: Ready, sent: Sent = { ignored: [] }): Promise<void> {
    if (sent.error === undefined) {
      return this.#say(effect, { ...done(effect), says: withIgnored(effect.says, sent.ignored), url });
    }
    await this.#fail(effect, new SatelliteError(codeOfError(sent.error), sent.error.message.slice(0, 200)));
  }

  /** Each label is made once, whoever needs it. @returns whether they are there */
  async #makeLabels(effect: Batched, create: Create): Promise<boolean> {
    const place = repositoryOf(effect.on);
    for (const label of create) {
      const key = `${effect.on.replace(/#.*/, "")} ${label.name.toLowerCase()}`;
      const making = this.#labels.get(key) ?? ensureLabels(this.#client, place as Place, [label.name], [label]);
      this.#labels.set(key, making);
      try {
        await making;
      } catch (error) {
        await this.#fail(effect, error);
        return false;
      }
    }
    return true;
  }

  async #giveUp(open: readonly Batched[]): Promise<readonly Batched[]> {
    const unsettled = new SatelliteError("UNAVAILABLE", "GitHub's answers did not come");
    for (const effect of open) await this.#fail(effect, this.#lost.get(effect) ?? unsettled);
    return [];
  }

  async #fail(effect: Effect, error: unknown): Promise<void> {
    await this.#say(effect, failure(effect, error, this.#options.token));
  }

  async #say(effect: Effect, said: Done): Promise<void> {
    await this.#end(effect, { key: effect.key, kind: effect.kind, on: effect.on, ...said });
  }
}

/** As many deeds as fit; never half of one, and one at least. */
function packed(ready: readonly Ready[], size: number): readonly Ready[] {
  let steps = 0;
  const end = ready.findIndex((one) => (steps += one.steps.length) > size);
  return end < 0 ? ready : ready.slice(0, Math.max(1, end));
}
