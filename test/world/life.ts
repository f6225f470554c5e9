import { happens } from "./happened.js";

/** What goes wrong with one request: it is not heard, its answer is lost, it has to wait, it is answered and nothing is done. */
export const faults = ["outage", "lost", "limited", "nothing", "refused"] as const;
export type Fault = (typeof faults)[number];

/** Where a process does something that lasts: a request, a write to a file, a write to the store. */
export type Site = "request" | "file" | "store";

/** One thing that happens to a process at one of its steps. A fault waits for the next request. */
export type Trouble =
  | { readonly at: number; readonly what: "death"; readonly when: "before" | "after" }
  | { readonly at: number; readonly what: "fault"; readonly fault: Fault; readonly lasts: number }
  | { readonly at: number; readonly what: "meanwhile"; readonly act: () => void | Promise<void> };

/** The process is no more: nothing that it had begun goes on. */
export class Death extends Error {}

/**
 * One process from its start to its end or death. All that it does to the world goes through `step`, so that it can die before
 * or after each, and others can act in between.
 */
export class Life {
  #steps = 0;
  #isDead = false;
  #held = 0;
  readonly #troubles: Trouble[];

  constructor(troubles: readonly Trouble[] = []) {
    this.#troubles = [...troubles];
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  get steps(): number {
    return this.#steps;
  }

  /** @throws {Death} when the process is dead: it cannot look either */
  alive(): void {
    if (this.#isDead) throw new Death("the process is dead");
  }

  async step<T>(site: Site, work: (fault: Fault | undefined) => T | Promise<T>): Promise<T> {
    this.alive();
    this.#steps += 1;
    const at = this.#steps;
    this.#die(at, "before");
    if (site !== "store" && this.#held === 0 && this.#troubles.length > 0) await this.#meanwhile(at);
    this.alive();
    const done = await work(site === "request" ? this.#fault(at) : undefined);
    this.alive();
    this.#die(at, "after");
    return done;
  }

  /** Inside, nobody else gets his turn: a transaction of the store. */
  async held<T>(work: () => Promise<T>): Promise<T> {
    this.#held += 1;
    try {
      return await work();
    } finally {
      this.#held -= 1;
    }
  }

  #die(at: number, when: "before" | "after"): void {
    if (!this.#troubles.some((one) => one.what === "death" && one.at === at && one.when === when)) return;
    this.#isDead = true;
    happens(`death ${when} a step`);
    this.alive();
  }

  async #meanwhile(at: number): Promise<void> {
    for (;;) {
      const next = this.#troubles.findIndex((one) => one.what === "meanwhile" && one.at <= at);
      const [one] = next < 0 ? [] : this.#troubles.splice(next, 1);
      if (one?.what !== "meanwhile") return;
      happens("somebody came in between");
      await one.act();
    }
  }

  #fault(at: number): Fault | undefined {
    const next = this.#troubles.findIndex((one) => one.what === "fault" && one.at <= at);
    const one = this.#troubles[next];
    if (one?.what !== "fault") return undefined;
    if (one.lasts > 1) this.#troubles[next] = { ...one, lasts: one.lasts - 1 };
    else this.#troubles.splice(next, 1);
    happens(`fault: ${one.fault}`);
    return one.fault;
  }
}
