import {
  providerOf,
  type Provider,
  type ProviderId,
  type Read,
  type SettledConfig,
  type TicketRef,
} from "@satellite/core";
import type { House } from "./house.js";

/** The trackers of one run, each opened once. */
export class Trackers {
  readonly #opened = new Map<ProviderId, Promise<Provider | undefined>>();
  readonly #reads = new Map<TicketRef, Read>();
  readonly #house: House;
  readonly #config: SettledConfig;

  constructor(house: House, config: SettledConfig) {
    this.#house = house;
    this.#config = config;
  }

  /** One batch per tracker, side by side; a ref that was read before costs nothing. */
  async read(refs: readonly TicketRef[]): Promise<readonly Read[]> {
    const fresh = [...new Set(refs)].filter((ref) => !this.#reads.has(ref));
    const ids = [...new Set(fresh.map(providerOf))];
    const answers = await Promise.all(
      ids.map((id) =>
        this.#readFrom(
          id,
          fresh.filter((ref) => providerOf(ref) === id),
        ),
      ),
    );
    for (const read of answers.flat()) this.#reads.set(read.ref, read);
    return refs.flatMap((ref) => this.#reads.get(ref) ?? []);
  }

  /** What each opened tracker can do; those that could not be opened are not in it. */
  async capabilities(): Promise<Partial<Record<ProviderId, Provider["can"]>>> {
    const opened = await Promise.all(this.#opened.values());
    return Object.fromEntries(
      opened.flatMap((provider) => (provider === undefined ? [] : [[provider.id, provider.can]])),
    );
  }

  provider(id: ProviderId): Promise<Provider | undefined> {
    return this.#opened.get(id) ?? Promise.resolve(undefined);
  }

  async #readFrom(id: ProviderId, refs: readonly TicketRef[]): Promise<readonly Read[]> {
    const opening = this.#house.openProvider(id, this.#config);
    if (!this.#opened.has(id))
      this.#opened.set(
        id,
        opening.then((provider) => ("code" in provider ? undefined : provider)),
      );
    const provider = await opening;
    if ("code" in provider) return refs.map((ref) => ({ outcome: "unreadable", ref, why: { ...provider, ref } }));
    return provider.read(refs);
  }
}
